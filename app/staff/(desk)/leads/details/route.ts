import { changeAnswer } from "@/app/staff/(desk)/leads/change-answer";
import { leadPath } from "@/app/staff/(desk)/leads/lead-path";
import { changeLead } from "@/lib/leads/commands/change-lead";
import { detailsInput } from "@/lib/leads/input/details";
import { staffForm } from "@/lib/staff/form";
import { listColleagues } from "@/lib/staff/queries";

export const POST = staffForm({
  input: detailsInput,
  page: ({ lead }) => leadPath(lead),
  handle: async ({ lead, version, fields }, { database, staff, now }) => {
    const outcome = await changeLead(database, staff, { change: { leadId: lead, version, fields }, now });
    const asked = { leadId: lead, done: "saved", action: "/staff/leads/details" };
    return changeAnswer(outcome, { ...asked, colleagues: await listColleagues(database), timeZone: staff.timeZone });
  },
});
