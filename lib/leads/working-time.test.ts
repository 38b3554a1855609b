import fc from "fast-check";
import { expect, test } from "vitest";
import { workingMinutesBetween } from "@/lib/leads/working-time";

const at = (text: string) => new Date(text);

test("an answer within one working day counts its minutes", () => {
  expect(workingMinutesBetween(at("2027-01-11T10:00-05:00"), at("2027-01-11T11:30-05:00"))).toBe(90);
});

test("the night and the weekend don't count", () => {
  expect(workingMinutesBetween(at("2027-01-11T16:30-05:00"), at("2027-01-12T09:15-05:00"))).toBe(45);
  expect(workingMinutesBetween(at("2027-01-15T16:59-05:00"), at("2027-01-18T09:01-05:00"))).toBe(2);
  expect(workingMinutesBetween(at("2027-01-16T03:00-05:00"), at("2027-01-17T22:00-05:00"))).toBe(0);
});

test("a working day has eight hours on both sides of a clock change", () => {
  expect(workingMinutesBetween(at("2027-03-12T09:00-05:00"), at("2027-03-15T17:00-04:00"))).toBe(960);
  expect(workingMinutesBetween(at("2027-11-05T09:00-04:00"), at("2027-11-08T17:00-05:00"))).toBe(960);
});

test("a colleague's working hours are those of their own clock", () => {
  const [asked, answered] = [at("2027-01-11T09:00-05:00"), at("2027-01-11T12:30-05:00")];
  expect(workingMinutesBetween(asked, answered, "America/Toronto")).toBe(210);
  expect(workingMinutesBetween(asked, answered, "America/Los_Angeles")).toBe(30);
});

test("nothing lies between an instant and an earlier one, and parts add up to the whole", () => {
  const instant = fc
    .integer({ min: Date.UTC(2027, 0, 1), max: Date.UTC(2027, 11, 31) })
    .map((ms) => new Date(ms - (ms % 60_000)));
  fc.assert(
    fc.property(instant, instant, instant, (one, two, three) => {
      const [from = one, middle = two, to = three] = [one, two, three].toSorted((a, b) => a.getTime() - b.getTime());
      expect(workingMinutesBetween(to, from)).toBe(0);
      expect(workingMinutesBetween(from, middle) + workingMinutesBetween(middle, to)).toBe(
        workingMinutesBetween(from, to),
      );
    }),
  );
});

test("more than a year counts as a year", () => {
  const [from, yearLater, muchLater] = [at("2025-01-06T00:00Z"), at("2026-01-07T04:00Z"), at("2028-01-07T00:00Z")];
  expect(workingMinutesBetween(from, muchLater)).toBe(workingMinutesBetween(from, yearLater));
  expect(workingMinutesBetween(from, yearLater)).toBe(261 * 480);
});
