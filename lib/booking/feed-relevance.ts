import { textOf, type FeedBlock } from "@/lib/booking/feed-blocks";
import { dayMs } from "@/lib/time/local-date";

/** Clocks are at most 26 hours apart. */
const marginMs = 2 * dayMs;

/**
 * Whether an event that happens once is certainly over before, or begins after, what is asked. It looks at the text alone:
 * calendars keep years of such events, and reading each of them in full would keep a server from everything else.
 */
export function isCertainlyAside(
  block: FeedBlock,
  { from, until }: { readonly from: Date; readonly until: Date },
): boolean {
  if (block.lines.some((line) => repeats.test(line))) return false;
  const [start, end] = [dayOf(textOf(block, "DTSTART")), dayOf(textOf(block, "DTEND"))];
  if (start === null) return false;
  if (start > until.getTime() + marginMs) return true;
  return end !== null && start <= end && end + dayMs < from.getTime() - marginMs;
}

/** Events that repeat, that stand for an occurrence of another, or whose length is said in another way. */
const repeats = /^(RRULE|RDATE|RECURRENCE-ID|DURATION)[;:]/i;

function dayOf(text: string): number | null {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})(?:T\d{6}Z?)?$/.exec(text) ?? [];
  return day === undefined ? null : Date.UTC(Number(year), Number(month) - 1, Number(day));
}
