import type { BusyTime } from "@/lib/booking/availability";
import { readBlocks, type FeedBlock } from "@/lib/booking/feed-blocks";
import { busyPeriodsOf } from "@/lib/booking/feed-busy-periods";
import { clocksOf } from "@/lib/booking/feed-clocks";
import { isCertainlyAside } from "@/lib/booking/feed-relevance";
import { readEvent, type FeedEvent, type FeedTime } from "@/lib/booking/feed-events";
import { daysToExamine, recurrenceDays, type DayWindow } from "@/lib/booking/recurrence";
import { merged, type Span } from "@/lib/booking/windows";
import { accepted, refused, type Result } from "@/lib/result";
import { dayMs } from "@/lib/time/local-date";

export type FeedReading = {
  /** In order, and with those that touch or overlap made one. */
  readonly busy: readonly BusyTime[];
  /** Events that could not be read and may hide busy times: staff are warned. */
  readonly unreadableEvents: number;
  /** Zone names that nobody knows; their times were read on the consultant's own clock: staff are warned. */
  readonly unknownZones: readonly string[];
};

export type FeedRefusal = "not-a-calendar" | "cut-short" | "too-much";

/** From when until when busy times are wanted, and the consultant's zone for whole days and for times without a zone. */
export type FeedQuestion = {
  readonly from: Date;
  readonly until: Date;
  readonly zone: string;
  /**
   * The domain of our own calls' UIDs. Calls of ours that came into that calendar by their invite are known already, and
   * better: a call that was moved or cancelled must not go on blocking its old time.
   */
  readonly ownDomain?: string;
};

/** More than these no honest calendar needs; they bound the work that a feed can cause. */
const mostCharacters = 10_000_000;
const mostEvents = 20_000;
const mostDays = 3_000_000;
/** Two dozen a day for more than a year. */
const mostBusyTimes = 10_000;

/**
 * The busy times in the text of an ICS feed between two instants. Recurring events are unfolded on their own wall clock,
 * with our zone data; whole days block from midnight to midnight unless they are marked free.
 */
export function busyTimesOf(text: string, question: FeedQuestion): Result<FeedReading, FeedRefusal> {
  if (text.length > mostCharacters) return refused("too-much");
  const calendars = readBlocks(text);
  if (!calendars.ok) return calendars;
  const clocks = clocksOf(calendars.value, question.zone);
  const components = calendars.value.flatMap(({ blocks }) => blocks);
  const named = (wanted: string) => components.filter(({ name }) => name === wanted);
  if (components.length > mostEvents) return refused("too-much");
  const relevant = named("VEVENT").filter((block) => !isCertainlyAside(block, question));
  const events = readEach(relevant, (block) => readEvent(block, clocks));
  const periods = readEach(named("VFREEBUSY"), busyPeriodsOf);
  const foreign = events.read.filter(({ uid }) => !isOwnCall(uid, question));
  const work = foreign.reduce((days, event) => days + workOf(event, question), 0);
  if (work > mostDays) return refused("too-much");
  const busy = within([...spansOf(foreign, question), ...periods.read.flat()], question);
  if (busy.length > mostBusyTimes) return refused("too-much");
  return accepted({
    busy,
    unreadableEvents: events.unreadable + periods.unreadable,
    unknownZones: [...clocks.unknownNames],
  });
}

const madeByUs = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}@/i;

function isOwnCall(uid: string, { ownDomain }: FeedQuestion): boolean {
  return ownDomain !== undefined && madeByUs.test(uid) && uid.split("@")[1] === ownDomain;
}

/** A component that is written wrongly must not hide the others: it is counted instead. */
function readEach<Read>(
  blocks: readonly FeedBlock[],
  read: (block: FeedBlock) => Read,
): { readonly read: readonly Read[]; readonly unreadable: number } {
  const found = blocks.flatMap((block) => {
    try {
      return [read(block)];
    } catch {
      return [];
    }
  });
  return { read: found, unreadable: blocks.length - found.length };
}

