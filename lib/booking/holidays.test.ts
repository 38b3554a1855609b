import { readdirSync, readFileSync } from "node:fs";
import Holidays from "date-holidays";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { holidayData } from "@/lib/booking/holidays/regions";
import { dayOfRule } from "@/lib/booking/holidays/rules";
import { holidayRegions, holidaysAfter, holidaySources, isHolidayRegion } from "@/lib/booking/holidays";
import { weekdayOf } from "@/lib/time/local-date";

const daysIn = (region: string, year: number) =>
  holidaysAfter(region, `${year}-01-01`).filter(({ on }) => on.startsWith(`${year}`));
const onDay = (region: string, on: string) => daysIn(region, Number(on.slice(0, 4))).find((day) => day.on === on)?.name;

test("every province and territory can be chosen, and the United States as a whole", () => {
  expect(holidayRegions().get("CA")).toHaveLength(13);
  expect(holidayRegions().get("US")).toEqual([{ code: "US", name: "United States (federal holidays)" }]);
  expect(isHolidayRegion("CA-QC")).toBe(true);
  for (const code of ["CA-XX", "FR-75", "US-TX", "", "ca-on", "__proto__"]) {
    expect(isHolidayRegion(code)).toBe(false);
    expect(holidaysAfter(code, "2027-05-25")).toEqual([]);
  }
});

test("a list that claims a day on which it was checked names what was read, and no list claims one in passing", () => {
  const folder = new URL("holidays/", import.meta.url);
  const texts = readdirSync(folder).map((file) => readFileSync(new URL(file, folder), "utf8"));
  expect(texts.filter((text) => /checked on \d/i.test(text))).toEqual([]);
  const sources = Object.keys(holidayData).flatMap((code) => holidaySources(code));
  expect(sources.every(({ law }) => law !== "")).toBe(true);
  for (const { on, read } of sources.flatMap(({ checked }) => checked ?? [])) {
    expect(on).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(read.length).toBeGreaterThan(0);
    for (const { by, address } of read) {
      expect(["law", "official-page", "second-hand"]).toContain(by);
      expect(URL.parse(address)?.pathname.length, address).toBeGreaterThan(1);
    }
  }
});

test("the federal days are said to be unread, as nobody has read their law", () => {
  expect(holidaySources("CA-ON").map(({ checked }) => checked?.on)).toEqual(["2026-11-30", undefined]);
  expect(holidaySources("US")).toHaveLength(1);
  expect(holidaySources("__proto__")).toEqual([]);
});

test("a year of holidays is suggested, each day once and in order", () => {
  const days = holidaysAfter("CA-ON", "2027-05-25");
  expect(days[0]).toEqual({ on: "2027-07-01", name: "Canada Day" });
  expect(days.at(-1)).toEqual({ on: "2028-05-22", name: "Victoria Day" });
  expect(new Set(days.map(({ on }) => on)).size).toBe(days.length);
  expect(days.map(({ on }) => on)).toEqual(days.map(({ on }) => on).toSorted());
});

/** How many days the law of each region gives; the numbers that governments themselves publish. */
const daysByLaw = {
  AB: 9,
  BC: 11,
  MB: 9,
  NB: 8,
  NL: 6,
  NS: 6,
  NT: 11,
  NU: 11,
  ON: 9,
  PE: 8,
  QC: 9,
  SK: 10,
  YT: 11,
};

test.each(Object.entries(daysByLaw))("the law of %s gives %d days", (province, count) => {
  const days = holidayData[`CA-${province}`]?.days ?? [];
  expect(days.filter((day) => day.for === undefined)).toHaveLength(count);
});

test("September 30 is suggested in all of Canada, as what it is there", () => {
  const byLaw = ["BC", "MB", "NT", "NU", "PE", "YT"];
  for (const province of Object.keys(daysByLaw)) {
    const name = onDay(`CA-${province}`, "2027-09-30");
    expect(name, province).toContain("Truth and Reconciliation");
    expect(name?.endsWith("(federal workplaces)"), province).toBe(!byLaw.includes(province));
  }
});

