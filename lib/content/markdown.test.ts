import { expect, test } from "vitest";
import { findFact, secondHandShare } from "@/lib/content/evidence";
import { asMarkdown, llmsText, markdownPath, pageAsMarkdown } from "@/lib/content/markdown";
import { composePage } from "@/lib/content/compose-page";
import { proposedRetention, type SiteDetails } from "@/lib/content/site-details";
import { findPage, pages } from "@/lib/content/site-map";

const now = new Date("2026-11-23T00:00:00Z");
const site: SiteDetails = {
  companyName: "Northway",
  origin: "https://northway.example",
  contactEmail: "hello@northway.example",
  postalAddress: "1 Example Street, Toronto",
  hostingRegion: "Montréal, Canada",
  regions: ["Canada", "United States"],
  retention: proposedRetention,
};

test.each(pages.map((page) => [page.id, page] as const))(
  "the plain text of %s holds its heading, every section and no mark left open",
  (_id, page) => {
    const text = pageAsMarkdown(page, site, now);
    expect(text.startsWith(`# ${page.title}\n`)).toBe(true);
    for (const { title } of page.sections) expect(text).toContain(`\n## ${title}\n`);
    expect(text).not.toMatch(/\{\{|\[\[|\[\?|undefined|\[object/);
  },
);

test("each source mark of the plain text has its note at the end, and each note is marked", () => {
  for (const page of pages) {
    const [body = "", notes = ""] = pageAsMarkdown(page, site, now).split("## Sources on this page");
    const marked = new Set(Array.from(body.matchAll(/\[(\d+)(?:, [a-z -]+)?\](?!\()/g), ([, number]) => number));
    const noted = new Set(Array.from(notes.matchAll(/^\[(\d+)\]/gm), ([, number]) => number));
    expect(marked, page.id).toEqual(noted);
  }
});

test("whatever we know only at second hand says so wherever it is marked", () => {
  for (const page of pages) {
    const composed = composePage(page, site, now);
    const text = asMarkdown(composed, site);
    for (const { number, factId } of composed.notes) {
      const isSecondHand = secondHandShare(findFact(factId)) !== "none";
      expect(text.includes(`[${number}, second-hand`), `${page.id} ${factId}`).toBe(isSecondHand);
      expect(text.includes(` [${number}] `) && isSecondHand, `${page.id} ${factId}`).toBe(false);
    }
  }
});

test("the details of the company come from its configuration", () => {
  expect(pageAsMarkdown(findPage("contact"), site, now)).toContain("Canada and the United States");
  const privacy = pageAsMarkdown(findPage("privacy"), site, now);
  expect(privacy).toContain("Northway, 1 Example Street, Toronto.");
  expect(privacy).toContain("[hello@northway.example](mailto:hello@northway.example)");
  expect(privacy).toContain("Montréal, Canada");
  expect(privacy).toContain("deleted after 30 days");
  const unknown = pageAsMarkdown(findPage("privacy"), { ...site, postalAddress: null, hostingRegion: null }, now);
  expect(unknown).toContain("\nNorthway. For questions");
});

test("links of the plain text are whole addresses", () => {
  const text = pageAsMarkdown(findPage("home"), site, now);
  expect(text).toContain("](https://northway.example/assessment)");
  expect(text).not.toContain("](/");
});

test("the plain text says when a section has not been checked for more than a year", () => {
  const later = new Date("2028-01-01T00:00:00Z");
  expect(pageAsMarkdown(findPage("home"), site, now)).not.toContain("Not checked for more than a year");
  expect(pageAsMarkdown(findPage("home"), site, later)).toContain("Not checked for more than a year");
});

test("the list for machines names every page once", () => {
  const text = llmsText(site);
  for (const page of pages) expect(text.split(`${site.origin}${markdownPath(page)})`)).toHaveLength(2);
  expect(markdownPath(findPage("home"))).toBe("/index.md");
});
