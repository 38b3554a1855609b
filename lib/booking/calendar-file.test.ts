import fc from "fast-check";
import nodeIcal, { type VEvent } from "node-ical";
import { expect, test } from "vitest";
import {
  calendarContentType,
  feedFile,
  inviteFile,
  type CalendarEvent,
  type CalendarSender,
} from "@/lib/booking/calendar-file";

const sender: CalendarSender = {
  organizer: { name: "Waymark, consultations", email: "calls@waymark.example" },
};
const booked: CalendarEvent = {
  uid: "0b7c9a52-8f0e-4a27-9a5d-1a3c5c7d9e01",
  sequence: 0,
  startsAt: new Date("2027-03-14T06:30:00Z"),
  endsAt: new Date("2027-03-14T07:00:00Z"),
  changedAt: new Date("2027-03-01T12:00:00Z"),
  isCancelled: false,
  summary: "Consultation: Django or Node.js; 30 minutes",
  description: ["Join by the link above.", "Bring your questions, all of them; we bring coffee \\ tea."],
  location: "https://meet.example/room/7",
  attendees: [{ name: "Zoë O’Neill", email: "zoe+calls@example.ca" }],
};

const isEvent = (component: unknown): component is VEvent =>
  typeof component === "object" && component !== null && "type" in component && component.type === "VEVENT";

/** What a second library reads: its events, and the method of the file. */
function parsed(file: string) {
  const calendar = nodeIcal.parseICS(file);
  return { method: calendar.vcalendar?.method, events: Object.values(calendar).filter(isEvent) };
}

const textOf = (value: unknown): unknown =>
  typeof value === "object" && value !== null && "val" in value ? value.val : value;

/** The names of the properties of a file, after joining folded lines. */
function propertiesOf(file: string): string[] {
  return file
    .replaceAll("\r\n ", "")
    .split("\r\n")
    .map((line) => line.split(/[:;]/)[0] ?? "");
}

test("a booking that is made, moved twice and called off is one event in four versions", () => {
  const moved = {
    ...booked,
    sequence: 1,
    startsAt: new Date("2027-11-07T05:30:00Z"),
    endsAt: new Date("2027-11-07T06:00:00Z"),
  };
  const again = {
    ...moved,
    sequence: 2,
    startsAt: new Date("2027-11-07T06:30:00Z"),
    endsAt: new Date("2027-11-07T07:00:00Z"),
  };
  const files = [
    inviteFile(booked, "REQUEST", sender),
    inviteFile(moved, "REQUEST", sender),
    inviteFile(again, "REQUEST", sender),
    inviteFile({ ...again, sequence: 3 }, "CANCEL", sender),
  ].map(parsed);
  expect(files.map(({ method }) => method)).toEqual(["REQUEST", "REQUEST", "REQUEST", "CANCEL"]);
  const events = files.flatMap(({ events }) => events);
  expect(events.map(({ uid }) => uid)).toEqual(Array(4).fill(booked.uid));
  expect(events.map(({ sequence }) => Number(sequence))).toEqual([0, 1, 2, 3]);
  expect(events.map(({ status }) => status)).toEqual(["CONFIRMED", "CONFIRMED", "CONFIRMED", "CANCELLED"]);
  expect(events.map(({ start }) => start.toISOString())).toEqual([
    "2027-03-14T06:30:00.000Z",
    "2027-11-07T05:30:00.000Z",
    "2027-11-07T06:30:00.000Z",
    "2027-11-07T06:30:00.000Z",
  ]);
  expect(events.every(({ start, end }) => end !== undefined && end.getTime() - start.getTime() === 1_800_000)).toBe(
    true,
  );
});

