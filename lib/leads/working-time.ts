import { addDays, weekdayOf } from "@/lib/time/local-date";
import { instantOf, localDateAt } from "@/lib/time/wall-time";

/** When somebody can be expected to answer: Monday to Friday, nine to five, on the consultancy's clock. */
export const workingTime = { zone: "America/Toronto", opens: "09:00", closes: "17:00" } as const;

const minuteMs = 60_000;
/** Beyond this the clock has stopped meaning anything; a year keeps the arithmetic short. */
const daysMax = 366;

/** Minutes of working time between two instants, rounded down; 0 when the second is not later. At most a year's. */
export function workingMinutesBetween(from: Date, to: Date): number {
  let milliseconds = 0;
  const last = localDateAt(to, workingTime.zone);
  let on = localDateAt(from, workingTime.zone);
  for (let days = 0; on <= last && days < daysMax; days += 1) {
    if (weekdayOf(on) <= 5) milliseconds += overlapOn(on, from, to);
    on = addDays(on, 1);
  }
  return Math.floor(milliseconds / minuteMs);
}

function overlapOn(on: string, from: Date, to: Date): number {
  const opensAt = instantOf({ on, at: workingTime.opens }, workingTime.zone);
  const closesAt = instantOf({ on, at: workingTime.closes }, workingTime.zone);
  const begins = Math.max(opensAt.getTime(), from.getTime());
  const ends = Math.min(closesAt.getTime(), to.getTime());
  return Math.max(0, ends - begins);
}
