import fc from "fast-check";
import { expect, test } from "vitest";
import type { BusyTime } from "@/lib/booking/availability";
import { busyTimesOf, type FeedQuestion } from "@/lib/booking/busy-times";
import { feedFile } from "@/lib/booking/calendar-file";
import { calendarText as calendar, eventLines as event, googleFeed, outlookFeed } from "@/lib/booking/feed-samples";
import { feedRefusalWords } from "@/lib/booking/words";
import { isoWithOffset } from "@/lib/time/display";

const year: FeedQuestion = {
  from: new Date("2027-01-01T00:00:00Z"),
  until: new Date("2028-01-01T00:00:00Z"),
  zone: "America/Toronto",
};

function read(text: string, question: FeedQuestion = year) {
  const reading = busyTimesOf(text, question);
  if (!reading.ok) throw new Error(reading.reason);
  return reading.value;
}

/** The busy times on the consultant's own clock. */
function busy(text: string, question: FeedQuestion = year): string[] {
  return read(text, question).busy.map(
    ({ startsAt, endsAt }) => `${isoWithOffset(startsAt, question.zone)} to ${isoWithOffset(endsAt, question.zone)}`,
  );
}

test("a Google feed: single, whole-day, recurring, moved and cancelled events", () => {
  expect(busy(googleFeed)).toEqual([
    "2027-01-12T12:00-05:00 to 2027-01-12T12:30-05:00",
    "2027-03-08T09:00-05:00 to 2027-03-08T09:30-05:00",
    "2027-03-16T14:00-04:00 to 2027-03-16T15:00-04:00",
    "2027-03-29T09:00-04:00 to 2027-03-29T09:30-04:00",
    "2027-07-05T00:00-04:00 to 2027-07-07T00:00-04:00",
  ]);
  expect(read(googleFeed)).toMatchObject({ unreadableEvents: 0, unknownZones: [] });
});

test("an Outlook feed: Windows zone names, statuses, a count and a cancelled occurrence", () => {
  expect(busy(outlookFeed)).toEqual([
    "2027-01-12T10:00-05:00 to 2027-01-12T11:00-05:00",
    "2027-03-09T10:00-05:00 to 2027-03-09T11:00-05:00",
    "2027-06-01T10:00-04:00 to 2027-06-01T11:00-04:00",
    "2027-06-04T00:00-04:00 to 2027-06-05T00:00-04:00",
  ]);
});

test("what a feed says about a zone that we know is not believed: its rules for Manitoba are of yesterday", () => {
  const stale = [
    "BEGIN:VTIMEZONE",
    "TZID:America/Winnipeg",
    "BEGIN:STANDARD",
    "DTSTART:20261101T020000",
    "TZOFFSETFROM:-0500",
  ];
  const text = calendar(
    ...stale,
    "TZOFFSETTO:-0600",
    "END:STANDARD",
    "END:VTIMEZONE",
    ...event("DTSTART;TZID=America/Winnipeg:20270115T090000", "DTEND;TZID=America/Winnipeg:20270115T100000"),
  );
  expect(busy(text)).toEqual(["2027-01-15T09:00-05:00 to 2027-01-15T10:00-05:00"]);
});

test("a zone that only the feed knows is read as the feed defines it", () => {
  const define = (...halves: readonly string[]) => [
    "BEGIN:VTIMEZONE",
    "TZID:Customized Time Zone",
    ...halves,
    "END:VTIMEZONE",
  ];
  const half = (name: string, rule: string, offset: string) => [
    `BEGIN:${name}`,
    "DTSTART:16010101T020000",
    "TZOFFSETFROM:-0300",
    `TZOFFSETTO:${offset}`,
    `RRULE:FREQ=YEARLY;${rule}`,
    `END:${name}`,
  ];
  const custom = define(
    ...half("STANDARD", "BYDAY=1SU;BYMONTH=11", "-0330"),
    ...half("DAYLIGHT", "BYDAY=2SU;BYMONTH=3", "-0230"),
  );
  const calls = event(
    "DTSTART;TZID=Customized Time Zone:20270313T120000",
    "DURATION:PT30M",
    "RRULE:FREQ=DAILY;COUNT=2",
  );
  expect(busy(calendar(...custom, ...calls))).toEqual([
    "2027-03-13T10:30-05:00 to 2027-03-13T11:00-05:00",
    "2027-03-14T10:30-04:00 to 2027-03-14T11:00-04:00",
  ]);
});

