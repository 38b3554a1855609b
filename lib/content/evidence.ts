import { type Fact, type FactId, facts } from "@/lib/content/facts";
import { type Source, type SourceKey, sources } from "@/lib/content/sources";

export type SecondHandShare = "none" | "partly" | "wholly";

export function isFactId(text: string): text is FactId {
  return Object.hasOwn(facts, text);
}

export function findFact(id: FactId): Fact {
  return facts[id];
}

function findSource(key: SourceKey): Source {
  return sources[key];
}

/** The sources of a fact, the deciding one first. */
export function sourcesOf(fact: Fact): readonly Source[] {
  return fact.sources.map(findSource);
}

/** How much of a fact we know only through somebody's quotation. Readers are told at every mark. */
export function secondHandShare(fact: Fact): SecondHandShare {
  const all = sourcesOf(fact);
  const quoted = all.filter((source) => source.seen === "second-hand").length;
  if (quoted === 0) return "none";
  return quoted === all.length ? "wholly" : "partly";
}

/** Facts that rest on a source, in the order of their ids. */
export function factsFrom(key: SourceKey): readonly FactId[] {
  return Object.keys(facts)
    .filter(isFactId)
    .filter((id) => findFact(id).sources.includes(key));
}
