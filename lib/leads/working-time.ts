import { addDays, weekdayOf } from "@/lib/time/local-date";
import { instantOf, localDateAt } from "@/lib/time/wall-time";

/** When somebody can be expected to answer: Monday to Friday, nine to five, on the consultancy's clock. */
export const workingTime = { zone: "America/Toronto", opens: "09:00", closes: "17:00" } as const;

const minuteMs = 60_000;
/** Beyond this the clock has stopped meaning anything; a year keeps the arithmetic short. */
const daysMax = 366;

/**
 * Minutes of working time between two instants, rounded down; 0 when the second is not later. At most a year's. The hours
 * are those of a colleague's zone, or of the consultancy's.
 */
export function workingMinutesBetween(from: Date, to: Date, zone: string = workingTime.zone): number {
  let milliseconds = 0;
  const last = localDateAt(to, zone);
  let on = localDateAt(from, zone);
  for (let days = 0; on <= last && days < daysMax; days += 1) {
    if (weekdayOf(on) <= 5) milliseconds += overlap(workingDay(on, zone), from, to);
    on = addDays(on, 1);
  }
  return Math.floor(milliseconds / minuteMs);
}

function workingDay(on: string, zone: string): readonly [opensMs: number, closesMs: number] {
  const { opens, closes } = workingTime;
  return [instantOf({ on, at: opens }, zone).getTime(), instantOf({ on, at: closes }, zone).getTime()];
}

function overlap([opensMs, closesMs]: readonly [number, number], from: Date, to: Date): number {
  return Math.max(0, Math.min(closesMs, to.getTime()) - Math.max(opensMs, from.getTime()));
}
