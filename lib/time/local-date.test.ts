import fc from "fast-check";
import { expect, test } from "vitest";
import {
  addDays,
  dayNumberOf,
  daysBetween,
  isLocalDate,
  localDateOf,
  startOfWeek,
  weekdayOf,
} from "@/lib/time/local-date";

test("a day that the calendar does not have is refused", () => {
  for (const text of [
    "2027-02-29",
    "2027-13-01",
    "2027-00-10",
    "2027-1-1",
    "27-01-01",
    "",
    "2027-01-01T00:00",
    "0000-01-01",
  ]) {
    expect(isLocalDate(text)).toBe(false);
    expect(() => dayNumberOf(text)).toThrow("is no calendar day");
  }
  expect(isLocalDate("2028-02-29")).toBe(true);
});

test("the year 2028 has a leap day and 2027 has none", () => {
  expect(addDays("2028-02-28", 1)).toBe("2028-02-29");
  expect(addDays("2027-02-28", 1)).toBe("2027-03-01");
  expect(daysBetween("2027-12-31", "2027-01-01")).toBe(-364);
});

test("consultants' weeks begin on Monday", () => {
  expect(weekdayOf("2027-01-04")).toBe(1);
  expect(weekdayOf("2027-01-10")).toBe(7);
  expect(weekdayOf("1969-12-31")).toBe(3);
  expect(startOfWeek("2027-01-10")).toBe("2027-01-04");
  expect(startOfWeek("2027-01-04")).toBe("2027-01-04");
});

test("day numbers and days say the same thing", () => {
  fc.assert(
    fc.property(fc.integer({ min: -25_000, max: 80_000 }), (number) => {
      expect(dayNumberOf(localDateOf(number))).toBe(number);
    }),
  );
});
