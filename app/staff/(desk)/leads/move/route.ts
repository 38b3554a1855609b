import { changeAnswer } from "@/app/staff/(desk)/leads/change-answer";
import { leadPath } from "@/app/staff/(desk)/leads/lead-path";
import { changeLead } from "@/lib/leads/commands/change-lead";
import { moveInput } from "@/lib/leads/input";
import { staffForm } from "@/lib/staff/form";

export const POST = staffForm({
  input: moveInput,
  page: ({ lead }) => leadPath(lead),
  handle: async ({ lead, version, stage }, { database, staff, now }) => {
    const outcome = await changeLead(database, staff, { change: { leadId: lead, version, fields: { stage } }, now });
    return changeAnswer(outcome, { leadId: lead, done: "moved", colleagues: [] });
  },
});
