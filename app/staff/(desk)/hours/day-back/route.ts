import { dropOverride } from "@/lib/booking/commands/keep-hours";
import { dayChoice } from "@/lib/booking/input/hours";
import { seeOther } from "@/lib/http/form";
import { staffForm } from "@/lib/staff/form";

export const POST = staffForm({
  input: dayChoice,
  page: () => "/staff/hours",
  handle: async ({ on }, { database, staff, now }) => {
    await dropOverride(database, staff, { on, now });
    return seeOther("/staff/hours?done=day-removed");
  },
});
