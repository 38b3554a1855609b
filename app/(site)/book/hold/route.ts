import { heldToken, holdCookie } from "@/app/(site)/book/hold-cookie";
import { knownVisitor } from "@/app/(site)/book/known-visitor";
import { holdSlot } from "@/lib/booking/commands/hold-slot";
import { holdInput } from "@/lib/booking/input";
import { timesQuery, timesView } from "@/lib/booking/input/times";
import { bookingRefusals } from "@/lib/booking/words/pages";
import { publicForm, refuseForm, seeOther } from "@/lib/http/form";

export const POST = publicForm({
  input: holdInput,
  page: (values) => `/book?${timesQuery(timesView(values))}`,
  limit: { name: "hold", points: 60, seconds: 600 },
  handle: async ({ start, zone, clock, result = null, origin = null, kept = null }, { database, now }) => {
    const [{ outcome }, holdToken] = await Promise.all([knownVisitor(result), heldToken()]);
    const held = await holdSlot(database, { startsAt: start, outcome, holdToken }, now);
    if (!held.ok) return refuseForm([{ field: "start", words: bookingRefusals.en[held.reason] }]);
    const query = timesQuery({ zone, clock, result, origin, kept, at: start.toISOString() });
    return seeOther(`/book/details?${query}`, [holdCookie(held.value.token)]);
  },
});
