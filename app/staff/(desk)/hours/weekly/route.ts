import { keepWeeklyHours } from "@/lib/booking/commands/keep-hours";
import { weeklyInput } from "@/lib/booking/input/hours";
import { seeOther } from "@/lib/http/form";
import { staffForm } from "@/lib/staff/form";

export const POST = staffForm({
  input: weeklyInput,
  page: () => "/staff/hours",
  handle: async (hours, { database, staff, now }) => {
    await keepWeeklyHours(database, staff, { hours, now });
    return seeOther("/staff/hours?done=weekly");
  },
});
