import fc from "fast-check";
import moment from "moment-timezone";
import { expect, test } from "vitest";
import type { BookingRules, ConsultantCalendar, Hours, SlotQuestion, TakenTime } from "@/lib/booking/availability";
import { whyNotOffered } from "@/lib/booking/obstacles";
import { nearestSlots, openSlots } from "@/lib/booking/slots";
import { knownZones } from "@/lib/time/zone-rules";

const halfHours: BookingRules = {
  durationMinutes: 30,
  stepMinutes: 30,
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 0,
  minimumNoticeMinutes: 0,
  horizonDays: 60,
  dailyCap: null,
  weeklyCap: null,
};
const ada: ConsultantCalendar = {
  consultantId: "ada",
  zone: "America/Toronto",
  weekly: [{ days: [1, 2, 3, 4, 5], start: "09:00", end: "11:00" }],
  overrides: [{ on: "2027-07-08", hours: [] }],
  busyElsewhere: [],
  taken: [],
};
const question: SlotQuestion = {
  now: new Date("2027-07-01T12:00:00Z"),
  visitorZone: "America/Toronto",
  fromOn: "2027-07-05",
  toOn: "2027-07-11",
};
const at = (clock: string, on = "2027-07-05") => new Date(`${on}T${clock}:00-04:00`);
const booked = (bookingId: string, startsAt: Date, holdExpiresAt: Date | null = null) => ({
  bookingId,
  startsAt,
  endsAt: new Date(startsAt.getTime() + 30 * 60_000),
  holdExpiresAt,
});

test("a full week takes no further booking, and the next week does", () => {
  const taken = [booked("1", at("09:00", "2027-07-05")), booked("2", at("09:00", "2027-07-09"))];
  const slots = openSlots([{ ...ada, taken }], { ...halfHours, weeklyCap: 2 }, { ...question, toOn: "2027-07-12" });
  expect(slots.map(({ startsAt }) => startsAt)).toEqual(
    ["09:00", "09:30", "10:00", "10:30"].map((clock) => at(clock, "2027-07-12")),
  );
});

test("a visitor who moves a booking frees its place in the full week", () => {
  const taken = [booked("1", at("09:00"))];
  const move = { ...question, toOn: "2027-07-05", reschedulingBookingId: "1" };
  expect(openSlots([{ ...ada, taken }], { ...halfHours, weeklyCap: 1, dailyCap: 1 }, move)).toHaveLength(4);
});

test("several consultants are named in the order they were given, and the slots are in order of time", () => {
  const bob: ConsultantCalendar = {
    ...ada,
    consultantId: "bob",
    weekly: [{ days: [1], start: "08:30", end: "09:30" }],
  };
  const slots = openSlots([ada, bob], halfHours, { ...question, toOn: "2027-07-05" });
  expect(slots.map(({ consultantIds }) => consultantIds)).toEqual([["bob"], ["ada", "bob"], ["ada"], ["ada"], ["ada"]]);
  expect(slots[0]?.startsAt).toEqual(at("08:30"));
});

test("visitors and consultants on the two sides of the date line find every half hour of the visitor's day", () => {
  const everyDay = [1, 2, 3, 4, 5, 6, 7] as const;
  for (const [zone, visitorZone] of [
    ["Pacific/Kiritimati", "Pacific/Pago_Pago"],
    ["Pacific/Pago_Pago", "Pacific/Kiritimati"],
    ["Etc/GMT-14", "Etc/GMT+12"],
    ["Etc/GMT+12", "Etc/GMT-14"],
  ] as const) {
    const asked = { ...question, visitorZone, toOn: question.fromOn };
    const allDay = { ...ada, zone, weekly: [{ days: everyDay, start: "00:00", end: "24:00" }] };
    expect(openSlots([allDay], halfHours, asked)).toHaveLength(48);
    const overNight = { ...ada, zone, weekly: [{ days: everyDay, start: "13:00", end: "12:00" }] };
    expect(openSlots([overNight], halfHours, asked)).toHaveLength(46);
  }
});

test("a call over midnight into the day after the last bookable one is offered", () => {
  const late = { ...ada, weekly: [{ days: [7, 1] as const, start: "00:00", end: "24:00" }] };
  const slots = openSlots(
    [late],
    { ...halfHours, stepMinutes: 15, horizonDays: 3 },
    { ...question, fromOn: "2027-07-04" },
  );
  expect(slots.at(-1)?.startsAt).toEqual(at("23:45", "2027-07-04"));
});

