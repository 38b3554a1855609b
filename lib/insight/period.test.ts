import fc from "fast-check";
import { expect, test } from "vitest";
import { periodOf, presets, spansOf, startOfMonth, type Period } from "@/lib/insight/period";
import { addDays, daysBetween, localDateOf } from "@/lib/time/local-date";

const day = fc.integer({ min: 15_000, max: 25_000 }).map(localDateOf);

function daysOf({ fromOn, toOn }: Period): readonly string[] {
  return Array.from({ length: daysBetween(fromOn, toOn) + 1 }, (_, place) => addDays(fromOn, place));
}

test("the months and days that a period is parted into are its days, each once", () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 900 }), (fromOn, length) => {
      const period = { fromOn, toOn: addDays(fromOn, length) };
      const { months, days } = spansOf(period);
      const whole =
        months === null ? [] : daysOf({ fromOn: months.fromOn, toOn: addDays(startOfMonth(months.toOn, 1), -1) });
      const all = [...whole, ...days.flatMap(daysOf)].toSorted((one, other) => (one < other ? -1 : 1));
      expect(all).toEqual(daysOf(period));
    }),
  );
});

test("every period ends after it began, whatever was wished for", () => {
  const wish = fc.record({ period: fc.constantFrom(...presets), from: day, to: day }, { requiredKeys: [] });
  fc.assert(
    fc.property(wish, day, (asked, todayOn) => {
      const { fromOn, toOn } = periodOf(asked, todayOn);
      expect(fromOn <= toOn).toBe(true);
      expect(daysBetween(fromOn, toOn)).toBeLessThan(3_661);
    }),
  );
});

test("the last twelve months are this month so far and the eleven before", () => {
  expect(periodOf({ period: "12-months" }, "2026-11-23")).toEqual({ fromOn: "2025-12-01", toOn: "2026-11-23" });
  expect(periodOf({ period: "last-month" }, "2026-03-31")).toEqual({ fromOn: "2026-02-01", toOn: "2026-02-28" });
  expect(periodOf({ period: "30-days" }, "2026-03-01")).toEqual({ fromOn: "2026-01-31", toOn: "2026-03-01" });
  expect(periodOf({}, "2026-03-01")).toEqual({ fromOn: "2026-01-31", toOn: "2026-03-01" });
  expect(periodOf({ from: "2026-03-05", to: "2026-03-01" }, "2026-06-01")).toEqual({
    fromOn: "2026-03-01",
    toOn: "2026-03-05",
  });
});
