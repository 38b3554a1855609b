import { dayMs, dayNumberOf, localDateOf, type LocalDate } from "@/lib/time/local-date";
import { offsetMsAt, periodAt, rulesOf, type ZoneRules } from "@/lib/time/zone-rules";

/** What a clock on the wall and a calendar beside it show: the day, and the time as "HH:MM" from "00:00" to "23:59". */
export type WallTime = { readonly on: LocalDate; readonly at: string };

const minuteMs = 60_000;
/** No clock on Earth has ever been further from UTC than this. */
const furthestOffsetMs = 16 * 60 * minuteMs;
const clockShape = /^([01]\d|2[0-3]):([0-5]\d)$/;

/** Minutes after midnight of "HH:MM", or null when the text is no time of day. "24:00" is none either. */
export function minutesOfClock(at: string): number | null {
  const found = clockShape.exec(at);
  return found === null ? null : Number(found[1]) * 60 + Number(found[2]);
}

/** What the clock shows, as if it were UTC: milliseconds from 1970-01-01T00:00 on that clock. */
function clockMsOf(wallTime: WallTime): number {
  const minutes = minutesOfClock(wallTime.at);
  if (minutes === null) throw new Error(`"${wallTime.at}" is no time of day`);
  return dayNumberOf(wallTime.on) * dayMs + minutes * minuteMs;
}

export function wallTimeAt(instant: Date, zone: string): WallTime {
  const shown = new Date(instant.getTime() + offsetMsAt(rulesOf(zone), instant.getTime())).toISOString();
  return { on: shown.slice(0, 10), at: shown.slice(11, 16) };
}

export function localDateAt(instant: Date, zone: string): LocalDate {
  return localDateOf(dayNumberAt(rulesOf(zone), instant.getTime()));
}

/** The local day at an instant, as days since 1970-01-01. */
export function dayNumberAt(rules: ZoneRules, instantMs: number): number {
  return Math.floor((instantMs + offsetMsAt(rules, instantMs)) / dayMs);
}

/** The instants at which a clock of these rules shows `clockMs`: none when it is skipped, two when it comes twice. */
export function instantsOfClockMs(rules: ZoneRules, clockMs: number): number[] {
  const last = periodAt(rules, clockMs + furthestOffsetMs);
  const found: number[] = [];
  for (let period = periodAt(rules, clockMs - furthestOffsetMs); period <= last; period++) {
    const instantMs = clockMs - (rules.offsetsMs[period] ?? 0);
    if (periodAt(rules, instantMs) === period) found.push(instantMs);
  }
  return found;
}

/** RFC 5545 §3.3.5: what comes twice is its first occurrence; what is skipped is read with the offset before the gap. */
export function instantOfClockMs(rules: ZoneRules, clockMs: number): number {
  const [first] = instantsOfClockMs(rules, clockMs);
  if (first !== undefined) return first;
  let period = periodAt(rules, clockMs - furthestOffsetMs);
  while (clockMs - (rules.offsetsMs[period + 1] ?? 0) >= (rules.changesMs[period] ?? Infinity)) period++;
  return clockMs - (rules.offsetsMs[period] ?? 0);
}

/** No instant, one, or two in order: a wall time inside a spring gap does not exist, one in an autumn overlap comes twice. */
export function instantsOf(wallTime: WallTime, zone: string): readonly Date[] {
  return instantsOfClockMs(rulesOf(zone), clockMsOf(wallTime)).map((instantMs) => new Date(instantMs));
}

/** One instant for every wall time, by the rule of RFC 5545 §3.3.5 (see `instantOfClockMs`). */
export function instantOf(wallTime: WallTime, zone: string): Date {
  return new Date(instantOfClockMs(rulesOf(zone), clockMsOf(wallTime)));
}

/**
 * The first instant at which the zone's calendar shows this day, or a later one if the day was skipped altogether.
 * It is not always midnight: in Santiago the day of the spring change starts at 01:00.
 */
export function startOfLocalDay(on: LocalDate, zone: string): Date {
  return new Date(startOfDayMs(rulesOf(zone), dayNumberOf(on)));
}

function startOfDayMs(rules: ZoneRules, dayNumber: number): number {
  const midnightMs = dayNumber * dayMs;
  const last = periodAt(rules, midnightMs + furthestOffsetMs);
  for (let period = periodAt(rules, midnightMs - furthestOffsetMs); period <= last; period++) {
    const beginsMs = rules.changesMs[period - 1] ?? -Infinity;
    const endsMs = rules.changesMs[period] ?? Infinity;
    const reachedMs = Math.max(beginsMs, midnightMs - (rules.offsetsMs[period] ?? 0));
    if (reachedMs < endsMs) return reachedMs;
  }
  throw new Error("A day that never starts");
}
