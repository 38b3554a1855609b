import Holidays from "date-holidays";
import { addDays, type LocalDate } from "@/lib/time/local-date";

export type HolidayRegion = { readonly code: string; readonly name: string };
export type Holiday = { readonly on: LocalDate; readonly name: string };

const countries = ["CA", "US"] as const;
const kinds: readonly string[] = ["public", "bank", "optional"];
const regionCode = /^(CA|US)-[A-Z]{2}$/;

/** The provinces, territories and states whose holidays can be suggested, by country. */
export function holidayRegions(): ReadonlyMap<(typeof countries)[number], readonly HolidayRegion[]> {
  return new Map(
    countries.map((country) => {
      const states = Object.entries(new Holidays().getStates(country));
      return [country, states.map(([state, name]) => ({ code: `${country}-${state}`, name }))];
    }),
  );
}

export function isHolidayRegion(code: string): boolean {
  return regionCode.test(code) && [...holidayRegions().values()].flat().some((region) => region.code === code);
}

/**
 * Holidays of a region in the year after a day, each day once. They are suggestions: which of them a consultant keeps
 * free, the consultant says.
 */
export function holidaysAfter(region: string, on: LocalDate): readonly Holiday[] {
  const [country = "", state = ""] = region.split("-");
  const year = Number(on.slice(0, 4));
  const until = addDays(on, 365);
  const calendar = new Holidays(country, state);
  const found = [year, year + 1]
    .flatMap((each) => calendar.getHolidays(each, "en"))
    .filter(({ type }) => kinds.includes(type))
    .map(({ date, name }) => ({ on: date.slice(0, 10), name }));
  const days = new Map(found.filter((day) => day.on >= on && day.on <= until).map((day) => [day.on, day]));
  return [...days.values()].toSorted((a, b) => (a.on < b.on ? -1 : 1));
}
