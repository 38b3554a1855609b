import { easternCanada } from "@/lib/booking/holidays/eastern-canada";
import type { RegionHolidays } from "@/lib/booking/holidays/entries";
import { unitedStates } from "@/lib/booking/holidays/united-states";
import { westernCanada } from "@/lib/booking/holidays/western-canada";

const byName = ([, one]: [string, RegionHolidays], [, other]: [string, RegionHolidays]) =>
  one.name < other.name ? -1 : 1;

/** Every region whose holidays are known, by its code. */
export const holidayData: Readonly<Record<string, RegionHolidays>> = {
  ...Object.fromEntries(Object.entries({ ...westernCanada, ...easternCanada }).toSorted(byName)),
  ...unitedStates,
};
