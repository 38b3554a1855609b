import { cityOf } from "@/lib/time/city";
import { dayNumberOf, dayMs, type LocalDate } from "@/lib/time/local-date";
import { timeWords, type Locale } from "@/lib/time/words";
import { offsetMinutesAt } from "@/lib/time/zone-rules";

export type Clock = "12h" | "24h";
export type TimeStyle = { readonly clock?: Clock; readonly locale?: Locale };

const minuteMs = 60_000;
const formats = new Map<string, Intl.DateTimeFormat>();

/** Intl never learns a zone: it is given the instant shifted to the local clock, and told that this is UTC. */
function format(shiftedMs: number, options: Intl.DateTimeFormatOptions, locale: Locale): string {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = formats.get(key);
  const intl = known ?? new Intl.DateTimeFormat(timeWords[locale].intlLocale, { ...options, timeZone: "UTC" });
  if (known === undefined) formats.set(key, intl);
  // Some releases of ICU put a narrow no-break space before "a.m.", others a plain one: ours is plain everywhere.
  return intl.format(shiftedMs).replaceAll("\u202f", " ");
}

function shifted(instant: Date, zone: string): number {
  return instant.getTime() + offsetMinutesAt(instant, zone) * minuteMs;
}

const wholeDay = { weekday: "long", day: "numeric", month: "long", year: "numeric" } as const;
const shortDay = { weekday: "short", day: "numeric", month: "short" } as const;
const clocks = {
  "12h": { hour: "numeric", minute: "2-digit", hour12: true },
  "24h": { hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
} as const;

/** "Tuesday, January 12, 2027". */
export function dayWords(instant: Date, zone: string, locale: Locale = "en"): string {
  return format(shifted(instant, zone), wholeDay, locale);
}

/** "Tuesday, January 12, 2027" for a calendar day. */
export function localDateWords(on: LocalDate, locale: Locale = "en"): string {
  return format(dayNumberOf(on) * dayMs, wholeDay, locale);
}

/** "Tue, Jan 12" for a calendar day, where room is short. */
export function shortLocalDateWords(on: LocalDate, locale: Locale = "en"): string {
  return format(dayNumberOf(on) * dayMs, shortDay, locale);
}

/** "January 2027" for the month of a calendar day. */
export function monthWords(on: LocalDate, locale: Locale = "en"): string {
  return format(dayNumberOf(on) * dayMs, { month: "long", year: "numeric" }, locale);
}

/** "9:00 a.m." or "09:00". */
export function timeOfDayWords(instant: Date, zone: string, { clock = "12h", locale = "en" }: TimeStyle = {}): string {
  return format(shifted(instant, zone), clocks[clock], locale);
}

/** "UTC−05:00" with a true minus sign; "UTC+05:45". */
export function offsetWords(offsetMinutes: number): string {
  const size = Math.abs(offsetMinutes);
  const hours = String(Math.floor(size / 60)).padStart(2, "0");
  return `UTC${offsetMinutes < 0 ? "−" : "+"}${hours}:${String(size % 60).padStart(2, "0")}`;
}

/** "Toronto, UTC−05:00": city and offset, never an abbreviation, because "MST" and "CST" now mean two clocks each. */
export function placeWords(instant: Date, zone: string, locale: Locale = "en"): string {
  const city = cityOf(zone, locale);
  const offset = offsetWords(offsetMinutesAt(instant, zone));
  return city === "" ? offset : `${city}, ${offset}`;
}

/** "Tuesday, January 12, 2027, 9:00 a.m. (Toronto, UTC−05:00)". */
export function instantWords(instant: Date, zone: string, style: TimeStyle = {}): string {
  const { locale = "en" } = style;
  const time = timeOfDayWords(instant, zone, style);
  return `${dayWords(instant, zone, locale)}, ${time} (${placeWords(instant, zone, locale)})`;
}

/** "2027-01-12T09:00-05:00": the local time with its offset, for `<time datetime>` and for files. */
export function isoWithOffset(instant: Date, zone: string): string {
  const offset = offsetWords(offsetMinutesAt(instant, zone)).slice(3).replace("−", "-");
  return `${new Date(shifted(instant, zone)).toISOString().slice(0, 16)}${offset}`;
}
