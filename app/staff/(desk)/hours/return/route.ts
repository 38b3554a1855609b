import { comeBack } from "@/lib/booking/commands/set-hours";
import { returnInput } from "@/lib/booking/input/hours";
import { seeOther } from "@/lib/http/form";
import { staffForm } from "@/lib/staff/form";

export const POST = staffForm({
  input: returnInput,
  page: () => "/staff/hours",
  handle: async ({ id }, { database, staff }) => {
    await comeBack(database, staff, id);
    return seeOther("/staff/hours?done=back");
  },
});
