import { heldToken, holdCookie } from "@/app/(site)/book/hold-cookie";
import { sender } from "@/lib/config/config";
import { releaseHold } from "@/lib/booking/commands/hold-slot";
import { moveCall } from "@/lib/booking/commands/move-call";
import { moveInput } from "@/lib/booking/input";
import { callPath, timesQuery, timesView } from "@/lib/booking/input/times";
import { findBookingByLink } from "@/lib/booking/queries/find-booking";
import { bookingRefusals } from "@/lib/booking/words/pages";
import { publicForm, refuseForm, seeOther } from "@/lib/http/form";

export const POST = publicForm({
  input: moveInput,
  page: (values) => `${callPath(values["token"])}/move?${timesQuery(timesView(values))}`,
  limit: { name: "change-call", points: 60, seconds: 3_600 },
  handle: async ({ token, start, zone }, { database, now }) => {
    const { uid } = (await findBookingByLink(database, token)) ?? {};
    if (uid === undefined) return refuseForm([{ field: "", words: bookingRefusals.en["unknown-booking"] }]);
    // A time that this browser keeps, to book it, is the very one that the call may move to.
    const held = await heldToken();
    if (held !== null) await releaseHold(database, held);
    const wish = { uid, startsAt: start, visitorZone: zone, reason: null };
    const moved = await moveCall(database, wish, { sender: sender(), now, by: null });
    if (!moved.ok) return refuseForm([{ field: "start", words: bookingRefusals.en[moved.reason] }]);
    return seeOther(`${callPath(token)}?done=moved`, held === null ? [] : [holdCookie(null)]);
  },
});
