import {
  type AnswerSet,
  type AssessmentModel,
  type ModelOption,
  type ModelQuestion,
  type Outcome,
  type Side,
  lenses,
  otherSide,
} from "@/lib/assessment/model";
import { type Recommendation, recommend } from "@/lib/assessment/recommend";
import { sensitivity } from "@/lib/assessment/sensitivity";

/** A promise of the method that one answer set can break. Numbers are those of the published method. */
export type AnswerInvariant = {
  readonly number: number;
  readonly name: string;
  readonly holds: (model: AssessmentModel, answers: AnswerSet) => boolean;
};

export const answerInvariants: readonly AnswerInvariant[] = [
  { number: 1, name: "the same version and answers give the same result", holds: isDeterministic },
  { number: 2, name: "both fits are whole numbers from 0 to 100", holds: isWithinBounds },
  { number: 3, name: "the ledger adds up to the fits, contributions and lenses to the margin", holds: addsUp },
  { number: 4, name: "an answer that is better for one side never lowers its score", holds: scoresAreMonotone },
  { number: 7, name: "swapping the two sides swaps scores and outcome", holds: isMirrorSymmetric },
  { number: 12, name: "the order of questions and answers does not matter", holds: ignoresOrder },
  { number: 13, name: "every listed change is exact and no other single change matters", holds: sensitivityIsHonest },
  { number: 14, name: "two stacks only where they are affordable, needed and close", holds: hybridIsEarned },
];

/** Moves from `from` to `to` that are nowhere better for Django and nowhere worse for Node.js. */
export type NodewardMove = { readonly question: ModelQuestion; readonly from: ModelOption; readonly to: ModelOption };

/** All pairs of options of one question, with an equal gate, of which the second is at least as much for Node.js. */
export function nodewardMoves(model: AssessmentModel): readonly NodewardMove[] {
  return model.questions.flatMap((question) =>
    question.options.flatMap((from) =>
      question.options
        .filter((to) => to !== from && to.canRunTwoStacks === from.canRunTwoStacks)
        .filter((to) => to.node >= from.node && to.django <= from.django)
        .map((to) => ({ question, from, to })),
    ),
  );
}

/** The same model with Django and Node.js in each other's place. */
function mirrorOf(model: AssessmentModel): AssessmentModel {
  const mirrored = (option: ModelOption): ModelOption => ({
    ...option,
    django: option.node,
    node: option.django,
    strongNeed: option.strongNeed && otherSide(option.strongNeed),
  });
  return {
    ...model,
    questions: model.questions.map((question) => ({ ...question, options: question.options.map(mirrored) })),
  };
}

const mirroredOutcome: Readonly<Record<Outcome, Outcome>> = {
  django: "node",
  node: "django",
  hybrid: "hybrid",
  either: "either",
};

function isDeterministic(model: AssessmentModel, answers: AnswerSet): boolean {
  const copied = recommend(structuredClone(model), { ...answers });
  return JSON.stringify(recommend(model, answers)) === JSON.stringify(copied);
}

function isWithinBounds(model: AssessmentModel, answers: AnswerSet): boolean {
  const { fits } = recommend(model, answers);
  return [fits.django, fits.node].every((fit) => Number.isInteger(fit) && fit >= 0 && fit <= 100);
}

function addsUp(model: AssessmentModel, answers: AnswerSet): boolean {
  const { ledger, fits, margin, lenses: byLens, criteria } = recommend(model, answers);
  const total = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);
  const isSideRight = (side: Side) =>
    total(ledger.map((row) => row[side])) === fits[side] && total(criteria.map((row) => row[side])) === fits[side];
  return (
    isSideRight("django") &&
    isSideRight("node") &&
    fits.django - fits.node === margin &&
    total(ledger.map(({ contribution }) => contribution)) === margin &&
    total(lenses.map((lens) => byLens[lens])) === margin
  );
}

function scoresAreMonotone(model: AssessmentModel, answers: AnswerSet): boolean {
  return nodewardMoves(model).every(({ question, from, to }) => {
    const before = recommend(model, { ...answers, [question.id]: from.id }).fits;
    const after = recommend(model, { ...answers, [question.id]: to.id }).fits;
    return after.node >= before.node && after.django <= before.django;
  });
}

function isMirrorSymmetric(model: AssessmentModel, answers: AnswerSet): boolean {
  const { fits, outcome, band } = recommend(model, answers);
  const mirrored = recommend(mirrorOf(model), answers);
  return (
    mirrored.fits.django === fits.node &&
    mirrored.fits.node === fits.django &&
    mirrored.outcome === mirroredOutcome[outcome] &&
    mirrored.band === band
  );
}

function ignoresOrder(model: AssessmentModel, answers: AnswerSet): boolean {
  const reversed = { ...model, questions: model.questions.toReversed() };
  const shuffled = Object.fromEntries(Object.entries(answers).toReversed());
  return essence(recommend(model, answers)) === essence(recommend(reversed, shuffled));
}

function essence({ fits, margin, outcome, band, lenses: byLens, criteria, cautionIds }: Recommendation): string {
  return JSON.stringify([fits, margin, outcome, band, byLens, criteria, cautionIds]);
}

function sensitivityIsHonest(model: AssessmentModel, answers: AnswerSet): boolean {
  const today = recommend(model, answers).outcome;
  const listed = new Map(
    sensitivity(model, answers).map((change) => [`${change.questionId}\n${change.toOptionId}`, change]),
  );
  return model.questions.every((question) =>
    question.options.every((option) => {
      if (option.id === answers[question.id]) return true;
      const { margin, outcome } = recommend(model, { ...answers, [question.id]: option.id });
      const change = listed.get(`${question.id}\n${option.id}`);
      return change ? change.margin === margin && change.outcome === outcome && outcome !== today : outcome === today;
    }),
  );
}

function hybridIsEarned(model: AssessmentModel, answers: AnswerSet): boolean {
  const { outcome, margin, ledger } = recommend(model, answers);
  if (outcome !== "hybrid") return true;
  const isNeeded = ledger.some(
    ({ strongNeed }) => (strongNeed === "node" && margin >= 0) || (strongNeed === "django" && margin <= 0),
  );
  const gate = model.questions.flatMap(({ id, options }) => options.filter((option) => option.id === answers[id]));
  return isNeeded && Math.abs(margin) <= 9 && gate.some(({ canRunTwoStacks }) => canRunTwoStacks === true);
}
