import { expect, test } from "vitest";
import { currentModel } from "@/lib/assessment/current-model";
import { distributionOf, influenceOf, withoutUnknowns } from "@/lib/assessment/distribution";
import { checkOutcomeOrder } from "@/lib/assessment/exhaustive";
import { nodewardMoves } from "@/lib/assessment/invariants";
import type { AssessmentModel, Outcome } from "@/lib/assessment/model";
import { recommend } from "@/lib/assessment/recommend";
import { everyAnswerSet } from "@/lib/assessment/testing/arbitraries";

/** A model small enough to count one by one, with a gate, needs of both sides and every kind of outcome. */
const small: AssessmentModel = {
  ...currentModel,
  questions: currentModel.questions.filter(({ id }) =>
    ["realtime", "security", "ai", "team", "existing", "capacity"].includes(id),
  ),
};

test("the distribution is the one that counting every answer set gives", () => {
  const counted: Record<Outcome, number> = { django: 0, node: 0, hybrid: 0, either: 0 };
  let total = 0;
  let sum = 0;
  for (const answers of everyAnswerSet(small)) {
    const { outcome, margin } = recommend(small, answers);
    counted[outcome] += 1;
    total += 1;
    sum += margin;
  }
  const distribution = distributionOf(small);
  expect(distribution.answerSets).toBe(total);
  expect(distribution.outcomes).toEqual(counted);
  expect(distribution.margin.mean).toBeCloseTo(sum / total, 12);
  expect(Object.values(counted).every((count) => count > 0)).toBe(true);
});

test("the influence of a question is the one that counting gives", () => {
  const team = small.questions.find(({ id }) => id === "team");
  if (!team) throw new Error("The small model lost its team.");
  const others = { ...small, questions: small.questions.filter((question) => question !== team) };
  let decisive = 0;
  for (const answers of everyAnswerSet(others)) {
    const reached = new Set(team.options.map(({ id }) => recommend(small, { ...answers, team: id }).outcome));
    if (reached.size > 1) decisive += 1;
  }
  expect(influenceOf(small).find(({ questionId }) => questionId === "team")?.decisive).toBe(decisive);
});

test("over all 172,800,000 answer sets version 1 gives the published counts", () => {
  const { answerSets, outcomes, bandsByMargin, margin } = distributionOf(currentModel);
  expect(answerSets).toBe(172_800_000);
  expect(outcomes).toEqual({ django: 61_667_202, node: 66_311_732, hybrid: 17_522_762, either: 27_298_304 });
  expect(bandsByMargin).toEqual({ level: 35_000_020, slight: 54_469_556, clear: 59_433_608, strong: 23_896_816 });
  expect(margin.mean).toBeCloseTo(-0.5167, 4);
  expect(margin.deviation).toBeCloseTo(13.0387, 4);
  expect([margin.least, margin.most]).toEqual([-53, 51]);
});

test("without any “I'm not sure” version 1 gives the published counts", () => {
  const { answerSets, outcomes } = distributionOf(withoutUnknowns(currentModel));
  expect(answerSets).toBe(12_441_600);
  expect(outcomes).toEqual({ django: 4_344_010, node: 4_534_028, hybrid: 2_026_200, either: 1_537_362 });
});

test("each question decides as often as published, in percent", () => {
  const shares = influenceOf(currentModel).map(({ questionId, contexts, decisive }) => [
    questionId,
    Math.round((1000 * decisive) / contexts) / 10,
  ]);
  expect(Object.fromEntries(shares)).toEqual({
    workload: 68.2,
    realtime: 59.2,
    concurrency: 39.5,
    data: 42.7,
    admin: 23.4,
    security: 40.5,
    ai: 39.9,
    architecture: 49.6,
    timeline: 6.1,
    team: 88.2,
    existing: 54.9,
    capacity: 20.3,
  });
});

test("no move towards Node.js ever moves the outcome towards Django, in all of three thousand million moves", () => {
  expect(checkOutcomeOrder(currentModel)).toEqual({ checked: 3_098_880_000, broken: [] });
  const strict = nodewardMoves(currentModel).filter(
    ({ from, to }) => from.django !== to.django || from.node !== to.node,
  );
  const contexts = strict.map(({ question }) => 172_800_000 / question.options.length);
  expect(strict).toHaveLength(84);
  expect(contexts.reduce((total, count) => total + count, 0)).toBe(2_770_560_000);
});
