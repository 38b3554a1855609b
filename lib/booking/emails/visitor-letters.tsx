import { Fragment, type ReactNode } from "react";
import { changeableUntil, type Booking } from "@/lib/booking/booking";
import { Facts, placeFacts, timeFacts } from "@/lib/booking/emails/call-facts";
import { nearnessOf } from "@/lib/booking/reminders";
import { letterWords } from "@/lib/booking/words/letters";
import { letterOf, MailLayout, MailLink, MailText, type Sender } from "@/lib/mail/layout";
import type { Letter } from "@/lib/mail/mail";
import { dayWords, instantWords, timeOfDayWords } from "@/lib/time/display";
import type { Locale } from "@/lib/time/words";

export type VisitorMail = {
  readonly sender: Sender;
  readonly booking: Booking;
  /** The visitor's way to move or cancel the call. */
  readonly manageUrl: string;
  readonly locale?: Locale;
};

/** Another call ahead of the same address, and the link by which it can be moved or cancelled. */
export type OtherCall = { readonly booking: Booking; readonly manageUrl: string };

/** The call is booked: when, with whom, where, and how to change it. Nothing in it was typed by whoever sent the form. */
export async function bookedLetter(mail: VisitorMail & { readonly others?: readonly OtherCall[] }): Promise<Letter> {
  const { booking, others = [], locale = "en" } = mail;
  const words = letterWords[locale].visitor;
  return visitorLetter(mail, words.bookedSubject(shortWhen(booking, locale)), {
    preview: words.bookedPreview,
    children: (
      <>
        <MailText>{words.booked}</MailText>
        <CallAndChanges {...mail} />
        <MailText>{words.prepare}</MailText>
        {others.map((other) => (
          <Fragment key={other.booking.uid}>
            <MailText>
              {words.otherCall(instantWords(other.booking.startsAt, booking.visitorZone, { locale }))}
            </MailText>
            <MailLink href={other.manageUrl}>{words.changeOther}</MailLink>
          </Fragment>
        ))}
      </>
    ),
  });
}

/** The call has another time; `before` is when it was. */
export async function movedLetter(
  mail: VisitorMail & { readonly before: Booking; readonly reason: string | null; readonly isByStaff: boolean },
): Promise<Letter> {
  const { booking, before, reason, isByStaff, locale = "en" } = mail;
  const { visitor: words, facts } = letterWords[locale];
  return visitorLetter(mail, words.movedSubject(shortWhen(booking, locale)), {
    preview: words.movedPreview,
    children: (
      <>
        <MailText>{isByStaff ? words.movedByUs : words.moved}</MailText>
        <Facts
          facts={[
            { term: facts.before, words: instantWords(before.startsAt, booking.visitorZone, { locale }) },
            { term: facts.reason, words: isByStaff ? reason : null },
          ]}
        />
        <CallAndChanges {...mail} />
      </>
    ),
  });
}

/** The call has another video room, at the time that it had. */
export async function newPlaceLetter(mail: VisitorMail): Promise<Letter> {
  const { booking, locale = "en" } = mail;
  const words = letterWords[locale].visitor;
  return visitorLetter(mail, words.placeSubject(shortWhen(booking, locale)), {
    preview: words.placePreview,
    children: (
      <>
        <MailText>{words.place}</MailText>
        <CallAndChanges {...mail} />
      </>
    ),
  });
}

/** The call will not take place. Its page leads on to another, with the result that this one was booked from. */
export async function cancelledLetter(
  mail: VisitorMail & { readonly reason: string | null; readonly isByStaff: boolean },
): Promise<Letter> {
  const { booking, reason, isByStaff, manageUrl, locale = "en" } = mail;
  const { visitor: words, facts } = letterWords[locale];
  return visitorLetter(mail, words.cancelledSubject(shortWhen(booking, locale)), {
    preview: words.cancelledPreview,
    children: (
      <>
        <MailText>{words.cancelled}</MailText>
        {isByStaff && <MailText>{words.cancelledByUs}</MailText>}
        <Facts facts={[...timeFacts(booking, locale), { term: facts.reason, words: isByStaff ? reason : null }]} />
        <MailLink href={manageUrl}>{words.again}</MailLink>
      </>
    ),
  });
}

/** A day or an hour before the call; `now` is when it is written, which may be later than planned. */
export async function reminderLetter(mail: VisitorMail & { readonly now: Date }): Promise<Letter> {
  const { booking, now, locale = "en" } = mail;
  const words = letterWords[locale].visitor;
  const near = nearnessOf(booking.startsAt, booking.visitorZone, now);
  return visitorLetter(mail, words.reminderSubject(near, shortWhen(booking, locale)), {
    preview: words.reminderPreview,
    children: (
      <>
        <MailText>{words.reminder(near)}</MailText>
        <CallAndChanges {...mail} />
      </>
    ),
  });
}

function CallAndChanges({ booking, manageUrl, locale = "en" }: VisitorMail) {
  const words = letterWords[locale].visitor;
  const until = instantWords(changeableUntil(booking), booking.visitorZone, { locale });
  return (
    <>
      <Facts facts={[...timeFacts(booking, locale), ...placeFacts(booking, locale)]} />
      <MailLink href={booking.meetingUrl}>{words.join}</MailLink>
      <MailLink href={manageUrl}>{words.change}</MailLink>
      <MailText>{words.changeUntil(until)}</MailText>
    </>
  );
}

type Content = { readonly preview: string; readonly children: ReactNode };

function visitorLetter(
  { sender, locale = "en" }: VisitorMail,
  subject: string,
  { preview, children }: Content,
): Promise<Letter> {
  return letterOf(
    subject,
    <MailLayout sender={sender} preview={preview} reason={letterWords[locale].visitor.reason}>
      {children}
    </MailLayout>,
  );
}

function shortWhen({ startsAt, visitorZone }: Booking, locale: Locale): string {
  return `${dayWords(startsAt, visitorZone, locale)}, ${timeOfDayWords(startsAt, visitorZone, { locale })}`;
}
