import { factsFrom, isFactId } from "@/lib/content/evidence";
import type { FactId } from "@/lib/content/facts";
import type { Page } from "@/lib/content/page";
import type { Content } from "@/lib/content/published";
import { type Source, type SourceKey, sources } from "@/lib/content/sources";
import { type Unit, unitsOf } from "@/lib/content/units";

export type Place = { readonly page: Page; readonly href: string };

export type SourceUse = {
  readonly key: SourceKey;
  readonly source: Source;
  readonly facts: readonly FactId[];
  /** One place for each page that relies on the source, the first on that page. */
  readonly places: readonly Place[];
};

function hrefOf(page: Page, unit: Unit): string {
  return unit.anchor === "top" ? page.path : `${page.path}#${unit.anchor}`;
}

function relianceOf(page: Page, content: Content): readonly (Place & { readonly id: FactId })[] {
  return unitsOf(page, content).flatMap((unit) =>
    unit.evidence.filter(isFactId).map((id) => ({ id, page, href: hrefOf(page, unit) })),
  );
}

/** Where each fact is relied on: its first place on each page. */
function placesByFact(content: Content): ReadonlyMap<FactId, readonly Place[]> {
  const places = new Map<FactId, readonly Place[]>();
  for (const { id, page, href } of content.pages.flatMap((each) => relianceOf(each, content))) {
    const known = places.get(id) ?? [];
    const isKnown = known.some((place) => place.page.id === page.id);
    places.set(id, isKnown ? known : [...known, { page, href }]);
  }
  return places;
}

function isSourceKey(key: string): key is SourceKey {
  return Object.hasOwn(sources, key);
}

/** The register of sources: each with its facts and the pages that rely on it. */
export function sourceUses(content: Content): readonly SourceUse[] {
  const byFact = placesByFact(content);
  return Object.keys(sources)
    .filter(isSourceKey)
    .map((key) => {
      const facts = factsFrom(key);
      const all = facts.flatMap((id) => byFact.get(id) ?? []);
      const places = all.filter((place, at) => all.findIndex(({ page }) => page.id === place.page.id) === at);
      return { key, source: sources[key], facts, places };
    });
}
