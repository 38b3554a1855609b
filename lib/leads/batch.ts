import type { LeadFilter } from "@/lib/leads/filter";
import type { Stage } from "@/lib/leads/lead";

/** Which leads a change of many is about: these, or all that a filter lets through. */
export type LeadSelection =
  | { readonly kind: "these"; readonly leadIds: readonly string[] }
  | { readonly kind: "filter"; readonly filter: LeadFilter };

/** What to change about each of them. What is left out stays. */
export type BatchChange = {
  readonly stage?: Stage | undefined;
  /** Null takes the owner away. */
  readonly ownerId?: string | null | undefined;
  readonly addTag?: string | undefined;
  readonly removeTag?: string | undefined;
};

/** So many rows fit into one transaction that nobody waits for long. */
export const batchMax = 2_000;

export type BatchRefusal =
  | "nothing-selected"
  | "nothing-to-change"
  | "too-many-leads"
  | "count-moved"
  | "unknown-owner"
  | "unknown-batch"
  | "undone-already";

/** `skipped`: leads for which the change means nothing or isn't allowed, or, when undoing, that were changed since. */
export type BatchResult = { readonly batchId: string; readonly changed: number; readonly skipped: number };

export type Batch = {
  readonly id: string;
  readonly actorName: string;
  readonly leadsCount: number;
  readonly doneAt: Date;
  readonly undoneAt: Date | null;
};
