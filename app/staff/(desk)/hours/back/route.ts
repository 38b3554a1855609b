import { comeBack } from "@/lib/booking/commands/keep-hours";
import { awayChoice } from "@/lib/booking/input/hours";
import { seeOther } from "@/lib/http/form";
import { staffForm } from "@/lib/staff/form";

export const POST = staffForm({
  input: awayChoice,
  page: () => "/staff/hours",
  handle: async ({ away }, { database, staff }) => {
    await comeBack(database, staff, away);
    return seeOther("/staff/hours?done=back");
  },
});
