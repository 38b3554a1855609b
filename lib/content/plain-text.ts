import type { Inline } from "@/lib/content/inline";

/** How the marks of a sentence are filled in. Null means unknown, and the mark is then written out as it stands. */
export type Lookups = {
  readonly figure: (fact: string, name: string) => string | null;
  readonly detail: (name: string) => string | null;
  readonly brief: (word: string) => string | null;
};

function filledIn(part: Inline & { kind: "figure" | "detail" | "term" }, lookups: Lookups): string {
  if (part.kind === "figure") return lookups.figure(part.fact, part.name) ?? `{{${part.fact}.${part.name}}}`;
  if (part.kind === "detail") return lookups.detail(part.name) ?? `{{site.${part.name}}}`;
  return `${part.shown} (${lookups.brief(part.word) ?? part.word})`;
}

function plainPart(part: Inline, lookups: Lookups): string {
  if ("text" in part) return part.text;
  if ("content" in part) return plainText(part.content, lookups);
  return part.kind === "marks" ? "" : filledIn(part, lookups);
}

/** The words of a sentence as a reader meets them, without its source marks. */
export function plainText(parts: readonly Inline[], lookups: Lookups): string {
  return parts
    .map((part) => plainPart(part, lookups))
    .join("")
    .replaceAll(/\s+/g, " ")
    .replaceAll(/ (?=[.,;])/g, "")
    .trim();
}