test("the half hour exactly between two meetings is free", () => {
  const busyElsewhere = [
    { startsAt: at("09:00"), endsAt: at("09:30"), calendarName: null },
    { startsAt: at("10:00"), endsAt: at("11:00"), calendarName: null },
  ];
  const slots = openSlots([{ ...ada, busyElsewhere }], halfHours, { ...question, toOn: "2027-07-05" });
  expect(slots.map(({ startsAt }) => startsAt)).toEqual([at("09:30")]);
});

test("nobody at work, or days asked backwards, is an empty answer and no error", () => {
  expect(openSlots([], halfHours, question)).toEqual([]);
  expect(openSlots([ada], halfHours, { ...question, fromOn: "2027-07-11", toOn: "2027-07-05" })).toEqual([]);
});

test("whoever loses a time is shown the three nearest, in order of time", () => {
  const slots = openSlots([ada], halfHours, { ...question, toOn: "2027-07-06" });
  expect(nearestSlots(slots, at("10:00"), 3).map(({ startsAt }) => startsAt)).toEqual([
    at("09:30"),
    at("10:00"),
    at("10:30"),
  ]);
  expect(nearestSlots(slots.slice(0, 2), at("10:00"), 3)).toHaveLength(2);
});

/** How many random cases each run checks against the oracle. */
const caseCount = 20_000;

// The oracle. It walks minute by minute, asks moment-timezone for every offset and shares no code with what it judges.

const minute = 60_000;
const dayMinutes = 1_440;

const clocksOf = new Map(moment.tz.names().map((zone) => [zone, moment.tz.zone(zone)]));

function localMinute(atMs: number, zone: string): number {
  return Math.floor(atMs / minute) - (clocksOf.get(zone)?.utcOffset(atMs) ?? Number.NaN);
}

const localDay = (atMs: number, zone: string) => Math.floor(localMinute(atMs, zone) / dayMinutes);
const dateOfDay = (day: number) => new Date(day * dayMinutes * minute).toISOString().slice(0, 10);
const clockMinutes = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));

/**
 * For every minute of the two days from a date's midnight: how many minutes it lies after the start of its stretch
 * of windows that start on the date; -1 outside.
 */
class WallBook {
  readonly #days = new Map<number, number[]>();
  readonly #calendar: ConsultantCalendar;
  constructor(calendar: ConsultantCalendar) {
    this.#calendar = calendar;
  }

  overridden(day: number): boolean {
    return this.#calendar.overrides.some(({ on }) => on === dateOfDay(day));
  }

  minutesOf(day: number): number[] {
    const known = this.#days.get(day);
    if (known !== undefined) return known;
    const minutes = Array.from({ length: 2 * dayMinutes }, () => -1);
    const last = this.overridden(day + 1) ? dayMinutes : 2 * dayMinutes;
    for (const { start, end } of this.hoursOf(day)) {
      const from = clockMinutes(start);
      const until = clockMinutes(end) > from ? clockMinutes(end) : clockMinutes(end) + dayMinutes;
      for (let at = from; at < Math.min(until, last); at++) minutes[at] = 0;
    }
    for (let at = 1; at < minutes.length; at++) if (minutes[at] === 0) minutes[at] = (minutes[at - 1] ?? -1) + 1;
    this.#days.set(day, minutes);
    return minutes;
  }

  hoursOf(day: number): readonly Hours[] {
    const own = this.#calendar.overrides.find(({ on }) => on === dateOfDay(day));
    const weekday = moment.utc(0).add(day, "days").isoWeekday();
    return own?.hours ?? this.#calendar.weekly.filter(({ days }) => days.some((each) => each === weekday));
  }

  isOpen(wallMinute: number): boolean {
    const day = Math.floor(wallMinute / dayMinutes);
    const at = wallMinute - day * dayMinutes;
    return (this.minutesOf(day)[at] ?? -1) >= 0 || (this.minutesOf(day - 1)[at + dayMinutes] ?? -1) >= 0;
  }

  isOnGrid(wallMinute: number, step: number): boolean {
    const today = Math.floor(wallMinute / dayMinutes);
    return [today, today - 1].some((day) => {
      const after = this.minutesOf(day)[wallMinute - day * dayMinutes] ?? -1;
      return after >= 0 && after % step === 0;
    });
  }
}

type Case = { calendar: ConsultantCalendar; rules: BookingRules; question: SlotQuestion };

