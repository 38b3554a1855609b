import {
  type AnswerSet,
  type AssessmentModel,
  type ModelQuestion,
  type Outcome,
  outcomes,
} from "@/lib/assessment/model";
import { outcomeOf } from "@/lib/assessment/outcome";
import { choicesOf } from "@/lib/assessment/recommend";
import { countTallies, eachContext, eachTally, stepOf } from "@/lib/assessment/tally-counts";

export type OpenQuestion = {
  readonly questionId: string;
  /** Whether some value of this answer, whatever the other open answers turn out to be, changes the outcome. */
  readonly canDecide: boolean;
};

export type Unknowns = {
  /** The questions answered with "I'm not sure", in the order of the model. */
  readonly open: readonly OpenQuestion[];
  /** The least and the greatest margin over all values of the open answers. */
  readonly least: number;
  readonly most: number;
  /** Every outcome that some combination of values leads to; today's is always among them. */
  readonly outcomes: readonly Outcome[];
};

/** Exact over every value of every "I'm not sure", staying unsure included. */
export function unknownsOf(model: AssessmentModel, answers: AnswerSet): Unknowns {
  const choices = choicesOf(model, answers);
  const remaining = choices.map(({ question, option }) =>
    option.isUnknown ? question : { ...question, options: [option] },
  );
  const openIds = choices.flatMap(({ question, option }) => (option.isUnknown ? [question.id] : []));
  const possible = new Set<Outcome>();
  const range = { least: Infinity, most: -Infinity };
  eachTally(countTallies(remaining), (tally) => {
    possible.add(outcomeOf(model, tally));
    range.least = Math.min(range.least, tally.margin);
    range.most = Math.max(range.most, tally.margin);
  });
  return {
    open: openIds.map((questionId) => ({ questionId, canDecide: canDecide(model, remaining, questionId) })),
    ...range,
    outcomes: outcomes.filter((outcome) => possible.has(outcome)),
  };
}

function canDecide(model: AssessmentModel, remaining: readonly ModelQuestion[], questionId: string): boolean {
  const steps = remaining
    .filter(({ id }) => id === questionId)
    .flatMap((question) => question.options.map((option) => stepOf(question, option)));
  const others = countTallies(remaining.filter(({ id }) => id !== questionId));
  let decides = false;
  eachContext(others, steps, (tallies) => {
    decides ||= new Set(tallies.map((tally) => outcomeOf(model, tally))).size > 1;
  });
  return decides;
}
