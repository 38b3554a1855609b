import { keepOverride } from "@/lib/booking/commands/keep-hours";
import { holidayInput } from "@/lib/booking/input/hours";
import { seeOther } from "@/lib/http/form";
import { staffForm } from "@/lib/staff/form";

/** Closes the day of a holiday. */
export const POST = staffForm({
  input: holidayInput,
  page: () => "/staff/hours",
  handle: async ({ on, name }, { database, staff, now }) => {
    await keepOverride(database, staff, { override: { on, hours: [], reason: name }, now });
    return seeOther("/staff/hours?done=day#holidays");
  },
});
