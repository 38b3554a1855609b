import type { Booking } from "@/lib/booking/booking";
import { referenceOf } from "@/lib/booking/booking";
import {
  calendarContentType,
  inviteFile,
  type CalendarEvent,
  type CalendarMethod,
  type CalendarSender,
  type Person,
} from "@/lib/booking/calendar-file";
import { addToCalendarLinks, type CalendarLinks } from "@/lib/booking/calendar-links";
import { letterWords } from "@/lib/booking/words/letters";
import type { Attachment } from "@/lib/mail/mail";
import type { Sender } from "@/lib/mail/layout";
import type { Locale } from "@/lib/time/words";

/** Who a calendar event is written for. The visitor's holds nothing that somebody typed into the form. */
export type Side = "visitor" | "consultant";

type Copy = {
  readonly side: Side;
  readonly sender: Sender;
  /** The visitor's way to move or cancel; null where none is known. */
  readonly manageUrl: string | null;
  readonly locale?: Locale;
};

/** A call as one side's calendar shows it. */
export function calendarEventOf(booking: Booking, { side, sender, manageUrl, locale = "en" }: Copy): CalendarEvent {
  const words = letterWords[locale].calendar;
  return {
    uid: booking.calendarUid,
    sequence: booking.sequence,
    startsAt: booking.startsAt,
    endsAt: booking.endsAt,
    changedAt: booking.changedAt,
    isCancelled: booking.status === "cancelled",
    summary: side === "visitor" ? words.forVisitor(sender.name) : words.forConsultant(whoOf(booking, locale)),
    description: [
      words.join(booking.meetingUrl),
      ...(side === "visitor" && manageUrl !== null ? [words.change(manageUrl)] : []),
      ...(side === "consultant" ? [words.desk(deskUrl(sender, booking))] : []),
      words.reference(referenceOf(booking.uid)),
    ],
    location: booking.meetingUrl,
    attendees: attendeesOf(booking, side),
  };
}

function attendeesOf(booking: Booking, side: Side): readonly Person[] {
  const { consultantName, consultantEmail, visitorName, visitorEmail } = booking;
  const consultant = { name: consultantName, email: consultantEmail };
  if (visitorEmail === null) return [consultant];
  return [consultant, { name: side === "consultant" ? (visitorName ?? "") : "", email: visitorEmail }];
}

/** How the visitor is named to staff. */
export function whoOf({ visitorName, visitorEmail }: Booking, locale: Locale): string {
  return visitorName ?? visitorEmail ?? letterWords[locale].consultant.somebody;
}

/** Where staff find a call. */
export function deskUrl({ url }: Sender, { uid }: Pick<Booking, "uid">): string {
  return `${url}/staff/bookings/${uid}`;
}

/** Invites come from the consultancy's own address, whatever a visitor typed. */
export function calendarSender(sender: Sender): CalendarSender {
  const organizer = sender.email === null ? null : { name: sender.name, email: sender.email };
  return { organizer };
}

/** The file that travels with a mail and tells a calendar what to do. */
export function inviteAttachment(booking: Booking, method: CalendarMethod, copy: Copy): Attachment {
  const text = inviteFile(calendarEventOf(booking, copy), method, calendarSender(copy.sender));
  return {
    filename: method === "CANCEL" ? "cancel.ics" : "invite.ics",
    contentType: calendarContentType(method),
    content: Buffer.from(text, "utf8").toString("base64"),
  };
}

/** Addresses that open the visitor's own calendar: without the link to change the call, as others may read them. */
export function calendarLinksOf(booking: Booking, sender: Sender): CalendarLinks {
  return addToCalendarLinks(calendarEventOf(booking, { side: "visitor", sender, manageUrl: null }));
}
