import { leadPath } from "@/app/staff/(desk)/leads/lead-path";
import { seeOther } from "@/lib/http/form";
import { noteDifference } from "@/lib/leads/commands/note-difference";
import { notDuplicateInput } from "@/lib/leads/input/merge";
import { staffForm } from "@/lib/staff/form";

export const POST = staffForm({
  input: notDuplicateInput,
  page: ({ lead }) => leadPath(lead),
  handle: async ({ lead, other }, { database, staff, now }) => {
    await noteDifference(database, staff, { leadId: lead, otherId: other, now });
    return seeOther(leadPath(lead, "different"));
  },
});
