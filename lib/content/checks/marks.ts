import { type Problem, placeOf } from "@/lib/content/checks/problem";
import type { Inline } from "@/lib/content/inline";
import type { Content } from "@/lib/content/published";
import { isDetailName } from "@/lib/content/site-details";
import { type Unit, unitsOf } from "@/lib/content/units";

function flatten(parts: readonly Inline[]): readonly Inline[] {
  return parts.flatMap((part) => (part.kind === "strong" || part.kind === "stress" ? flatten(part.content) : [part]));
}

function markProblem(part: Inline, unit: Unit, content: Content): Problem | null {
  const where = placeOf(unit);
  if (part.kind === "detail" && !isDetailName(part.name)) return { kind: "unknown-detail", where, what: part.name };
  if (part.kind === "term" && !content.glossary.some(({ word }) => word === part.word)) {
    return { kind: "unknown-word", where, what: part.word };
  }
  if (part.kind !== "figure") return null;
  const what = `${part.fact}.${part.name}`;
  if (content.facts[part.fact]?.figures?.[part.name] === undefined) return { kind: "unknown-figure", where, what };
  return unit.evidence.includes(part.fact)
    ? null
    : { kind: "claim-without-source", where, what: `${what} has no mark` };
}

/** Marks that lead nowhere: unknown facts, figures, details and words, and figures whose fact is not named beside them. */
export function markProblems(content: Content): readonly Problem[] {
  return content.pages
    .flatMap((page) => unitsOf(page, content))
    .flatMap((unit) => {
      const unknown = unit.evidence
        .filter((id) => id !== "ours" && content.facts[id] === undefined)
        .map((id): Problem => ({ kind: "unknown-fact", where: placeOf(unit), what: id }));
      const others = flatten(unit.parts).map((part) => markProblem(part, unit, content));
      return [...unknown, ...others.filter((problem) => problem !== null)];
    });
}
