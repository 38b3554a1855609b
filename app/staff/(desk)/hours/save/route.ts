import { setHours } from "@/lib/booking/commands/set-hours";
import { hoursInput } from "@/lib/booking/input/hours";
import { seeOther } from "@/lib/http/form";
import { staffForm } from "@/lib/staff/form";

export const POST = staffForm({
  input: hoursInput,
  page: () => "/staff/hours",
  lists: ["specialisms"],
  handle: async (hours, { database, staff, now }) => {
    await setHours(database, staff, { hours, now });
    return seeOther("/staff/hours?done=saved");
  },
});
