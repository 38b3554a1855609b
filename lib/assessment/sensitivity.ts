import {
  type AnswerSet,
  type AssessmentModel,
  type ModelOption,
  type Outcome,
  contributionOf,
} from "@/lib/assessment/model";
import { outcomeOf } from "@/lib/assessment/outcome";
import { type Choice, type LedgerRow, choicesOf } from "@/lib/assessment/recommend";

/** One other answer to one question that would alter the outcome, with the exact margin and outcome it gives. */
export type Change = {
  readonly questionId: string;
  readonly fromOptionId: string;
  readonly toOptionId: string;
  readonly margin: number;
  readonly outcome: Outcome;
  /** How far the margin moves, without its sign; 0 for a change of the gate alone. */
  readonly move: number;
};

type Counts = { margin: number; needsDjango: number; needsNode: number; canRunTwoStacks: number };

/** Every single-answer change that alters the outcome, smallest move first; a change that is not listed alters nothing. */
export function sensitivity(model: AssessmentModel, answers: AnswerSet): readonly Change[] {
  const choices = choicesOf(model, answers);
  const counts: Counts = { margin: 0, needsDjango: 0, needsNode: 0, canRunTwoStacks: 0 };
  for (const choice of choices) count(counts, choice, 1);
  const outcome = outcomeAt(model, counts);
  return choices
    .flatMap((choice) => changesOf(model, choice, { counts, outcome }))
    .toSorted((left, right) => left.move - right.move);
}

/**
 * What the question's weight would have to be multiplied by to bring the margin to 0, or null where making the
 * question matter less cannot do that.
 */
export function weightFactorAtTie({ contribution }: LedgerRow, margin: number): number | null {
  const speaksForLeader = contribution * margin > 0;
  return speaksForLeader && Math.abs(contribution) >= Math.abs(margin) ? 1 - margin / contribution : null;
}

function count(counts: Counts, { question, option }: Choice, by: 1 | -1): void {
  counts.margin += by * contributionOf(question, option);
  if (option.strongNeed === "django") counts.needsDjango += by;
  if (option.strongNeed === "node") counts.needsNode += by;
  if (option.canRunTwoStacks === true) counts.canRunTwoStacks += by;
}

function outcomeAt(model: AssessmentModel, counts: Counts): Outcome {
  return outcomeOf(model, {
    margin: counts.margin,
    needsDjango: counts.needsDjango > 0,
    needsNode: counts.needsNode > 0,
    canRunTwoStacks: counts.canRunTwoStacks > 0,
  });
}

function changesOf(
  model: AssessmentModel,
  { question, option }: Choice,
  today: { readonly counts: Counts; readonly outcome: Outcome },
): readonly Change[] {
  const others = { ...today.counts };
  count(others, { question, option }, -1);
  const changeTo = (other: ModelOption): Change => {
    const counts = { ...others };
    count(counts, { question, option: other }, 1);
    return {
      questionId: question.id,
      fromOptionId: option.id,
      toOptionId: other.id,
      margin: counts.margin,
      outcome: outcomeAt(model, counts),
      move: Math.abs(counts.margin - today.counts.margin),
    };
  };
  return question.options
    .filter(({ id }) => id !== option.id)
    .map(changeTo)
    .filter(({ outcome }) => outcome !== today.outcome);
}
