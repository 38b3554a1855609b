import type { AssessmentModel, Band, Lens, Outcome, Side } from "@/lib/assessment/model";
import type { Locale } from "@/lib/time/words";

type Points = { readonly ahead: string; readonly behind: string; readonly most: number; readonly least: number };

/** What "how we decided" quotes; it comes from the version that decided. */
export type MethodNumbers = Pick<AssessmentModel, "closeMaxMargin" | "hybridMaxMargin" | "bandMinimums"> & {
  readonly weights: number;
};

export type ResultWords = {
  readonly sides: Readonly<Record<Side, string>>;
  readonly bands: Readonly<Record<Band, string>>;
  readonly lenses: Readonly<Record<Lens, string>>;
  readonly verdict: {
    readonly leads: Readonly<Record<Band, (points: Points) => string>>;
    readonly either: (points: Points) => string;
    readonly equal: (points: number) => string;
    readonly hybrid: (points: Points) => string;
  };
  readonly lowered: (byMargin: string, shown: string) => string;
  readonly unmetNeed: (topic: string, side: string, other: string) => string;
  readonly tension: (product: string, team: string) => string;
  readonly agreement: string;
  readonly speaksFor: (side: string, points: number) => string;
  readonly speaksForNeither: string;
  readonly ifClause: (stem: string, clauses: string, consequence: string) => string;
  readonly ifWhole: (clause: string, consequence: string) => string;
  readonly anyOther: (topic: string, consequence: string) => string;
  readonly anyAnswer: (topic: string, consequence: string) => string;
  readonly withoutAnswer: (topic: string, consequence: string) => string;
  readonly or: string;
  /** A clause that holds for every other answer, "I'm not sure" included. */
  readonly orUnsure: (clause: string) => string;
  readonly wouldLead: (side: string, range: string) => string;
  readonly range: (least: number, most: number) => string;
  readonly would: Readonly<Record<Exclude<Outcome, Side>, string>>;
  readonly nothingChanges: string;
  readonly unknown: {
    readonly none: string;
    readonly many: (count: number) => string;
    readonly settled: (topics: string, outcome: string) => string;
    readonly open: (topics: string, outcomes: string) => string;
    readonly range: (least: string, most: string) => string;
  };
  readonly outcomeNames: Readonly<Record<Outcome, string>>;
  readonly advantage: (side: string, points: number) => string;
  readonly level: string;
  readonly method: (numbers: MethodNumbers) => readonly string[];
  readonly madeWith: (version: number, date: string) => string;
  readonly limits: readonly string[];
};

export const resultWords: Readonly<Record<Locale, ResultWords>> = {
  en: {
    sides: { django: "Django", node: "Node.js" },
    bands: { level: "level", slight: "a slight lead", clear: "a clear lead", strong: "a strong lead" },
    lenses: { product: "Your product", delivery: "Your delivery", team: "Your team" },
    verdict: {
      leads: {
        level: ({ ahead, behind, most, least }) => `${ahead} is level with ${behind}: ${most} points against ${least}.`,
        slight: ({ ahead, behind, most, least }) =>
          `${ahead} leads slightly, with ${most} points against ${least} for ${behind}.`,
        clear: ({ ahead, behind, most, least }) =>
          `${ahead} leads clearly, with ${most} points against ${least} for ${behind}.`,
        strong: ({ ahead, behind, most, least }) =>
          `${ahead} leads strongly, with ${most} points against ${least} for ${behind}.`,
      },
      either: ({ ahead, behind, most, least }) =>
        `${ahead} has ${most} points and ${behind} ${least}: too little to decide by.`,
      equal: (points) => `Django and Node.js have ${points} points each.`,
      hybrid: ({ ahead, behind, most, least }) =>
        `${ahead} has ${most} points and ${behind} ${least}: close enough to give each the part that it serves best.`,
    },
    lowered: (byMargin, shown) =>
      `By points alone this would be ${byMargin}. A strong need stays unmet, so we call it ${shown}.`,
    unmetNeed: (topic, side, other) =>
      `Your answer on ${topic} is a strong need for ${side}, which ${other} alone would serve poorly.`,
    tension: (product, team) => `Product and team disagree: your product ${product}, your team ${team}.`,
    agreement: "Product and team do not pull hard against each other.",
    speaksFor: (side, points) => `speaks for ${side} by ${points} ${points === 1 ? "point" : "points"}`,
    speaksForNeither: "speaks for neither",
    ifClause: (stem, clauses, consequence) => `If ${stem} ${clauses}, ${consequence}.`,
    ifWhole: (clause, consequence) => `If ${clause}, ${consequence}.`,
    anyOther: (topic, consequence) => `With any other answer on ${topic}, ${consequence}.`,
    anyAnswer: (topic, consequence) => `With any answer on ${topic}, ${consequence}.`,
    withoutAnswer: (topic, consequence) => `Without an answer on ${topic}, ${consequence}.`,
    or: "or",
    orUnsure: (clause) => `${clause}, or you were not sure`,
    wouldLead: (side, range) => `${side} would lead by ${range}`,
    range: (least, most) => {
      if (least !== most) return `${least} to ${most} points`;
      return least === 1 ? "1 point" : `${least} points`;
    },
    would: { hybrid: "we would suggest both, split by workload", either: "either would serve you well" },
    nothingChanges: "No single other answer would change this outcome.",
    unknown: {
      none: "You had an answer to every question.",
      many: (count) => `${count} of the questions`,
      settled: (topics, outcome) =>
        `You were not sure about ${topics}. Whatever the answer, the outcome stays ${outcome}.`,
      open: (topics, outcomes) =>
        `You were not sure about ${topics}. Depending on that, the outcome could be ${outcomes}.`,
      range: (least, most) => `The difference could be anything from ${least} to ${most}.`,
    },
    outcomeNames: { django: "Django", node: "Node.js", hybrid: "both together", either: "either one" },
    advantage: (side, points) => `${side} +${points}`,
    level: "level",
    method: ({ closeMaxMargin, hybridMaxMargin, bandMinimums, weights }) => [
      "Each answer gives both sides a rating from 0 (does not serve this) to 4 (serves it fully).",
      `The rating is multiplied by the weight of the question. The weights add up to ${weights}, so each side can reach ${weights * 4} points.`,
      `A difference of up to ${closeMaxMargin} points decides nothing. From ${bandMinimums.slight} points a lead is slight, from ${bandMinimums.clear} clear and from ${bandMinimums.strong} strong.`,
      `We suggest both when they are at most ${hybridMaxMargin} points apart, the weaker side has a strong need, and your team is large enough for two services.`,
      "The number of engineers scores neither side. What we ask for our own business does not change the score.",
    ],
    madeWith: (version, date) => `Version ${version} of the questions and weights, published on ${date}.`,
    limits: [
      "The weights are our judgement, not a measurement. They are checked against typical projects that we wrote down ourselves.",
      "Twelve questions cannot know your project. Treat the result as a reasoned starting point for a conversation.",
    ],
  },
};
