import { onDate, onMonday, type HolidayRule, type WeekendRule } from "@/lib/booking/holidays/rules";
import type { LocalDate } from "@/lib/time/local-date";

/** A day on which work rests, in one region or more. */
export type HolidayEntry = {
  readonly name: string;
  readonly rule: HolidayRule;
  readonly weekend?: WeekendRule;
  /** Left out where the law of the region gives the day off; else who rests: it is suggested all the same. */
  readonly for?: "federal workplaces" | "many employers";
};

/** What the days were compared with: the law itself, a page of a government or court, or what others say of it. */
export type ReadSource = {
  readonly by: "law" | "official-page" | "second-hand";
  readonly address: string;
};

/** What was read, and on which day. Stored copies count, a page that nobody opened doesn't. */
export type HolidayCheck = {
  readonly on: LocalDate;
  readonly read: readonly [ReadSource, ...ReadSource[]];
};

export type RegionHolidays = {
  readonly name: string;
  readonly country: "CA" | "US";
  /** The law that gives the days. */
  readonly law: string;
  /** Null as long as nobody has read anything that gives them. */
  readonly checked: HolidayCheck | null;
  readonly days: readonly HolidayEntry[];
};

export const newYear = { name: "New Year’s Day", rule: onDate(1, 1) };
export const goodFriday = {
  name: "Good Friday",
  rule: { kind: "easter", days: -2 },
} as const;
export const easterMonday = {
  name: "Easter Monday",
  rule: { kind: "easter", days: 1 },
} as const;
export const victoriaDay = {
  name: "Victoria Day",
  rule: { kind: "monday-before", month: 5, day: 25 },
} as const;
export const indigenousDay = {
  name: "National Indigenous Peoples Day",
  rule: onDate(6, 21),
};
export const canadaDay = { name: "Canada Day", rule: onDate(7, 1) };
/** The Holidays Act of Canada: where July 1 is a Sunday, July 2 is the holiday. Not every province follows. */
export const canadaDayOrMonday = {
  ...canadaDay,
  weekend: "sunday-to-monday",
} as const;
export const labourDay = { name: "Labour Day", rule: onMonday(9, 1) };
export const truthDay = {
  name: "National Day for Truth and Reconciliation",
  rule: onDate(9, 30),
};
export const thanksgiving = { name: "Thanksgiving Day", rule: onMonday(10, 2) };
export const remembranceDay = { name: "Remembrance Day", rule: onDate(11, 11) };
export const christmas = { name: "Christmas Day", rule: onDate(12, 25) };
export const boxingDay = { name: "Boxing Day", rule: onDate(12, 26) };
export const inFebruary = (name: string) => ({ name, rule: onMonday(2, 3) });
export const inAugust = (name: string) => ({ name, rule: onMonday(8, 1) });

/** Everything that was read on the day on which the lists were last compared. */
export const checkedWith = (...read: HolidayCheck["read"]): HolidayCheck => ({
  on: "2026-11-30",
  read,
});
export const officialPage = (address: string): ReadSource => ({
  by: "official-page",
  address,
});
export const secondHand = (address: string): ReadSource => ({
  by: "second-hand",
  address,
});
export const byMany = (entry: HolidayEntry): HolidayEntry => ({
  ...entry,
  for: "many employers",
});

export const federalLaw = {
  law: "Canada Labour Code, section 166",
  checked: null,
};

/** General holidays of the Canada Labour Code: banks, post and telecommunications rest everywhere in Canada. */
export const federalDays: readonly HolidayEntry[] = [
  newYear,
  goodFriday,
  victoriaDay,
  canadaDayOrMonday,
  labourDay,
  truthDay,
  thanksgiving,
  remembranceDay,
  christmas,
  boxingDay,
];
