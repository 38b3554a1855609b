import { type Distribution, distributionOf, influenceOf } from "@/lib/assessment/distribution";
import { type NodewardMove, nodewardMoves } from "@/lib/assessment/invariants";
import {
  type AssessmentModel,
  type ModelQuestion,
  type Outcome,
  type Side,
  outcomes,
  sides,
} from "@/lib/assessment/model";
import { outcomeOf } from "@/lib/assessment/outcome";
import { recommend } from "@/lib/assessment/recommend";
import { countTallies, eachContext, stepOf } from "@/lib/assessment/tally-counts";

/** How often a promise was checked and where it was broken, over every answer set there is. */
export type ExhaustiveCheck = { readonly checked: number; readonly broken: readonly string[] };

const distanceFromDjango: Readonly<Record<Outcome, number>> = { django: 0, hybrid: 1, either: 1, node: 2 };

/** Invariant 5: a move towards Node.js never moves the outcome towards Django, whatever the other answers are. */
export function checkOutcomeOrder(model: AssessmentModel): ExhaustiveCheck {
  const moves = nodewardMoves(model);
  let checked = 0;
  const broken: string[] = [];
  for (const question of model.questions) {
    const others = countTallies(model.questions.filter((other) => other !== question));
    for (const move of moves.filter((candidate) => candidate.question === question)) {
      let reversals = 0;
      eachContext(others, [stepOf(question, move.from), stepOf(question, move.to)], (tallies, count) => {
        const [before = 0, after = 0] = tallies.map((tally) => distanceFromDjango[outcomeOf(model, tally)]);
        checked += count;
        if (after < before) reversals += count;
      });
      if (reversals > 0) broken.push(`${nameOf(move)} moves the outcome towards Django in ${reversals} answer sets`);
    }
  }
  return { checked, broken };
}

/** Invariant 6: a move towards Node.js neither loses a strong need for Node.js nor gains one for Django. */
export function checkNeedOrder(model: AssessmentModel): ExhaustiveCheck {
  const moves = nodewardMoves(model);
  const broken = moves
    .filter(
      ({ from, to }) =>
        (from.strongNeed === "node" && to.strongNeed !== "node") ||
        (to.strongNeed === "django" && from.strongNeed !== "django"),
    )
    .map((move) => `${nameOf(move)} loses a need for Node.js or gains one for Django`);
  return { checked: moves.length, broken };
}

/** Invariant 8: every question matters somewhere, and every outcome occurs. */
export function checkReach(model: AssessmentModel): ExhaustiveCheck {
  const { outcomes: counts } = distributionOf(model);
  const idle = influenceOf(model).filter(({ decisive }) => decisive === 0);
  return {
    checked: model.questions.length + outcomes.length,
    broken: [
      ...idle.map(({ questionId }) => `"${questionId}" never changes the outcome`),
      ...outcomes.filter((outcome) => counts[outcome] === 0).map((outcome) => `"${outcome}" never occurs`),
    ],
  };
}

type Range = { readonly least: number; readonly most: number };

/** Invariant 9, as shares of all answer sets: fair to both sides, with room for the honest outcomes between. */
const shareRanges: Readonly<Record<Outcome, Range>> = {
  django: { least: 0.3, most: 1 },
  node: { least: 0.3, most: 1 },
  hybrid: { least: 0.05, most: 0.15 },
  either: { least: 0.1, most: 0.2 },
};
const mostSideGap = 0.05;
const mostMeanMargin = 1;

export function checkBalance(model: AssessmentModel): ExhaustiveCheck {
  const { outcomes: counts, answerSets, margin }: Distribution = distributionOf(model);
  const share = (outcome: Outcome) => counts[outcome] / answerSets;
  const outside = outcomes.filter((outcome) => !isWithin(share(outcome), shareRanges[outcome]));
  const broken = outside.map((outcome) => `"${outcome}" is the outcome of ${percent(share(outcome))}`);
  if (Math.abs(share("django") - share("node")) > mostSideGap) broken.push("one side wins far more often");
  if (Math.abs(margin.mean) > mostMeanMargin) broken.push(`the mean margin is ${margin.mean.toFixed(2)}`);
  return { checked: answerSets, broken };
}

/** Invariant 10: each side can reach 100 points. */
export function checkFullMarks(model: AssessmentModel): ExhaustiveCheck {
  const best = (side: Side) =>
    model.questions.reduce((sum, { weight, options }) => sum + weight * Math.max(...options.map((of) => of[side])), 0);
  const broken = sides.filter((side) => best(side) !== 100).map((side) => `${side} can reach ${best(side)}, not 100`);
  return { checked: sides.length, broken };
}

/** Invariant 11: who knows nothing is told "either", at a margin of 0. */
export function checkAllUnknown(model: AssessmentModel): ExhaustiveCheck {
  const answers = Object.fromEntries(model.questions.map((question) => [question.id, leastKnown(question)]));
  const { outcome, margin } = recommend(model, answers);
  const isLevel = outcome === "either" && margin === 0;
  return { checked: 1, broken: isLevel ? [] : [`knowing nothing gives "${outcome}" at a margin of ${margin}`] };
}

/** The unknown option, or where a question has none the last one that favours neither side. */
function leastKnown({ options }: ModelQuestion): string {
  const level = options.filter(({ django, node }) => django === node);
  return (options.find(({ isUnknown }) => isUnknown) ?? level.at(-1) ?? options[0])?.id ?? "";
}

function nameOf({ question, from, to }: NodewardMove): string {
  return `${question.id}: ${from.id} → ${to.id}`;
}

function isWithin(share: number, { least, most }: Range): boolean {
  return share >= least && share <= most;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
