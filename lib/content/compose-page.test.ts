import { expect, test } from "vitest";
import { type Part, startComposer } from "@/lib/content/compose";
import { composePage } from "@/lib/content/compose-page";
import { proposedRetention, type SiteDetails } from "@/lib/content/site-details";
import { findPage, pages } from "@/lib/content/site-map";

const now = new Date("2026-11-23T00:00:00Z");
const site: SiteDetails = {
  companyName: "Northway",
  origin: "https://northway.example",
  contactEmail: "hello@northway.example",
  postalAddress: null,
  hostingRegion: null,
  regions: ["Canada"],
  retention: proposedRetention,
};

const numbersOf = (parts: readonly Part[]) => parts.flatMap((part) => (part.kind === "mark" ? [part.note.number] : []));

test("sources are numbered as they are met, and a fact keeps its number", () => {
  const composer = startComposer(site, now);
  expect(numbersOf(composer.text("One. [[F30 F01]]"))).toEqual([1, 2]);
  expect(numbersOf(composer.text("Two. [[F01 F02]]"))).toEqual([2, 3]);
  expect(composer.notes().map(({ factId }) => factId)).toEqual(["F30", "F01", "F02"]);
});

test("a figure in prose is the figure of its fact", () => {
  const parts = startComposer(site, now).text("It took {{F30.node}}.");
  expect(parts).toContainEqual({ kind: "text", text: "3.2 s" });
});

test.each([
  ["[[F16]]", "no fact F16"],
  ["{{F30.turtle}}", "no figure"],
  ["{{F16.node}}", "no figure"],
  ["{{site.president}}", "no detail"],
  ["[?flux capacitor]", "no word"],
])("a page with %s is never shown half filled", (mark, reason) => {
  expect(() => startComposer(site, now).text(`See ${mark}.`)).toThrow(reason);
});

test("our own judgement is marked as such and is no source", () => {
  const composer = startComposer(site, now);
  expect(composer.text("So we think. [[ours]]").at(-1)).toEqual({ kind: "ours" });
  expect(composer.notes()).toEqual([]);
});

test("every page says how long it takes to read and when it was last checked", () => {
  for (const page of pages) {
    const { readingMinutes, checkedOn } = composePage(page, site, now);
    expect(readingMinutes, page.id).toBeGreaterThanOrEqual(1);
    expect(readingMinutes, page.id).toBeLessThanOrEqual(10);
    expect(checkedOn, page.id).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  }
});

test("the page of sources shows for each where it is used", () => {
  const blocks = composePage(findPage("sources"), site, now).sections.flatMap((section) => section.blocks);
  const register = blocks.find((block) => block.kind === "sources");
  if (register?.kind !== "sources") throw new Error("The page of sources has no register.");
  expect(register.uses.filter(({ places }) => places.length === 0)).toEqual([]);
  expect(register.uses.length).toBeGreaterThan(60);
});

test("sections and facts are flagged when nobody has checked them for a year", () => {
  const later = composePage(findPage("home"), site, new Date("2028-01-01T00:00:00Z"));
  expect(later.sections.every(({ isAged }) => isAged)).toBe(true);
  expect(later.notes.every(({ isAged }) => isAged)).toBe(true);
  const today = composePage(findPage("home"), site, now);
  expect(today.sections.some(({ isAged }) => isAged)).toBe(false);
});
