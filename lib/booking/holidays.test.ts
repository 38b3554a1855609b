import { expect, test } from "vitest";
import { holidayRegions, holidaysAfter, isHolidayRegion } from "@/lib/booking/holidays";

test("every province, territory and state can be chosen", () => {
  expect(holidayRegions().get("CA")).toHaveLength(13);
  expect(holidayRegions().get("US")?.length).toBeGreaterThanOrEqual(50);
  expect(isHolidayRegion("CA-QC")).toBe(true);
  for (const code of ["CA-XX", "FR-75", "", "ca-on", "__proto__"]) expect(isHolidayRegion(code)).toBe(false);
});

test("a year of holidays is suggested for where a consultant lives, each day once and in order", () => {
  const days = holidaysAfter("CA-ON", "2027-05-25");
  const names = days.map(({ name }) => name);
  expect(names).toContain("Canada Day");
  expect(days[0]?.on).toBe("2027-07-01");
  expect(days.at(-1)?.on).toBe("2028-05-22");
  expect(new Set(days.map(({ on }) => on)).size).toBe(days.length);
  expect(holidaysAfter("CA-QC", "2027-05-25").map(({ on }) => on)).toContain("2027-06-24");
  expect(holidaysAfter("US-TX", "2027-05-25").map(({ on }) => on)).toContain("2027-11-25");
});
