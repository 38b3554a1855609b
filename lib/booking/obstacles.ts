import type {
  BookingRules,
  BusyElsewhere,
  BusyTime,
  ConsultantCalendar,
  SlotQuestion,
} from "@/lib/booking/availability";
import { counts, loadOf, startsBlockedBy, weekOf } from "@/lib/booking/conflicts";
import { gridStarts, minuteMs, openSpans, scheduleOf, windowsBetween, type Schedule } from "@/lib/booking/windows";
import { localDateOf, type LocalDate } from "@/lib/time/local-date";
import { dayNumberAt } from "@/lib/time/wall-time";

type On = { readonly on: LocalDate };
/** `onlyByBuffer`: the meeting itself would fit beside the busy time. */
type Busy = { readonly busy: BusyTime; readonly onlyByBuffer: boolean };
type Elsewhere = Busy & { readonly busy: BusyElsewhere };
type Booked = Busy & { readonly bookingId: string };

/** What is known about each rule that can stop a start. Days are the consultant's own. */
type Facts = {
  readonly past: object;
  readonly "minimum-notice": { readonly earliestAt: Date };
  readonly horizon: { readonly lastOn: LocalDate };
  readonly "closed-by-override": On;
  readonly "outside-hours": On;
  readonly "ends-outside-hours": { readonly closesAt: Date };
  readonly "off-grid": { readonly stepMinutes: number };
  readonly "busy-elsewhere": Elsewhere;
  readonly booked: Booked;
  readonly held: Booked;
  readonly "daily-cap": On & { readonly cap: number };
  readonly "weekly-cap": { readonly weekFromOn: LocalDate; readonly cap: number };
};

export type StoppingRule = keyof Facts;

/** One rule that stops a start, with what staff need to know about it. */
export type Obstacle<Rule extends StoppingRule = StoppingRule> = {
  [Each in Rule]: { readonly rule: Each } & Facts[Each];
}[Rule];

type Asked = Pick<SlotQuestion, "now" | "reschedulingBookingId"> & { readonly startsAt: Date };

/** Every rule that keeps this start from being offered with this consultant; none means that it is offered. */
export function whyNotOffered(calendar: ConsultantCalendar, rules: BookingRules, asked: Asked): readonly Obstacle[] {
  const schedule = scheduleOf(calendar);
  return [
    ...timeObstacles(schedule, rules, asked),
    ...hoursObstacles(schedule, rules, asked.startsAt.getTime()),
    ...busyObstacles(calendar, rules, asked),
    ...capObstacles(calendar, rules, { ...asked, schedule }),
  ];
}

function timeObstacles({ rules: clocks }: Schedule, rules: BookingRules, { now, startsAt }: Asked): Obstacle[] {
  const found: Obstacle[] = [];
  const earliestAt = new Date(now.getTime() + rules.minimumNoticeMinutes * minuteMs);
  if (startsAt < now) found.push({ rule: "past" });
  else if (startsAt < earliestAt) found.push({ rule: "minimum-notice", earliestAt });
  const lastDay = dayNumberAt(clocks, now.getTime()) + rules.horizonDays;
  if (dayNumberAt(clocks, startsAt.getTime()) > lastDay) found.push({ rule: "horizon", lastOn: localDateOf(lastDay) });
  return found;
}

function hoursObstacles(schedule: Schedule, rules: BookingRules, startMs: number): Obstacle[] {
  const day = dayNumberAt(schedule.rules, startMs);
  const on = localDateOf(day);
  const windows = windowsBetween(schedule, day - 2, day + 2 + Math.ceil(rules.durationMinutes / 1_440));
  const span = openSpans(schedule.rules, windows).find(({ start, end }) => start <= startMs && startMs < end);
  if (span === undefined) return [{ rule: schedule.overrides.has(day) ? "closed-by-override" : "outside-hours", on }];
  const isOnGrid = gridStarts(schedule.rules, windows, rules.stepMinutes * minuteMs).includes(startMs);
  return [
    ...(isOnGrid ? [] : [{ rule: "off-grid", stepMinutes: rules.stepMinutes } as const]),
    ...(startMs + rules.durationMinutes * minuteMs <= span.end
      ? []
      : [{ rule: "ends-outside-hours", closesAt: new Date(span.end) } as const]),
  ];
}

function busyObstacles(calendar: ConsultantCalendar, rules: BookingRules, asked: Asked): Obstacle[] {
  const found: Obstacle[] = [];
  for (const busy of calendar.busyElsewhere) {
    if (busy.startsAt >= busy.endsAt || !blocks(busy, rules, { asked, withOwnBuffers: false })) continue;
    found.push({ rule: "busy-elsewhere", busy, onlyByBuffer: !touches(busy, rules, asked) });
  }
  for (const taken of calendar.taken) {
    if (!counts(taken, asked) || !blocks(taken, rules, { asked, withOwnBuffers: true })) continue;
    const busy = { startsAt: taken.startsAt, endsAt: taken.endsAt };
    const rule = taken.holdExpiresAt === null ? "booked" : "held";
    found.push({ rule, bookingId: taken.bookingId, busy, onlyByBuffer: !touches(busy, rules, asked) });
  }
  return found;
}

type Way = { readonly asked: Asked; readonly withOwnBuffers: boolean };

function blocks({ startsAt, endsAt }: BusyTime, rules: BookingRules, { asked, withOwnBuffers }: Way): boolean {
  const blocked = startsBlockedBy({ start: startsAt.getTime(), end: endsAt.getTime() }, rules, withOwnBuffers);
  return blocked.start < asked.startsAt.getTime() && asked.startsAt.getTime() < blocked.end;
}

function touches(busy: BusyTime, rules: BookingRules, asked: Asked): boolean {
  return blocks(busy, { ...rules, bufferBeforeMinutes: 0, bufferAfterMinutes: 0 }, { asked, withOwnBuffers: false });
}

function capObstacles(
  calendar: ConsultantCalendar,
  { dailyCap, weeklyCap }: BookingRules,
  asked: Asked & { readonly schedule: Schedule },
): Obstacle[] {
  const load = loadOf(calendar, asked.schedule.rules, asked);
  const day = dayNumberAt(asked.schedule.rules, asked.startsAt.getTime());
  const found: Obstacle[] = [];
  if (dailyCap !== null && (load.ofDay.get(day) ?? 0) >= dailyCap)
    found.push({ rule: "daily-cap", on: localDateOf(day), cap: dailyCap });
  if (weeklyCap !== null && (load.ofWeek.get(weekOf(day)) ?? 0) >= weeklyCap)
    found.push({ rule: "weekly-cap", weekFromOn: localDateOf(weekOf(day)), cap: weeklyCap });
  return found;
}
