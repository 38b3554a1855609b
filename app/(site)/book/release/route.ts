import { heldToken, holdCookie } from "@/app/(site)/book/hold-cookie";
import { releaseHold } from "@/lib/booking/commands/hold-slot";
import { heldTimeInput } from "@/lib/booking/input";
import { timesQuery, timesView } from "@/lib/booking/input/times";
import { publicForm, seeOther } from "@/lib/http/form";

/** Gives the held time back and returns to the times. */
export const POST = publicForm({
  input: heldTimeInput,
  page: (values) => `/book?${timesQuery(timesView(values))}`,
  limit: { name: "release", points: 60, seconds: 600 },
  handle: async ({ zone, clock, result = null, origin = null }, { database }) => {
    const token = await heldToken();
    if (token !== null) await releaseHold(database, token);
    return seeOther(`/book?${timesQuery({ zone, clock, result, origin })}&done=released`, [holdCookie(null)]);
  },
});
