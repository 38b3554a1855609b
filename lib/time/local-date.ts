/** A calendar day, written "YYYY-MM-DD". It has no zone and no hours: arithmetic on it never meets a clock change. */
export type LocalDate = string;

/** ISO day of the week: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export const dayMs = 86_400_000;

const shape = /^(\d{4})-(\d{2})-(\d{2})$/;
const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** Whether the text is a day that exists in the calendar, in the years 1900 to 9999: "2027-02-29" is not. */
export function isLocalDate(text: string): boolean {
  return shape.test(text) && text >= "1900-01-01" && localDateOf(Date.parse(`${text}T00:00:00Z`) / dayMs) === text;
}

/** Days since 1970-01-01. Throws for a text that is no day: check what comes from outside with `isLocalDate`. */
export function dayNumberOf(on: LocalDate): number {
  if (!isLocalDate(on)) throw new Error(`"${on}" is no calendar day`);
  return Date.parse(`${on}T00:00:00Z`) / dayMs;
}

/** The day that lies this many days after 1970-01-01. Gives "" for a number that no calendar day has. */
export function localDateOf(dayNumber: number): LocalDate {
  const day = new Date(dayNumber * dayMs);
  return Number.isNaN(day.getTime()) ? "" : day.toISOString().slice(0, 10);
}

export function addDays(on: LocalDate, days: number): LocalDate {
  return localDateOf(dayNumberOf(on) + days);
}

/** How many days later `to` is than `from`; negative when it is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayNumberOf(to) - dayNumberOf(from);
}

/** 1970-01-01 was a Thursday. */
export function weekdayOfDayNumber(dayNumber: number): Weekday {
  return weekdays[(((dayNumber + 3) % 7) + 7) % 7] ?? 1;
}

export function weekdayOf(on: LocalDate): Weekday {
  return weekdayOfDayNumber(dayNumberOf(on));
}

/** The Monday of the ISO week that the day belongs to. */
export function startOfWeek(on: LocalDate): LocalDate {
  return addDays(on, 1 - weekdayOf(on));
}
