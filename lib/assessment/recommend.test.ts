import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { currentModel } from "@/lib/assessment/current-model";
import { answerInvariants } from "@/lib/assessment/invariants";
import type { AnswerSet, Outcome, Side } from "@/lib/assessment/model";
import { ratings, weightings } from "@/lib/assessment/ratings";
import { recommend } from "@/lib/assessment/recommend";
import { anyAnswers } from "@/lib/assessment/testing/arbitraries";

const answers = anyAnswers(currentModel);

const runs: Readonly<Record<number, number>> = { 4: 300, 13: 10_000 };

describe("the promises of the method hold for any answers", () => {
  test.each(answerInvariants)("invariant $number: $name", { timeout: 60_000 }, ({ number, holds }) => {
    fc.assert(
      fc.property(answers, (given) => holds(currentModel, given)),
      { numRuns: runs[number] ?? 1_000 },
    );
  });
});

/** Points of one side, from the rating tables alone. */
function pointsOf(side: Side, given: AnswerSet): number {
  const tables: Readonly<Record<string, Readonly<Record<string, Readonly<Record<Side, number>>>>>> = ratings;
  const weights: Readonly<Record<string, { weight: number }>> = weightings;
  const points = ([question, option]: readonly [string, string]) =>
    (weights[question]?.weight ?? Number.NaN) * (tables[question]?.[option]?.[side] ?? Number.NaN);
  return Object.entries(given).reduce((sum, answer) => sum + points(answer), 0);
}

const strongNeeds = {
  django: ["security regulated", "ai core"],
  node: ["workload streams", "realtime core", "concurrency gt200k"],
};

/** The method once more, written from its prose, without anything of the engine. */
function retold(given: AnswerSet): { django: number; node: number; outcome: Outcome } {
  const [django, node] = [pointsOf("django", given), pointsOf("node", given)];
  const gap = Math.abs(django - node);
  const said = new Set(Object.entries(given).map((answer) => answer.join(" ")));
  const trailing = [...(django >= node ? strongNeeds.node : []), ...(node >= django ? strongNeeds.django : [])];
  const isTrailingNeeded = trailing.some((need) => said.has(need));
  const hasPeople = said.has("capacity 4-8") || said.has("capacity 9+");
  if (hasPeople && isTrailingNeeded && gap <= 9) return { django, node, outcome: "hybrid" };
  if (gap <= 3) return { django, node, outcome: "either" };
  return { django, node, outcome: django > node ? "django" : "node" };
}

test("the engine agrees with the method told a second time, for 20,000 answer sets", () => {
  fc.assert(
    fc.property(answers, (given) => {
      const { fits, outcome } = recommend(currentModel, given);
      expect({ ...fits, outcome }).toEqual(retold(given));
    }),
    { numRuns: 20_000 },
  );
});

const regulatedTrading: AnswerSet = {
  workload: "streams",
  realtime: "core",
  concurrency: "1k-20k",
  data: "complex",
  admin: "some",
  security: "regulated",
  ai: "analytics",
  architecture: "few",
  timeline: "later",
  team: "both",
  existing: "other",
  capacity: "9+",
};

test("a live feed over an audited ledger with enough people is split, and loses the split with a small team", () => {
  const split = recommend(currentModel, regulatedTrading);
  expect(split.outcome).toBe("hybrid");
  expect(split.fits).toEqual({ django: 78, node: 83 });
  expect(split.unmetNeeds).toEqual([]);
  const small = recommend(currentModel, { ...regulatedTrading, capacity: "1-3" });
  expect(small.outcome).toBe("node");
  expect(small.unmetNeeds).toEqual([{ side: "django", questionId: "security", optionId: "regulated" }]);
  expect(small.cautionIds).toContain("small-team-split");
});

test("a lead that leaves a strong need unmet is called one band smaller, and never less than slight", () => {
  const auction = { ...regulatedTrading, workload: "rules", security: "personal", team: "py_only", capacity: "1-3" };
  const { margin, band, bandByMargin, unmetNeeds } = recommend(currentModel, auction);
  expect(unmetNeeds.map(({ side }) => side)).toEqual(["node"]);
  expect({ margin, band, bandByMargin }).toEqual({ margin: 19, band: "slight", bandByMargin: "clear" });
});

test("product and team disagree aloud only when both are at least six points strong", () => {
  const clinic = { ...regulatedTrading, workload: "rules", realtime: "touches", team: "js_only", existing: "js_front" };
  expect(recommend(currentModel, clinic).isTorn).toBe(true);
  expect(recommend(currentModel, { ...clinic, team: "both" }).isTorn).toBe(false);
});

test("an incomplete answer set is a defect, not a verdict", () => {
  const { team: _team, ...incomplete } = regulatedTrading;
  expect(() => recommend(currentModel, incomplete)).toThrow('Question "team" has no option "(none)"');
  expect(() => recommend(currentModel, { ...regulatedTrading, team: "cobol" })).toThrow("cobol");
});

test("each caution is given where it applies and withheld from the outcome that it does not concern", () => {
  const cautions = (change: AnswerSet) => recommend(currentModel, { ...regulatedTrading, ...change }).cautionIds;
  const allJavaScript = {
    team: "js_only",
    existing: "node",
    architecture: "monolith",
    security: "low",
    data: "events",
  };
  expect(cautions({})).toEqual(["node-regulated"]);
  expect(cautions(allJavaScript)).toEqual(["node-structure"]);
  expect(
    cautions({ ...allJavaScript, team: "py_only", existing: "python", workload: "rules", realtime: "none" }),
  ).toEqual([]);
  expect(cautions({ workload: "rules", team: "py_only", security: "personal", capacity: "1-3" })).toEqual([
    "django-realtime",
  ]);
  expect(cautions({ capacity: "1-3" })).toEqual(["node-regulated", "small-team-split"]);
  expect(cautions({ ...allJavaScript, architecture: "events", timeline: "lt3" })).toEqual(["early-microservices"]);
  expect(cautions({ ...allJavaScript, architecture: "few", workload: "compute", concurrency: "gt200k" })).toEqual([
    "cpu-on-event-loop",
    "beyond-both",
  ]);
});
