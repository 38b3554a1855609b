import { type Problem, placeOf } from "@/lib/content/checks/problem";
import type { Inline } from "@/lib/content/inline";
import { ledgerSize } from "@/lib/content/ledger";
import type { Page } from "@/lib/content/page";
import type { Content } from "@/lib/content/published";
import { anchorsOf, unitsOf } from "@/lib/content/units";
import { waysOn } from "@/lib/content/ways-on";

/** Addresses of this site that other parts of it answer. */
const otherAddresses = ["/assessment", "/book"];
const longestDescription = 160;

function hrefsIn(parts: readonly Inline[]): readonly string[] {
  return parts.flatMap((part) => {
    if (part.kind === "link") return [part.href];
    return part.kind === "strong" || part.kind === "stress" ? hrefsIn(part.content) : [];
  });
}

function leadsSomewhere(href: string, content: Content): boolean {
  if (href.startsWith("https://")) return true;
  const [path = "", anchor] = href.split("#");
  if (otherAddresses.includes(path)) return anchor === undefined;
  const page = content.pages.find((candidate) => candidate.path === path);
  return page !== undefined && (anchor === undefined || anchorsOf(page, content).includes(anchor));
}

function linkProblems(content: Content): readonly Problem[] {
  const fromPages = content.pages.flatMap((page) =>
    unitsOf(page, content).flatMap((unit) => hrefsIn(unit.parts).map((what) => ({ where: placeOf(unit), what }))),
  );
  const fromWays = waysOn.map(({ href }) => ({ where: "ways on", what: href }));
  const fromSources = Object.entries(content.sources).map(([where, { url }]) => ({ where, what: url }));
  return [...fromPages, ...fromWays, ...fromSources]
    .filter(({ what }) => !leadsSomewhere(what, content))
    .map((link): Problem => ({ kind: "dead-link", ...link }));
}

function repeated(words: readonly string[]): readonly string[] {
  return words.filter((word, at) => words.indexOf(word) !== at);
}

function pageProblems(page: Page, content: Content): readonly Problem[] {
  const where = page.id;
  const twice = repeated(anchorsOf(page, content)).map((what): Problem => ({
    kind: "bad-page",
    where,
    what: `#${what} twice`,
  }));
  const isLong = page.description.length > longestDescription;
  const description: Problem = {
    kind: "bad-page",
    where,
    what: `description of ${page.description.length} characters`,
  };
  return isLong ? [...twice, description] : twice;
}

function siteProblems(content: Content): readonly Problem[] {
  const fields = ["path", "title", "description", "name"] as const;
  return fields.flatMap((field) =>
    repeated(content.pages.map((page) => page[field])).map((what): Problem => ({
      kind: "bad-page",
      where: field,
      what,
    })),
  );
}

/** Facts that are cited where a claim of the ledger is said to be answered. */
function factsAt(page: Page, anchor: string, content: Content): readonly string[] {
  return unitsOf(page, content)
    .filter((unit) => unit.anchor === anchor)
    .flatMap(({ evidence }) => evidence);
}

function ledgerProblem(id: string, content: Content): Problem | null {
  const entry = content.ledger.find((candidate) => candidate.id === id);
  if (entry === undefined) return { kind: "ledger-gap", where: id, what: "is missing" };
  const page = content.pages.find((candidate) => candidate.id === entry.page);
  if (page === undefined || !anchorsOf(page, content).includes(entry.anchor)) {
    return { kind: "ledger-gap", where: id, what: `leads to ${entry.page}#${entry.anchor}, which does not exist` };
  }
  const cited = factsAt(page, entry.anchor, content);
  const isAnswered =
    entry.facts.length === 0 ? entry.finding === "left-out" : entry.facts.some((fact) => cited.includes(fact));
  return isAnswered
    ? null
    : { kind: "ledger-gap", where: id, what: `${entry.page}#${entry.anchor} cites none of its facts` };
}

/** The ids that the ledger must hold: S01 to S78. */
export function ledgerIds(): readonly string[] {
  return Array.from({ length: ledgerSize }, (_, at) => `S${String(at + 1).padStart(2, "0")}`);
}

/** Links, anchors, descriptions and claims that lead nowhere. */
export function placeProblems(content: Content): readonly Problem[] {
  return [
    ...linkProblems(content),
    ...siteProblems(content),
    ...content.pages.flatMap((page) => pageProblems(page, content)),
    ...ledgerIds()
      .map((id) => ledgerProblem(id, content))
      .filter((problem) => problem !== null),
  ];
}
