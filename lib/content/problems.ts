import { evidenceProblems } from "@/lib/content/checks/evidence";
import { figureProblems } from "@/lib/content/checks/figures";
import { languageProblems } from "@/lib/content/checks/language";
import { markProblems } from "@/lib/content/checks/marks";
import { placeProblems } from "@/lib/content/checks/places";
import type { Problem } from "@/lib/content/checks/problem";
import { isAged } from "@/lib/content/freshness";
import { type Content, published } from "@/lib/content/published";

export type { Problem } from "@/lib/content/checks/problem";

/** Everything that must keep the content from being published; the build stops unless this is empty. */
export function contentProblems(content: Content = published): readonly Problem[] {
  return [
    ...markProblems(content),
    ...evidenceProblems(content),
    ...figureProblems(content),
    ...languageProblems(content),
    ...placeProblems(content),
  ];
}

export type AgedEntry = { readonly what: string; readonly checkedOn: string };

/** Entries that nobody has checked for more than twelve months. The build prints them; it does not stop. */
export function agedEntries(now: Date, content: Content = published): readonly AgedEntry[] {
  const sections = content.pages.flatMap(({ id, sections: all }) =>
    all.map(({ anchor, checkedOn }) => ({ what: `section ${id}#${anchor}`, checkedOn })),
  );
  const entries = [
    ...Object.entries(content.facts).map(([id, { checkedOn }]) => ({ what: `fact ${id}`, checkedOn })),
    ...sections,
    ...content.matrix.map(({ id, reviewedOn }) => ({ what: `row ${id}`, checkedOn: reviewedOn })),
    ...content.questions.map(({ anchor, checkedOn }) => ({ what: `question ${anchor}`, checkedOn })),
  ];
  return entries.filter(({ checkedOn }) => isAged(checkedOn, now));
}
