import { withUndo } from "@/app/staff/(desk)/leads/change-answer";
import { leadPath } from "@/app/staff/(desk)/leads/lead-path";
import { refuseForm, seeOther } from "@/lib/http/form";
import { tagLead } from "@/lib/leads/commands/tag-lead";
import { tagInput } from "@/lib/leads/input";
import { leadWords } from "@/lib/leads/words";
import { staffForm } from "@/lib/staff/form";

export const POST = staffForm({
  input: tagInput,
  page: ({ lead }) => leadPath(lead),
  handle: async ({ lead, tag }, { database, staff, now }) => {
    const done = await tagLead(database, staff, { tagging: { leadId: lead, add: [tag] }, now });
    if (!done.ok) return refuseForm([{ field: "tag", words: leadWords.en.refusals[done.reason] }]);
    return seeOther(withUndo(leadPath(lead, "tagged"), done.value.eventId));
  },
});
