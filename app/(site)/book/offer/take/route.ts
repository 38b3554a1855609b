import { holdCookie } from "@/app/(site)/book/hold-cookie";
import { timesQuery } from "@/lib/booking/input/times";
import { offerInput } from "@/lib/booking/input/waiting";
import { findOffer } from "@/lib/booking/queries/find-offer";
import { publicForm, seeOther } from "@/lib/http/form";
import { rememberPerson } from "@/lib/http/known-person";

/** Goes on to the form with the time that is kept for somebody of the waiting list. */
export const POST = publicForm({
  input: offerInput,
  page: () => "/book",
  limit: { name: "offer", points: 60, seconds: 3_600 },
  handle: async ({ token }, { database, now }) => {
    const offer = await findOffer(database, token, now);
    if (offer === null) return seeOther(`/book/offer/${token}`);
    const { hold, visitorZone, email, name } = offer;
    const query = timesQuery({ zone: visitorZone, at: hold.startsAt.toISOString() });
    return seeOther(`/book/details?${query}`, [holdCookie(token), ...(await rememberPerson({ email, name }))]);
  },
});
