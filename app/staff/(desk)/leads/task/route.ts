import { leadPath } from "@/app/staff/(desk)/leads/lead-path";
import { refuseForm, seeOther } from "@/lib/http/form";
import { planTask } from "@/lib/leads/commands/tasks";
import { taskInput } from "@/lib/leads/input/tasks";
import { leadWords } from "@/lib/leads/words";
import { staffForm } from "@/lib/staff/form";

export const POST = staffForm({
  input: taskInput,
  page: ({ lead }) => leadPath(lead),
  handle: async ({ lead, owner, ...task }, { database, staff, now }) => {
    const planned = await planTask(database, staff, { task: { ...task, leadId: lead, ownerId: owner }, now });
    if (!planned.ok) return refuseForm([{ field: "", words: leadWords.en.refusals[planned.reason] }]);
    return seeOther(leadPath(lead, "planned"));
  },
});
