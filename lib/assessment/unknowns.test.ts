import * as fc from "fast-check";
import { expect, test } from "vitest";
import { currentModel } from "@/lib/assessment/current-model";
import type { AnswerSet } from "@/lib/assessment/model";
import { recommend } from "@/lib/assessment/recommend";
import { anyAnswers } from "@/lib/assessment/testing/arbitraries";
import { unknownsOf } from "@/lib/assessment/unknowns";

/** Every way in which the open answers may turn out, one after the other. */
function everyEnding(answers: AnswerSet, openIds: readonly string[]): readonly AnswerSet[] {
  return openIds.reduce<readonly AnswerSet[]>(
    (endings, id) => {
      const options = currentModel.questions.find((question) => question.id === id)?.options ?? [];
      return endings.flatMap((ending) => options.map((option) => ({ ...ending, [id]: option.id })));
    },
    [answers],
  );
}

const mostlyKnown = anyAnswers(currentModel).filter(
  (answers) => Object.values(answers).filter((answer) => answer === "not_sure").length <= 4,
);

test("what the open answers leave possible is what trying all of them gives", () => {
  fc.assert(
    fc.property(mostlyKnown, (answers) => {
      const { open, least, most, outcomes } = unknownsOf(currentModel, answers);
      const ids = open.map(({ questionId }) => questionId);
      const results = everyEnding(answers, ids).map((ending) => recommend(currentModel, ending));
      expect(ids).toEqual(Object.keys(answers).filter((id) => answers[id] === "not_sure"));
      expect([least, most]).toEqual([
        Math.min(...results.map(({ margin }) => margin)),
        Math.max(...results.map(({ margin }) => margin)),
      ]);
      expect(new Set(outcomes)).toEqual(new Set(results.map(({ outcome }) => outcome)));
    }),
    { numRuns: 150 },
  );
});

test("an open answer is said to decide exactly when some value of it does", () => {
  fc.assert(
    fc.property(mostlyKnown, (answers) => {
      const { open } = unknownsOf(currentModel, answers);
      const ids = open.map(({ questionId }) => questionId);
      for (const { questionId, canDecide } of open) {
        const others = ids.filter((id) => id !== questionId);
        const decides = everyEnding(answers, others).some((ending) => {
          const reached = everyEnding(ending, [questionId]).map((end) => recommend(currentModel, end).outcome);
          return new Set(reached).size > 1;
        });
        expect(canDecide).toBe(decides);
      }
    }),
    { numRuns: 60 },
  );
});

test("who knew everything leaves nothing open", () => {
  const answers = Object.fromEntries(currentModel.questions.map(({ id, options }) => [id, options[0]?.id ?? ""]));
  const { open, least, most, outcomes } = unknownsOf(currentModel, answers);
  expect(open).toEqual([]);
  expect(least).toBe(most);
  expect(outcomes).toEqual([recommend(currentModel, answers).outcome]);
});
