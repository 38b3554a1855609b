import { createHash } from "node:crypto";
import { currentModel } from "@/lib/assessment/current-model";
import type { AnswerSet, AssessmentModel } from "@/lib/assessment/model";

/** The model as canonical JSON: the same model gives the same string, whatever order its keys were written in. */
export function modelContent(model: AssessmentModel): string {
  return JSON.stringify(model, sortKeys);
}

/** SHA-256 of the canonical JSON, in lower-case hex: two models with the same hash are the same model. */
export function modelHash(model: AssessmentModel): string {
  return createHash("sha256").update(modelContent(model), "utf8").digest("hex");
}

/** The hash of the version that new visitors answer. */
export const currentModelHash = modelHash(currentModel);

/** SHA-256 over a version and answers to it, in lower-case hex: what one form must say each time it is sent. */
export function answersHash(hashOfModel: string, answers: AnswerSet): string {
  return createHash("sha256")
    .update(JSON.stringify([hashOfModel, answers], sortKeys), "utf8")
    .digest("hex");
}

function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([left], [right]) => (left < right ? -1 : 1)));
}
