/**
 * How old an entry may grow before it is flagged. Dates are "YYYY-MM-DD", "YYYY-MM" or "YYYY"; a date that names only its
 * month or year counts from its last day, so that nothing is called old before it must be.
 */
const monthsBeforeFlag = 12;

function partsOf(date: string): readonly [number, number | null, number | null] {
  const [year = "1970", month, day] = date.split("-");
  return [Number(year), month === undefined ? null : Number(month), day === undefined ? null : Number(day)];
}

/** Midnight UTC at the start of the day, month or year. */
export function firstDayOf(date: string): Date {
  const [year, month, day] = partsOf(date);
  return new Date(Date.UTC(year, (month ?? 1) - 1, day ?? 1));
}

/** Midnight UTC at the start of the last day of the day, month or year. */
export function lastDayOf(date: string): Date {
  const [year, month, day] = partsOf(date);
  return day === null ? new Date(Date.UTC(year, month ?? 12, 0)) : firstDayOf(date);
}

/** True when more than twelve months lie between the date and `now`. */
export function isAged(date: string, now: Date): boolean {
  const limit = lastDayOf(date);
  limit.setUTCMonth(limit.getUTCMonth() + monthsBeforeFlag);
  return now.getTime() > limit.getTime();
}

/** A date as readers see it: "November 22, 2026", "November 2026" or "2026". */
export function readableDate(date: string, locale = "en-CA"): string {
  return formatOf(locale, precisionOf(date)).format(firstDayOf(date));
}

function precisionOf(date: string): keyof typeof shown {
  const [, month, day] = partsOf(date);
  if (month === null) return "year";
  return day === null ? "month" : "day";
}

const shown = {
  year: { year: "numeric" },
  month: { year: "numeric", month: "long" },
  day: { year: "numeric", month: "long", day: "numeric" },
} as const satisfies Readonly<Record<string, Intl.DateTimeFormatOptions>>;

/** Making a format takes a hundred times as long as using it, and a result page shows some eighty dates. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(locale: string, precision: keyof typeof shown): Intl.DateTimeFormat {
  const name = `${locale} ${precision}`;
  const known = formats.get(name);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat(locale, { ...shown[precision], timeZone: "UTC" });
  formats.set(name, format);
  return format;
}