function within(spans: readonly Span[], { from, until }: FeedQuestion): BusyTime[] {
  const wanted = spans.filter(({ start, end }) => start < end && start < until.getTime() && end > from.getTime());
  return merged(wanted).map(({ start, end }) => ({ startsAt: new Date(start), endsAt: new Date(end) }));
}

/** The days on which an occurrence can begin and still touch what is asked; two more for clocks far from UTC. */
function windowOf({ start, length }: FeedEvent, { from, until }: FeedQuestion): DayWindow {
  const lengthDays = Math.ceil(length.days + length.elapsedMs / dayMs);
  return {
    startDay: Math.floor(start.clockMs / dayMs),
    fromDay: Math.floor(from.getTime() / dayMs) - lengthDays - 2,
    untilDay: Math.floor(until.getTime() / dayMs) + 2,
  };
}

function workOf(event: FeedEvent, question: FeedQuestion): number {
  return event.rule === null ? 1 : daysToExamine(event.rule.rule, windowOf(event, question));
}

function spansOf(events: readonly FeedEvent[], question: FeedQuestion): Span[] {
  const replaced = replacedTimes(events);
  return events
    .filter(({ isBusy }) => isBusy)
    .flatMap((event) =>
      spansOfEvent(event, question, event.insteadOf === null ? (replaced.get(event.uid) ?? none) : none),
    );
}

function spansOfEvent(event: FeedEvent, question: FeedQuestion, replaced: Moments): Span[] {
  const { start, length } = event;
  const cancelled = momentsOf(event.notOn, start.isDay);
  const times = [...occurrences(event, question).map((clockMs) => ({ ...start, clockMs })), ...event.alsoOn];
  return times
    .map(({ clock, clockMs }) => ({ clock, clockMs, instant: clock(clockMs) }))
    .filter((each) => !isAmong(each, cancelled) && !isAmong(each, replaced))
    .map(({ clock, clockMs, instant }) => ({
      start: instant,
      end: clock(clockMs + length.days * dayMs) + length.elapsedMs,
    }));
}

/** What the clock shows when the event begins, each time. */
function occurrences(event: FeedEvent, question: FeedQuestion): number[] {
  const { start, rule } = event;
  if (rule === null) return [start.clockMs];
  const timeOfDay = start.clockMs - Math.floor(start.clockMs / dayMs) * dayMs;
  return recurrenceDays(rule.rule, windowOf(event, question))
    .map((day) => day * dayMs + timeOfDay)
    .filter((clockMs) => {
      if (rule.until === null) return true;
      return (rule.until.isUtc && !start.isDay ? start.clock(clockMs) : clockMs) <= rule.until.clockMs;
    });
}

/** Occurrences named by their instant, or by their day. */
type Moments = { readonly instants: ReadonlySet<number>; readonly days: ReadonlySet<number> };

const none: Moments = { instants: new Set(), days: new Set() };

function momentsOf(times: readonly FeedTime[], areDays: boolean): Moments {
  if (times.length === 0) return none;
  return {
    instants: new Set(times.filter(({ isDay }) => !isDay).map(({ clock, clockMs }) => clock(clockMs))),
    days: new Set(times.filter(({ isDay }) => isDay || areDays).map(({ clockMs }) => Math.floor(clockMs / dayMs))),
  };
}

function isAmong({ instant, clockMs }: { instant: number; clockMs: number }, { instants, days }: Moments): boolean {
  return instants.has(instant) || days.has(Math.floor(clockMs / dayMs));
}

/** For each UID the occurrences that an event of their own stands for. */
function replacedTimes(events: readonly FeedEvent[]): ReadonlyMap<string, Moments> {
  const times = Map.groupBy(
    events.filter(({ uid, insteadOf }) => uid !== "" && insteadOf !== null),
    ({ uid }) => uid,
  );
  return new Map(
    Array.from(times, ([uid, all]): [string, Moments] => {
      const moments = all.map(({ insteadOf }) => insteadOf).filter((time) => time !== null);
      return [uid, momentsOf(moments, false)];
    }),
  );
}
