import { addDays, type LocalDate } from "@/lib/time/local-date";

/** The periods that a page offers by name; any other is said by its two days. */
export const presets = ["7-days", "30-days", "this-month", "last-month", "3-months", "12-months"] as const;
export type Preset = (typeof presets)[number];

/** Days on the consultancy's clock, both included. */
export type Period = { readonly fromOn: LocalDate; readonly toOn: LocalDate };

/** What an address asks for: a preset, or days; the last thirty days when it says nothing. */
export type PeriodWish = {
  readonly period?: Preset | undefined;
  readonly from?: LocalDate | undefined;
  readonly to?: LocalDate | undefined;
};

/** Longer periods cost time and tell nothing more. */
const daysMax = 3_660;

/** The first day of the month that lies `months` after the month of a day. */
export function startOfMonth(on: LocalDate, months = 0): LocalDate {
  const place = Number(on.slice(0, 4)) * 12 + Number(on.slice(5, 7)) - 1 + months;
  const [year, month] = [Math.floor(place / 12), (place % 12) + 1];
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-01`;
}

const firstDayOf: Readonly<Record<Preset, (todayOn: LocalDate) => LocalDate>> = {
  "7-days": (todayOn) => addDays(todayOn, -6),
  "30-days": (todayOn) => addDays(todayOn, -29),
  "this-month": (todayOn) => startOfMonth(todayOn),
  "last-month": (todayOn) => startOfMonth(todayOn, -1),
  "3-months": (todayOn) => startOfMonth(todayOn, -2),
  "12-months": (todayOn) => startOfMonth(todayOn, -11),
};

function presetPeriod(preset: Preset, todayOn: LocalDate): Period {
  const toOn = preset === "last-month" ? addDays(startOfMonth(todayOn), -1) : todayOn;
  return { fromOn: firstDayOf[preset](todayOn), toOn };
}

/** The days that a wish means. Days in the wrong order are turned round; one day alone reaches until today. */
export function periodOf({ period, from, to }: PeriodWish, todayOn: LocalDate): Period {
  if (from === undefined && to === undefined) return presetPeriod(period ?? "30-days", todayOn);
  const end = to ?? (from !== undefined && from > todayOn ? from : todayOn);
  const start = from ?? addDays(end, -29);
  const [fromOn, toOn] = start <= end ? [start, end] : [end, start];
  const earliest = addDays(toOn, 1 - daysMax);
  return { fromOn: fromOn < earliest ? earliest : fromOn, toOn };
}

/** The query of an address that means the wish. */
export function periodQuery({ period, from, to }: PeriodWish): string {
  const named = Object.entries({ period, from, to }).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return named.length === 0 ? "" : `?${new URLSearchParams(named).toString()}`;
}

/** A period as the whole months inside it and the days before and after them. */
export type Spans = { readonly months: Period | null; readonly days: readonly Period[] };

/** Parts a period so that few rows cover it: months are kept summed up. The months are named by their first days. */
export function spansOf({ fromOn, toOn }: Period): Spans {
  const first = fromOn === startOfMonth(fromOn) ? fromOn : startOfMonth(fromOn, 1);
  const afterLast = addDays(toOn, 1) === startOfMonth(toOn, 1) ? startOfMonth(toOn, 1) : startOfMonth(toOn);
  if (first >= afterLast) return { months: null, days: [{ fromOn, toOn }] };
  const edges = [
    { fromOn, toOn: addDays(first, -1) },
    { fromOn: afterLast, toOn },
  ];
  return {
    months: { fromOn: first, toOn: startOfMonth(afterLast, -1) },
    days: edges.filter((edge) => edge.fromOn <= edge.toOn),
  };
}
