import { deskCallPath } from "@/app/staff/(desk)/bookings/call-of";
import { cancelCall } from "@/lib/booking/commands/cancel-call";
import { staffCancelInput } from "@/lib/booking/input/desk";
import { bookingRefusals } from "@/lib/booking/words/pages";
import { sender } from "@/lib/config/config";
import { refuseForm, seeOther } from "@/lib/http/form";
import { staffForm } from "@/lib/staff/form";

export const POST = staffForm({
  input: staffCancelInput,
  page: ({ call }) => deskCallPath(call),
  handle: async ({ call, reason }, { database, staff, now }) => {
    const cancelled = await cancelCall(database, { uid: call, reason }, { sender: sender(), now, by: staff });
    if (!cancelled.ok) return refuseForm([{ field: "cancel", words: bookingRefusals.en[cancelled.reason] }]);
    return seeOther(`/staff/bookings/${call}?done=cancelled`);
  },
});
