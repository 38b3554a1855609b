import { expect, test } from "vitest";
import { claim, type Block, paragraph } from "@/lib/content/block";
import { ledgerIds } from "@/lib/content/checks/places";
import { checkedCounts } from "@/lib/content/counts";
import { type Fact, facts } from "@/lib/content/facts";
import { ledger } from "@/lib/content/ledger";
import type { Page } from "@/lib/content/page";
import { agedEntries, contentProblems } from "@/lib/content/problems";
import { type Content, published } from "@/lib/content/published";
import { findPage } from "@/lib/content/site-map";
import { sources } from "@/lib/content/sources";
import { anchorsOf, unitsOf } from "@/lib/content/units";

const [home] = published.pages;

/** The published content with blocks added to the home page. */
function withBlocks(...blocks: readonly Block[]): Content {
  if (home === undefined) throw new Error("There is no home page.");
  const section = { anchor: "planted", title: "Planted", checkedOn: "2026-11-22", blocks };
  return withPage({ ...home, sections: [...home.sections, section] });
}

/** The published content with blocks added to a page that speaks of ourselves. */
function withStatement(...blocks: readonly Block[]): Content {
  const services = findPage("services");
  const section = { anchor: "planted", title: "Planted", checkedOn: "2026-11-22", blocks };
  return withPage({ ...services, sections: [...services.sections, section] });
}

function withPage(page: Page): Content {
  return { ...published, pages: [page, ...published.pages.filter(({ id }) => id !== page.id)] };
}

function withFact(id: string, fact: Partial<Fact>): Content {
  return { ...published, facts: { ...published.facts, [id]: { ...facts.F01, ...fact } } };
}

function kindsIn(content: Content): readonly string[] {
  return [...new Set(contentProblems(content).map(({ kind }) => kind))];
}

test("nothing keeps the content from being published", () => {
  expect(contentProblems()).toEqual([]);
});

test("the checks see the content that they guard", () => {
  const units = published.pages.flatMap((page) => unitsOf(page, published));
  const { facts: seen, sentences, claims } = checkedCounts();
  expect(published.pages.length).toBeGreaterThanOrEqual(16);
  expect(units.length).toBeGreaterThan(500);
  expect(sentences).toBeGreaterThan(1_000);
  expect(seen).toBeGreaterThanOrEqual(80);
  expect(claims).toBe(78);
  expect(published.matrix.length).toBeGreaterThanOrEqual(27);
  expect(published.questions.length).toBeGreaterThanOrEqual(13);
});

test("every claim from S01 to S78 is answered at a page and an anchor", () => {
  expect(ledger.map(({ id }) => id)).toEqual(ledgerIds());
  for (const { id, page: pageId, anchor } of ledger) {
    const page = published.pages.find((candidate) => candidate.id === pageId);
    expect(page === undefined ? [] : anchorsOf(page, published), id).toContain(anchor);
  }
});

test("a missing or misdirected claim of the ledger stops the build", () => {
  expect(kindsIn({ ...published, ledger: ledger.slice(1) })).toEqual(["ledger-gap"]);
  const misdirected = ledger.map((entry) =>
    entry.id === "S13" ? { ...entry, page: "contact" as const, anchor: "addresses" } : entry,
  );
  expect(kindsIn({ ...published, ledger: misdirected })).toEqual(["ledger-gap"]);
});

