import { deskCallPath } from "@/app/staff/(desk)/bookings/call-of";
import { moveCall } from "@/lib/booking/commands/move-call";
import { anyTimeInput } from "@/lib/booking/input/desk";
import { callDeskWords } from "@/lib/booking/words/desk";
import { bookingRefusals } from "@/lib/booking/words/pages";
import { sender } from "@/lib/config/config";
import { refuseForm, seeOther } from "@/lib/http/form";
import { staffForm } from "@/lib/staff/form";
import { instantsOf } from "@/lib/time/wall-time";

/** Gives a call any time at which no other call is, with a reason. */
export const POST = staffForm({
  input: anyTimeInput,
  page: ({ call, who = "" }) => `${deskCallPath(call)}/move?${new URLSearchParams({ who })}`,
  handle: async ({ call, who, on, at, anyReason }, { database, staff, now }) => {
    const [startsAt] = instantsOf({ on, at }, staff.timeZone);
    if (startsAt === undefined) return refuseForm([{ field: "at", words: callDeskWords.en.move.never }]);
    const wish = { uid: call, startsAt, consultantId: who, reason: anyReason, isAnyTime: true } as const;
    const moved = await moveCall(database, wish, { sender: sender(), now, by: staff });
    if (!moved.ok) return refuseForm([{ field: "at", words: bookingRefusals.en[moved.reason] }]);
    return seeOther(`${deskCallPath(call)}?done=moved`);
  },
});
