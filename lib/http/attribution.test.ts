import fc from "fast-check";
import { expect, test } from "vitest";
import { attributionOf, readAttribution, sourceName, writeAttribution } from "@/lib/http/attribution";

const host = "waymark.example";
const nothing = { source: null, medium: null, campaign: null, referrer: null, landingPage: null, preset: null };

test("a campaign's link is read, and travels on unchanged from page to page", () => {
  const pairs = new URLSearchParams("utm_source=podcast&utm_medium=audio&utm_campaign=Winter 2027&preset=lms&v=1&w=r");
  const first = attributionOf({ pairs, referer: "https://podcast.example/42", host });
  expect(first).toEqual({ ...nothing, source: "podcast", medium: "audio", campaign: "Winter 2027", preset: "lms" });
  expect(readAttribution(writeAttribution(first))).toEqual(first);
});

test("without a campaign the linking site is named by its host alone", () => {
  const referer = "https://search.example/results?q=private+words";
  expect(attributionOf({ pairs: [], referer, host })).toEqual({ ...nothing, referrer: "search.example" });
});

test("a page of ours passes on what stood in its own address, and is named as the first page", () => {
  const referer = `https://${host}/django-vs-nodejs?utm_source=newsletter`;
  expect(attributionOf({ pairs: [], referer, host })).toEqual({
    ...nothing,
    source: "newsletter",
    landingPage: "/django-vs-nodejs",
  });
});

test("a step on the way is never named as the first page, least of all a secret address", () => {
  for (const path of [
    "/assessment",
    "/assessment/workload?v=1",
    "/result/secret",
    "/book/secret",
    "/waiting/secret",
    "/voices/secret",
    "/follow-up/secret",
    `/new-address/${"s".repeat(43)}`,
    "/staff/leads",
  ])
    expect(attributionOf({ pairs: [], referer: `https://${host}${path}`, host })).toEqual(nothing);
  expect(readAttribution([["landing", "/result/secret"]])).toEqual(nothing);
});

test("nonsense in an address is left out and never throws", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string(), fc.string({ unit: "binary" }))), fc.string(), (pairs, referer) => {
      const read = attributionOf({ pairs, referer, host });
      expect(readAttribution(writeAttribution(read))).toEqual(read);
      expect(sourceName(read)).toMatch(/^[a-z0-9._-]{1,40}$/);
    }),
  );
  const hostile = [
    ["utm_source", "<script>"],
    ["referrer", "data:text/html,<p>"],
    ["landing", "//elsewhere.example"],
    ["utm_campaign", "a\r\nBcc: x"],
    ["preset", "x".repeat(41)],
  ] as const;
  expect(readAttribution(hostile)).toEqual(nothing);
});

test("counts name a source in a few plain letters", () => {
  expect(sourceName({ ...nothing, source: "Newsletter", referrer: "a.example" })).toBe("newsletter");
  expect(sourceName({ ...nothing, referrer: "a.example" })).toBe("a.example");
  expect(sourceName(nothing)).toBe("direct");
  expect(sourceName({ ...nothing, source: "Zoë's list" })).toBe("other");
});
