import { comeBack } from "@/lib/booking/commands/keep-hours";
import { awayChoice } from "@/lib/booking/input/hours";
import { seeOther } from "@/lib/http/form";
import { staffForm } from "@/lib/staff/form";

export const POST = staffForm({
  input: awayChoice,
  page: () => "/staff/hours",
  handle: async ({ away }, { database, staff, now }) => {
    await comeBack(database, staff, { awayId: away, now });
    return seeOther("/staff/hours?done=back");
  },
});
