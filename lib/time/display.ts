import { cityOf } from "@/lib/time/city";
import { dayNumberOf, dayMs, type LocalDate } from "@/lib/time/local-date";
import { timeWords, type Locale } from "@/lib/time/words";
import { offsetMinutesAt } from "@/lib/time/zone-rules";

export type Clock = "12h" | "24h";
export type TimeStyle = { readonly clock?: Clock; readonly locale?: Locale };

const minuteMs = 60_000;
/** How many texts of one kind are kept: ten years of days. */
const keptMax = 3_650;

/** Words for an instant that is shifted to the local clock, so that Intl never learns a zone and is told that it is UTC. */
type Words = (shiftedMs: number, locale: Locale) => string;

/** Lists name the same days and minutes again and again: the words of each `unitMs` are made once. */
function wordsOf(options: Intl.DateTimeFormatOptions, unitMs: number): Words {
  const formats = new Map<Locale, Intl.DateTimeFormat>();
  const kept = new Map<string, string>();
  const format = (locale: Locale) => {
    const made = new Intl.DateTimeFormat(timeWords[locale].intlLocale, { ...options, timeZone: "UTC" });
    formats.set(locale, made);
    return made;
  };
  return (shiftedMs, locale) => {
    const key = `${locale} ${Math.floor(shiftedMs / unitMs)}`;
    const known = kept.get(key);
    if (known !== undefined) return known;
    const intl = formats.get(locale) ?? format(locale);
    // Some releases of ICU put a narrow no-break space before "a.m.", others a plain one: ours is plain everywhere.
    const words = intl.format(shiftedMs).replaceAll("\u202f", " ");
    if (kept.size >= keptMax) kept.clear();
    kept.set(key, words);
    return words;
  };
}

function shifted(instant: Date, zone: string): number {
  return instant.getTime() + offsetMinutesAt(instant, zone) * minuteMs;
}

const wholeDay = wordsOf({ weekday: "long", day: "numeric", month: "long", year: "numeric" }, dayMs);
const shortDay = wordsOf({ weekday: "short", day: "numeric", month: "short" }, dayMs);
const wholeMonth = wordsOf({ month: "long", year: "numeric" }, dayMs);
const clocks = {
  "12h": wordsOf({ hour: "numeric", minute: "2-digit", hour12: true }, minuteMs),
  "24h": wordsOf({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" }, minuteMs),
} as const;

/** "Tuesday, January 12, 2027". */
export function dayWords(instant: Date, zone: string, locale: Locale = "en"): string {
  return wholeDay(shifted(instant, zone), locale);
}

/** "Tuesday, January 12, 2027" for a calendar day. */
export function localDateWords(on: LocalDate, locale: Locale = "en"): string {
  return wholeDay(dayNumberOf(on) * dayMs, locale);
}

/** "Tue, Jan 12" for a calendar day, where room is short. */
export function shortLocalDateWords(on: LocalDate, locale: Locale = "en"): string {
  return shortDay(dayNumberOf(on) * dayMs, locale);
}

/** "January 2027" for the month of a calendar day. */
export function monthWords(on: LocalDate, locale: Locale = "en"): string {
  return wholeMonth(dayNumberOf(on) * dayMs, locale);
}

/** "9:00 a.m." or "09:00". */
export function timeOfDayWords(instant: Date, zone: string, { clock = "12h", locale = "en" }: TimeStyle = {}): string {
  const ofDay = ((shifted(instant, zone) % dayMs) + dayMs) % dayMs;
  return clocks[clock](ofDay, locale);
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
