import { dayMs, weekdayOfDayNumber, type Weekday } from "@/lib/time/local-date";

/** How often an event comes back, by RFC 5545 §3.3.10, for rules of whole days: what calendar programs let people choose. */
export type RecurrenceRule = {
  readonly frequency: "DAILY" | "WEEKLY" | "MONTHLY" | "YEARLY";
  readonly interval: number;
  readonly count: number | null;
  readonly months: readonly number[];
  /** 1 to 31; -1 is the last day of the month. */
  readonly monthDays: readonly number[];
  /** `nth` 0 is every such weekday, 2 the second and -1 the last of the month or year. */
  readonly weekdays: readonly { readonly nth: number; readonly weekday: Weekday }[];
  readonly positions: readonly number[];
  readonly weekStart: Weekday;
};

export type DayWindow = { readonly startDay: number; readonly fromDay: number; readonly untilDay: number };
type Period = { readonly first: number; readonly last: number };

/** The days of a rule that begins on `startDay`, from `fromDay` to `untilDay`, both included. The first day always counts. */
export function recurrenceDays(rule: RecurrenceRule, window: DayWindow): number[] {
  const days: number[] = [];
  let happened = 0;
  for (const day of daysUntil(rule, window)) {
    happened++;
    if (happened > (rule.count ?? Infinity)) break;
    if (day >= window.fromDay) days.push(day);
  }
  return days;
}

/** How many days are looked at for it at most: no rule, however odd, runs for ever. */
export function daysToExamine(rule: RecurrenceRule, { startDay, fromDay, untilDay }: DayWindow): number {
  const longestPeriods = 3 * 366 * (rule.frequency === "YEARLY" ? 1 : rule.interval);
  return Math.max(0, untilDay - (rule.count === null ? Math.max(startDay, fromDay) : startDay)) + longestPeriods;
}

function* daysUntil(rule: RecurrenceRule, { startDay, fromDay, untilDay }: DayWindow): Generator<number> {
  const fits = fitsOf(rule, startDay);
  if (startDay <= untilDay) yield startDay;
  for (let index = rule.count === null ? periodsBefore(rule, startDay, fromDay) : 0; ; index++) {
    const period = periodAt(rule, startDay, index);
    if (!(period.first <= untilDay)) return;
    for (const day of daysOf(period, fits, rule.positions)) if (day > startDay && day <= untilDay) yield day;
  }
}

const monthOf = (day: number) => new Date(day * dayMs).getUTCFullYear() * 12 + new Date(day * dayMs).getUTCMonth();
const firstOfMonth = (month: number) => Date.UTC(Math.floor(month / 12), ((month % 12) + 12) % 12, 1) / dayMs;
const weekOf = (day: number, weekStart: Weekday) => day - ((weekdayOfDayNumber(day) - weekStart + 7) % 7);

function periodAt({ frequency, interval, weekStart }: RecurrenceRule, startDay: number, index: number): Period {
  const step = index * interval;
  if (frequency === "DAILY") return { first: startDay + step, last: startDay + step };
  if (frequency === "WEEKLY") {
    const first = weekOf(startDay, weekStart) + 7 * step;
    return { first, last: first + 6 };
  }
  const month =
    frequency === "MONTHLY" ? monthOf(startDay) + step : Math.floor(monthOf(startDay) / 12) * 12 + 12 * step;
  return { first: firstOfMonth(month), last: firstOfMonth(month + (frequency === "MONTHLY" ? 1 : 12)) - 1 };
}

/** Whole periods that lie before the window for certain. */
function periodsBefore({ frequency, interval }: RecurrenceRule, startDay: number, fromDay: number): number {
  const longestDays = { DAILY: 1, WEEKLY: 7, MONTHLY: 31, YEARLY: 366 }[frequency];
  return Math.max(0, Math.floor((fromDay - startDay) / longestDays / interval) - 1);
}

function daysOf(period: Period, fits: Fits, positions: readonly number[]): number[] {
  const days: number[] = [];
  for (let day = period.first; day <= period.last; day++) if (fits(day, period)) days.push(day);
  if (positions.length === 0) return days;
  return days.filter((_, at) => positions.some((position) => position === at + 1 || position === at - days.length));
}

/** Whether a day of a period fulfils the conditions of a rule. */
type Fits = (day: number, period: Period) => boolean;

type Conditions = Pick<RecurrenceRule, "months" | "monthDays" | "weekdays">;

/** What the rule leaves open is taken from its first day. */
function conditionsOf(rule: RecurrenceRule, startDay: number): Conditions {
  const { frequency, months, monthDays, weekdays } = rule;
  const start = new Date(startDay * dayMs);
  if (frequency === "WEEKLY" && weekdays.length === 0)
    return { months, monthDays, weekdays: [{ nth: 0, weekday: weekdayOfDayNumber(startDay) }] };
  const saysNoDay = monthDays.length === 0 && weekdays.length === 0;
  if (frequency === "DAILY" || frequency === "WEEKLY" || !saysNoDay) return rule;
  const ownMonths = frequency === "YEARLY" && months.length === 0 ? [start.getUTCMonth() + 1] : months;
  return { months: ownMonths, monthDays: [start.getUTCDate()], weekdays };
}

function fitsOf(rule: RecurrenceRule, startDay: number): Fits {
  const { months, monthDays, weekdays } = conditionsOf(rule, startDay);
  const countsInMonth = rule.frequency === "MONTHLY" || rule.months.length > 0;
  return (day, period) => {
    const ofDay = weekdays.filter(({ weekday }) => weekday === weekdayOfDayNumber(day));
    if (weekdays.length > 0 && ofDay.length === 0) return false;
    if (months.length > 0 && !months.includes(new Date(day * dayMs).getUTCMonth() + 1)) return false;
    if (monthDays.length > 0 && !isMonthDay(day, monthAround(day), monthDays)) return false;
    return ofDay.every(({ nth }) => nth === 0) || isNth(day, countsInMonth ? monthAround(day) : period, ofDay);
  };
}

function monthAround(day: number): Period {
  return { first: firstOfMonth(monthOf(day)), last: firstOfMonth(monthOf(day) + 1) - 1 };
}

function isMonthDay(day: number, { first, last }: Period, monthDays: readonly number[]): boolean {
  return monthDays.includes(day - first + 1) || monthDays.includes(day - last - 1);
}

/** Whether the day is one of the wanted of its kind in the month or year, counted from the start or from the end. */
function isNth(day: number, { first, last }: Period, wanted: RecurrenceRule["weekdays"]): boolean {
  const fromStart = Math.floor((day - first) / 7) + 1;
  const fromEnd = -Math.floor((last - day) / 7) - 1;
  return wanted.some(({ nth }) => nth === 0 || nth === fromStart || nth === fromEnd);
}
