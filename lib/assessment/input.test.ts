import * as fc from "fast-check";
import { expect, test } from "vitest";
import { currentModel } from "@/lib/assessment/current-model";
import { modelContent, modelHash } from "@/lib/assessment/fingerprint";
import { answersInput, modelInput } from "@/lib/assessment/input";
import { anyAnswers } from "@/lib/assessment/testing/arbitraries";

const input = answersInput(currentModel);

test("every complete answer set is taken as it is", () => {
  fc.assert(
    fc.property(anyAnswers(currentModel), (answers) => {
      expect(input.parse(answers)).toEqual(answers);
    }),
  );
});

test("a missing answer is named by its question, and anything beside the questions is refused", () => {
  fc.assert(
    fc.property(anyAnswers(currentModel), (answers) => {
      const { team: _team, ...incomplete } = answers;
      expect(input.safeParse(incomplete).error?.issues.map(({ message }) => message)).toEqual([
        "Choose an answer to “What does the team that will maintain it know best?”",
      ]);
      expect(input.safeParse({ ...answers, role: "admin" }).success).toBe(false);
      expect(input.safeParse({ ...answers, team: "constructor" }).success).toBe(false);
      expect(input.safeParse({ ...answers, team: ["both"] }).success).toBe(false);
    }),
    { numRuns: 50 },
  );
});

test("nonsense in place of answers is refused and never throws", () => {
  for (const nonsense of [null, undefined, 7, "workload", [], { workload: null }]) {
    expect(input.safeParse(nonsense).success).toBe(false);
  }
});

test("a stored version reads back as the same model with the same hash", () => {
  const stored = modelInput.parse(JSON.parse(modelContent(currentModel)));
  expect(stored).toEqual(currentModel);
  expect(modelHash(stored)).toBe(modelHash(currentModel));
});

test("the hash does not depend on the order of keys, and depends on every number and word", () => {
  const turned = Object.fromEntries(Object.entries(currentModel).toReversed());
  expect(modelHash(modelInput.parse(turned))).toBe(modelHash(currentModel));
  expect(modelHash({ ...currentModel, closeMaxMargin: 4 })).not.toBe(modelHash(currentModel));
});

test("a stored version with a part missing, strange or added is refused", () => {
  const { cautions: _cautions, ...without } = currentModel;
  expect(modelInput.safeParse(without).success).toBe(false);
  expect(modelInput.safeParse({ ...currentModel, extra: 1 }).success).toBe(false);
  expect(modelInput.safeParse({ ...currentModel, version: 1.5 }).success).toBe(false);
  expect(modelInput.safeParse({ ...currentModel, bandMinimums: { level: 0 } }).success).toBe(false);
});
