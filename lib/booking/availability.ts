import type { LocalDate, Weekday } from "@/lib/time/local-date";

/**
 * A stretch of working time on the consultant's wall clock: "HH:MM" to "HH:MM", the end may be "24:00".
 * An end that isn't after the start lies on the next day, so "22:00" to "02:00" is four hours over midnight.
 */
export type Hours = { readonly start: string; readonly end: string };

export type WeeklyHours = Hours & { readonly days: readonly Weekday[] };

/**
 * What holds on one date instead of the weekly hours that start on it; no hours means closed.
 * It also cuts off at midnight what spills over from the day before.
 */
export type DateOverride = { readonly on: LocalDate; readonly hours: readonly Hours[] };

export type WorkingHours = {
  readonly zone: string;
  readonly weekly: readonly WeeklyHours[];
  readonly overrides: readonly DateOverride[];
};

/** From `startsAt` up to but without `endsAt`. */
export type BusyTime = { readonly startsAt: Date; readonly endsAt: Date };

/** A busy time of a calendar elsewhere, with the name that its owner gave to it; null when it has none. */
export type BusyElsewhere = BusyTime & { readonly calendarName: string | null };

/** A booking of ours. `holdExpiresAt` is null once it is confirmed; a hold counts only until that instant. */
export type TakenTime = BusyTime & { readonly bookingId: string; readonly holdExpiresAt: Date | null };

export type ConsultantCalendar = WorkingHours & {
  readonly consultantId: string;
  /** Busy times from calendars elsewhere. */
  readonly busyElsewhere: readonly BusyElsewhere[];
  /** Bookings around the asked days, and for the caps all of the weeks that these days touch. */
  readonly taken: readonly TakenTime[];
};

export type BookingRules = {
  readonly durationMinutes: number;
  /** From one start to the next on the consultant's wall clock. */
  readonly stepMinutes: number;
  readonly bufferBeforeMinutes: number;
  readonly bufferAfterMinutes: number;
  /** Elapsed minutes between now and the earliest start. */
  readonly minimumNoticeMinutes: number;
  /** How many of the consultant's calendar days after today can still be booked. */
  readonly horizonDays: number;
  /** Most bookings a consultant takes on one own calendar day, and in one own week from Monday; null is no cap. */
  readonly dailyCap: number | null;
  readonly weeklyCap: number | null;
};

/** The visitor's question: which starts fall on these days of the visitor's own calendar, both included? */
export type SlotQuestion = {
  readonly now: Date;
  readonly visitorZone: string;
  readonly fromOn: LocalDate;
  readonly toOn: LocalDate;
  /** The booking that is being moved: it blocks nothing and counts for no cap. */
  readonly reschedulingBookingId?: string | null;
};

export type Slot = {
  readonly startsAt: Date;
  /** Everybody who is free then, in the order in which the consultants were given. */
  readonly consultantIds: readonly string[];
};
