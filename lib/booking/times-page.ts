import { dayList, shownTime, type Look, type ShownDay, type ShownTime } from "@/lib/booking/day-list";
import type { Slot } from "@/lib/booking/availability";
import { nearestSlots } from "@/lib/booking/slots";
import { addDays, type LocalDate } from "@/lib/time/local-date";
import { localDateAt } from "@/lib/time/wall-time";

/** How many days one page of free times covers. */
const daysOnPage = 14;

export type TimesQuestion = {
  /** Every free time from today to the horizon, in order. */
  readonly slots: readonly Slot[];
  readonly look: Look;
  readonly now: Date;
  /** The day that the page begins with; null begins where something is free. */
  readonly fromOn: LocalDate | null;
  /** The time that somebody else was faster with, if any. */
  readonly taken: Date | null;
};

export type TimesPage = {
  readonly fromOn: LocalDate;
  readonly toOn: LocalDate;
  readonly days: readonly ShownDay[];
  /** The first free time of all, whatever this page shows. */
  readonly earliest: { readonly on: LocalDate; readonly time: ShownTime } | null;
  /** Free times near the one that was taken. */
  readonly near: readonly ShownDay[];
  readonly previousOn: LocalDate | null;
  readonly nextOn: LocalDate | null;
  /** Whether the time of day that was wished for is why nothing is shown. */
  readonly isPartEmpty: boolean;
};

/** Two weeks of free times as their page shows them. */
export function timesPage({ slots, look, now, fromOn, taken }: TimesQuestion): TimesPage {
  const today = localDateAt(now, look.zone);
  const [first] = slots;
  const firstOn = first === undefined ? null : localDateAt(first.startsAt, look.zone);
  const start = startOfPage(today, firstOn, fromOn);
  const end = addDays(start, daysOnPage - 1);
  const onPage = slots.filter(({ startsAt }) => isWithin(localDateAt(startsAt, look.zone), start, end));
  const last = slots.at(-1);
  const hasMore = last !== undefined && localDateAt(last.startsAt, look.zone) > end;
  const days = dayList(onPage, look);
  const before = addDays(start, -daysOnPage);
  return {
    fromOn: start,
    toOn: end,
    days,
    earliest: first === undefined || firstOn === null ? null : { on: firstOn, time: shownTime(first, look) },
    near: taken === null ? [] : dayList(nearestSlots(slots, taken, 3), { ...look, part: null }),
    previousOn: start > today ? later(before, today) : null,
    nextOn: hasMore ? addDays(start, daysOnPage) : null,
    isPartEmpty: days.length === 0 && onPage.length > 0,
  };
}

/** Without a wish the page begins today, or on the first day that has a time when the next two weeks have none. */
function startOfPage(today: LocalDate, firstOn: LocalDate | null, fromOn: LocalDate | null): LocalDate {
  if (fromOn !== null) return fromOn > today ? fromOn : today;
  return firstOn !== null && firstOn > addDays(today, daysOnPage - 1) ? firstOn : today;
}

function later(one: LocalDate, other: LocalDate): LocalDate {
  return one > other ? one : other;
}

function isWithin(on: LocalDate, from: LocalDate, to: LocalDate): boolean {
  return on >= from && on <= to;
}
