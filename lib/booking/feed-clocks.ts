import ICAL from "ical.js";
import { propertiesOf, textOf, type FeedBlock } from "@/lib/booking/feed-blocks";
import { readRule } from "@/lib/booking/feed-rules";
import { recurrenceDays } from "@/lib/booking/recurrence";
import { dayMs } from "@/lib/time/local-date";
import { instantOfClockMs } from "@/lib/time/wall-time";
import { isKnownZone, rulesOf } from "@/lib/time/zone-rules";
import { zoneTable } from "@/lib/time/zone-table";

/** Turns what a clock shows, in milliseconds as if it were UTC, into the instant. */
export type FeedClock = (clockMs: number) => number;

export const utcClock: FeedClock = (clockMs) => clockMs;

function clockOf(zone: string): FeedClock {
  const rules = rulesOf(zone);
  return (clockMs) => instantOfClockMs(rules, clockMs);
}

/**
 * Our zone for a name in a feed: an IANA name, one with a maker's prefix ("/mozilla.org/…/America/Toronto"), or the name
 * that Windows and Outlook use ("Eastern Standard Time", "(UTC-05:00) Eastern Time (US & Canada)"). Null when it is none.
 */
function zoneNamed(name: string): string | null {
  const plain = name.trim().replace(/^"|"$/g, "");
  if (isKnownZone(plain)) return plain;
  if (Object.hasOwn(zoneTable.windows, plain)) return zoneTable.windows[plain] ?? null;
  if (/^tzone:\/\/Microsoft\/Utc$/i.test(plain)) return "Etc/UTC";
  const parts = plain.split("/").slice(-3);
  return [parts, parts.slice(1)].map((last) => last.join("/")).find(isKnownZone) ?? null;
}

export type FeedClocks = {
  /** For times without a zone and for whole days. */
  readonly own: FeedClock;
  /** The clock of a TZID; the own one, with the name noted, when nobody knows it. */
  readonly named: (tzid: string) => FeedClock;
  readonly unknownNames: ReadonlySet<string>;
};

/** A file with more zones of its own making than this is no honest calendar. */
const mostDefinitions = 20;

/** Our zone data speaks first; what a file says about its own zones counts only for names that nobody else knows. */
export function clocksOf(calendars: readonly FeedBlock[], zone: string): FeedClocks {
  const own = clockOf(zone);
  const known = new Map<string, FeedClock>();
  const unknownNames = new Set<string>();
  const definitions = new Map(
    calendars
      .flatMap(({ blocks }) => blocks)
      .filter(({ name }) => name === "VTIMEZONE")
      .slice(0, mostDefinitions)
      .map((block): [string, FeedBlock] => [textOf(block, "TZID"), block]),
  );
  const named = (tzid: string) => {
    const clock = known.get(tzid) ?? clockNamed(tzid, definitions.get(tzid));
    if (clock === null) unknownNames.add(tzid.slice(0, 100));
    known.set(tzid, clock ?? own);
    return clock ?? own;
  };
  return { own, named, unknownNames };
}

function clockNamed(tzid: string, definition: FeedBlock | undefined): FeedClock | null {
  const ours = zoneNamed(tzid) ?? (definition === undefined ? null : zoneNamed(textOf(definition, "X-LIC-LOCATION")));
  if (ours !== null) return clockOf(ours);
  return definition === undefined ? null : clockWritten(definition);
}

/** From what the clock shows then on, this offset holds. */
type Onset = { readonly fromMs: number; readonly offsetMs: number };

const firstDay = Date.UTC(1970, 0, 1) / dayMs;
const lastDay = Date.UTC(2040, 0, 1) / dayMs;

function clockWritten(definition: FeedBlock): FeedClock | null {
  const onsets = definition.blocks.flatMap(onsetsOf).toSorted((a, b) => a.fromMs - b.fromMs);
  const [first] = onsets;
  if (first === undefined) return null;
  return (clockMs) => clockMs - (onsets.findLast(({ fromMs }) => fromMs <= clockMs) ?? first).offsetMs;
}

/** When one half of the year begins, each year. */
function onsetsOf(block: FeedBlock): Onset[] {
  const start: unknown = propertiesOf(block, "DTSTART")[0]?.getFirstValue();
  const offset: unknown = propertiesOf(block, "TZOFFSETTO")[0]?.getFirstValue();
  if (!(start instanceof ICAL.Time) || !(offset instanceof ICAL.UtcOffset)) return [];
  const startMs = Date.UTC(start.year, start.month - 1, start.day, start.hour, start.minute, start.second);
  const startDay = Math.floor(startMs / dayMs);
  const offsetMs = offset.toSeconds() * 1_000;
  const [written] = propertiesOf(block, "RRULE").map(readRule);
  if (written === undefined) return [{ fromMs: startMs, offsetMs }];
  const { rule, until } = written;
  return recurrenceDays(rule, { startDay, fromDay: firstDay, untilDay: lastDay })
    .map((day) => ({ fromMs: startMs + (day - startDay) * dayMs, offsetMs }))
    .filter(({ fromMs }) => until === null || fromMs <= until.clockMs + dayMs);
}
