import type { AssessmentModel, Band, Outcome } from "@/lib/assessment/model";
import { bandOf, bandOfSize, outcomeOf } from "@/lib/assessment/outcome";
import { countTallies, eachContext, eachTally, stepOf } from "@/lib/assessment/tally-counts";

export type Distribution = {
  readonly answerSets: number;
  readonly outcomes: Readonly<Record<Outcome, number>>;
  /** As shown, one lower where a strong need stays unmet. */
  readonly bands: Readonly<Record<Band, number>>;
  readonly bandsByMargin: Readonly<Record<Band, number>>;
  readonly margin: { readonly mean: number; readonly deviation: number; readonly least: number; readonly most: number };
};

/** Exact counts over all answer sets; pass the model through `withoutUnknowns` to leave "I'm not sure" out. */
export function distributionOf(model: AssessmentModel): Distribution {
  const tallies = countTallies(model.questions);
  const outcomes: Record<Outcome, number> = { django: 0, node: 0, hybrid: 0, either: 0 };
  const bands: Record<Band, number> = { level: 0, slight: 0, clear: 0, strong: 0 };
  const bandsByMargin = { ...bands };
  const sums = { margin: 0, square: 0, least: Infinity, most: -Infinity };
  eachTally(tallies, (tally, count) => {
    outcomes[outcomeOf(model, tally)] += count;
    bands[bandOf(model, tally)] += count;
    bandsByMargin[bandOfSize(model, Math.abs(tally.margin))] += count;
    sums.margin += tally.margin * count;
    sums.square += tally.margin ** 2 * count;
    sums.least = Math.min(sums.least, tally.margin);
    sums.most = Math.max(sums.most, tally.margin);
  });
  const mean = sums.margin / tallies.total;
  const deviation = Math.sqrt(sums.square / tallies.total - mean ** 2);
  const margin = { mean, deviation, least: sums.least, most: sums.most };
  return { answerSets: tallies.total, outcomes, bands, bandsByMargin, margin };
}

/** The same model with every "I'm not sure" taken out. */
export function withoutUnknowns(model: AssessmentModel): AssessmentModel {
  const questions = model.questions.map((question) => ({
    ...question,
    options: question.options.filter(({ isUnknown }) => !isUnknown),
  }));
  return { ...model, questions };
}

export type Influence = {
  readonly questionId: string;
  /** Number of answer sets of all other questions. */
  readonly contexts: number;
  /** In how many of them the answer to this question decides the outcome. */
  readonly decisive: number;
};

/** How often each question can change the outcome; exact over all answer sets of the other questions. */
export function influenceOf(model: AssessmentModel): readonly Influence[] {
  return model.questions.map((question) => {
    const others = countTallies(model.questions.filter((other) => other !== question));
    const steps = question.options.map((option) => stepOf(question, option));
    let decisive = 0;
    eachContext(others, steps, (tallies, count) => {
      const reached = new Set(tallies.map((tally) => outcomeOf(model, tally)));
      if (reached.size > 1) decisive += count;
    });
    return { questionId: question.id, contexts: others.total, decisive };
  });
}
