import fc from "fast-check";
import { expect, test } from "vitest";
import { dropOffView, heldChoice } from "@/lib/assessment/input/desk";
import { daysBetween } from "@/lib/time/local-date";

const today = "2027-01-31";

test("the page of questions shows the last thirty days, unless two days are named", () => {
  expect(dropOffView({}, today)).toEqual({ fromOn: "2027-01-02", toOn: today, source: undefined });
  expect(dropOffView({ from: "2027-01-20", to: "2027-01-10", source: "podcast" }, today)).toEqual({
    fromOn: "2027-01-10",
    toOn: "2027-01-20",
    source: "podcast",
  });
});

test("nonsense in its address never throws, and asks for no more than two years", () => {
  const day = fc.oneof(fc.string(), fc.constantFrom("1900-01-01", "2027-02-30", "2999-12-31"), fc.constant(undefined));
  fc.assert(
    fc.property(day, day, fc.string(), (from, to, source) => {
      const view = dropOffView({ from, to, source }, today);
      expect(view.fromOn <= view.toOn).toBe(true);
      expect(daysBetween(view.fromOn, view.toOn)).toBeLessThan(732);
      expect(view.source ?? "direct").toMatch(/^[a-z0-9._-]{1,40}$/);
    }),
  );
});

test("a decision names one form by its key, and nothing else", () => {
  expect(heldChoice.safeParse({ request: crypto.randomUUID() }).success).toBe(true);
  expect(heldChoice.safeParse({ request: "1 OR 1=1" }).success).toBe(false);
  expect(heldChoice.safeParse({ request: crypto.randomUUID(), leadId: "x" }).success).toBe(false);
});
