import { keepOverride } from "@/lib/booking/commands/keep-hours";
import { overrideInput } from "@/lib/booking/input/hours";
import { seeOther } from "@/lib/http/form";
import { staffForm } from "@/lib/staff/form";

export const POST = staffForm({
  input: overrideInput,
  page: () => "/staff/hours",
  handle: async (override, { database, staff, now }) => {
    await keepOverride(database, staff, { override, now });
    return seeOther("/staff/hours?done=day");
  },
});
