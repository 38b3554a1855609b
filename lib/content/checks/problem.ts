import type { Unit } from "@/lib/content/units";

export type ProblemKind =
  | "unknown-fact"
  | "unknown-figure"
  | "unknown-detail"
  | "unknown-word"
  | "claim-without-source"
  | "fact-without-source"
  | "fact-not-used"
  | "source-without-date"
  | "source-not-used"
  | "figure-differs"
  | "long-sentence"
  | "unexplained-abbreviation"
  | "unexplained-word"
  | "word-explained-twice"
  | "ledger-gap"
  | "dead-link"
  | "bad-page";

export type Problem = { readonly kind: ProblemKind; readonly where: string; readonly what: string };

export function placeOf(unit: Pick<Unit, "page" | "anchor">): string {
  return `${unit.page}#${unit.anchor}`;
}
