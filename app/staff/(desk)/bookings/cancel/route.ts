import { cancelCall } from "@/lib/booking/commands/cancel-call";
import { callChoice, staffCancelInput } from "@/lib/booking/input";
import { bookingRefusals } from "@/lib/booking/words/pages";
import { sender } from "@/lib/config/config";
import { refuseForm, seeOther } from "@/lib/http/form";
import { staffForm } from "@/lib/staff/form";

export const POST = staffForm({
  input: staffCancelInput,
  page: ({ call }) => (callChoice.safeParse({ call }).success ? `/staff/bookings/${call}` : "/staff/bookings"),
  handle: async ({ call, reason }, { database, staff, now }) => {
    const cancelled = await cancelCall(database, { uid: call, reason }, { sender: sender(), now, by: staff });
    if (!cancelled.ok) return refuseForm([{ field: "cancel", words: bookingRefusals.en[cancelled.reason] }]);
    return seeOther(`/staff/bookings/${call}?done=cancelled`);
  },
});
