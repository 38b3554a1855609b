import { type Problem, placeOf } from "@/lib/content/checks/problem";
import type { Block } from "@/lib/content/block";
import type { Page } from "@/lib/content/page";
import { checkingLookups } from "@/lib/content/page-words";
import { plainText } from "@/lib/content/plain-text";
import type { Content } from "@/lib/content/published";
import { marksIn, type Unit, unitsOf } from "@/lib/content/units";
import { parseInline } from "@/lib/content/inline";

const namesTechnology =
  /\b(Django|Node\.js|Python|CPython|PyPy|NumPy|JavaScript|TypeScript|Express|Fastify|NestJS|AdonisJS|npm|PyPI|Celery|Channels|Redis|Helmet|ASGI|WSGI|V8|OWASP|Instagram|Netflix)\b/;
const comparesOrCounts = /\d|%|\b(faster|fastest|slower|slowest|quicker|quickest|safer|safest|largest)\b/i;
const dateShape = /^\d{4}(-\d{2}(-\d{2})?)?$/;

function needsEvidence(unit: Unit, text: string): boolean {
  if (unit.kind === "heading" || unit.kind === "words") return false;
  return namesTechnology.test(text) || comparesOrCounts.test(text);
}

/** Sentences on a comparison page that say something of a technology, or count or compare, without source or "our view". */
function bareClaims(page: Page, content: Content): readonly Problem[] {
  if (page.kind !== "comparison") return [];
  const lookups = { ...checkingLookups(content), brief: () => "" };
  return unitsOf(page, content)
    .filter((unit) => unit.evidence.length === 0 && needsEvidence(unit, plainText(unit.parts, lookups)))
    .map((unit): Problem => {
      return { kind: "claim-without-source", where: placeOf(unit), what: plainText(unit.parts, lookups) };
    });
}

function bareClaimBlocks(page: Page): readonly Problem[] {
  const isBare = (block: Block) => block.kind === "claim" && marksIn(parseInline(block.text)).length === 0;
  return page.sections
    .filter(({ blocks }) => blocks.some(isBare))
    .map(({ anchor }): Problem => {
      return { kind: "claim-without-source", where: `${page.id}#${anchor}`, what: "a claim carries no mark" };
    });
}

function factProblems(content: Content): readonly Problem[] {
  const used = new Set(content.pages.flatMap((page) => unitsOf(page, content)).flatMap(({ evidence }) => evidence));
  return Object.entries(content.facts).flatMap(([id, fact]) => {
    const found: Problem[] = [];
    const isSourced = fact.sources.length > 0 && fact.sources.every((key) => content.sources[key] !== undefined);
    if (!isSourced) found.push({ kind: "fact-without-source", where: id, what: fact.claim });
    if (!used.has(id)) found.push({ kind: "fact-not-used", where: id, what: fact.claim });
    return found;
  });
}

function sourceProblems(content: Content): readonly Problem[] {
  const cited = new Set<string>(Object.values(content.facts).flatMap((fact) => fact.sources));
  return Object.entries(content.sources).flatMap(([key, source]) => {
    const found: Problem[] = [];
    if (!dateShape.test(source.datedOn)) found.push({ kind: "source-without-date", where: key, what: source.title });
    if (!cited.has(key)) found.push({ kind: "source-not-used", where: key, what: source.title });
    return found;
  });
}

/** Everything that is said without support, and all support that nothing uses. */
export function evidenceProblems(content: Content): readonly Problem[] {
  return [
    ...content.pages.flatMap((page) => [...bareClaims(page, content), ...bareClaimBlocks(page)]),
    ...factProblems(content),
    ...sourceProblems(content),
  ];
}
