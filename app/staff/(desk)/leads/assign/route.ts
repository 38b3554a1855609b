import { changeAnswer } from "@/app/staff/(desk)/leads/change-answer";
import { leadPath } from "@/app/staff/(desk)/leads/lead-path";
import { changeLead } from "@/lib/leads/commands/change-lead";
import { ownerInput } from "@/lib/leads/input";
import { staffForm } from "@/lib/staff/form";
import { listColleagues } from "@/lib/staff/queries";

export const POST = staffForm({
  input: ownerInput,
  page: ({ lead }) => leadPath(lead),
  handle: async ({ lead, version, owner }, { database, staff, now }) => {
    const fields = { ownerId: owner === "" ? null : owner };
    const outcome = await changeLead(database, staff, { change: { leadId: lead, version, fields }, now });
    const asked = { leadId: lead, done: "assigned", action: "/staff/leads/assign" };
    return changeAnswer(outcome, { ...asked, colleagues: await listColleagues(database), timeZone: staff.timeZone });
  },
});
