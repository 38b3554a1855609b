import { type ModelOption, type ModelQuestion, contributionOf } from "@/lib/assessment/model";
import type { Tally } from "@/lib/assessment/outcome";

/**
 * How many answer sets lead to each tally. Everything the outcome depends on fits in a margin and three flags, so
 * questions can be folded in one after the other: exact over millions of answer sets in a few thousand steps.
 */
export type TallyCounts = {
  readonly total: number;
  /** Largest size of margin that the folded questions can reach. */
  readonly reach: number;
  /** Number of answer sets at index `(margin + reach) * 8 + flags`. */
  readonly counts: Float64Array;
};

/** What one option does to a tally. */
export type Step = { readonly shift: number; readonly flags: number };

const needsDjango = 1;
const needsNode = 2;
const canRunTwoStacks = 4;
const flagCombinations = 8;

export function stepOf(question: ModelQuestion, option: ModelOption): Step {
  const flags =
    (option.strongNeed === "django" ? needsDjango : 0) |
    (option.strongNeed === "node" ? needsNode : 0) |
    (option.canRunTwoStacks === true ? canRunTwoStacks : 0);
  return { shift: contributionOf(question, option), flags };
}

/** Counts the answer sets of the given questions by their tally, each question answered in every way once. */
export function countTallies(questions: readonly ModelQuestion[]): TallyCounts {
  const stepsByQuestion = questions.map((question) => question.options.map((option) => stepOf(question, option)));
  const reach = stepsByQuestion.reduce((sum, steps) => sum + Math.max(...steps.map(({ shift }) => Math.abs(shift))), 0);
  const start = new Float64Array((2 * reach + 1) * flagCombinations);
  start[reach * flagCombinations] = 1;
  const total = stepsByQuestion.reduce((product, steps) => product * steps.length, 1);
  return { total, reach, counts: stepsByQuestion.reduce(fold, start) };
}

function fold(counts: Float64Array, steps: readonly Step[]): Float64Array {
  const next = new Float64Array(counts.length);
  counts.forEach((count, index) => {
    if (count === 0) return;
    for (const { shift, flags } of steps) {
      const target = (index + shift * flagCombinations) | flags;
      next[target] = (next[target] ?? 0) + count;
    }
  });
  return next;
}

/** Calls `visit` once for every tally that occurs, with the number of answer sets that lead to it. */
export function eachTally({ counts, reach }: TallyCounts, visit: (tally: Tally, count: number) => void): void {
  counts.forEach((count, index) => {
    if (count > 0) visit(tallyAt(index, reach, { shift: 0, flags: 0 }), count);
  });
}

/** Calls `visit` for every tally of the other questions, with the tallies that each of the steps would lead to. */
export function eachContext(
  { counts, reach }: TallyCounts,
  steps: readonly Step[],
  visit: (tallies: readonly Tally[], count: number) => void,
): void {
  counts.forEach((count, index) => {
    if (count === 0) return;
    const tallies = steps.map((step) => tallyAt(index, reach, step));
    visit(tallies, count);
  });
}

function tallyAt(index: number, reach: number, step: Step): Tally {
  const flags = (index % flagCombinations) | step.flags;
  return {
    margin: Math.floor(index / flagCombinations) - reach + step.shift,
    needsDjango: (flags & needsDjango) !== 0,
    needsNode: (flags & needsNode) !== 0,
    canRunTwoStacks: (flags & canRunTwoStacks) !== 0,
  };
}
