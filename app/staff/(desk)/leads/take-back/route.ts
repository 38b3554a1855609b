import { leadPath } from "@/app/staff/(desk)/leads/lead-path";
import { refuseForm, seeOther } from "@/lib/http/form";
import { undoChange } from "@/lib/leads/commands/undo-change";
import { takeBackInput } from "@/lib/leads/input/undo";
import { undoRefusals } from "@/lib/leads/words/lead-work";
import { staffForm } from "@/lib/staff/form";

export const POST = staffForm({
  input: takeBackInput,
  page: ({ lead }) => leadPath(lead),
  handle: async ({ lead, event }, { database, staff, now }) => {
    const undone = await undoChange(database, staff, { leadId: lead, eventId: event, now });
    if (!undone.ok) return refuseForm([{ field: "", words: undoRefusals.en[undone.reason] }]);
    return seeOther(leadPath(lead, "undone"));
  },
});