describe("known days of 2026 to 2028", () => {
  test.each([
    ["CA-AB", "2026-02-16", "Family Day"],
    ["CA-MB", "2027-02-15", "Louis Riel Day"],
    ["CA-NS", "2028-02-21", "Heritage Day"],
    ["CA-PE", "2027-02-15", "Islander Day"],
    ["CA-BC", "2026-04-03", "Good Friday"],
    ["CA-QC", "2027-03-29", "Easter Monday (or Good Friday, as the employer chooses)"],
    ["CA-SK", "2028-04-14", "Good Friday"],
    ["CA-ON", "2026-05-18", "Victoria Day"],
    ["CA-QC", "2027-05-24", "National Patriots’ Day"],
    ["CA-ON", "2028-05-22", "Victoria Day"],
    ["CA-YT", "2026-06-21", "National Indigenous Peoples Day"],
    ["CA-QC", "2028-06-24", "National Holiday (Saint-Jean-Baptiste)"],
    ["CA-NL", "2026-07-01", "Memorial Day and Canada Day"],
    ["CA-NU", "2027-07-09", "Nunavut Day"],
    ["CA-BC", "2027-08-02", "B.C. Day"],
    ["CA-ON", "2026-08-03", "Civic Holiday (many employers)"],
    ["CA-YT", "2026-08-17", "Discovery Day"],
    ["CA-NB", "2028-09-04", "Labour Day"],
    ["CA-ON", "2026-10-12", "Thanksgiving Day"],
    ["CA-NS", "2026-10-12", "Thanksgiving Day (federal workplaces)"],
    ["CA-ON", "2026-11-11", "Remembrance Day (federal workplaces)"],
    ["CA-MB", "2026-11-11", "Remembrance Day (many employers)"],
    ["CA-ON", "2026-12-26", "Boxing Day"],
    ["CA-BC", "2026-12-26", "Boxing Day (federal workplaces)"],
    ["US", "2026-01-19", "Birthday of Martin Luther King, Jr."],
    ["US", "2027-02-15", "Washington’s Birthday"],
    ["US", "2027-05-31", "Memorial Day"],
    ["US", "2026-07-03", "Independence Day (observed)"],
    ["US", "2027-06-18", "Juneteenth National Independence Day (observed)"],
    ["US", "2027-07-05", "Independence Day (observed)"],
    ["US", "2027-12-31", "New Year’s Day (observed)"],
    ["US", "2028-11-10", "Veterans Day (observed)"],
    ["US", "2027-12-24", "Christmas Day (observed)"],
    ["US", "2026-11-26", "Thanksgiving Day"],
  ])("%s, %s: %s", (region, on, name) => {
    expect(onDay(region, on)).toBe(name);
  });

  test.each([
    ["CA-NS", "2026-05-18", "Victoria Day (federal workplaces)"],
    ["CA-QC", "2026-11-11", "Remembrance Day (federal workplaces)"],
    ["CA-BC", "2026-04-06", undefined],
    ["US", "2029-01-20", undefined],
    ["US", "2026-07-04", undefined],
  ])("%s, %s is no holiday by its law", (region, on, name) => {
    expect(onDay(region, on)).toBe(name);
  });
});

/** Pages of Alberta, Ontario and Quebec say so, and others of British Columbia, Manitoba and Saskatchewan. */
test.each(["AB", "BC", "MB", "ON", "QC", "SK"])("where Canada Day is a Sunday, %s rests on Monday", (province) => {
  expect(onDay(`CA-${province}`, "2029-07-01")).toBeUndefined();
  expect(onDay(`CA-${province}`, "2029-07-02")).toBe("Canada Day (observed)");
});

test("where Canada Day is a Sunday, Nova Scotia keeps it, and federal workplaces rest on Monday", () => {
  expect(onDay("CA-NS", "2029-07-01")).toBe("Canada Day");
  expect(onDay("CA-NS", "2029-07-02")).toBe("Canada Day (observed) (federal workplaces)");
});