function isOffered(atMs: number, book: WallBook, drawn: Case): boolean {
  const { calendar, rules, question } = drawn;
  const { zone } = calendar;
  const now = question.now.getTime();
  if (!book.isOnGrid(localMinute(atMs, zone), rules.stepMinutes)) return false;
  for (let at = atMs; at < atMs + rules.durationMinutes * minute; at += minute)
    if (!book.isOpen(localMinute(at, zone))) return false;
  if (atMs - now < rules.minimumNoticeMinutes * minute) return false;
  if (localDay(atMs, zone) - localDay(now, zone) > rules.horizonDays) return false;
  const counting = calendar.taken
    .filter(({ bookingId }) => bookingId !== question.reschedulingBookingId)
    .filter(({ holdExpiresAt }) => holdExpiresAt === null || holdExpiresAt.getTime() > now);
  return isFree(atMs, counting, drawn) && isBelowCaps(atMs, counting, drawn);
}

function isFree(atMs: number, counting: readonly TakenTime[], { calendar, rules }: Case): boolean {
  const [before, after] = [rules.bufferBeforeMinutes * minute, rules.bufferAfterMinutes * minute];
  const [from, until] = [atMs - before, atMs + rules.durationMinutes * minute + after];
  const meets = (start: number, end: number) => start < end && from < end && start < until;
  return (
    !calendar.busyElsewhere.some((busy) => meets(busy.startsAt.getTime(), busy.endsAt.getTime())) &&
    !counting.some((taken) => meets(taken.startsAt.getTime() - before, taken.endsAt.getTime() + after))
  );
}

function isBelowCaps(atMs: number, counting: readonly TakenTime[], { calendar: { zone }, rules }: Case): boolean {
  const days = counting.map((taken) => localDay(taken.startsAt.getTime(), zone));
  const day = localDay(atMs, zone);
  const week = (each: number) => moment.utc(0).add(each, "days").format("GGGG-WW");
  const ofDay = days.filter((each) => each === day).length;
  const ofWeek = rules.weeklyCap === null ? 0 : days.filter((each) => week(each) === week(day)).length;
  return ofDay < (rules.dailyCap ?? Infinity) && ofWeek < (rules.weeklyCap ?? Infinity);
}

/** All minutes of the visitor's asked days at which a slot is offered. No clock moves by more than three hours in these years. */
function oracleStarts(asked: Case): number[] {
  const { fromOn, toOn, visitorZone } = asked.question;
  const book = new WallBook(asked.calendar);
  const [fromDay, toDay] = [Date.parse(fromOn), Date.parse(toOn)].map((at) => at / minute / dayMinutes);
  if (fromDay === undefined || toDay === undefined) throw new Error("No days");
  const midnight = fromDay * dayMinutes * minute;
  const first = 2 * midnight - localMinute(midnight, visitorZone) * minute - 180 * minute;
  const last = first + ((toDay - fromDay) * dayMinutes + 30 * 60) * minute;
  const starts: number[] = [];
  for (let at = first; at < last; at += minute) {
    const day = localDay(at, visitorZone);
    if (day >= fromDay && day <= toDay && isOffered(at, book, asked)) starts.push(at);
  }
  return starts;
}

// Random cases, most of them near a clock change of the consultant's or the visitor's zone.

const zones = knownZones();
const clock = fc
  .oneof(
    fc.integer({ min: 0, max: 95 }).map((quarter) => quarter * 15),
    fc.integer({ min: 0, max: 1_439 }),
  )
  .map((minutes) => `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`);
const hours = fc.record({ start: clock, end: fc.oneof({ weight: 5, arbitrary: clock }, fc.constant("24:00")) });
const weekday = fc.constantFrom(...([1, 2, 3, 4, 5, 6, 7] as const));
const weekly = fc.record({
  start: clock,
  end: fc.oneof({ weight: 5, arbitrary: clock }, fc.constant("24:00")),
  days: fc.uniqueArray(weekday, { minLength: 1 }),
});
const rules = fc.record({
  durationMinutes: fc.constantFrom(5, 15, 30, 30, 45, 60, 90),
  stepMinutes: fc.constantFrom(7, 10, 15, 20, 30, 30, 45, 60),
  bufferBeforeMinutes: fc.constantFrom(0, 0, 10, 45),
  bufferAfterMinutes: fc.constantFrom(0, 0, 15, 60),
  minimumNoticeMinutes: fc.constantFrom(0, 0, 120, 1_440),
  horizonDays: fc.constantFrom(0, 1, 30, 400),
  dailyCap: fc.constantFrom(null, null, 0, 1, 2),
  weeklyCap: fc.constantFrom(null, null, 0, 2, 3),
});

const inRange = (untilMs: number) => untilMs > Date.UTC(2026, 0, 1) && untilMs < Date.UTC(2032, 0, 1);
const changesOf = new Map(zones.map((zone) => [zone, (moment.tz.zone(zone)?.untils ?? []).filter(inRange)]));

