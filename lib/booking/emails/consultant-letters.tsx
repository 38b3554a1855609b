import type { ReactNode } from "react";
import type { Booking } from "@/lib/booking/booking";
import { consultantFacts, Facts } from "@/lib/booking/emails/call-facts";
import { deskUrl, whoOf } from "@/lib/booking/invite";
import { nearnessOf } from "@/lib/booking/reminders";
import { assignmentWords } from "@/lib/booking/words";
import { letterWords } from "@/lib/booking/words/letters";
import { letterOf, MailLayout, MailLink, MailText, type Sender } from "@/lib/mail/layout";
import type { Letter } from "@/lib/mail/mail";
import { dayWords, instantWords, timeOfDayWords } from "@/lib/time/display";
import type { Locale } from "@/lib/time/words";

export type ConsultantMail = { readonly sender: Sender; readonly booking: Booking; readonly locale?: Locale };

/** Somebody booked a call with the consultant: who, why them, and what the assessment found. */
export async function newCallLetter(mail: ConsultantMail & { readonly bookedBy: string | null }): Promise<Letter> {
  const { booking, bookedBy, locale = "en" } = mail;
  const { consultant: words, facts } = letterWords[locale];
  const { assignment, consultantZone } = booking;
  return consultantLetter(mail, words.bookedSubject, {
    children: (
      <>
        <MailText>{bookedBy === null ? words.booked : words.bookedByStaff(bookedBy)}</MailText>
        <Facts
          facts={[
            ...consultantFacts(booking, locale),
            {
              term: facts.assigned,
              words:
                assignment === null || assignment.reason.rule === "last"
                  ? null
                  : assignmentWords(assignment.reason, consultantZone, locale),
            },
          ]}
        />
      </>
    ),
  });
}

/** The call has another time, with the same consultant or newly with this one. */
export async function movedCallLetter(
  mail: ConsultantMail & { readonly before: Booking; readonly reason: string | null },
): Promise<Letter> {
  const { booking, before, reason, locale = "en" } = mail;
  const { consultant: words, facts } = letterWords[locale];
  return consultantLetter(mail, words.movedSubject, {
    children: (
      <>
        <MailText>{words.moved}</MailText>
        <Facts
          facts={[
            { term: facts.before, words: instantWords(before.startsAt, booking.consultantZone, { locale }) },
            { term: facts.reason, words: reason },
            ...consultantFacts(booking, locale),
          ]}
        />
      </>
    ),
  });
}

/** To the consultant who had the call before a colleague got it. `booking` is the call as it was theirs. */
export async function movedAwayLetter(mail: ConsultantMail): Promise<Letter> {
  const { booking, locale = "en" } = mail;
  const words = letterWords[locale].consultant;
  return consultantLetter(mail, words.movedAwaySubject, {
    children: (
      <>
        <MailText>{words.movedAway}</MailText>
        <Facts facts={consultantFacts(booking, locale).slice(0, 2)} />
      </>
    ),
  });
}

/** The call has another video room. */
export async function newPlaceOfCallLetter(mail: ConsultantMail): Promise<Letter> {
  const { booking, locale = "en" } = mail;
  const words = letterWords[locale].consultant;
  return consultantLetter(mail, words.placeSubject, {
    children: (
      <>
        <MailText>{words.place}</MailText>
        <Facts facts={consultantFacts(booking, locale)} />
      </>
    ),
  });
}

/** The call will not take place. */
export async function cancelledCallLetter(mail: ConsultantMail & { readonly reason: string | null }): Promise<Letter> {
  const { booking, reason, locale = "en" } = mail;
  const { consultant: words, facts } = letterWords[locale];
  return consultantLetter(mail, words.cancelledSubject, {
    children: (
      <>
        <MailText>{words.cancelled}</MailText>
        <Facts facts={[{ term: facts.reason, words: reason }, ...consultantFacts(booking, locale)]} />
      </>
    ),
  });
}

/** An hour before the call, with what helps to prepare it. */
export async function callReminderLetter(mail: ConsultantMail & { readonly now: Date }): Promise<Letter> {
  const { booking, now, locale = "en" } = mail;
  const words = letterWords[locale].consultant;
  const near = nearnessOf(booking.startsAt, booking.consultantZone, now);
  return consultantLetter(mail, (who, when) => words.reminderSubject(near, who, when), {
    children: (
      <>
        <MailText>{words.reminder(near)}</MailText>
        <Facts facts={consultantFacts(booking, locale)} />
      </>
    ),
  });
}

function consultantLetter(
  { sender, booking, locale = "en" }: ConsultantMail,
  subject: (who: string, when: string) => string,
  { children }: { readonly children: ReactNode },
): Promise<Letter> {
  const words = letterWords[locale].consultant;
  const who = whoOf(booking, locale);
  const { startsAt, consultantZone } = booking;
  const when = `${dayWords(startsAt, consultantZone, locale)}, ${timeOfDayWords(startsAt, consultantZone, { locale })}`;
  return letterOf(
    subject(who, when),
    <MailLayout sender={sender} preview={words.preview(who)} reason={words.reason}>
      {children}
      <MailLink href={deskUrl(sender, booking)}>{words.openCall}</MailLink>
    </MailLayout>,
  );
}
