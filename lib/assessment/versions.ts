import type { AnswersSoFar } from "@/lib/assessment/answers";
import type { AssessmentModel, ModelOption, ModelQuestion } from "@/lib/assessment/model";

/** What two published versions ask differently, by question id. A change of weights alone is in `reweighted`. */
export type VersionChanges = {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly reworded: readonly string[];
  readonly reweighted: readonly string[];
};

export function changesBetween(older: AssessmentModel, newer: AssessmentModel): VersionChanges {
  const before = new Map(older.questions.map((question) => [question.id, question]));
  const after = new Set(newer.questions.map(({ id }) => id));
  const differing = (differs: (left: ModelQuestion, right: ModelQuestion) => boolean) =>
    newer.questions.flatMap((question) => {
      const earlier = before.get(question.id);
      return earlier && differs(earlier, question) ? [question.id] : [];
    });
  return {
    added: newer.questions.flatMap(({ id }) => (before.has(id) ? [] : [id])),
    removed: older.questions.flatMap(({ id }) => (after.has(id) ? [] : [id])),
    reworded: differing((left, right) => wording(left) !== wording(right)),
    reweighted: differing((left, right) => arithmetic(left) !== arithmetic(right)),
  };
}

/**
 * Answers given to one version, taken over into another. An answer is kept only where question and option read exactly
 * the same, because only then is it still what the visitor said; the others are to be asked again.
 */
export function carryAnswers(
  answers: AnswersSoFar,
  from: AssessmentModel,
  to: AssessmentModel,
): { readonly kept: AnswersSoFar; readonly dropped: readonly string[] } {
  const sayings = new Set(from.questions.flatMap(sayingsOf));
  const isStillSaid = (question: ModelQuestion) => {
    const option = question.options.find(({ id }) => id === answers[question.id]);
    return option !== undefined && sayings.has(sayingOf(question, option));
  };
  const keptIds = new Set(to.questions.filter(isStillSaid).map(({ id }) => id));
  const entries = Object.entries(answers);
  return {
    kept: Object.fromEntries(entries.filter(([id]) => keptIds.has(id))),
    dropped: entries.flatMap(([id]) => (keptIds.has(id) ? [] : [id])),
  };
}

function sayingsOf(question: ModelQuestion): readonly string[] {
  return question.options.map((option) => sayingOf(question, option));
}

function sayingOf(question: ModelQuestion, option: ModelOption): string {
  return [question.id, option.id, question.words.en.label, option.words.en.label].join("\n");
}

function wording(question: ModelQuestion): string {
  return sayingsOf(question).join("\n");
}

function arithmetic({ weight, options }: ModelQuestion): string {
  return JSON.stringify([weight, options.map(({ id, django, node, strongNeed }) => [id, django, node, strongNeed])]);
}