const randomCase: fc.Arbitrary<Case> = fc
  .record({
    zone: fc.constantFrom(...zones),
    visitorZone: fc.constantFrom(...zones),
    change: fc.nat(),
    isNearChange: fc.constantFrom("consultant", "consultant", "visitor", "no"),
    day: fc.integer({ min: Date.UTC(2026, 0, 3) / 86_400_000, max: Date.UTC(2031, 11, 28) / 86_400_000 }),
    weekly: fc.array(weekly, { maxLength: 4 }),
    overrides: fc.uniqueArray(
      fc.record({ shift: fc.integer({ min: -2, max: 2 }), hours: fc.array(hours, { maxLength: 2 }) }),
      {
        maxLength: 2,
        selector: ({ shift }) => shift,
      },
    ),
    busy: fc.array(
      fc.record({ startSeconds: fc.integer({ min: -90_000, max: 180_000 }), lengthMinutes: fc.nat(300) }),
      { maxLength: 3 },
    ),
    taken: fc.array(
      fc.record({
        startMinutes: fc.integer({ min: -2_000, max: 3_000 }),
        hold: fc.constantFrom(null, null, -1, 0, 300),
      }),
      { maxLength: 4 },
    ),
    rules,
    nowMinutes: fc.constantFrom(-43_200, -1_440, -300, 0, 600),
    nowSeconds: fc.constantFrom(0, 0, 1, 59),
  })
  .map((drawn) => {
    const nearZone = drawn.isNearChange === "visitor" ? drawn.visitorZone : drawn.zone;
    const changes = drawn.isNearChange === "no" ? [] : (changesOf.get(nearZone) ?? []);
    const near = changes[drawn.change % Math.max(changes.length, 1)];
    const day = near === undefined ? drawn.day : localDay(near, nearZone) + (drawn.change % 3) - 1;
    const base = day * dayMinutes * minute;
    const now = new Date(base + drawn.nowMinutes * minute + drawn.nowSeconds * 1_000);
    return {
      rules: drawn.rules,
      question: {
        now,
        visitorZone: drawn.visitorZone,
        fromOn: dateOfDay(day),
        toOn: dateOfDay(day),
        reschedulingBookingId: "3",
      },
      calendar: {
        consultantId: "c1",
        zone: drawn.zone,
        weekly: drawn.weekly,
        overrides: drawn.overrides.map(({ shift, hours: own }) => ({ on: dateOfDay(day + shift), hours: own })),
        busyElsewhere: drawn.busy.map(({ startSeconds, lengthMinutes }) => ({
          startsAt: new Date(base + startSeconds * 1_000),
          endsAt: new Date(base + startSeconds * 1_000 + lengthMinutes * minute),
          calendarName: null,
        })),
        taken: drawn.taken.map(({ startMinutes, hold }, index) => ({
          bookingId: String(index),
          startsAt: new Date(base + startMinutes * minute),
          endsAt: new Date(base + (startMinutes + drawn.rules.durationMinutes) * minute),
          holdExpiresAt: hold === null ? null : new Date(now.getTime() + hold * 1_000),
        })),
      },
    };
  });

const offeredBy = ({ calendar, rules: set, question }: Case) =>
  openSlots([calendar], set, question).map(({ startsAt }) => startsAt.getTime());

test("consultants are offered at exactly the minutes that walking through the day finds: never outside their hours", () => {
  let slots = 0;
  fc.assert(
    fc.property(randomCase, (drawn) => {
      const offered = offeredBy(drawn);
      slots += offered.length;
      expect(offered).toEqual(oracleStarts(drawn));
    }),
    { numRuns: caseCount },
  );
  expect(slots).toBeGreaterThan(caseCount);
}, 120_000);

test("staff are told a reason for every time that isn't offered, and none for a time that is", () => {
  fc.assert(
    fc.property(randomCase, fc.nat(dayMinutes * 60), (drawn, second) => {
      const { calendar, rules: set, question } = drawn;
      const offered = offeredBy(drawn);
      for (const startMs of offered)
        expect(whyNotOffered(calendar, set, { ...question, startsAt: new Date(startMs) })).toEqual([]);
      const startsAt = new Date(Date.parse(question.fromOn) + second * 1_000);
      const isAsked =
        localDay(startsAt.getTime(), question.visitorZone) * dayMinutes * minute === Date.parse(question.fromOn);
      const reasons = whyNotOffered(calendar, set, { ...question, startsAt });
      expect(reasons.length === 0).toBe(isAsked ? offered.includes(startsAt.getTime()) : reasons.length === 0);
    }),
    { numRuns: 2_000 },
  );
}, 60_000);
