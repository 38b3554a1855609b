import { federalDays, federalLaw, type HolidayCheck, type HolidayEntry } from "@/lib/booking/holidays/entries";
import { holidayData } from "@/lib/booking/holidays/regions";
import { dayOff, dayOfRule } from "@/lib/booking/holidays/rules";
import { addDays, type LocalDate } from "@/lib/time/local-date";

export type HolidayRegion = { readonly code: string; readonly name: string };
export type Holiday = { readonly on: LocalDate; readonly name: string };

const countries = ["CA", "US"] as const;

/** The provinces, territories and federations whose holidays can be suggested, by country. */
export function holidayRegions(): ReadonlyMap<(typeof countries)[number], readonly HolidayRegion[]> {
  const all = Object.entries(holidayData);
  const of = (wanted: string) =>
    all.filter(([, { country }]) => country === wanted).map(([code, { name }]) => ({ code, name }));
  return new Map(countries.map((country) => [country, of(country)]));
}

export function isHolidayRegion(code: string): boolean {
  return Object.hasOwn(holidayData, code);
}

/**
 * Holidays of a region in the year after a day, each day once: what its law gives, what the law of Canada gives to federal
 * workplaces there, and what many employers give. They are suggestions: which of them a consultant keeps free, the
 * consultant says.
 */
export function holidaysAfter(region: string, on: LocalDate): readonly Holiday[] {
  const year = Number(on.slice(0, 4));
  const until = addDays(on, 365);
  const days = new Map<LocalDate, Holiday>();
  for (const entry of entriesOf(region)) {
    for (const day of [year, year + 1, year + 2].map((each) => holidayIn(entry, each))) {
      if (day.on >= on && day.on <= until && !days.has(day.on)) days.set(day.on, day);
    }
  }
  return [...days.values()].toSorted((a, b) => (a.on < b.on ? -1 : 1));
}

export type HolidaySource = {
  readonly law: string;
  readonly checked: HolidayCheck | null;
};

/** The laws behind the suggestions of a region, each with what was read of it. */
export function holidaySources(region: string): readonly HolidaySource[] {
  const own = Object.hasOwn(holidayData, region) ? holidayData[region] : undefined;
  if (own === undefined) return [];
  const { law, checked } = own;
  return [{ law, checked }, ...(own.country === "CA" ? [federalLaw] : [])];
}

/** What the region's own law says comes first: its names stay. */
function entriesOf(region: string): readonly HolidayEntry[] {
  const own = Object.hasOwn(holidayData, region) ? holidayData[region] : undefined;
  if (own === undefined) return [];
  const federal = own.country === "CA" ? federalDays : [];
  const byLaw = own.days.filter((day) => day.for === undefined);
  return [
    ...byLaw,
    ...own.days.filter((day) => day.for !== undefined),
    ...federal.map((day) => ({ ...day, for: "federal workplaces" }) as const),
  ];
}

function holidayIn({ name, rule, weekend, for: whom }: HolidayEntry, year: number): Holiday {
  const itself = dayOfRule(rule, year);
  const on = dayOff(itself, weekend);
  return {
    on,
    name: [name, on !== itself && "(observed)", whom && `(${whom})`].filter(Boolean).join(" "),
  };
}
