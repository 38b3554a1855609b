import { dayNumberOf, localDateOf, weekdayOfDayNumber } from "@/lib/time/local-date";
import { instantOf, localDateAt, minutesOfClock } from "@/lib/time/wall-time";

/** When somebody can be expected to answer: Monday to Friday, nine to five, on the consultancy's clock. */
export const workingTime = { zone: "America/Toronto", opens: "09:00", closes: "17:00" } as const;

const minuteMs = 60_000;
/** Beyond this the clock has stopped meaning anything. */
const daysMax = 366;

/**
 * Minutes of working time between two instants, rounded down; 0 when the second is not later. At most a year's. The hours
 * are those of a colleague's zone, or of the consultancy's. Clocks change at night: a whole working day has its hours.
 */
export function workingMinutesBetween(from: Date, to: Date, zone: string = workingTime.zone): number {
  const first = dayNumberOf(localDateAt(from, zone));
  const last = Math.min(dayNumberOf(localDateAt(to, zone)), first + daysMax - 1);
  if (last < first) return 0;
  const ends = first === last ? [first] : [first, last];
  const worked = ends.filter(isWorkingDay).map((day) => overlap(workingDay(localDateOf(day), zone), from, to));
  const whole = Math.max(0, workingDaysBefore(last) - workingDaysBefore(first + 1));
  return Math.floor((worked.reduce((all, one) => all + one, 0) + whole * wholeDayMs) / minuteMs);
}

function isWorkingDay(dayNumber: number): boolean {
  return weekdayOfDayNumber(dayNumber) <= 5;
}

/** How many working days lie before a day, counted from Monday, 5 January 1970. */
function workingDaysBefore(dayNumber: number): number {
  const weeks = Math.floor((dayNumber - 4) / 7);
  return weeks * 5 + Math.min(dayNumber - 4 - weeks * 7, 5);
}

const wholeDayMs = ((minutesOfClock(workingTime.closes) ?? 0) - (minutesOfClock(workingTime.opens) ?? 0)) * minuteMs;

function workingDay(on: string, zone: string): readonly [opensMs: number, closesMs: number] {
  const { opens, closes } = workingTime;
  return [instantOf({ on, at: opens }, zone).getTime(), instantOf({ on, at: closes }, zone).getTime()];
}

function overlap([opensMs, closesMs]: readonly [number, number], from: Date, to: Date): number {
  return Math.max(0, Math.min(closesMs, to.getTime()) - Math.max(opensMs, from.getTime()));
}
