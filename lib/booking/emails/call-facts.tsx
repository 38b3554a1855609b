import { referenceOf, type Booking } from "@/lib/booking/booking";
import { whoOf } from "@/lib/booking/invite";
import { letterWords } from "@/lib/booking/words/letters";
import { MailText } from "@/lib/mail/layout";
import { instantWords } from "@/lib/time/display";
import type { Locale } from "@/lib/time/words";

type Fact = { readonly term: string; readonly words: string | null };

/** What is known about a call, a line each. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return facts.map(({ term, words }) =>
    words === null ? null : (
      <MailText key={term}>
        <strong>{term}:</strong> {words}
      </MailText>
    ),
  );
}

/** The time of a call on the visitor's clock and on the consultant's, each with city and offset. */
export function timeFacts(booking: Booking, locale: Locale): readonly Fact[] {
  const { facts } = letterWords[locale];
  const { startsAt, endsAt, visitorZone, consultantZone, consultantName } = booking;
  const minutes = Math.round((endsAt.getTime() - startsAt.getTime()) / 60_000);
  return [
    { term: facts.yourTime, words: instantWords(startsAt, visitorZone, { locale }) },
    {
      term: facts.theirTime(consultantName),
      words: instantWords(startsAt, consultantZone, { locale }),
    },
    { term: facts.length, words: facts.minutes(minutes) },
  ];
}

/** With whom, where, and the name of the call. */
export function placeFacts(booking: Booking, locale: Locale): readonly Fact[] {
  const { facts } = letterWords[locale];
  return [
    { term: facts.with, words: booking.consultantName },
    { term: facts.where, words: booking.meetingUrl },
    { term: facts.reference, words: referenceOf(booking.uid) },
  ];
}

/** The call as its consultant needs it: both clocks, who, and what it is about. */
export function consultantFacts(booking: Booking, locale: Locale): readonly Fact[] {
  const { facts } = letterWords[locale];
  return [
    { term: facts.when, words: instantWords(booking.startsAt, booking.consultantZone, { locale }) },
    {
      term: facts.theirTime(whoOf(booking, locale)),
      words: instantWords(booking.startsAt, booking.visitorZone, { locale }),
    },
    { term: facts.email, words: booking.visitorEmail },
    { term: facts.company, words: booking.visitorCompany },
    { term: facts.phone, words: booking.visitorPhone },
    { term: facts.note, words: booking.note },
    { term: facts.brief, words: booking.brief },
    { term: facts.where, words: booking.meetingUrl },
    { term: facts.reference, words: referenceOf(booking.uid) },
  ];
}
