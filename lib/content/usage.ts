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

/** Where each fact is relied on: its first place on each page. */
export function placesByFact(content: Content): ReadonlyMap<FactId, readonly Place[]> {
  const places = new Map<FactId, Place[]>();
  for (const page of content.pages) {
    for (const unit of unitsOf(page, content)) {
      for (const id of unit.evidence.filter(isFactId)) {
        const known = places.get(id) ?? [];
        if (!known.some((place) => place.page.id === page.id)) known.push({ page, href: hrefOf(page, unit) });
        places.set(id, known);
      }
    }
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
