import { dayPartOf, type DayPart } from "@/lib/booking/day-list";
import { weekdayOf, type LocalDate } from "@/lib/time/local-date";
import { localDateAt } from "@/lib/time/wall-time";

/** Which times suit somebody who waits, on their own clock; no weekday and no part of the day means any. */
export type WaitingWish = {
  readonly visitorZone: string;
  readonly weekdays: readonly number[];
  readonly dayParts: readonly DayPart[];
  /** After this day of their calendar no time is wanted. */
  readonly untilOn: LocalDate;
};

/** Whether a time is one that somebody who waits could use. */
export function suits(startsAt: Date, { visitorZone, weekdays, dayParts, untilOn }: WaitingWish): boolean {
  const on = localDateAt(startsAt, visitorZone);
  if (on > untilOn) return false;
  if (weekdays.length > 0 && !weekdays.includes(weekdayOf(on))) return false;
  return dayParts.length === 0 || dayParts.includes(dayPartOf(startsAt, visitorZone));
}