test("other ways to name a zone are understood, and a name that nobody knows is told", () => {
  const at = (tzid: string) =>
    busy(calendar(...event(`DTSTART;TZID=${tzid}:20270115T120000`, "DURATION:PT1H")))[0]?.slice(0, 22);
  expect(at("America/Vancouver")).toBe("2027-01-15T14:00-05:00");
  expect(at('"(UTC-05:00) Eastern Time (US & Canada)"')).toBe("2027-01-15T12:00-05:00");
  expect(at("/mozilla.org/20050126_1/America/Argentina/Buenos_Aires")).toBe("2027-01-15T10:00-05:00");
  expect(at("/freeassociation.sourceforge.net/Europe/Berlin")).toBe("2027-01-15T06:00-05:00");
  expect(at('"tzone://Microsoft/Utc"')).toBe("2027-01-15T07:00-05:00");
  const odd = read(calendar(...event("DTSTART;TZID=Atlantis Standard Time:20270115T120000", "DURATION:PT1H")));
  expect(odd.unknownZones).toEqual(["Atlantis Standard Time"]);
  expect(odd.busy).toEqual([{ startsAt: new Date("2027-01-15T17:00:00Z"), endsAt: new Date("2027-01-15T18:00:00Z") }]);
});

test("a weekly meeting keeps its wall time over both clock changes, on the organizer's clock", () => {
  const text = calendar(
    ...event("DTSTART;TZID=Europe/London:20270310T170000", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;COUNT=4"),
  );
  expect(busy(text).map((span) => span.slice(0, 22))).toEqual([
    "2027-03-10T12:00-05:00",
    "2027-03-17T13:00-04:00",
    "2027-03-24T13:00-04:00",
    "2027-03-31T12:00-04:00",
  ]);
});

test("a whole day is 23 hours long when the clocks go forward", () => {
  const [span] = read(calendar(...event("DTSTART;VALUE=DATE:20270314", "DURATION:P1D"))).busy;
  expect(span).toEqual({ startsAt: new Date("2027-03-14T05:00:00Z"), endsAt: new Date("2027-03-15T04:00:00Z") });
});

test("extra dates and cancelled days of a recurring event are followed", () => {
  const text = calendar(
    ...event(
      "UID:1",
      "DTSTART:20270104T150000Z",
      "DTEND:20270104T160000Z",
      "RRULE:FREQ=DAILY;UNTIL=20270107",
      "EXDATE;VALUE=DATE:20270105",
      "RDATE:20270110T150000Z,20270111T150000Z",
    ),
    ...event("UID:2", "DTSTART;VALUE=DATE:20270201", "RRULE:FREQ=DAILY;COUNT=3", "EXDATE;TZID=UTC:20270202T000000"),
  );
  expect(busy(text).map((span) => span.slice(0, 10))).toEqual([
    "2027-01-04",
    "2027-01-06",
    "2027-01-07",
    "2027-01-10",
    "2027-01-11",
    "2027-02-01",
    "2027-02-03",
  ]);
});

test("a moved occurrence that is free now leaves its old time free too", () => {
  const text = calendar(
    ...event("UID:1", "DTSTART:20270104T150000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=2"),
    ...event(
      "UID:1",
      "RECURRENCE-ID:20270105T150000Z",
      "DTSTART:20270105T180000Z",
      "DURATION:PT1H",
      "TRANSP:TRANSPARENT",
    ),
  );
  expect(busy(text)).toEqual(["2027-01-04T10:00-05:00 to 2027-01-04T11:00-05:00"]);
});

test("free/busy components are read, and what they mark free is not busy", () => {
  const text = calendar(
    "BEGIN:VFREEBUSY",
    "DTSTART:20270101T000000Z",
    "FREEBUSY;FBTYPE=BUSY:20270105T140000Z/20270105T150000Z,20270105T150000Z/PT1H",
    "FREEBUSY;FBTYPE=FREE:20270106T140000Z/20270106T150000Z",
    "FREEBUSY:20270107T140000Z/PT30M",
    "END:VFREEBUSY",
  );
  expect(busy(text)).toEqual([
    "2027-01-05T09:00-05:00 to 2027-01-05T11:00-05:00",
    "2027-01-07T09:00-05:00 to 2027-01-07T09:30-05:00",
  ]);
});

test("only what touches the asked time is told, also of an event that began long before", () => {
  const question = { ...year, from: new Date("2027-05-05T12:00:00Z"), until: new Date("2027-05-05T13:00:00Z") };
  const text = calendar(
    ...event("UID:1", "DTSTART:20270505T110000Z", "DTEND:20270505T120000Z"),
    ...event("UID:2", "DTSTART:20270505T130000Z", "DTEND:20270505T140000Z"),
    ...event("UID:3", "DTSTART:20270505T123000Z"),
    ...event("UID:4", "DTSTART:20190101T123000Z", "DURATION:PT15M", "RRULE:FREQ=DAILY"),
    ...event("UID:5", "DTSTART;VALUE=DATE:20250401", "DTEND;VALUE=DATE:20250430", "RRULE:FREQ=YEARLY"),
  );
  expect(busy(text, question)).toEqual(["2027-05-05T08:30-04:00 to 2027-05-05T08:45-04:00"]);
});

test("an event that cannot be read is counted and hides no other", () => {
  const good = event("UID:good", "DTSTART:20270505T110000Z", "DTEND:20270505T120000Z");
  const bad = [
    event("UID:1", "DTSTART:soon"),
    event("UID:2", "SUMMARY:no start"),
    event("UID:3", "DTSTART:20270505T110000Z", "RRULE:FREQ=SOMETIMES"),
    event("UID:4", "DTSTART:20270505T110000Z", "RRULE:FREQ=SECONDLY"),
    event("UID:5", "DTSTART:20270505T110000Z", "RRULE:FREQ=YEARLY;BYWEEKNO=20"),
    event("UID:6", "DTSTART:20270505T110000Z", "DURATION:-PT1H"),
  ];
  const reading = read(
    calendar(...bad.flat(), "a line without sense", ...good, "BEGIN:VFREEBUSY", "FREEBUSY:x/y", "END:VFREEBUSY"),
  );
  expect(reading.unreadableEvents).toBe(7);
  expect(reading.busy).toHaveLength(1);
});

test("a page that is no calendar, and a calendar that was cut short, are refused as a whole", () => {
  expect(busyTimesOf("<!doctype html><title>Sign in</title>", year)).toEqual({ ok: false, reason: "not-a-calendar" });
  expect(busyTimesOf("", year)).toEqual({ ok: false, reason: "not-a-calendar" });
  expect(feedRefusalWords.en["not-a-calendar"]).toContain("not with a calendar");
  for (const length of [40, 400, googleFeed.length - 20])
    expect(busyTimesOf(googleFeed.slice(0, length), year)).toEqual({ ok: false, reason: "cut-short" });
  expect(busy(`\uFEFF${googleFeed.replaceAll("\r\n", "\n")}`)).toEqual(busy(googleFeed));
});

test("a feed made to keep us busy is refused or answered, never pondered for long", () => {
  const old = ["DTSTART:19000101T000000Z", "RRULE:FREQ=YEARLY;COUNT=1000;BYMONTH=2;BYMONTHDAY=30"];
  const many = (count: number, lines: readonly string[]) =>
    calendar(...Array.from({ length: count }, () => event(...lines)).flat());
  expect(busyTimesOf(many(5_000, old), year)).toEqual({ ok: false, reason: "too-much" });
  expect(busyTimesOf(many(20_001, ["DTSTART:20270101T000000Z"]), year)).toEqual({ ok: false, reason: "too-much" });
  const everyHalfHour = Array.from({ length: 48 }, (_, half) => {
    const clock = `${String(Math.floor(half / 2)).padStart(2, "0")}${half % 2 === 0 ? "00" : "30"}00`;
    return event(`DTSTART:20270101T${clock}Z`, "DURATION:PT1M", "RRULE:FREQ=DAILY", `UID:${half}`);
  });
  expect(busyTimesOf(calendar(...everyHalfHour.flat()), year)).toEqual({ ok: false, reason: "too-much" });
  const never = ["DTSTART:20270101T000000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30"];
  const far = ["DTSTART:20270601T000000Z", "DURATION:PT1H", "RRULE:FREQ=YEARLY;INTERVAL=999999999"];
  expect(read(calendar(...event(...never), ...event(...far))).busy).toHaveLength(2);
  expect(
    read(many(5_000, ["UID:1", "DTSTART:20270101T000000Z", "RECURRENCE-ID:20270101T000000Z", "DURATION:PT1H"])).busy,
  ).toHaveLength(1);
}, 20_000);

test("whatever a feed holds, the answer is busy times in order or a refusal", () => {
  const word = fc.constantFrom(
    ...googleFeed.split("\r\n"),
    ...outlookFeed.split("\r\n"),
    "RRULE:FREQ=MONTHLY;BYDAY=5MO;BYSETPOS=-1",
    "DTEND:00000000T000000Z",
    "DURATION:P99999W",
    "END:",
    "BEGIN:VEVENT",
    "END:VEVENT",
  );
  fc.assert(
    fc.property(
      fc.array(word, { maxLength: 25 }),
      fc.array(fc.oneof(word, fc.string()), { maxLength: 8 }),
      (lines, inner) => {
        const text = calendar(...event("DTSTART:20270303T030303Z", ...inner), ...lines);
        const reading = busyTimesOf(text, year);
        const times = reading.ok
          ? reading.value.busy.map(({ startsAt, endsAt }) => [startsAt.getTime(), endsAt.getTime()]).flat()
          : [];
        expect(times).toEqual(times.toSorted((a, b) => a - b));
        expect(times.every(Number.isFinite)).toBe(true);
      },
    ),
    { numRuns: 1_000 },
  );
}, 20_000);

test("what a short question finds is what a long one finds in that time", () => {
  const day = fc.integer({ min: 0, max: 120 }).map((days) => new Date(Date.UTC(2027, 0, 1 + days)).toISOString());
  const single = fc
    .record({
      day,
      hour: fc.integer({ min: 0, max: 23 }),
      minutes: fc.integer({ min: 0, max: 5_000 }),
      isUtc: fc.boolean(),
    })
    .map(({ day: on, hour, minutes, isUtc }) => {
      const start = new Date(Date.parse(on) + hour * 3_600_000);
      const stamp = (at: Date) => at.toISOString().replace(/[-:]|\.\d+Z/g, "") + (isUtc ? "Z" : "");
      const zone = isUtc ? "" : ";TZID=Pacific/Kiritimati";
      const end = new Date(start.getTime() + minutes * 60_000);
      return event(`DTSTART${zone}:${stamp(start)}`, `DTEND${zone}:${stamp(end)}`, `UID:${on}${hour}${minutes}`);
    });
  const repeated = day.map((on) =>
    event(
      `DTSTART:${on.slice(0, 10).replaceAll("-", "")}T120000Z`,
      "DURATION:PT1H",
      "RRULE:FREQ=WEEKLY;COUNT=9",
      `UID:r${on}`,
    ),
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(single, repeated), { maxLength: 12 }), day, (events, from) => {
      const text = calendar(...events.flat());
      const month = {
        from: new Date(from),
        until: new Date(Date.parse(from) + 30 * 86_400_000),
        zone: "America/Toronto",
      };
      const inMonth = (times: readonly BusyTime[]) =>
        times.filter(({ startsAt, endsAt }) => startsAt < month.until && endsAt > month.from);
      const wide = { ...month, from: new Date("2026-01-01T00:00:00Z"), until: new Date("2029-01-01T00:00:00Z") };
      // At the edges the long question may find a time that is one with another outside.
      const minutesOf = (times: readonly BusyTime[]) =>
        inMonth(times).map(({ startsAt, endsAt }) => [
          Math.max(startsAt.getTime(), month.from.getTime()),
          Math.min(endsAt.getTime(), month.until.getTime()),
        ]);
      expect(minutesOf(read(text, month).busy)).toEqual(minutesOf(read(text, wide).busy));
    }),
    { numRuns: 300 },
  );
}, 20_000);

test("our own feed is understood by our own reader", () => {
  const startsAt = new Date("2027-11-07T05:30:00Z");
  const call = {
    uid: "b-1",
    sequence: 0,
    startsAt,
    endsAt: new Date("2027-11-07T06:00:00Z"),
    changedAt: startsAt,
    isCancelled: false,
    summary: "Call",
    description: [],
    location: "",
    attendees: [],
  };
  const sender = { organizer: { name: "Waymark", email: "calls@waymark.example" }, domain: "waymark.example" };
  const text = feedFile(
    [call, { ...call, uid: "b-2", isCancelled: true, endsAt: new Date("2027-11-07T09:00:00Z") }],
    "Ada",
    sender,
  );
  expect(read(text).busy).toEqual([{ startsAt, endsAt: call.endsAt }]);
});
