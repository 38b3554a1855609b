import type { BookingRules, ConsultantCalendar, SlotQuestion, TakenTime } from "@/lib/booking/availability";
import { minuteMs, type Span } from "@/lib/booking/windows";
import { weekdayOfDayNumber } from "@/lib/time/local-date";
import { dayNumberAt } from "@/lib/time/wall-time";
import type { ZoneRules } from "@/lib/time/zone-rules";

type Asked = Pick<SlotQuestion, "now" | "reschedulingBookingId">;

/** Whether a booking blocks time and counts for the caps: not the one being moved, and no hold that has run out. */
export function counts(taken: TakenTime, { now, reschedulingBookingId }: Asked): boolean {
  if (taken.bookingId === reschedulingBookingId) return false;
  return taken.holdExpiresAt === null || taken.holdExpiresAt > now;
}

/**
 * The starts that a busy time makes impossible: strictly between `start` and `end`, both of which are still free.
 * A meeting occupies itself and its buffers; a booking of ours brings its own buffers too, so that the two add up.
 */
export function startsBlockedBy({ start, end }: Span, rules: BookingRules, withOwnBuffers: boolean): Span {
  const before = rules.bufferBeforeMinutes * minuteMs;
  const after = rules.bufferAfterMinutes * minuteMs;
  return {
    start: start - (withOwnBuffers ? before : 0) - after - rules.durationMinutes * minuteMs,
    end: end + (withOwnBuffers ? after : 0) + before,
  };
}

/** All impossible starts of a consultant in order; spans that share more than a border are one. */
export function blockedStarts(calendar: ConsultantCalendar, rules: BookingRules, asked: Asked): Span[] {
  const spans: Span[] = [];
  for (const busy of calendar.busyElsewhere) {
    const span = { start: busy.startsAt.getTime(), end: busy.endsAt.getTime() };
    if (span.start < span.end) spans.push(startsBlockedBy(span, rules, false));
  }
  for (const taken of calendar.taken) {
    if (!counts(taken, asked)) continue;
    spans.push(startsBlockedBy({ start: taken.startsAt.getTime(), end: taken.endsAt.getTime() }, rules, true));
  }
  return mergedOpen(spans.toSorted((a, b) => a.start - b.start));
}

function mergedOpen(spans: readonly Span[]): Span[] {
  const kept: Array<{ start: number; end: number }> = [];
  for (const { start, end } of spans) {
    const last = kept.at(-1);
    if (last === undefined || start >= last.end) kept.push({ start, end });
    else if (end > last.end) last.end = end;
  }
  return kept;
}

/** The Monday of a local day's week, as a day number. */
export function weekOf(dayNumber: number): number {
  return dayNumber + 1 - weekdayOfDayNumber(dayNumber);
}

export type Load = { readonly ofDay: ReadonlyMap<number, number>; readonly ofWeek: ReadonlyMap<number, number> };

/** How many counting bookings start on each of the consultant's local days and weeks. */
export function loadOf(calendar: ConsultantCalendar, rules: ZoneRules, asked: Asked): Load {
  const ofDay = new Map<number, number>();
  const ofWeek = new Map<number, number>();
  for (const taken of calendar.taken) {
    if (!counts(taken, asked)) continue;
    const day = dayNumberAt(rules, taken.startsAt.getTime());
    ofDay.set(day, (ofDay.get(day) ?? 0) + 1);
    ofWeek.set(weekOf(day), (ofWeek.get(weekOf(day)) ?? 0) + 1);
  }
  return { ofDay, ofWeek };
}

/** Whether the caps leave room for one more booking on this local day. */
export function hasRoomOn(dayNumber: number, load: Load, { dailyCap, weeklyCap }: BookingRules): boolean {
  if (dailyCap !== null && (load.ofDay.get(dayNumber) ?? 0) >= dailyCap) return false;
  return weeklyCap === null || (load.ofWeek.get(weekOf(dayNumber)) ?? 0) < weeklyCap;
}