test("where Remembrance Day is a Sunday, Saskatchewan rests on Monday", () => {
  expect(onDay("CA-SK", "2029-11-12")).toBe("Remembrance Day (observed)");
});

test("Easter Sunday is a Sunday from March 22 to April 25, as another library finds it", () => {
  const other = new Holidays("DE");
  fc.assert(
    fc.property(fc.integer({ min: 1970, max: 2099 }), (year) => {
      const easter = dayOfRule({ kind: "easter", days: 0 }, year);
      expect(weekdayOf(easter)).toBe(7);
      expect(easter >= `${year}-03-22` && easter <= `${year}-04-25`).toBe(true);
      expect(
        other
          .getHolidays(year, "en")
          .find(({ rule }) => rule === "easter")
          ?.date.slice(0, 10),
      ).toBe(easter);
    }),
    { numRuns: 60 },
  );
});

/** Where the library date-holidays says otherwise than a law, and why the list here stands. */
const truth =
  "the law of that place gives September 30 since 2022 to 2024; the library has it as an observance everywhere";
const differences: Readonly<Record<string, string>> = {
  "CA-BC: we alone, National Day for Truth and Reconciliation": truth,
  "CA-MB: we alone, Orange Shirt Day (National Day for Truth and Reconciliation)": truth,
  "CA-NT: we alone, National Day for Truth and Reconciliation": truth,
  "CA-NU: we alone, National Day for Truth and Reconciliation": truth,
  "CA-PE: we alone, National Day for Truth and Reconciliation": truth,
  "CA-YT: we alone, National Day for Truth and Reconciliation": truth,
  "CA-NS: they alone, Remembrance Day":
    "it has an act of its own, without pay for all: suggested as one of many employers",
  "CA-NT: they alone, Easter Monday": "it is none of the eleven days of the territory’s act",
  "CA-NT: they alone, Boxing Day": "it is none of the eleven days of the territory’s act: suggested as a federal one",
  "CA-NU: we alone, Nunavut Day": "a general holiday for all since 2020",
  "CA-ON: they alone, Easter Monday": "it is none of the nine days of Ontario’s act",
  "CA-PE: they alone, Gold Cup Parade Day":
    "it is none of the eight days of the province’s act; Charlottetown keeps it",
  "CA-QC: we alone, Easter Monday (or Good Friday, as the employer chooses)":
    "either of the two, so both are suggested",
  "CA-YT: they alone, Easter Monday": "it is none of the days of the territory’s act",
};

/** What the law of a region gives in a year, with the days off that it puts in the place of weekends. */
function lawfulDays(code: string, year: number): ReadonlyMap<string, string> {
  const byLaw = (holidayData[code]?.days ?? []).filter((day) => day.for === undefined);
  return new Map(byLaw.map(({ rule, name }) => [dayOfRule(rule, year), name]));
}

function publicDaysElsewhere(code: string, year: number): ReadonlyMap<string, string> {
  const [country = "", state] = code.split("-");
  const library = state === undefined ? new Holidays(country) : new Holidays(country, state);
  const all = library
    .getHolidays(year, "en")
    .filter(({ type, substitute }) => type === "public" && substitute !== true);
  return new Map(all.map(({ date, name }) => [date.slice(0, 10), name]));
}

function namesMissingIn(some: ReadonlyMap<string, string>, others: ReadonlyMap<string, string>): readonly string[] {
  return [...others].flatMap(([on, name]) => (some.has(on) ? [] : [name]));
}

test("the lists differ from date-holidays only where we know why, and in all of these", () => {
  const found = new Set<string>();
  for (const code of Object.keys(holidayData)) {
    for (const year of [2026, 2027, 2028]) {
      const [ours, theirs] = [lawfulDays(code, year), publicDaysElsewhere(code, year)];
      for (const name of namesMissingIn(ours, theirs)) found.add(`${code}: they alone, ${name}`);
      for (const name of namesMissingIn(theirs, ours)) found.add(`${code}: we alone, ${name}`);
    }
  }
  expect([...found].toSorted()).toEqual(Object.keys(differences).toSorted());
});
