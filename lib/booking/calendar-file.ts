import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventBusyStatus,
  ICalEventStatus,
  ICalEventTransparency,
  type ICalEventData,
} from "ical-generator";

export type Person = { readonly name: string; readonly email: string };

/** One version of a booking as calendars know it. */
export type CalendarEvent = {
  /** The UID, stored with the booking and the same for its whole life. */
  readonly uid: string;
  /** 0 when booked, one more with every change that calendars must hear of (RFC 5546 §2.1.4). */
  readonly sequence: number;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** When this version was made: DTSTAMP. */
  readonly changedAt: Date;
  readonly isCancelled: boolean;
  readonly summary: string;
  /** Lines of plain text. */
  readonly description: readonly string[];
  /** The meeting's address, empty when there is none. */
  readonly location: string;
  readonly attendees: readonly Person[];
};

/** Who sends invites: always the consultancy's own address, never anything that a visitor typed. */
export type CalendarSender = {
  /** Null where no address is configured: then a file invites nobody, and is an event to add by hand. */
  readonly organizer: Person | null;
};

const methods = {
  REQUEST: ICalCalendarMethod.REQUEST,
  CANCEL: ICalCalendarMethod.CANCEL,
  PUBLISH: ICalCalendarMethod.PUBLISH,
} as const;

/** REQUEST to invite or to move, CANCEL to call off, PUBLISH for a file to add by hand (RFC 5546 §3.2). */
export type CalendarMethod = keyof typeof methods;

const safeUid = /^[A-Za-z0-9-]{1,64}(@[A-Za-z0-9.-]{1,253})?$/;
const control = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;

/** One line without control characters, so that a text can never start a property of its own; halves of characters become �. */
export function oneLine(text: string): string {
  return text.toWellFormed().replace(control, " ").trim();
}

/** A UID as it is stored. Throws for one that we did not make ourselves. */
function calendarUid(uid: string): string {
  if (!safeUid.test(uid)) throw new Error("A calendar UID has letters, digits and hyphens, and a host at most");
  return uid;
}

/** The text of an .ics file with one event: UTC times, lines folded at 75 octets, CRLF after each (RFC 5545 §3.1). */
export function inviteFile(event: CalendarEvent, method: CalendarMethod, sender: CalendarSender): string {
  return fileOf([{ ...event, isCancelled: event.isCancelled || method === "CANCEL" }], method, { sender, name: null });
}

/** The text of a consultant's feed: every event given, published for any calendar program. */
export function feedFile(events: readonly CalendarEvent[], name: string, sender: CalendarSender): string {
  return fileOf(events, "PUBLISH", { sender, name: oneLine(name) });
}

type Frame = { readonly sender: CalendarSender; readonly name: string | null };

function fileOf(events: readonly CalendarEvent[], method: CalendarMethod, { sender, name }: Frame): string {
  const calendar = ical({ prodId: "//Waymark//Consultations//EN", ...methodOf(method, sender) });
  if (name !== null) calendar.name(escaped(name)).ttl(900);
  for (const event of events) calendar.createEvent(eventOf(event, method, sender));
  return `${calendar.toString()}\r\n`;
}

/** Every method asks for an organizer (RFC 5546 §3.2), so a file without one has none. */
function methodOf(method: CalendarMethod, { organizer }: CalendarSender) {
  return organizer === null ? {} : { method: methods[method] };
}

/** ical-generator writes the name of a calendar as it is given. */
function escaped(text: string): string {
  return text.replace(/[\\;,]/g, (sign) => `\\${sign}`);
}

function eventOf(event: CalendarEvent, method: CalendarMethod, sender: CalendarSender): ICalEventData {
  return {
    id: calendarUid(event.uid),
    sequence: event.sequence,
    stamp: event.changedAt,
    start: event.startsAt,
    end: event.endsAt,
    summary: oneLine(event.summary),
    description: event.description.map(oneLine).join("\n"),
    location: oneLine(event.location) || null,
    status: event.isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    transparency: event.isCancelled ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
    busystatus: event.isCancelled ? ICalEventBusyStatus.FREE : ICalEventBusyStatus.BUSY,
    organizer: organizerOf(sender),
    attendees: method === "PUBLISH" || sender.organizer === null ? [] : event.attendees.map(attendeeOf),
  };
}

function organizerOf({ organizer }: CalendarSender) {
  return organizer === null ? null : { name: oneLine(organizer.name), email: address(organizer.email) };
}

/** Who books has said yes already, so nobody is asked to answer. */
function attendeeOf({ name, email }: Person) {
  return {
    name: oneLine(name) || email,
    email: address(email),
    role: ICalAttendeeRole.REQ,
    status: ICalAttendeeStatus.ACCEPTED,
    rsvp: false,
  };
}

const oneMailbox = /^[^\s"<>()[\]\\,;:@]{1,64}@[A-Za-z0-9.-]{1,255}$/;

/**
 * An address for a mailto: URI, with what means something in a URI written as %xx (RFC 6068 §2).
 * Throws for a text that is no single mailbox; forms have refused such addresses before.
 */
function address(email: string): string {
  if (!oneMailbox.test(email)) throw new Error("An invite needs a plain email address");
  const [mailbox = "", domain = ""] = email.split("@");
  return `${encodeURIComponent(mailbox.toWellFormed()).replaceAll("%2B", "+")}@${domain}`;
}

/** The Content-Type of an invite: mail programs act on the method only when it is said here too (RFC 6047 §2.4). */
export function calendarContentType(method: CalendarMethod): string {
  return `text/calendar; charset=utf-8; method=${method}`;
}
