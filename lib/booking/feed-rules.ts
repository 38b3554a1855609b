import ICAL from "ical.js";
import type { RecurrenceRule } from "@/lib/booking/recurrence";
import type { Weekday } from "@/lib/time/local-date";

/** A recurrence rule of a feed with its last moment, which may be a UTC instant, a wall time or a day. */
export type FeedRule = {
  readonly rule: RecurrenceRule;
  readonly until: { readonly clockMs: number; readonly isUtc: boolean } | null;
};

const frequencies: readonly RecurrenceRule["frequency"][] = ["DAILY", "WEEKLY", "MONTHLY", "YEARLY"];
const weekdayNames: Readonly<Record<string, Weekday>> = { MO: 1, TU: 2, WE: 3, TH: 4, FR: 5, SA: 6, SU: 7 };
const readableParts = ["BYMONTH", "BYMONTHDAY", "BYDAY", "BYSETPOS"];
const lastSecondMs = 86_399_000;

/** Throws for what is no rule, and for rules by the hour or by the number of the week, which calendar programs don't offer. */
export function readRule(property: ICAL.Property): FeedRule {
  const read: unknown = property.getFirstValue();
  if (!(read instanceof ICAL.Recur)) throw new Error("RRULE holds no rule");
  const frequency = frequencies.find((each) => each === read.freq);
  const parts = new Map<string, unknown>(Object.entries(read.parts));
  if (frequency === undefined) throw new Error("RRULE repeats more often than once a day");
  if ([...parts.keys()].some((part) => !readableParts.includes(part)))
    throw new Error("RRULE has a part that nobody uses");
  const weekStart = Object.values(weekdayNames).find((each) => (each % 7) + 1 === read.wkst) ?? 1;
  return {
    rule: {
      frequency,
      interval: Math.max(1, Math.floor(read.interval)),
      count: read.count,
      months: numbersOf(parts.get("BYMONTH")),
      monthDays: numbersOf(parts.get("BYMONTHDAY")),
      weekdays: textsOf(parts.get("BYDAY")).map(weekdayOf),
      positions: numbersOf(parts.get("BYSETPOS")),
      weekStart,
    },
    until: read.until === null ? null : untilOf(read.until),
  };
}

function listOf(value: unknown): readonly unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

const numbersOf = (value: unknown) => listOf(value).map(Number);
const textsOf = (value: unknown) => listOf(value).map(String);

function weekdayOf(text: string): { nth: number; weekday: Weekday } {
  const [, nth = "", name = ""] = /^([+-]?\d{0,2})([A-Z]{2})$/.exec(text.toUpperCase()) ?? [];
  const weekday = weekdayNames[name];
  if (weekday === undefined) throw new Error("BYDAY names no weekday");
  return { nth: Number(nth), weekday };
}

/** A day as the end of a rule includes all of the day. */
function untilOf(time: ICAL.Time): { clockMs: number; isUtc: boolean } {
  const clockMs = Date.UTC(time.year, time.month - 1, time.day, time.hour, time.minute, time.second);
  return { clockMs: time.isDate ? clockMs + lastSecondMs : clockMs, isUtc: time.zone === ICAL.Timezone.utcTimezone };
}
