import { leadPath } from "@/app/staff/(desk)/leads/lead-path";
import { markHeld, markNoShow } from "@/lib/booking/commands/mark-attendance";
import { answerInWords, seeOther } from "@/lib/http/form";
import { attendanceInput } from "@/lib/leads/input";
import { leadDeskWords } from "@/lib/leads/words";
import { staffForm } from "@/lib/staff/form";

export const POST = staffForm({
  input: attendanceInput,
  page: () => "/staff",
  handle: async ({ call, attendance, lead, back }, { database, staff, now }) => {
    const mark = attendance === "came" ? markHeld : markNoShow;
    const marked = await mark(database, staff, { uid: call, now });
    const { notMarked, refusals } = leadDeskWords.en.calls;
    if (!marked.ok) return answerInWords({ status: 409, title: notMarked, words: refusals[marked.reason] });
    if (back === "call") return seeOther(`/staff/bookings/${call}?done=${attendance}`);
    return seeOther(back === "today" ? `/staff?done=${attendance}` : leadPath(lead, attendance));
  },
});
