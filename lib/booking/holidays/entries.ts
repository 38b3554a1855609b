import { onDate, onMonday, type HolidayRule, type WeekendRule } from "@/lib/booking/holidays/rules";

/** A day on which work rests, in one region or more. */
export type HolidayEntry = {
  readonly name: string;
  readonly rule: HolidayRule;
  readonly weekend?: WeekendRule;
  /** Left out where the law of the region gives the day off; else who rests: it is suggested all the same. */
  readonly for?: "federal workplaces" | "many employers";
};

export type RegionHolidays = {
  readonly name: string;
  readonly country: "CA" | "US";
  /** The law, and where its days are listed. */
  readonly law: string;
  readonly source: string;
  readonly days: readonly HolidayEntry[];
};

export const newYear = { name: "New Year’s Day", rule: onDate(1, 1) };
export const goodFriday = { name: "Good Friday", rule: { kind: "easter", days: -2 } } as const;
export const easterMonday = { name: "Easter Monday", rule: { kind: "easter", days: 1 } } as const;
export const victoriaDay = { name: "Victoria Day", rule: { kind: "monday-before", month: 5, day: 25 } } as const;
export const indigenousDay = { name: "National Indigenous Peoples Day", rule: onDate(6, 21) };
export const canadaDay = { name: "Canada Day", rule: onDate(7, 1) };
export const labourDay = { name: "Labour Day", rule: onMonday(9, 1) };
export const truthDay = { name: "National Day for Truth and Reconciliation", rule: onDate(9, 30) };
export const thanksgiving = { name: "Thanksgiving Day", rule: onMonday(10, 2) };
export const remembranceDay = { name: "Remembrance Day", rule: onDate(11, 11) };
export const christmas = { name: "Christmas Day", rule: onDate(12, 25) };
export const boxingDay = { name: "Boxing Day", rule: onDate(12, 26) };
export const inFebruary = (name: string) => ({ name, rule: onMonday(2, 3) });
export const inAugust = (name: string) => ({ name, rule: onMonday(8, 1) });
export const byMany = (entry: HolidayEntry): HolidayEntry => ({ ...entry, for: "many employers" });

/**
 * General holidays of the Canada Labour Code: banks, post and telecommunications rest everywhere in Canada.
 * https://laws-lois.justice.gc.ca/eng/acts/L-2/section-166.html, checked on 2026-11-30.
 */
export const federalDays: readonly HolidayEntry[] = [
  newYear,
  goodFriday,
  victoriaDay,
  { ...canadaDay, weekend: "sunday-to-monday" },
  labourDay,
  truthDay,
  thanksgiving,
  remembranceDay,
  christmas,
  boxingDay,
];
