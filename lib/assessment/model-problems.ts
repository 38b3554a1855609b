import {
  checkAllUnknown,
  checkBalance,
  checkFullMarks,
  checkNeedOrder,
  checkOutcomeOrder,
  checkReach,
} from "@/lib/assessment/exhaustive";
import type { Profile } from "@/lib/assessment/input";
import type { AssessmentModel } from "@/lib/assessment/model";
import { checkProfile } from "@/lib/assessment/profiles";
import { shapeChecks } from "@/lib/assessment/shape-problems";
import { textChecks } from "@/lib/assessment/text-problems";

/** The promises that are checked over every answer set there is, by the name of what it means to break them. */
export const exhaustiveChecks = [
  {
    number: 5,
    name: "outcome-moves-backwards",
    promise: "a move towards one side never moves the outcome towards the other",
    check: checkOutcomeOrder,
  },
  {
    number: 6,
    name: "need-moves-backwards",
    promise: "such a move never loses a strong need for its side",
    check: checkNeedOrder,
  },
  {
    number: 8,
    name: "something-never-happens",
    promise: "every question can decide and every outcome occurs",
    check: checkReach,
  },
  { number: 9, name: "unbalanced", promise: "outcomes are balanced over all answer sets", check: checkBalance },
  { number: 10, name: "full-marks-out-of-reach", promise: "each side can reach 100", check: checkFullMarks },
  {
    number: 11,
    name: "knowing-nothing-decides",
    promise: "knowing nothing gives “either” at a margin of 0",
    check: checkAllUnknown,
  },
] as const;

const firstChecks = [...shapeChecks, ...textChecks];

export type ModelProblemName =
  | (typeof firstChecks)[number]["name"]
  | (typeof exhaustiveChecks)[number]["name"]
  | "profile-changes";
export type ModelProblem = { readonly name: ModelProblemName; readonly detail: string };

/**
 * Why a model must not be published; empty when it may. Looks at every answer set there is, in milliseconds, so that an
 * editor can run it on every change. A model whose shape is broken is not examined further.
 */
export function modelProblems(model: AssessmentModel, profiles: readonly Profile[] = []): readonly ModelProblem[] {
  const first = firstChecks.flatMap(({ name, check }) => check(model).map((detail) => ({ name, detail })));
  if (first.length > 0) return first;
  const broken = exhaustiveChecks.flatMap(({ name, check }) => check(model).broken.map((detail) => ({ name, detail })));
  const changed = profiles
    .map((profile) => checkProfile(model, profile))
    .filter(({ isPassed }) => !isPassed)
    .map(({ id, complaint }) => ({ name: "profile-changes", detail: `${id}: ${complaint}` }) as const);
  return [...broken, ...changed];
}
