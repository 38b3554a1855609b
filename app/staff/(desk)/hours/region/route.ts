import { keepHolidayRegion } from "@/lib/booking/commands/keep-hours";
import { regionInput } from "@/lib/booking/input/hours";
import { seeOther } from "@/lib/http/form";
import { staffForm } from "@/lib/staff/form";

export const POST = staffForm({
  input: regionInput,
  page: () => "/staff/hours",
  handle: async ({ region }, { database, staff, now }) => {
    await keepHolidayRegion(database, staff, { region, now });
    return seeOther("/staff/hours?done=region#holidays");
  },
});
