import ICAL from "ical.js";
import { propertiesOf, textOf, type FeedBlock } from "@/lib/booking/feed-blocks";
import { utcClock, type FeedClock, type FeedClocks } from "@/lib/booking/feed-clocks";
import { readRule, type FeedRule } from "@/lib/booking/feed-rules";
import { dayMs } from "@/lib/time/local-date";

/** A time in a feed: what the clock shows, and which clock. A whole day shows its midnight. */
export type FeedTime = { readonly clockMs: number; readonly clock: FeedClock; readonly isDay: boolean };

/** Whole days on the clock first, then elapsed milliseconds. */
export type FeedLength = { readonly days: number; readonly elapsedMs: number };

export type FeedEvent = {
  readonly uid: string;
  readonly start: FeedTime;
  readonly length: FeedLength;
  readonly rule: FeedRule | null;
  readonly alsoOn: readonly FeedTime[];
  readonly notOn: readonly FeedTime[];
  /** The occurrence of the event with the same UID that this one stands for. */
  readonly insteadOf: FeedTime | null;
  /** Free, cancelled and all events that their owner lets others book over are not busy. */
  readonly isBusy: boolean;
};

/** Reads a VEVENT. Throws when it is not written as RFC 5545 wants it. */
export function readEvent(block: FeedBlock, clocks: FeedClocks): FeedEvent {
  const [start] = timesOf(block, "DTSTART", clocks);
  if (start === undefined) throw new Error("An event has no start");
  const rules = propertiesOf(block, "RRULE").map(readRule);
  return {
    uid: textOf(block, "UID"),
    start,
    length: lengthOf(block, start, clocks),
    rule: rules[0] ?? null,
    alsoOn: timesOf(block, "RDATE", clocks),
    notOn: timesOf(block, "EXDATE", clocks),
    insteadOf: timesOf(block, "RECURRENCE-ID", clocks)[0] ?? null,
    isBusy: isBusy(block),
  };
}

/** Outlook says FREE and WORKINGELSEWHERE beside TRANSP; tentative and out of office are busy. */
function isBusy(block: FeedBlock): boolean {
  const outlook = textOf(block, "X-MICROSOFT-CDO-BUSYSTATUS").toUpperCase();
  return (
    textOf(block, "TRANSP").toUpperCase() !== "TRANSPARENT" &&
    textOf(block, "STATUS").toUpperCase() !== "CANCELLED" &&
    outlook !== "FREE" &&
    outlook !== "WORKINGELSEWHERE"
  );
}

function timesOf(block: FeedBlock, name: string, clocks: FeedClocks): FeedTime[] {
  return propertiesOf(block, name).flatMap((property) => {
    const tzid: unknown = property.getFirstParameter("tzid");
    const zoneClock = typeof tzid === "string" ? clocks.named(tzid) : clocks.own;
    return property
      .getValues()
      .map((value: unknown) => timeOf(value instanceof ICAL.Period ? value.start : value, zoneClock, clocks));
  });
}

function timeOf(value: unknown, zoneClock: FeedClock, clocks: FeedClocks): FeedTime {
  if (!(value instanceof ICAL.Time)) throw new Error("A time of an event is no time");
  const clockMs = Date.UTC(value.year, value.month - 1, value.day, value.hour, value.minute, value.second);
  if (!Number.isFinite(clockMs)) throw new Error("A time of an event is no time");
  if (value.isDate) return { clockMs, clock: clocks.own, isDay: true };
  return { clockMs, clock: value.zone === ICAL.Timezone.utcTimezone ? utcClock : zoneClock, isDay: false };
}

/** RFC 5545 §3.6.1: without end and duration a day lasts a day, and a time no time at all. */
function lengthOf(block: FeedBlock, start: FeedTime, clocks: FeedClocks): FeedLength {
  const [end] = timesOf(block, "DTEND", clocks);
  if (end !== undefined && start.isDay && end.isDay)
    return { days: (end.clockMs - start.clockMs) / dayMs, elapsedMs: 0 };
  if (end !== undefined) return { days: 0, elapsedMs: end.clock(end.clockMs) - start.clock(start.clockMs) };
  const duration: unknown = propertiesOf(block, "DURATION")[0]?.getFirstValue();
  if (!(duration instanceof ICAL.Duration)) return { days: start.isDay ? 1 : 0, elapsedMs: 0 };
  const { weeks, days, hours, minutes, seconds, isNegative } = duration;
  if (isNegative) throw new Error("An event lasts less than no time");
  return { days: weeks * 7 + days, elapsedMs: ((hours * 60 + minutes) * 60 + seconds) * 1_000 };
}
