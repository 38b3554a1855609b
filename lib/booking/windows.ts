import type { Hours, WorkingHours } from "@/lib/booking/availability";
import { dayMs, dayNumberOf, weekdayOfDayNumber } from "@/lib/time/local-date";
import { instantsOfClockMs, minutesOfClock } from "@/lib/time/wall-time";
import { periodAt, rulesOf, type ZoneRules } from "@/lib/time/zone-rules";

/** From `start` up to but without `end`, in milliseconds. */
export type Span = { readonly start: number; readonly end: number };

/** Working hours made ready: windows in milliseconds after the midnight on which they start, merged, in order. */
export type Schedule = {
  readonly rules: ZoneRules;
  readonly weekly: ReadonlyArray<readonly Span[]>;
  readonly overrides: ReadonlyMap<number, readonly Span[]>;
};

export const minuteMs = 60_000;
const furthestOffsetMs = 16 * 60 * minuteMs;

export function scheduleOf({ zone, weekly, overrides }: WorkingHours): Schedule {
  const windows: Span[][] = [[], [], [], [], [], [], [], []];
  for (const hours of weekly) for (const day of hours.days) windows[day]?.push(windowOf(hours));
  return {
    rules: rulesOf(zone),
    weekly: windows.map(merged),
    overrides: new Map(overrides.map(({ on, hours }) => [dayNumberOf(on), merged(hours.map(windowOf))])),
  };
}

function windowOf({ start, end }: Hours): Span {
  const from = minutesOfClock(start);
  const until = end === "24:00" ? 1_440 : minutesOfClock(end);
  if (from === null || until === null) throw new Error(`"${start}" to "${end}" are no working hours`);
  return { start: from * minuteMs, end: (until > from ? until : until + 1_440) * minuteMs };
}

/** In order, and with those that touch or overlap made one. */
export function merged(spans: readonly Span[]): Span[] {
  const kept: Array<{ start: number; end: number }> = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = kept.at(-1);
    if (last === undefined || start > last.end) kept.push({ start, end });
    else if (end > last.end) last.end = end;
  }
  return kept;
}

/** The windows that start on a local day, on the wall clock in milliseconds from 1970, cut where the next day overrides. */
function windowsOn({ weekly, overrides }: Schedule, dayNumber: number): Span[] {
  const midnight = dayNumber * dayMs;
  const windows = overrides.get(dayNumber) ?? weekly[weekdayOfDayNumber(dayNumber)] ?? [];
  const longest = overrides.has(dayNumber + 1) ? dayMs : 2 * dayMs;
  return windows.map(({ start, end }) => ({ start: midnight + start, end: midnight + Math.min(end, longest) }));
}

/** All windows that start on these local days, both included, in order of their days. */
export function windowsBetween(schedule: Schedule, firstDay: number, lastDay: number): Span[] {
  const windows: Span[] = [];
  for (let day = firstDay; day <= lastDay; day++) windows.push(...windowsOn(schedule, day));
  return windows;
}

/** The instants, as merged spans, at which a wall clock shows a time inside one of the windows. */
export function openSpans(rules: ZoneRules, windows: readonly Span[]): Span[] {
  const spans: Span[] = [];
  for (const { start, end } of windows) {
    const last = periodAt(rules, end + furthestOffsetMs);
    for (let period = periodAt(rules, start - furthestOffsetMs); period <= last; period++) {
      const offset = rules.offsetsMs[period] ?? 0;
      const from = Math.max(start - offset, rules.changesMs[period - 1] ?? -Infinity);
      const until = Math.min(end - offset, rules.changesMs[period] ?? Infinity);
      if (from < until) spans.push({ start: from, end: until });
    }
  }
  return merged(spans);
}

/** The instants of every window's start + k · step on the wall clock, in order, each once. */
export function gridStarts(rules: ZoneRules, windows: readonly Span[], stepMs: number): number[] {
  const starts: number[] = [];
  for (const { start, end } of windows) {
    const period = periodAt(rules, start - furthestOffsetMs);
    const isSteady = period === periodAt(rules, end + furthestOffsetMs);
    const offset = rules.offsetsMs[period] ?? 0;
    for (let clock = start; clock < end; clock += stepMs) {
      if (isSteady) starts.push(clock - offset);
      else starts.push(...instantsOfClockMs(rules, clock));
    }
  }
  starts.sort((a, b) => a - b);
  return starts.filter((start, index) => start !== starts[index - 1]);
}
