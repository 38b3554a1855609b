import * as fc from "fast-check";
import { expect, test } from "vitest";
import { changeSentences } from "@/lib/assessment/change-sentences";
import { currentModel } from "@/lib/assessment/current-model";
import { recommend } from "@/lib/assessment/recommend";
import { countWords } from "@/lib/assessment/sentences";
import { sensitivity, weightFactorAtTie } from "@/lib/assessment/sensitivity";
import { anyAnswers } from "@/lib/assessment/testing/arbitraries";

const answers = anyAnswers(currentModel);
const telehealth = {
  workload: "rules",
  realtime: "core",
  concurrency: "1k-20k",
  data: "complex",
  admin: "many",
  security: "regulated",
  ai: "none",
  architecture: "few",
  timeline: "later",
  team: "both",
  existing: "js_front",
  capacity: "4-8",
};

test("the changes that need the smallest move come first", () => {
  fc.assert(
    fc.property(answers, (given) => {
      const moves = sensitivity(currentModel, given).map(({ move }) => move);
      expect(moves).toEqual(moves.toSorted((left, right) => left - right));
    }),
    { numRuns: 500 },
  );
});

test("every change stands in exactly one sentence, and no sentence is over thirty words", () => {
  fc.assert(
    fc.property(answers, (given) => {
      const changes = sensitivity(currentModel, given);
      const sentences = changeSentences(currentModel, changes);
      expect(new Set(sentences.flatMap((sentence) => sentence.changes))).toEqual(new Set(changes));
      expect(sentences.flatMap((sentence) => sentence.changes)).toHaveLength(changes.length);
      for (const { sentence } of sentences) expect(countWords(sentence)).toBeLessThanOrEqual(30);
    }),
    { numRuns: 1_000 },
  );
});

test("a telehealth product with live calls hears what would change the advice", () => {
  expect(recommend(currentModel, telehealth)).toMatchObject({ outcome: "hybrid", margin: 6 });
  const said = changeSentences(currentModel, sensitivity(currentModel, telehealth)).map(({ sentence }) => sentence);
  expect(said).toContain(
    "If live interaction were not the product itself, or you were not sure, Django would lead by 12 to 18 points.",
  );
  expect(said).toContain("If you had 1 to 3 engineers, Django would lead by 6 points.");
});

test("a question's weight ties the two only where it speaks for the leader loudly enough", () => {
  const { ledger, margin } = recommend(currentModel, telehealth);
  const factors = Object.fromEntries(ledger.map((row) => [row.questionId, weightFactorAtTie(row, margin)]));
  expect(margin).toBe(6);
  expect(factors["realtime"]).toBeNull();
  expect(factors["workload"]).toBe(0);
  const row = ledger.find(({ questionId }) => questionId === "realtime");
  if (!row) throw new Error("The ledger has no row for live updates.");
  expect(weightFactorAtTie({ ...row, contribution: 12 }, 9)).toBe(0.25);
});
