import {
  type AnswerSet,
  type AssessmentModel,
  type Band,
  type Lens,
  type ModelCaution,
  type ModelOption,
  type ModelQuestion,
  type Outcome,
  type Side,
  contributionOf,
  optionOf,
} from "@/lib/assessment/model";
import { type Tally, bandOf, bandOfSize, outcomeOf, trailingSides } from "@/lib/assessment/outcome";

/** One answer with the points it gives; the rows of a ledger add up exactly to the two fits. */
export type LedgerRow = {
  readonly questionId: string;
  readonly optionId: string;
  readonly criterion: string;
  readonly lens: Lens;
  readonly weight: number;
  /** Points, weight times rating. */
  readonly django: number;
  readonly node: number;
  /** `django` minus `node`: above zero speaks for Django. */
  readonly contribution: number;
  readonly strongNeed: Side | null;
  readonly isUnknown: boolean;
};

export type CriterionSum = {
  readonly id: string;
  readonly django: number;
  readonly node: number;
  readonly margin: number;
  /** The most points a side could have here. */
  readonly most: number;
};

export type Need = { readonly side: Side; readonly questionId: string; readonly optionId: string };

export type Recommendation = {
  readonly fits: Readonly<Record<Side, number>>;
  /** Fit of Django minus fit of Node.js. */
  readonly margin: number;
  readonly leader: Side | null;
  readonly outcome: Outcome;
  readonly band: Band;
  /** The band that the margin alone would give; higher than `band` when a need stays unmet. */
  readonly bandByMargin: Band;
  readonly unmetNeeds: readonly Need[];
  readonly ledger: readonly LedgerRow[];
  readonly criteria: readonly CriterionSum[];
  /** Margins of the three lenses; they add up to the margin. */
  readonly lenses: Readonly<Record<Lens, number>>;
  /** Product and team pull in opposite directions, both hard enough to say so. */
  readonly isTorn: boolean;
  readonly cautionIds: readonly string[];
};

/** An answered question with the option that was chosen. */
export type Choice = { readonly question: ModelQuestion; readonly option: ModelOption };

/** The chosen option of every question, in the order of the model. A missing or unknown answer is a defect. */
export function choicesOf(model: AssessmentModel, answers: AnswerSet): readonly Choice[] {
  return model.questions.map((question) => ({ question, option: optionOf(question, answers[question.id]) }));
}

/**
 * The recommendation for a complete answer set: an additive value model in whole numbers, so every sum is exact.
 * Points run from 0 to 100 for each side. Method: weighted sum, Triantaphyllou and Sánchez 1997, Decision Sciences 28(1).
 */
export function recommend(model: AssessmentModel, answers: AnswerSet): Recommendation {
  const choices = choicesOf(model, answers);
  const ledger = choices.map(ledgerRow);
  const tally = tallyOf(choices);
  const outcome = outcomeOf(model, tally);
  const lenses = lensSums(ledger);
  return {
    fits: { django: sum(ledger, "django"), node: sum(ledger, "node") },
    margin: tally.margin,
    leader: leaderOf(tally.margin),
    outcome,
    band: bandOf(model, tally),
    bandByMargin: bandOfSize(model, Math.abs(tally.margin)),
    unmetNeeds: outcome === "hybrid" ? [] : needsOf(choices, trailingSides(tally.margin)),
    ledger,
    criteria: model.criteria.map(({ id }) => criterionSum(id, ledger)),
    lenses,
    isTorn: isTorn(lenses, model.tensionMinimum),
    cautionIds: model.cautions.filter((caution) => applies(caution, answers, { outcome, tally })).map(({ id }) => id),
  };
}

/** What the outcome depends on, summed over the chosen options. */
function tallyOf(choices: readonly Choice[]): Tally {
  return {
    margin: choices.reduce((total, { question, option }) => total + contributionOf(question, option), 0),
    needsDjango: choices.some(({ option }) => option.strongNeed === "django"),
    needsNode: choices.some(({ option }) => option.strongNeed === "node"),
    canRunTwoStacks: choices.some(({ option }) => option.canRunTwoStacks === true),
  };
}

function ledgerRow({ question, option }: Choice): LedgerRow {
  return {
    questionId: question.id,
    optionId: option.id,
    criterion: question.criterion,
    lens: question.lens,
    weight: question.weight,
    django: question.weight * option.django,
    node: question.weight * option.node,
    contribution: contributionOf(question, option),
    strongNeed: option.strongNeed,
    isUnknown: option.isUnknown,
  };
}

function sum(rows: readonly LedgerRow[], column: "django" | "node" | "contribution"): number {
  return rows.reduce((total, row) => total + row[column], 0);
}

function leaderOf(margin: number): Side | null {
  if (margin === 0) return null;
  return margin > 0 ? "django" : "node";
}

function needsOf(choices: readonly Choice[], wanted: readonly Side[]): readonly Need[] {
  return choices.flatMap(({ question, option }) =>
    option.strongNeed !== null && wanted.includes(option.strongNeed)
      ? [{ side: option.strongNeed, questionId: question.id, optionId: option.id }]
      : [],
  );
}

function criterionSum(id: string, ledger: readonly LedgerRow[]): CriterionSum {
  const rows = ledger.filter(({ criterion }) => criterion === id);
  const most = rows.reduce((total, { weight }) => total + weight * 4, 0);
  return { id, django: sum(rows, "django"), node: sum(rows, "node"), margin: sum(rows, "contribution"), most };
}

function lensSums(ledger: readonly LedgerRow[]): Readonly<Record<Lens, number>> {
  const of = (lens: Lens) =>
    sum(
      ledger.filter((row) => row.lens === lens),
      "contribution",
    );
  return { product: of("product"), delivery: of("delivery"), team: of("team") };
}

function isTorn({ product, team }: Readonly<Record<Lens, number>>, minimum: number): boolean {
  return product * team < 0 && Math.min(Math.abs(product), Math.abs(team)) >= minimum;
}

function applies(
  caution: ModelCaution,
  answers: AnswerSet,
  { outcome, tally }: { readonly outcome: Outcome; readonly tally: Tally },
): boolean {
  const holds = caution.when.every(({ questionId, optionIds }) => optionIds.includes(answers[questionId] ?? ""));
  const needsAreRight = !caution.onlyWithNeedsOnBothSides || (tally.needsDjango && tally.needsNode);
  return holds && needsAreRight && caution.outcomes.includes(outcome);
}
