import { sender } from "@/lib/config/config";
import { cancelCall } from "@/lib/booking/commands/cancel-call";
import { cancelInput } from "@/lib/booking/input";
import { callPath } from "@/lib/booking/input/times";
import { findBookingByLink } from "@/lib/booking/queries/find-booking";
import { bookingRefusals } from "@/lib/booking/words/pages";
import { publicForm, refuseForm, seeOther } from "@/lib/http/form";

export const POST = publicForm({
  input: cancelInput,
  page: ({ token }) => callPath(token),
  limit: { name: "change-call", points: 60, seconds: 3_600 },
  handle: async ({ token, reason }, { database, now }) => {
    const booking = await findBookingByLink(database, token);
    const { uid } = booking ?? {};
    if (uid === undefined) return refuseForm([{ field: "", words: bookingRefusals.en["unknown-booking"] }]);
    const cancelled = await cancelCall(database, { uid, reason }, { sender: sender(), now, by: null });
    if (!cancelled.ok) return refuseForm([{ field: "cancel", words: bookingRefusals.en[cancelled.reason] }]);
    return seeOther(`${callPath(token)}?done=cancelled`);
  },
});
