import { leadPath } from "@/app/staff/(desk)/leads/lead-path";
import { refuseForm, seeOther } from "@/lib/http/form";
import { replanTask } from "@/lib/leads/commands/tasks";
import { replanInput } from "@/lib/leads/input/tasks";
import { leadWords } from "@/lib/leads/words";
import { staffForm } from "@/lib/staff/form";

export const POST = staffForm({
  input: replanInput,
  page: ({ lead }) => leadPath(lead),
  handle: async ({ task, newDueOn, newOwner }, { database, staff, now }) => {
    const planned = await replanTask(database, staff, { taskId: task, dueOn: newDueOn, ownerId: newOwner, now });
    if (!planned.ok) return refuseForm([{ field: "", words: leadWords.en.refusals[planned.reason] }]);
    return seeOther(leadPath(planned.value.leadId, "replanned"));
  },
});
