import { changeAnswer } from "@/app/staff/(desk)/leads/change-answer";
import { boardPath, leadPath } from "@/app/staff/(desk)/leads/lead-path";
import { changeLead } from "@/lib/leads/commands/change-lead";
import { moveInput } from "@/lib/leads/input";
import { staffForm } from "@/lib/staff/form";
import { listColleagues } from "@/lib/staff/queries";

/** Moves a lead to another stage, from its page or from the board. */
export const POST = staffForm({
  input: moveInput,
  page: ({ lead, board }) => (board === undefined ? leadPath(lead) : boardPath(board)),
  handle: async ({ lead, version, stage, board }, { database, staff, now }) => {
    const outcome = await changeLead(database, staff, { change: { leadId: lead, version, fields: { stage } }, now });
    const carried = board === undefined ? {} : { board };
    const back = board === undefined ? undefined : boardPath(board, "moved");
    const asked = { leadId: lead, done: "moved", action: "/staff/leads/move", back, carried };
    return changeAnswer(outcome, { ...asked, colleagues: await listColleagues(database), timeZone: staff.timeZone });
  },
});
