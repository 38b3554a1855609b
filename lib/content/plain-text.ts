import type { Inline } from "@/lib/content/inline";

/** How the marks of a sentence are filled in. Null means unknown, and the mark is then written out as it stands. */
export type Lookups = {
  readonly figure: (fact: string, name: string) => string | null;
  readonly detail: (name: string) => string | null;
  readonly brief: (word: string) => string | null;
};

function plainPart(part: Inline, lookups: Lookups): string {
  switch (part.kind) {
    case "text":
    case "code":
    case "link":
      return part.text;
    case "strong":
    case "stress":
      return plainText(part.content, lookups);
    case "figure":
      return lookups.figure(part.fact, part.name) ?? `{{${part.fact}.${part.name}}}`;
    case "detail":
      return lookups.detail(part.name) ?? `{{site.${part.name}}}`;
    case "term":
      return `${part.shown} (${lookups.brief(part.word) ?? part.word})`;
    case "marks":
      return "";
  }
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
