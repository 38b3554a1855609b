import { readableTexts } from "@/lib/content/checks/language";
import { type Content, published } from "@/lib/content/published";
import { sentencesOf } from "@/lib/content/readability";

export type CheckedCounts = {
  readonly facts: number;
  readonly sources: number;
  readonly pages: number;
  readonly sentences: number;
  readonly claims: number;
};

/** How much the content check looks at: a check that sees nothing finds nothing. */
export function checkedCounts(content: Content = published): CheckedCounts {
  return {
    facts: Object.keys(content.facts).length,
    sources: Object.keys(content.sources).length,
    pages: content.pages.length,
    sentences: readableTexts(content).flatMap(({ text }) => sentencesOf(text)).length,
    claims: content.ledger.length,
  };
}