test("an invite says all its times in UTC and brings no zone rules along", () => {
  const file = inviteFile(booked, "REQUEST", sender);
  expect(file).toContain("\r\nDTSTART:20270314T063000Z\r\nDTEND:20270314T070000Z\r\n");
  expect(file).toContain("\r\nDTSTAMP:20270301T120000Z\r\n");
  expect(file).not.toMatch(/TZID|VTIMEZONE/);
  expect(file.startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")).toBe(true);
  expect(file.endsWith("\r\nEND:VCALENDAR\r\n")).toBe(true);
});

test("an invite comes from the consultancy, and the texts arrive as they were written", () => {
  const [event] = parsed(inviteFile(booked, "REQUEST", sender)).events;
  expect(event?.organizer).toMatchObject({
    params: { CN: "Waymark, consultations" },
    val: "mailto:calls@waymark.example",
  });
  expect(textOf(event?.attendee)).toBe("MAILTO:zoe+calls@example.ca");
  expect(textOf(event?.summary)).toBe(booked.summary);
  expect(textOf(event?.description)).toBe(booked.description.join("\n"));
  expect(textOf(event?.location)).toBe(booked.location);
});

test("a file to add by hand has no attendees, as RFC 5546 demands of PUBLISH", () => {
  const file = inviteFile(booked, "PUBLISH", sender);
  expect(propertiesOf(file)).not.toContain("ATTENDEE");
  expect(propertiesOf(file)).toContain("ORGANIZER");
  expect(calendarContentType("CANCEL")).toBe("text/calendar; charset=utf-8; method=CANCEL");
});

test("without an address of the consultancy a file invites nobody in an invented name", () => {
  const file = inviteFile(booked, "REQUEST", { ...sender, organizer: null });
  expect(propertiesOf(file).filter((name) => /ORGANIZER|ATTENDEE|METHOD/.test(name))).toEqual([]);
  expect(parsed(file).events.map(({ uid }) => uid)).toEqual([booked.uid]);
});

const propertiesOfInvite =
  "BEGIN VERSION PRODID METHOD BEGIN UID SEQUENCE DTSTAMP DTSTART DTEND SUMMARY TRANSP LOCATION DESCRIPTION ORGANIZER " +
  "ATTENDEE STATUS X-MICROSOFT-CDO-BUSYSTATUS END END ";

const hostileParts = [
  "\r\n",
  "\n",
  "\r",
  "\u2028",
  "\u0085",
  "\0",
  '"',
  "^n",
  "\\n",
  ";",
  ":",
  ",",
  "ATTENDEE:mailto:evil@example.com",
];
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(...hostileParts, "END:VEVENT", "BEGIN:VALARM", "é🎉", "\ud800"),
      fc.string({ unit: "binary" }),
    ),
  )
  .map((parts) => `x${parts.join("")}x`);

test("whatever a visitor types stays text: no property is added, no line is too long, nothing is broken", () => {
  fc.assert(
    fc.property(hostile, hostile, hostile, (name, summary, line) => {
      const event = {
        ...booked,
        summary,
        description: [line, line],
        location: line,
        attendees: [{ name, email: "a@example.ca" }],
      };
      const file = inviteFile(event, "REQUEST", sender);
      expect(propertiesOf(file).join(" ")).toBe(propertiesOfInvite);
      expect(file.replaceAll("\r\n", "")).not.toMatch(/[\u0000-\u001f]/);
      expect(Math.max(...file.split("\r\n").map((each) => Buffer.byteLength(each)))).toBeLessThanOrEqual(75);
      expect(Buffer.from(file).toString()).toBe(file);
      const { events, method } = parsed(file);
      expect([method, events.length]).toEqual(["REQUEST", 1]);
      expect(events[0]?.organizer).toMatchObject({ val: "mailto:calls@waymark.example" });
      expect(textOf(events[0]?.attendee)).toBe("MAILTO:a@example.ca");
    }),
    { numRuns: 1_000 },
  );
});

test("an id or an address that could mean something else makes no invite", () => {
  for (const id of ["", "1\r\nX:1", "a b", "ü", "a".repeat(65)])
    expect(() => inviteFile({ ...booked, uid: id }, "REQUEST", sender)).toThrow("UID");
  for (const email of ["a@b@c", "a b@c.ca", "a\r\nX:1@c.ca", "<a@b.ca>", "a@b.ca,c@d.ca", "nobody"]) {
    const event = { ...booked, attendees: [{ name: "A", email }] };
    expect(() => inviteFile(event, "REQUEST", sender)).toThrow("plain email address");
  }
  const odd = { ...booked, attendees: [{ name: "", email: "a?cc=b&x%y@example.ca" }] };
  expect(inviteFile(odd, "REQUEST", sender).replaceAll("\r\n ", "")).toContain(
    "MAILTO:a%3Fcc%3Db%26x%25y@example.ca\r\n",
  );
});

test("a consultant's feed holds every event once, with what was called off marked as free", () => {
  const events = Array.from({ length: 50 }, (_, index) => ({
    ...booked,
    uid: `booking-${index}`,
    startsAt: new Date(booked.startsAt.getTime() + index * 3_600_000),
    endsAt: new Date(booked.endsAt.getTime() + index * 3_600_000),
    isCancelled: index === 7,
  }));
  const file = feedFile(events, "Calls of Ada; \\ all\r\nX-EVIL:1", sender);
  const feed = parsed(file);
  expect(feed.method).toBe("PUBLISH");
  expect(new Set(feed.events.map(({ uid }) => uid)).size).toBe(50);
  expect(feed.events.filter(({ transparency }) => transparency === "TRANSPARENT").map(({ uid }) => uid)).toEqual([
    "booking-7",
  ]);
  expect(file).toContain("\r\nX-WR-CALNAME:Calls of Ada\\; \\\\ all X-EVIL:1\r\n");
  expect(parsed(feedFile([], "Nothing yet", sender)).events).toEqual([]);
});
