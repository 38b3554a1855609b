import fc from "fast-check";
import { expect, test } from "vitest";
import { combine } from "@/lib/leads/change";

const at = new Date("2027-01-11T15:00:00Z");
const byBen = (changes: Record<string, { from: string | null; to: string | null }>) => ({ changes, by: "Ben", at });

test("with nobody else at work, what differs is changed", () => {
  const { changes, conflicts } = combine({ name: "Ada", company: null }, { name: "Ada L.", company: null }, []);
  expect(changes).toEqual({ name: { from: "Ada", to: "Ada L." } });
  expect(conflicts).toEqual([]);
});

test("a field that I sent as my page showed it doesn't undo what Ben did to it", () => {
  const present = { name: "Ada", company: "Analytical Ltd" };
  const theirs = [byBen({ company: { from: null, to: "Analytical Ltd" } })];
  const { changes, conflicts } = combine(present, { name: "Ada L.", company: null }, theirs);
  expect(changes).toEqual({ name: { from: "Ada", to: "Ada L." } });
  expect(conflicts).toEqual([]);
});

test("two wishes for one field are a conflict that says whose and what", () => {
  const theirs = [byBen({ company: { from: null, to: "Analytical Ltd" } })];
  const { conflicts } = combine({ company: "Analytical Ltd" }, { company: "Engine Inc" }, theirs);
  expect(conflicts).toEqual(
    [{ field: "company", from: "Engine Inc", to: "Analytical Ltd", by: "Ben", at }].map((conflict) => ({
      ...conflict,
      from: null,
    })),
  );
});

test("the same wish twice is no conflict and no change", () => {
  const theirs = [byBen({ company: { from: null, to: "Analytical Ltd" } })];
  expect(combine({ company: "Analytical Ltd" }, { company: "Analytical Ltd" }, theirs)).toEqual({
    changes: {},
    conflicts: [],
  });
});

test("whatever two people do, a field is never changed against a newer wish without saying so", () => {
  const value = fc.constantFrom("a", "b", "c", null);
  const fields = fc.record({ name: value, company: value });
  fc.assert(
    fc.property(fields, fields, fields, (shown, bens, mine) => {
      const theirs = [
        byBen({ name: { from: shown.name, to: bens.name }, company: { from: shown.company, to: bens.company } }),
      ];
      const { changes, conflicts } = combine(bens, mine, theirs);
      for (const field of ["name", "company"] as const) {
        const isMyWish = mine[field] !== shown[field];
        const isTaken = isMyWish && mine[field] !== bens[field];
        expect(Object.hasOwn(changes, field)).toBe(isTaken);
        expect(conflicts.some((conflict) => conflict.field === field)).toBe(isTaken);
      }
    }),
  );
});
