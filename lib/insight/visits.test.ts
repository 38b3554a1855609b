import { expect, test } from "vitest";
import { visitCounter, type OpenedPage } from "@/lib/insight/visits";

const monday = new Date("2026-11-23T15:00:00Z");
const browser = "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0";
const opened = (change: Partial<OpenedPage> = {}): OpenedPage => ({
  url: "/",
  host: "waymark.example",
  referer: null,
  fetchSite: "none",
  purpose: null,
  userAgent: browser,
  ...change,
});
const counter = () => visitCounter(new Set(["/", "/faq"]));

test("a visit is a page opened from outside; further pages are views", () => {
  const visits = counter();
  visits.note(opened({ url: "/?utm_source=Newsletter", fetchSite: "cross-site" }), monday);
  visits.note(opened({ url: "/faq", fetchSite: "same-origin", referer: "https://waymark.example/" }), monday);
  visits.note(opened({ referer: "https://news.example/item", fetchSite: "cross-site" }), monday);
  const countedOn = "2026-11-23";
  expect(visits.take()).toEqual([
    { countedOn, dimension: "page", value: "/", views: 2, visits: 2 },
    { countedOn, dimension: "source", value: "newsletter", views: 1, visits: 1 },
    { countedOn, dimension: "page", value: "/faq", views: 1, visits: 0 },
    { countedOn, dimension: "source", value: "news.example", views: 1, visits: 1 },
  ]);
  expect(visits.take()).toEqual([]);
});

test("an older browser that says nothing of where it came from is judged by the page before", () => {
  const visits = counter();
  visits.note(opened({ fetchSite: null }), monday);
  visits.note(opened({ fetchSite: null, referer: "https://waymark.example/faq" }), monday);
  expect(visits.take()[0]).toMatchObject({ views: 2, visits: 1 });
});

test.each([
  ["a robot that says so", { userAgent: "Mozilla/5.0 (compatible; Googlebot/2.1)" }],
  ["a program without a name", { userAgent: null }],
  ["a page fetched ahead of a click", { purpose: "prefetch;prerender" }],
  ["a page that is none of ours", { url: "/wp-login.php" }],
  ["the desk", { url: "/staff" }],
])("%s is not counted", (_what, change) => {
  const visits = counter();
  visits.note(opened(change), monday);
  expect(visits.take()).toEqual([]);
});

test("made-up sources are counted together once there are a hundred", () => {
  const visits = counter();
  for (let turn = 0; turn < 250; turn += 1) visits.note(opened({ url: `/?utm_source=made-up-${turn}` }), monday);
  const sources = visits.take().filter(({ dimension }) => dimension === "source");
  expect(sources).toHaveLength(101);
  expect(sources.find(({ value }) => value === "other")?.visits).toBe(150);
});

test("a page opened late in the evening counts for the day in Toronto", () => {
  const visits = counter();
  visits.note(opened(), new Date("2026-11-24T03:00:00Z"));
  expect(visits.take()[0]?.countedOn).toBe("2026-11-23");
});
