import type { BookingRules, ConsultantCalendar, Slot, SlotQuestion } from "@/lib/booking/availability";
import { blockedStarts, hasRoomOn, loadOf } from "@/lib/booking/conflicts";
import { gridStarts, minuteMs, openSpans, scheduleOf, windowsBetween, type Span } from "@/lib/booking/windows";
import { dayNumberOf } from "@/lib/time/local-date";
import { dayNumberAt } from "@/lib/time/wall-time";
import { rulesOf } from "@/lib/time/zone-rules";

/**
 * Every start at which at least one consultant can be booked, in order.
 * Hours are read on each consultant's wall clock, days on the visitor's; nothing here asks the runtime for a zone.
 */
export function openSlots(
  calendars: readonly ConsultantCalendar[],
  rules: BookingRules,
  question: SlotQuestion,
): readonly Slot[] {
  const free = new Map<number, readonly string[]>();
  for (const calendar of calendars) {
    const alone = [calendar.consultantId];
    for (const start of freeStarts(calendar, rules, question)) {
      const others = free.get(start);
      free.set(start, others === undefined ? alone : [...others, calendar.consultantId]);
    }
  }
  const slots = Array.from(free, ([start, consultantIds]) => ({ startsAt: new Date(start), consultantIds }));
  return calendars.length > 1 ? slots.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime()) : slots;
}

/** The starts of one consultant that answer the question, as milliseconds, in order. */
function freeStarts(calendar: ConsultantCalendar, rules: BookingRules, question: SlotQuestion): number[] {
  const schedule = scheduleOf(calendar);
  const visitor = rulesOf(question.visitorZone);
  const fromDay = dayNumberOf(question.fromOn);
  const toDay = dayNumberOf(question.toOn);
  const earliest = question.now.getTime() + rules.minimumNoticeMinutes * minuteMs;
  const horizonDay = dayNumberAt(schedule.rules, question.now.getTime()) + rules.horizonDays;
  const load = loadOf(calendar, schedule.rules, question);

  // Two clocks are at most 26 hours apart, and a window may start the day before.
  const firstDay = Math.max(fromDay - 3, dayNumberAt(schedule.rules, earliest) - 2);
  const lastDay = Math.min(toDay + 2, horizonDay);
  const windows = windowsBetween(schedule, firstDay, lastDay + Math.ceil(rules.durationMinutes / 1_440));
  const starts = gridStarts(schedule.rules, windows, rules.stepMinutes * minuteMs).filter((start) => {
    if (start < earliest) return false;
    const day = dayNumberAt(schedule.rules, start);
    if (day > horizonDay || !hasRoomOn(day, load, rules)) return false;
    const visitorDay = dayNumberAt(visitor, start);
    return visitorDay >= fromDay && visitorDay <= toDay;
  });
  const open = openSpans(schedule.rules, windows);
  return insideAndFree(starts, open, {
    durationMs: rules.durationMinutes * minuteMs,
    blocked: blockedStarts(calendar, rules, question),
  });
}

/** Keeps the starts whose whole meeting lies inside one open span and which no busy time blocks. All lists are in order. */
function insideAndFree(
  starts: readonly number[],
  open: readonly Span[],
  { durationMs, blocked }: { durationMs: number; blocked: readonly Span[] },
): number[] {
  const openAfter = cursorOver(open);
  const blockedAfter = cursorOver(blocked);
  return starts.filter((start) => {
    const span = openAfter(start);
    return span.start <= start && start + durationMs <= span.end && start <= blockedAfter(start).start;
  });
}

const never: Span = { start: Infinity, end: Infinity };

/** For instants asked in order: the first of the spans that ends after each. */
function cursorOver(spans: readonly Span[]): (instantMs: number) => Span {
  let index = 0;
  return (instantMs) => {
    while ((spans[index] ?? never).end <= instantMs) index++;
    return spans[index] ?? never;
  };
}

/** The `count` slots nearest to an instant, given in order of time; of two equally near the earlier is kept. */
export function nearestSlots(slots: readonly Slot[], instant: Date, count: number): readonly Slot[] {
  const distance = ({ startsAt }: Slot) => Math.abs(startsAt.getTime() - instant.getTime());
  return slots
    .toSorted((a, b) => distance(a) - distance(b) || a.startsAt.getTime() - b.startsAt.getTime())
    .slice(0, count)
    .toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
}
