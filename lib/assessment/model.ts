import type { Locale } from "@/lib/time/words";

/**
 * A published assessment as a plain value: it survives JSON unchanged, so a submission can stay pinned to the version
 * it was made with. Weights, ratings and words are written apart and joined by `current-model.ts`.
 */
export type Side = "django" | "node";
export type Outcome = "django" | "node" | "hybrid" | "either";
export type Band = "level" | "slight" | "clear" | "strong";
export type Lens = "product" | "delivery" | "team";
/** 0 does not serve this need · 1 poorly · 2 adequate, or not known · 3 well · 4 fully. */
export type Rating = 0 | 1 | 2 | 3 | 4;

export type InLocales<Words> = Readonly<Record<Locale, Words>>;

export type OptionWords = {
  readonly label: string;
  /** Why the option earns the points it earns; one to three sentences. */
  readonly because: string;
  /** Completes "If <stem> …", as in "If your team knew only Python". */
  readonly clause: string;
  /** A whole clause for every other answer at once; null where "any other answer" reads better. */
  readonly unless: string | null;
};

export type QuestionWords = {
  readonly label: string;
  /** A noun phrase for the question inside a sentence, such as "live updates". */
  readonly topic: string;
  readonly hint: string;
  readonly why: string;
  readonly stem: string;
  /** What a consultant asks on the call to settle an answer that the visitor did not have. */
  readonly ask: string;
};

export type ModelOption = {
  readonly id: string;
  readonly code: string;
  readonly django: Rating;
  readonly node: Rating;
  /** The side that this answer needs strongly, so that the other would leave a need unmet. */
  readonly strongNeed: Side | null;
  /** Only on the gate question: whether this many people can run two stacks. */
  readonly canRunTwoStacks: boolean | null;
  readonly isUnknown: boolean;
  /** Ids of facts of `lib/content`; an empty list marks the sentence as our own judgement. */
  readonly evidence: readonly string[];
  readonly words: InLocales<OptionWords>;
};

export type ModelQuestion = {
  readonly id: string;
  readonly code: string;
  readonly criterion: string;
  readonly lens: Lens;
  readonly weight: number;
  readonly options: readonly ModelOption[];
  readonly words: InLocales<QuestionWords>;
};

export type CautionCondition = { readonly questionId: string; readonly optionIds: readonly string[] };

export type ModelCaution = {
  readonly id: string;
  /** All of them must hold. */
  readonly when: readonly CautionCondition[];
  readonly outcomes: readonly Outcome[];
  readonly onlyWithNeedsOnBothSides: boolean;
  readonly evidence: readonly string[];
  readonly words: InLocales<{ readonly text: string }>;
};

export type StackPart = {
  readonly id: string;
  readonly evidence: readonly string[];
  readonly words: InLocales<{ readonly part: string; readonly choice: string }>;
};

export type ModelOutcome = {
  readonly words: InLocales<{ readonly title: string; readonly summary: string }>;
  readonly stack: readonly StackPart[];
};

export type AssessmentModel = {
  readonly id: string;
  readonly version: number;
  /** Local date of the consultancy, YYYY-MM-DD. */
  readonly publishedOn: string;
  /** Up to this size of margin the outcome is "either". */
  readonly closeMaxMargin: number;
  /** Up to this size of margin two stacks may be suggested. */
  readonly hybridMaxMargin: number;
  /** Product and team disagree aloud when both lenses are at least this large. */
  readonly tensionMinimum: number;
  readonly bandMinimums: Readonly<Record<Band, number>>;
  readonly criteria: readonly { readonly id: string; readonly words: InLocales<{ readonly label: string }> }[];
  readonly questions: readonly ModelQuestion[];
  readonly outcomes: Readonly<Record<Outcome, ModelOutcome>>;
  readonly cautions: readonly ModelCaution[];
};

/** One option id for every question of a model, keyed by question id. */
export type AnswerSet = Readonly<Record<string, string>>;

export const sides = ["django", "node"] as const satisfies readonly Side[];
export const outcomes = ["django", "node", "hybrid", "either"] as const satisfies readonly Outcome[];
/** From the least certain to the most. */
export const bands = ["level", "slight", "clear", "strong"] as const satisfies readonly Band[];
export const lenses = ["product", "delivery", "team"] as const satisfies readonly Lens[];

export function otherSide(side: Side): Side {
  return side === "django" ? "node" : "django";
}

/** Points by which the option moves the margin: above zero towards Django, below zero towards Node.js. */
export function contributionOf(question: ModelQuestion, option: ModelOption): number {
  return question.weight * (option.django - option.node);
}

/** The question with this id; a missing one is a defect of the caller. */
export function questionOf<Question extends { readonly id: string }>(
  model: { readonly version: number; readonly questions: readonly Question[] },
  questionId: string,
): Question {
  const question = model.questions.find(({ id }) => id === questionId);
  if (!question) throw new RangeError(`Model version ${model.version} has no question "${questionId}".`);
  return question;
}

/** The option with this id; a missing one is a defect of the caller. */
export function optionOf<Option extends { readonly id: string }>(
  question: { readonly id: string; readonly options: readonly Option[] },
  optionId: string | undefined,
): Option {
  const option = question.options.find(({ id }) => id === optionId);
  if (!option) throw new RangeError(`Question "${question.id}" has no option "${optionId ?? "(none)"}".`);
  return option;
}
