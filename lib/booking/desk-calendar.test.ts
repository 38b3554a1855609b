import { expect, test } from "vitest";
import { callsAddress, callsPeriod } from "@/lib/booking/desk-calendar";

test("a week begins on Monday, whichever of its days is asked for", () => {
  for (const on of ["2027-01-11", "2027-01-13", "2027-01-17"]) {
    expect(callsPeriod({ view: "week", on })).toEqual({
      fromOn: "2027-01-11",
      toOn: "2027-01-17",
      previousOn: "2027-01-04",
      nextOn: "2027-01-18",
    });
  }
});

test("a day has its neighbours, and a list goes on by four weeks", () => {
  expect(callsPeriod({ view: "day", on: "2027-03-01" })).toMatchObject({
    toOn: "2027-03-01",
    previousOn: "2027-02-28",
  });
  expect(callsPeriod({ view: "list", on: "2027-01-11" })).toMatchObject({ toOn: "2027-02-07", nextOn: "2027-02-08" });
});

test("an address carries the view, the day and whose calls they are", () => {
  expect(callsAddress({ view: "day", on: "2027-01-11", who: null })).toBe("/staff/bookings?view=day&on=2027-01-11");
  expect(callsAddress({ view: "week", on: "2027-01-11", who: "ada" })).toContain("&who=ada");
});
