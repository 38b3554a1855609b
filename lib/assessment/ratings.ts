import type { Band, CautionCondition, Lens, Outcome, Rating, Side } from "@/lib/assessment/model";
import { outcomes } from "@/lib/assessment/model";
import type { ByOption, ByQuestion, OptionId, QuestionId } from "@/lib/assessment/questions";

/** The arithmetic of version 1. The words that explain it stand in `words/`, the facts behind it in `evidence.ts`. */
export const version = 1;
export const publishedOn = "2026-11-22";
export const closeMaxMargin = 3;
export const hybridMaxMargin = 9;
export const tensionMinimum = 6;
export const bandMinimums: Readonly<Record<Band, number>> = { level: 0, slight: 4, clear: 10, strong: 20 };

export const criterionIds = ["workload", "data", "security", "ai", "delivery", "team"] as const;
export type CriterionId = (typeof criterionIds)[number];

type Weighting = { readonly criterion: CriterionId; readonly lens: Lens; readonly weight: number };

/** Scored weights add up to 25; capacity is the gate for a second stack and scores nothing. */
export const weightings: ByQuestion<Weighting> = {
  workload: { criterion: "workload", lens: "product", weight: 3 },
  realtime: { criterion: "workload", lens: "product", weight: 3 },
  concurrency: { criterion: "workload", lens: "product", weight: 2 },
  data: { criterion: "data", lens: "product", weight: 2 },
  admin: { criterion: "data", lens: "product", weight: 1 },
  security: { criterion: "security", lens: "product", weight: 3 },
  ai: { criterion: "ai", lens: "product", weight: 2 },
  architecture: { criterion: "delivery", lens: "delivery", weight: 2 },
  timeline: { criterion: "delivery", lens: "delivery", weight: 1 },
  team: { criterion: "team", lens: "team", weight: 4 },
  existing: { criterion: "team", lens: "team", weight: 2 },
  capacity: { criterion: "team", lens: "team", weight: 0 },
};

export type OptionRating = {
  readonly django: Rating;
  readonly node: Rating;
  readonly strongNeed?: Side;
  readonly canRunTwoStacks?: boolean;
};

const unknown: OptionRating = { django: 2, node: 2 };

export const ratings: ByOption<OptionRating> = {
  workload: {
    compute: { django: 3, node: 1 },
    rules: { django: 4, node: 2 },
    mixed: { django: 4, node: 4 },
    fanout: { django: 2, node: 4 },
    streams: { django: 1, node: 4, strongNeed: "node" },
    not_sure: unknown,
  },
  realtime: {
    none: { django: 4, node: 3 },
    touches: { django: 4, node: 4 },
    screens: { django: 3, node: 4 },
    core: { django: 1, node: 4, strongNeed: "node" },
    not_sure: unknown,
  },
  concurrency: {
    lt1k: { django: 4, node: 4 },
    "1k-20k": { django: 3, node: 3 },
    "20k-200k": { django: 3, node: 4 },
    gt200k: { django: 1, node: 4, strongNeed: "node" },
    not_sure: unknown,
  },
  data: {
    complex: { django: 4, node: 2 },
    relational: { django: 4, node: 3 },
    mixed: { django: 3, node: 3 },
    events: { django: 2, node: 4 },
    not_sure: unknown,
  },
  admin: {
    many: { django: 4, node: 1 },
    some: { django: 4, node: 3 },
    none: { django: 3, node: 4 },
    not_sure: unknown,
  },
  security: {
    regulated: { django: 4, node: 2, strongNeed: "django" },
    personal: { django: 4, node: 3 },
    low: { django: 4, node: 4 },
    not_sure: unknown,
  },
  ai: {
    core: { django: 4, node: 1, strongNeed: "django" },
    analytics: { django: 4, node: 3 },
    hosted: { django: 4, node: 4 },
    none: { django: 4, node: 4 },
    not_sure: unknown,
  },
  architecture: {
    monolith: { django: 4, node: 2 },
    few: { django: 4, node: 4 },
    events: { django: 2, node: 4 },
    serverless: { django: 1, node: 4 },
    not_sure: unknown,
  },
  timeline: {
    lt3: { django: 4, node: 3 },
    "3-6": { django: 4, node: 4 },
    later: { django: 4, node: 4 },
    not_sure: unknown,
  },
  team: {
    py_only: { django: 4, node: 1 },
    py_mostly: { django: 4, node: 2 },
    both: { django: 4, node: 4 },
    js_mostly: { django: 2, node: 4 },
    js_only: { django: 1, node: 4 },
    neither: { django: 3, node: 3 },
  },
  existing: {
    python: { django: 4, node: 1 },
    none: { django: 4, node: 4 },
    other: { django: 3, node: 3 },
    js_front: { django: 2, node: 4 },
    node: { django: 1, node: 4 },
    not_sure: unknown,
  },
  capacity: {
    "1-3": { ...unknown, canRunTwoStacks: false },
    "4-8": { ...unknown, canRunTwoStacks: true },
    "9+": { ...unknown, canRunTwoStacks: true },
    not_sure: { ...unknown, canRunTwoStacks: false },
  },
};

export const cautionIds = [
  "cpu-on-event-loop",
  "django-realtime",
  "node-regulated",
  "early-microservices",
  "small-team-split",
  "beyond-both",
  "node-structure",
] as const;
export type CautionId = (typeof cautionIds)[number];

/** A condition whose option ids belong to its question; a misspelt one does not compile. */
function when<Question extends QuestionId>(
  questionId: Question,
  ...optionIds: readonly OptionId<Question>[]
): CautionCondition {
  return { questionId, optionIds };
}

type CautionRule = {
  readonly when: readonly CautionCondition[];
  readonly outcomes: readonly Outcome[];
  readonly onlyWithNeedsOnBothSides?: boolean;
};

export const cautionRules: Readonly<Record<CautionId, CautionRule>> = {
  "cpu-on-event-loop": { when: [when("workload", "compute")], outcomes: ["node", "either", "hybrid"] },
  "django-realtime": { when: [when("realtime", "screens", "core")], outcomes: ["django", "either"] },
  "node-regulated": { when: [when("security", "regulated")], outcomes: ["node", "either", "hybrid"] },
  "early-microservices": { when: [when("timeline", "lt3"), when("architecture", "events")], outcomes },
  "small-team-split": { when: [when("capacity", "1-3")], outcomes, onlyWithNeedsOnBothSides: true },
  "beyond-both": { when: [when("workload", "compute"), when("concurrency", "gt200k")], outcomes },
  "node-structure": { when: [when("architecture", "monolith")], outcomes: ["node"] },
};
