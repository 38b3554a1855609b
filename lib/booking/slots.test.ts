import { expect, test } from "vitest";
import type { BookingRules, ConsultantCalendar, SlotQuestion } from "@/lib/booking/availability";
import { whyNotOffered } from "@/lib/booking/obstacles";
import { nearestSlots, openSlots } from "@/lib/booking/slots";
import { obstacleWords } from "@/lib/booking/words";

const rules: BookingRules = {
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
  const slots = openSlots([{ ...ada, taken }], { ...rules, weeklyCap: 2 }, { ...question, toOn: "2027-07-12" });
  expect(slots.map(({ startsAt }) => startsAt)).toEqual(
    ["09:00", "09:30", "10:00", "10:30"].map((clock) => at(clock, "2027-07-12")),
  );
});

test("a visitor who moves a booking frees its place in the full week", () => {
  const taken = [booked("1", at("09:00"))];
  const move = { ...question, toOn: "2027-07-05", reschedulingBookingId: "1" };
  expect(openSlots([{ ...ada, taken }], { ...rules, weeklyCap: 1, dailyCap: 1 }, move)).toHaveLength(4);
});

test("several consultants are named in the order they were given, and the slots are in order of time", () => {
  const bob: ConsultantCalendar = {
    ...ada,
    consultantId: "bob",
    weekly: [{ days: [1], start: "08:30", end: "09:30" }],
  };
  const slots = openSlots([ada, bob], rules, { ...question, toOn: "2027-07-05" });
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
    expect(openSlots([allDay], rules, asked)).toHaveLength(48);
    const overNight = { ...ada, zone, weekly: [{ days: everyDay, start: "13:00", end: "12:00" }] };
    expect(openSlots([overNight], rules, asked)).toHaveLength(46);
  }
});

test("a call over midnight into the day after the last bookable one is offered", () => {
  const late = { ...ada, weekly: [{ days: [7, 1] as const, start: "00:00", end: "24:00" }] };
  const slots = openSlots([late], { ...rules, stepMinutes: 15, horizonDays: 3 }, { ...question, fromOn: "2027-07-04" });
  expect(slots.at(-1)?.startsAt).toEqual(at("23:45", "2027-07-04"));
});

test("the half hour exactly between two meetings is free", () => {
  const busyElsewhere = [
    { startsAt: at("09:00"), endsAt: at("09:30") },
    { startsAt: at("10:00"), endsAt: at("11:00") },
  ];
  const slots = openSlots([{ ...ada, busyElsewhere }], rules, { ...question, toOn: "2027-07-05" });
  expect(slots.map(({ startsAt }) => startsAt)).toEqual([at("09:30")]);
});

test("nobody at work, or days asked backwards, is an empty answer and no error", () => {
  expect(openSlots([], rules, question)).toEqual([]);
  expect(openSlots([ada], rules, { ...question, fromOn: "2027-07-11", toOn: "2027-07-05" })).toEqual([]);
});

test("whoever loses a time is shown the three nearest, in order of time", () => {
  const slots = openSlots([ada], rules, { ...question, toOn: "2027-07-06" });
  expect(nearestSlots(slots, at("10:00"), 3).map(({ startsAt }) => startsAt)).toEqual([
    at("09:30"),
    at("10:00"),
    at("10:30"),
  ]);
  expect(nearestSlots(slots.slice(0, 2), at("10:00"), 3)).toHaveLength(2);
});

test("staff read the exact rule that stops a time, in words on the consultant's clock", () => {
  const words = (startsAt: Date, calendar: Partial<ConsultantCalendar> = {}, set: Partial<BookingRules> = {}) =>
    whyNotOffered({ ...ada, ...calendar }, { ...rules, ...set }, { now: question.now, startsAt }).map((obstacle) =>
      obstacleWords(obstacle, ada.zone),
    );
  expect(words(at("09:00"))).toEqual([]);
  expect(words(at("09:10"))).toEqual([
    "It is between two start times: they come every 30 minutes from the start of the working hours.",
  ]);
  expect(words(at("11:00"))).toEqual(["It is outside the weekly hours on Monday, July 5, 2027."]);
  expect(words(at("10:30"), {}, { durationMinutes: 60 })).toEqual([
    "The working hours end at 11:00 a.m., before the call would.",
  ]);
  expect(words(at("09:00", "2027-07-08"))).toEqual([
    "Thursday, July 8, 2027 has its own hours, and this time is not in them.",
  ]);
  expect(words(at("09:00", "2027-07-01"), {}, { minimumNoticeMinutes: 120 })).toEqual([
    "It is too soon: the minimum notice allows 10:00 a.m. on Thursday, July 1, 2027 at the earliest.",
  ]);
  expect(words(at("09:00", "2027-06-30"))).toEqual(["It is in the past."]);
  expect(words(at("09:00"), {}, { horizonDays: 3 })).toEqual([
    "It is too far ahead: Sunday, July 4, 2027 is the last day that can be booked.",
  ]);
  expect(
    words(at("09:00"), { busyElsewhere: [{ startsAt: at("09:30"), endsAt: at("10:00") }] }, { bufferAfterMinutes: 10 }),
  ).toEqual([
    "Another calendar is busy from 9:30 a.m. to 10:00 a.m. on Monday, July 5, 2027. Without the buffers it would fit.",
  ]);
  expect(words(at("09:00"), { taken: [booked("1", at("09:00"), at("10:00"))] }, { dailyCap: 1 })).toEqual([
    "A visitor is holding the time from 9:00 a.m. to 9:30 a.m. on Monday, July 5, 2027.",
    "Monday, July 5, 2027 is full: the daily cap is 1.",
  ]);
  expect(words(at("10:00"), { taken: [booked("1", at("09:00", "2027-07-07"))] }, { weeklyCap: 1 })).toEqual([
    "The week from Monday, July 5, 2027 is full: the weekly cap is 1.",
  ]);
});
