import { deskCallPath } from "@/app/staff/(desk)/bookings/call-of";
import { moveCall } from "@/lib/booking/commands/move-call";
import { staffMoveInput } from "@/lib/booking/input/desk";
import { bookingRefusals } from "@/lib/booking/words/pages";
import { sender } from "@/lib/config/config";
import { refuseForm, seeOther } from "@/lib/http/form";
import { staffForm } from "@/lib/staff/form";

/** Gives a call one of the times that are offered. */
export const POST = staffForm({
  input: staffMoveInput,
  page: ({ call, who = "" }) => `${deskCallPath(call)}/move?${new URLSearchParams({ who })}`,
  handle: async ({ call, start, who, reason }, { database, staff, now }) => {
    const wish = { uid: call, startsAt: start, consultantId: who, reason };
    const moved = await moveCall(database, wish, { sender: sender(), now, by: staff });
    if (!moved.ok) return refuseForm([{ field: "start", words: bookingRefusals.en[moved.reason] }]);
    return seeOther(`${deskCallPath(call)}?done=moved`);
  },
});