test.each<readonly [string, Content]>([
  ["unknown-fact", withBlocks(paragraph("Django is a framework. [[F999]]"))],
  ["unknown-figure", withBlocks(paragraph("It took {{F30.turtle}}. [[F30]]"))],
  ["unknown-detail", withBlocks(paragraph("Write to {{site.president}}."))],
  ["unknown-word", withBlocks(paragraph("We use a [?flux capacitor]."))],
  ["claim-without-source", withBlocks(paragraph("Django is pleasant to use."))],
  ["claim-without-source", withBlocks(paragraph("It is three times faster."))],
  ["claim-without-source", withBlocks(paragraph("It took {{F30.node}}."))],
  ["claim-without-source", withBlocks(claim("People like it."))],
  ["fact-not-used", withFact("F999", { claim: "Nobody needs this." })],
  ["figure-differs", withBlocks(paragraph("Node.js took 3.3 s for the matrices. [[F30]]"))],
  ["figure-differs", withBlocks(paragraph("Express 9.9 is out. [[F01]]"))],
  ["figure-differs", withBlocks(paragraph("Node.js 24.5.0 took {{F30.node}} on August 17. [[F30]]"))],
  ["figure-differs", withBlocks({ kind: "subheading", anchor: "planted-heading", text: "All 5,432 of them" })],
  ["figure-differs", withBlocks({ kind: "chart", chart: "cpu-work" }, paragraph("It took 136.4 s. [[F30]]"))],
  ["figure-differs", withStatement(paragraph("We have served 512 customers."))],
  ["figure-differs", withFact("F01", { figures: { wrong: "17" } })],
  ["dead-link", withBlocks(paragraph("See [this](/nowhere)."))],
  ["dead-link", withBlocks(paragraph("See [this](/django-vs-nodejs#nowhere)."))],
  ["dead-link", withBlocks(paragraph("See [this](http://example.com)."))],
  ["unexplained-abbreviation", withBlocks(paragraph("It needs the XQZ of your host."))],
  ["unexplained-word", withBlocks(paragraph("Requests pass through middleware first."))],
  ["word-explained-twice", withBlocks(paragraph("Some [?middleware] and more [?middleware]."))],
])("a planted %s stops the build", (kind, content) => {
  expect(kindsIn(content)).toContain(kind);
});

test("a number that is excused where nobody says it stops the build", () => {
  const accessibility = findPage("accessibility");
  expect(kindsIn(withPage({ ...accessibility, summary: "Everything here should work for everybody." }))).toContain(
    "figure-differs",
  );
});

test("a sentence of more than thirty words stops the build", () => {
  const words = Array.from({ length: 31 }, () => "word").join(" ");
  expect(kindsIn(withBlocks(paragraph(`${words}.`)))).toEqual(["long-sentence"]);
  expect(kindsIn(withBlocks(paragraph(`${words.slice(5)}.`)))).toEqual([]);
});

test("a fact whose source is not in the register stops the build", () => {
  const register = Object.fromEntries(Object.entries(published.sources).filter(([key]) => key !== "kostya"));
  expect(kindsIn({ ...published, sources: register })).toContain("fact-without-source");
});

test("a source without a date, or one that nobody cites, stops the build", () => {
  const undated = { ...published.sources, kostya: { ...sources.kostya, datedOn: "" } };
  expect(kindsIn({ ...published, sources: undated })).toContain("source-without-date");
  const idle = {
    ...published.sources,
    idle: { title: "Idle", publisher: "X", url: "https://example.com", datedOn: "2026", seen: "primary" as const },
  };
  expect(kindsIn({ ...published, sources: idle })).toEqual(["source-not-used"]);
});

test("a number in a picture that its fact does not hold stops the build", () => {
  const survey = published.charts["survey-use"];
  if (survey?.kind !== "bars") throw new Error("The survey is drawn as bars.");
  const rows = survey.rows.map((row) => ({ ...row, value: row.value + 1 }));
  expect(kindsIn({ ...published, charts: { ...published.charts, "survey-use": { ...survey, rows } } })).toEqual([
    "figure-differs",
  ]);
});

test("two pages with one address, or one anchor twice on a page, stop the build", () => {
  if (home === undefined) throw new Error("There is no home page.");
  expect(kindsIn({ ...published, pages: [...published.pages, home] })).toEqual(["bad-page"]);
  const [first] = home.sections;
  if (first === undefined) throw new Error("The home page has no section.");
  expect(kindsIn(withPage({ ...home, sections: [...home.sections, first] }))).toContain("bad-page");
});

test("entries are flagged once nobody has checked them for more than twelve months", () => {
  expect(agedEntries(new Date("2027-11-22T00:00:00Z"))).toEqual([]);
  const aged = agedEntries(new Date("2027-11-23T00:00:00Z"));
  expect(aged.map(({ what }) => what)).toEqual(
    expect.arrayContaining(["fact F01", "section home#short-answer", "row admin", "question is-django-faster"]),
  );
});
