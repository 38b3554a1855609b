import fc from "fast-check";
import { expect, test } from "vitest";
import { assignmentOrder, type AssessedOutcome, type Candidate } from "@/lib/booking/assignment";
import { assignmentWords } from "@/lib/booking/words";

const ada: Candidate = {
  consultantId: "ada",
  specialisms: ["django"],
  recentCalls: 6,
  weeklyOpenMinutes: 1_200,
  lastBookedAt: new Date("2027-01-04T15:00:00Z"),
};
const bob: Candidate = { ...ada, consultantId: "bob", specialisms: ["node"], recentCalls: 2 };
const cleo: Candidate = { ...ada, consultantId: "cleo", specialisms: ["node", "django"], recentCalls: 9 };
const namesFor = (outcome: AssessedOutcome, ...candidates: readonly Candidate[]) =>
  assignmentOrder(candidates, outcome).map(({ consultantId }) => consultantId);

test("an outcome goes to who knows it, before all questions of fairness", () => {
  expect(namesFor("django", bob, cleo, ada)).toEqual(["ada", "cleo", "bob"]);
  expect(namesFor("node", ada, cleo, bob)).toEqual(["bob", "cleo", "ada"]);
  expect(namesFor("hybrid", ada, bob, cleo)).toEqual(["cleo", "bob", "ada"]);
});

test("without an outcome that speaks for one side the fairest load decides", () => {
  for (const outcome of ["either", null] as const)
    expect(namesFor(outcome, cleo, ada, bob)).toEqual(["bob", "ada", "cleo"]);
});

test("who offers half the time gets half the calls", () => {
  const halfTime = { ...ada, consultantId: "dan", weeklyOpenMinutes: 600, recentCalls: 4 };
  expect(namesFor(null, halfTime, ada)).toEqual(["ada", "dan"]);
  expect(namesFor(null, ada, { ...halfTime, recentCalls: 2 })).toEqual(["dan", "ada"]);
});

test("equal loads go to who has waited longest, and who never had a call has waited longest of all", () => {
  const later = { ...ada, consultantId: "a-later", lastBookedAt: new Date("2027-01-05T15:00:00Z") };
  const never = { ...ada, consultantId: "z-never", lastBookedAt: null };
  expect(namesFor(null, later, ada, never)).toEqual(["z-never", "ada", "a-later"]);
});

test("staff read why each comes before the next", () => {
  const order = assignmentOrder([ada, bob, cleo, { ...cleo, consultantId: "zoe" }], "django");
  expect(order.map(({ reason }) => assignmentWords(reason, "America/Toronto"))).toEqual([
    "Has the fewest calls for the time offered: 6 in four weeks and ahead, at 1200 minutes a week.",
    "Is equal to the next in everything that counts; between equals the order is fixed.",
    "Knows Django, which the visitor’s assessment ended with.",
    "Nobody else was free at that time.",
  ]);
  const [first] = assignmentOrder([bob, { ...bob, consultantId: "al", lastBookedAt: null }], null);
  expect(first && assignmentWords(first.reason, "America/Toronto")).toBe("Has never been given a call.");
});

const candidates = fc.uniqueArray(
  fc.record({
    consultantId: fc.string({ minLength: 1, maxLength: 3 }),
    specialisms: fc.uniqueArray(fc.constantFrom("django" as const, "node" as const)),
    recentCalls: fc.nat(5),
    weeklyOpenMinutes: fc.constantFrom(0, 60, 180, 600, 601),
    lastBookedAt: fc.constantFrom(null, new Date(0), new Date(1_000)),
  }),
  { maxLength: 6, selector: ({ consultantId }) => consultantId },
);

test("the same facts give the same order, however they are listed, and nobody is left out", () => {
  fc.assert(
    fc.property(candidates, fc.constantFrom("django", "node", "hybrid", "either", null), (all, outcome) => {
      const order = assignmentOrder(all, outcome);
      expect(assignmentOrder(all.toReversed(), outcome)).toEqual(order);
      expect(order.map(({ consultantId }) => consultantId).toSorted()).toEqual(
        all.map(({ consultantId }) => consultantId).toSorted(),
      );
    }),
  );
});
