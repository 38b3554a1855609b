import { heldToken, holdCookie } from "@/app/(site)/book/hold-cookie";
import { attributionOfOrigin } from "@/app/(site)/book/origin";
import { ownCall, rememberCall } from "@/app/(site)/book/own-call";
import { knownVisitor } from "@/app/(site)/book/known-visitor";
import { countSteps } from "@/lib/assessment/commands/count-step";
import { company, config, sender } from "@/lib/config/config";
import type { Booking } from "@/lib/booking/booking";
import { bookSlot } from "@/lib/booking/commands/book-slot";
import { bookingInput } from "@/lib/booking/input";
import { detailsPath } from "@/lib/booking/input/times";
import { callsADay } from "@/lib/booking/rules";
import { bookingRefusals, bookingWords } from "@/lib/booking/words/pages";
import { answerInWords, publicForm, refuseForm, seeOther } from "@/lib/http/form";
import { rememberPerson } from "@/lib/http/known-person";
import { log } from "@/lib/http/log";
import { anonymousKey, countWhenDone, secondsToWait } from "@/lib/http/rate-limits";
import { plainAddress } from "@/lib/leads/lead";
import { consentText } from "@/lib/leads/words";

const { details: words } = bookingWords.en;
const perAddress = { name: "book-address", points: callsADay, seconds: 86_400 };

export const POST = publicForm({
  input: bookingInput,
  page: detailsPath,
  limit: { name: "book", points: 30, seconds: 3_600 },
  handle: async ({ start, at: _lost, zone, website, result, origin, followUp, ...typed }, { database, now }) => {
    if (website) return refuseForm([{ field: "", words: words.notSent }]);
    const own = await ownCall(now);
    // Sent again after Back: it is the call of before.
    if (own !== null && isOf(own.booking, { start, email: typed.email })) return seeOther(`/booking/${own.token}`);
    const key = anonymousKey(typed.email, config().WAYMARK_SECRET ?? "");
    const wait = await secondsToWait(database, perAddress, key);
    if (wait > 0) return answerInWords({ status: 429, ...words.tooOften, retryAfterSeconds: wait });
    const holdToken = await heldToken();
    const known = await knownVisitor(result, holdToken);
    const consents = [{ ...consentText("follow-up", company().name), isGiven: followUp }];
    const attribution = known.attribution ?? attributionOfOrigin(origin);
    const wanted = { ...typed, ...known, attribution, startsAt: start, visitorZone: zone, holdToken, consents };
    const booked = await countWhenDone(database, { limit: perAddress, key }, async () =>
      bookSlot(database, wanted, { sender: sender(), now, by: null }),
    );
    if (!booked.ok) return refuseForm([{ field: "start", words: bookingRefusals.en[booked.reason] }]);
    // The call is booked: that a count is missing must not tell the visitor otherwise.
    if (known.attribution !== null)
      await countSteps(database, { steps: ["booking"], attribution: known.attribution }, now).catch((error: unknown) =>
        log().warn({ err: error }, "a booking was not counted"),
      );
    const remembered = await Promise.all([rememberPerson(typed), rememberCall(booked.value.token)]);
    return seeOther(`/booking/${booked.value.token}`, [holdCookie(null), ...remembered.flat()]);
  },
});

function isOf(booking: Booking, { start, email }: { readonly start: Date; readonly email: string }): boolean {
  return booking.startsAt.getTime() === start.getTime() && booking.visitorEmail === plainAddress(email);
}
