import { expect, test } from "vitest";
import { suits, type WaitingWish } from "@/lib/booking/waiting";

/** A Tuesday, 10:00 in Vancouver and 13:00 in Toronto. */
const tuesday = new Date("2027-01-12T17:00:00Z");
const any: WaitingWish = { visitorZone: "America/Vancouver", weekdays: [], dayParts: [], untilOn: "2027-03-01" };

test("who named nothing takes any time until their last day", () => {
  expect(suits(tuesday, any)).toBe(true);
  expect(suits(tuesday, { ...any, untilOn: "2027-01-12" })).toBe(true);
  expect(suits(tuesday, { ...any, untilOn: "2027-01-11" })).toBe(false);
});

test("days and parts of the day are those of the visitor's own clock", () => {
  expect(suits(tuesday, { ...any, weekdays: [2], dayParts: ["morning"] })).toBe(true);
  expect(suits(tuesday, { ...any, weekdays: [1, 3] })).toBe(false);
  expect(suits(tuesday, { ...any, dayParts: ["afternoon", "evening"] })).toBe(false);
  expect(suits(tuesday, { ...any, visitorZone: "America/Halifax", dayParts: ["afternoon"] })).toBe(true);
  expect(suits(tuesday, { ...any, visitorZone: "Asia/Kathmandu", weekdays: [2] })).toBe(true);
  expect(suits(new Date("2027-01-12T19:00:00Z"), { ...any, visitorZone: "Asia/Kathmandu", weekdays: [2] })).toBe(false);
});
