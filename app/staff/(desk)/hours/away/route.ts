import { goAway } from "@/lib/booking/commands/keep-hours";
import { awayInput } from "@/lib/booking/input/hours";
import { seeOther } from "@/lib/http/form";
import { staffForm } from "@/lib/staff/form";

export const POST = staffForm({
  input: awayInput,
  page: () => "/staff/hours",
  handle: async ({ fromOn, untilOn, awayReason }, { database, staff, now }) => {
    await goAway(database, staff, { away: { fromOn, untilOn, reason: awayReason }, now });
    return seeOther("/staff/hours?done=away");
  },
});
