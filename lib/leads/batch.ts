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

/**
 * Why a part of a change of many didn't reach a lead: its stage can't be followed by that one, its call has not begun, or
 * it has no room for a tag.
 */
export const leftReasons = ["stage", "call", "tags"] as const;
export type LeftReason = (typeof leftReasons)[number];

/** What a change of many left out: how often for each reason, how many leads are as before, and some of those left. */
export type BatchLeft = Readonly<Record<LeftReason, number>> & {
  readonly same: number;
  readonly some: readonly { readonly id: string; readonly why: LeftReason }[];
};

/** So many of the leads that a change left out are told of by name. */
export const leftShown = 20;

/** `skipped`: leads that are as before, or, when undoing, that were changed since. */
export type BatchResult = { readonly batchId: string; readonly changed: number; readonly skipped: number };

export type Batch = {
  readonly id: string;
  readonly actorName: string;
  readonly leadsCount: number;
  readonly doneAt: Date;
  readonly undoneAt: Date | null;
  readonly left: BatchLeft;
};
