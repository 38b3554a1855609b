/**
 * How old an entry may grow before it is flagged. Dates are "YYYY-MM-DD", "YYYY-MM" or "YYYY"; a date that names only its
 * month or year counts from its last day, so that nothing is called old before it must be.
 */
const monthsBeforeFlag = 12;

function lastDayOf(date: string): Date {
  const [year = "1970", month, day] = date.split("-");
  if (month === undefined) return new Date(Date.UTC(Number(year), 12, 0));
  if (day === undefined) return new Date(Date.UTC(Number(year), Number(month), 0));
  return new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
}

/** True when more than twelve months lie between the date and `now`. */
export function isAged(date: string, now: Date): boolean {
  const limit = lastDayOf(date);
  limit.setUTCMonth(limit.getUTCMonth() + monthsBeforeFlag);
  return now.getTime() > limit.getTime();
}

/** A date as readers see it: "22 November 2026", "November 2026" or "2026". */
export function readableDate(date: string, locale = "en-CA"): string {
  const [, month, day] = date.split("-");
  const parts: Intl.DateTimeFormatOptions = { year: "numeric", timeZone: "UTC" };
  if (month !== undefined) parts.month = "long";
  if (day !== undefined) parts.day = "numeric";
  return new Intl.DateTimeFormat(locale, parts).format(lastDayOf(date));
}
