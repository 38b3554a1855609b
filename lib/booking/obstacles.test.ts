import { expect, test } from "vitest";
import type { BookingRules, ConsultantCalendar } from "@/lib/booking/availability";
import { whyNotOffered } from "@/lib/booking/obstacles";
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
const now = new Date("2027-07-01T12:00:00Z");
const at = (clock: string, on = "2027-07-05") => new Date(`${on}T${clock}:00-04:00`);
const booked = (bookingId: string, startsAt: Date, holdExpiresAt: Date | null = null) => ({
  bookingId,
  startsAt,
  endsAt: new Date(startsAt.getTime() + 30 * 60_000),
  holdExpiresAt,
});

test("each calendar elsewhere that is busy is named with its own busy time", () => {
  const busyElsewhere = [
    { startsAt: at("09:00"), endsAt: at("09:15"), calendarName: "Family" },
    { startsAt: at("08:00"), endsAt: at("09:10"), calendarName: "Work" },
    { startsAt: at("10:00"), endsAt: at("11:00"), calendarName: "Choir" },
  ];
  const found = whyNotOffered({ ...ada, busyElsewhere }, rules, { now, startsAt: at("09:00") });
  expect(found.map((obstacle) => obstacleWords(obstacle, ada.zone))).toEqual([
    "The calendar “Family” is busy from 9:00 a.m. to 9:15 a.m. on Monday, July 5, 2027.",
    "The calendar “Work” is busy from 8:00 a.m. to 9:10 a.m. on Monday, July 5, 2027.",
  ]);
});

test("staff read the exact rule that stops a time, in words on the consultant's clock", () => {
  const words = (startsAt: Date, calendar: Partial<ConsultantCalendar> = {}, set: Partial<BookingRules> = {}) =>
    whyNotOffered({ ...ada, ...calendar }, { ...rules, ...set }, { now, startsAt }).map((obstacle) =>
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
  const dentist = { startsAt: at("09:30"), endsAt: at("10:00"), calendarName: "Family" };
  expect(words(at("09:00"), { busyElsewhere: [dentist] }, { bufferAfterMinutes: 10 })).toEqual([
    "The calendar “Family” is busy from 9:30 a.m. to 10:00 a.m. on Monday, July 5, 2027. Without the buffers it would fit.",
  ]);
  expect(words(at("09:00"), { taken: [booked("1", at("09:00"), at("10:00"))] }, { dailyCap: 1 })).toEqual([
    "A visitor is holding the time from 9:00 a.m. to 9:30 a.m. on Monday, July 5, 2027.",
    "Monday, July 5, 2027 is full: the daily cap is 1.",
  ]);
  expect(words(at("10:00"), { taken: [booked("1", at("09:00", "2027-07-07"))] }, { weeklyCap: 1 })).toEqual([
    "The week from Monday, July 5, 2027 is full: the weekly cap is 1.",
  ]);
});
