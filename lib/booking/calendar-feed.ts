import type { CalendarKind, CalendarProblem } from "@/lib/booking/calendar-source";
import { calendarWords } from "@/lib/booking/words/calendars";
import type { Locale } from "@/lib/time/words";

/** A calendar elsewhere as its owner sees it. */
export type CalendarFeed = {
  readonly id: string;
  readonly kind: CalendarKind;
  readonly name: string;
  readonly host: string;
  readonly readAt: Date | null;
  /** One of `CalendarProblem`, as it was stored. */
  readonly problem: string | null;
  readonly failingSince: Date | null;
  readonly unreadableEvents: number;
  readonly unknownZones: readonly string[];
  /** How many of its busy times are not over. */
  readonly busyTimes: number;
};

export type CalendarState = "working" | "doubtful" | "failing" | "waiting";

/** How a calendar does: "doubtful" when a part of it could not be read. */
export function stateOf({ failingSince, readAt, unreadableEvents, unknownZones }: CalendarFeed): CalendarState {
  if (failingSince !== null) return "failing";
  if (readAt === null) return "waiting";
  return unreadableEvents + unknownZones.length > 0 ? "doubtful" : "working";
}

/** Why a calendar could not be read, from the reason as it was stored. */
export function problemWords(problem: string, locale: Locale): string {
  const words: Readonly<Record<CalendarProblem, string>> = calendarWords[locale].problems;
  return Object.entries(words).find(([reason]) => reason === problem)?.[1] ?? words["server-trouble"];
}
