import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hoursText, readHours } from "@/lib/booking/hours-text";

describe("the hours of a weekday", () => {
  test.each([
    ["9-17", "09:00–17:00"],
    ["9:00–12:00, 13–17:30", "09:00–12:00, 13:00–17:30"],
    ["13:00 to 24:00; 8 - 9:15", "08:00–09:15, 13:00–24:00"],
    ["", ""],
    [" , ", ""],
  ])("typed as %j are understood as %j", (typed, understood) => {
    const read = readHours(typed);
    expect(read.ok && hoursText(read.value)).toBe(understood);
  });

  test.each([
    ["nine to five", "unreadable"],
    ["9-25", "unreadable"],
    ["9:75-10", "unreadable"],
    ["24-25", "unreadable"],
    ["9-24:30", "unreadable"],
    ["17-9", "backwards"],
    ["9-9", "backwards"],
    ["9-12, 11-13", "overlapping"],
    ["1-2,3-4,5-6,7-8,9-10,11-12,13-14", "unreadable"],
  ])("typed as %j are refused as %s", (typed, reason) => {
    expect(readHours(typed)).toEqual({ ok: false, reason });
  });

  test("shown in the field are understood again as they were", () => {
    const minute = fc
      .integer({ min: 0, max: 1_439 })
      .map((of) => `${String(Math.floor(of / 60)).padStart(2, "0")}:${String(of % 60).padStart(2, "0")}`);
    const marks = fc
      .uniqueArray(minute, { minLength: 2, maxLength: 8 })
      .map((all) => all.toSorted((a, b) => (a < b ? -1 : 1)));
    fc.assert(
      fc.property(marks, (all) => {
        const stretches = all.flatMap((opens, place) =>
          place % 2 === 0 && all[place + 1] !== undefined ? [{ opens, closes: all[place + 1] ?? "" }] : [],
        );
        expect(readHours(hoursText(stretches))).toEqual({ ok: true, value: stretches });
      }),
    );
  });
});
