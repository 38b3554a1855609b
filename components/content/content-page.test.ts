import { HtmlValidate } from "html-validate";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ContentPage } from "@/components/content/content-page";
import { composePage } from "@/lib/content/compose-page";
import { proposedRetention, type SiteDetails } from "@/lib/content/site-details";
import { findPage, pages } from "@/lib/content/site-map";
import type { PageId } from "@/lib/content/page";
import { published } from "@/lib/content/published";
import { anchorsOf } from "@/lib/content/units";

const site: SiteDetails = {
  companyName: "Northway",
  origin: "https://northway.example",
  contactEmail: "hello@northway.example",
  postalAddress: null,
  hostingRegion: null,
  regions: ["Canada", "United States"],
  retention: proposedRetention,
};

function show(id: PageId, now = new Date("2026-11-23T00:00:00Z"), details = site): string {
  return renderToStaticMarkup(createElement(ContentPage, { composed: composePage(findPage(id), details, now) }));
}

const all = (html: string, pattern: RegExp) => Array.from(html.matchAll(pattern), ([, found = ""]) => found);
const ids = pages.map(({ id }) => id);
const validator = new HtmlValidate({ extends: ["html-validate:standard"], rules: { "no-inline-style": "error" } });

test.each(ids)("the page %s is valid HTML", async (id) => {
  const html = `<!DOCTYPE html><html lang="en-CA"><head><title>${id}</title></head><body><main>${show(id)}</main></body></html>`;
  const { results } = await validator.validateString(html);
  expect(results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`))).toEqual([]);
});

test.each(ids)("every mark of %s opens a note that stands on the page, and says so where it is second-hand", (id) => {
  const html = show(id);
  const opened = new Set(all(html, /popoverTarget="(.*?)"/gi));
  const notes = new Set(all(html, /<div id="(source-\d+)" popover="auto"/g));
  expect(opened).toEqual(notes);
});

test.each(ids)("the page %s has one first heading, and every place that others link to", (id) => {
  const html = show(id);
  expect(all(html, /<(h1)\b/g)).toHaveLength(1);
  const present = new Set(all(html, /\bid="(.*?)"/g));
  expect(anchorsOf(findPage(id), published).filter((anchor) => !present.has(anchor))).toEqual([]);
  const links = all(html, /href="#(.*?)"/g);
  expect(links.filter((anchor) => !present.has(anchor))).toEqual([]);
});

const unset = { ...site, contactEmail: null, postalAddress: null, hostingRegion: null };

test.each(["contact", "privacy", "accessibility", "how-we-write"] as const)(
  "the page %s names the address for mail that is configured, and none where none is",
  (id) => {
    expect(show(id)).toContain('<a href="mailto:hello@northway.example">hello@northway.example</a>');
    const html = show(id, undefined, unset);
    expect(html).not.toMatch(/mailto:|@[a-z]|\bnull\b|on request/);
    expect(html).toContain("use the form at the end of this page");
  },
);

test("the privacy page names where the site runs and the postal address only where they are configured", () => {
  const known = { ...site, hostingRegion: "Montréal, Canada", postalAddress: "1 Example Street" };
  expect(show("privacy", undefined, known)).toContain("The site and its database run in Montréal, Canada.");
  expect(show("privacy", undefined, known)).toContain("Northway, 1 Example Street.");
  expect(show("privacy", undefined, unset)).toContain("We tell anyone who asks where the site and its database run.");
});

test("what we know only at second hand is named so beside its mark", () => {
  expect(show("performance")).toMatch(
    /popoverTarget="source-\d+"[^>]*>.*?<\/button><wbr\/><span[^>]*>second-hand<\/span>/i,
  );
});

test("the matrix shows in each row both sides, a verdict and the day of its review", () => {
  const html = show("compare");
  for (const { id } of published.matrix) {
    const [row = ""] = all(html, new RegExp(`<tr id="${id}">(.*?)</tr>`, "g"));
    const cells = all(row, /<td>(.*?)<\/td>/g);
    expect(cells, id).toHaveLength(3);
    expect(
      cells.slice(0, 2).every((cell) => /popoverTarget|our view/i.test(cell)),
      id,
    ).toBe(true);
    expect(cells[2], id).toContain("<time");
  }
});

test("questions open without a script, and their addresses lie inside what opens", () => {
  const html = show("faq");
  const closed = all(html, /<details[^>]*>(.*?)<\/details>/gs);
  for (const { anchor, question } of published.questions) {
    const found = closed.find((details) => details.includes(`id="${anchor}"`)) ?? "";
    expect(found).toContain(`<h3>${question.replaceAll("'", "&#x27;")}</h3>`);
  }
});

test("a section that nobody has checked for a year says so", () => {
  expect(show("home")).not.toContain("Not checked for more than a year");
  expect(show("home", new Date("2028-01-01T00:00:00Z"))).toContain("Not checked for more than a year");
});

test("the contents can follow every section: no page has more than the sixteen that the stylesheet names", () => {
  const sectionsOn = (id: PageId) => all(show(id), /<(section) id="/g).length;
  const most = Math.max(...ids.map(sectionsOn));
  expect(most).toBeGreaterThan(5);
  expect(most).toBeLessThanOrEqual(16);
});
