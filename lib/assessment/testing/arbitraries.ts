import * as fc from "fast-check";
import type { AnswerSet, AssessmentModel } from "@/lib/assessment/model";

/** Any complete answer set of a model, "I'm not sure" included. */
export function anyAnswers(model: AssessmentModel): fc.Arbitrary<AnswerSet> {
  return fc.record(
    Object.fromEntries(
      model.questions.map(({ id, options }) => [id, fc.constantFrom(...options.map((option) => option.id))]),
    ),
  );
}

/** Answers to some of the questions. */
export function anyAnswersSoFar(model: AssessmentModel): fc.Arbitrary<AnswerSet> {
  return fc
    .tuple(anyAnswers(model), fc.subarray(model.questions.map(({ id }) => id)))
    .map(([answers, ids]) => Object.fromEntries(Object.entries(answers).filter(([id]) => ids.includes(id))));
}

/** Every answer set there is, one after the other; only for models small enough to wait for. */
export function* everyAnswerSet(model: AssessmentModel): Generator<AnswerSet> {
  const [first, ...rest] = model.questions;
  if (!first) {
    yield {};
    return;
  }
  for (const others of everyAnswerSet({ ...model, questions: rest })) {
    for (const { id } of first.options) yield { ...others, [first.id]: id };
  }
}
