import { expect, test } from "vitest";
import { machineFacts } from "@/e2e/machine-facts";
import { proposedRetention, type SiteDetails } from "@/lib/content/site-details";
import { findPage, pages } from "@/lib/content/site-map";
import { articleData, asScriptText, structuredDataFor } from "@/lib/content/structured-data";

const site: SiteDetails = {
  companyName: "Northway",
  origin: "https://northway.example",
  contactEmail: "hello@northway.example",
  postalAddress: "1 Example Street",
  hostingRegion: null,
  regions: ["Canada", "United States"],
  retention: proposedRetention,
};

test.each(pages.map((page) => [page.id, page] as const))(
  "what %s tells machines has everything that search engines ask of its kind",
  (_, page) => {
    const told = structuredDataFor(page, site, "/image.png").map(asScriptText);
    expect(told.length).toBeGreaterThan(0);
    for (const text of told) expect(machineFacts.safeParse(JSON.parse(text)).error?.issues ?? []).toEqual([]);
  },
);

test("an article without its author, and a property that the kind does not have, are found", () => {
  const { author, ...anonymous } = articleData(findPage("security"), site, "/image.png");
  expect(machineFacts.safeParse({ ...anonymous, author }).success).toBe(true);
  expect(machineFacts.safeParse(anonymous).success).toBe(false);
  expect(machineFacts.safeParse({ ...anonymous, author, writer: author }).success).toBe(false);
});
