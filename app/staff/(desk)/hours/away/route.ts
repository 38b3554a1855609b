import { goAway } from "@/lib/booking/commands/set-hours";
import { awayInput } from "@/lib/booking/input/hours";
import { seeOther } from "@/lib/http/form";
import { staffForm } from "@/lib/staff/form";

export const POST = staffForm({
  input: awayInput,
  page: () => "/staff/hours",
  handle: async (days, { database, staff, now }) => {
    await goAway(database, staff, { ...days, now });
    return seeOther("/staff/hours?done=away");
  },
});
