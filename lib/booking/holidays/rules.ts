import { addDays, startOfWeek, weekdayOf, type LocalDate } from "@/lib/time/local-date";

/** On which day of a year something is. Weekdays count from Monday, 1, to Sunday, 7. */
export type HolidayRule =
  | { readonly kind: "date"; readonly month: number; readonly day: number }
  /** The n-th such weekday of a month; -1 is the last one. */
  | { readonly kind: "weekday"; readonly month: number; readonly weekday: number; readonly nth: 1 | 2 | 3 | 4 | -1 }
  /** The last Monday before a date. */
  | { readonly kind: "monday-before"; readonly month: number; readonly day: number }
  /** So many days from Easter Sunday. */
  | { readonly kind: "easter"; readonly days: number };

/** Where the day off is when the day itself is no working day; left out where it stays. */
export type WeekendRule = "sunday-to-monday" | "to-nearest-workday";

export const onDate = (month: number, day: number): HolidayRule => ({ kind: "date", month, day });
export const onMonday = (month: number, nth: 1 | 2 | 3 | -1): HolidayRule => ({
  kind: "weekday",
  month,
  weekday: 1,
  nth,
});

/** The day of a rule in a year. */
export function dayOfRule(rule: HolidayRule, year: number): LocalDate {
  if (rule.kind === "easter") return addDays(easterOf(year), rule.days);
  if (rule.kind === "date") return dateOf(year, rule.month, rule.day);
  if (rule.kind === "monday-before") return startOfWeek(addDays(dateOf(year, rule.month, rule.day), -1));
  return nthWeekday(year, rule);
}

/** The day off that follows from a day: 5 U.S.C. 6103(b) moves both days of the weekend, others only Sunday or none. */
export function dayOff(on: LocalDate, rule: WeekendRule | undefined): LocalDate {
  const weekday = weekdayOf(on);
  if (rule !== undefined && weekday === 7) return addDays(on, 1);
  return rule === "to-nearest-workday" && weekday === 6 ? addDays(on, -1) : on;
}

function nthWeekday(
  year: number,
  { month, weekday, nth }: Extract<HolidayRule, { readonly kind: "weekday" }>,
): LocalDate {
  if (nth === -1) {
    const last = addDays(month === 12 ? dateOf(year + 1, 1, 1) : dateOf(year, month + 1, 1), -1);
    return addDays(last, -((weekdayOf(last) - weekday + 7) % 7));
  }
  const first = dateOf(year, month, 1);
  return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7);
}

/** Easter Sunday of the Gregorian calendar, by the rule of Meeus, Jones and Butcher. */
function easterOf(year: number): LocalDate {
  const [golden, century] = [year % 19, Math.floor(year / 100)];
  const skipped = century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25);
  const epact = (19 * golden + skipped + 15) % 30;
  const moon = epact - Math.floor(epact / 28) * (1 - Math.floor(29 / (epact + 1)) * Math.floor((21 - golden) / 11));
  const sunday = (year + Math.floor(year / 4) + moon + 2 - century + Math.floor(century / 4)) % 7;
  const fromMarch = moon - sunday;
  const month = 3 + Math.floor((fromMarch + 40) / 44);
  return dateOf(year, month, fromMarch + 28 - 31 * Math.floor(month / 4));
}

function dateOf(year: number, month: number, day: number): LocalDate {
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
