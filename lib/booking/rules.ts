import type { BookingRules, WeeklyHours } from "@/lib/booking/availability";

/** How long a call lasts unless its consultant says otherwise. */
const callMinutes = 30;

/** How long a chosen time is kept while the visitor fills in the form; once more for as long when asked. */
export const holdMinutes = 5;

/** How long a free time is kept for somebody of the waiting list to whom it was offered. */
export const offerMinutes = 30;

/** After this many offers that were not taken, somebody of the waiting list hears of no more. */
export const offersMax = 5;

/** How long somebody stays on the waiting list. */
export const waitingDays = 60;

/** How many calls one email address can book in a day. */
export const callsADay = 5;

/** Hours before a call at which its visitor is reminded. */
export const reminderHours = { day: 24, hour: 1 } as const;
export type ReminderKind = keyof typeof reminderHours;

/** What a consultant starts with, until they say otherwise. */
export const usualHours: readonly WeeklyHours[] = [{ days: [1, 2, 3, 4, 5], start: "09:00", end: "17:00" }];

/** The rules of one consultant's calendar, with what only bookings that exist need to know. */
export type ConsultantRules = BookingRules & {
  /** Until how long before a call the visitor may still move or cancel it. */
  readonly changeNoticeMinutes: number;
};

export const usualRules: ConsultantRules = {
  durationMinutes: callMinutes,
  stepMinutes: 30,
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 0,
  minimumNoticeMinutes: 240,
  horizonDays: 60,
  dailyCap: null,
  weeklyCap: null,
  changeNoticeMinutes: 120,
};

/** Minutes that weekly hours offer. */
export function weeklyOpenMinutes(weekly: readonly WeeklyHours[]): number {
  return weekly.reduce((sum, hours) => sum + hours.days.length * minutesBetween(hours.start, hours.end), 0);
}

function minutesBetween(start: string, end: string): number {
  const from = minutesOf(start);
  const until = minutesOf(end);
  return until > from ? until - from : until + 1_440 - from;
}

function minutesOf(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
}
