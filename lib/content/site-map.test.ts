import { expect, test } from "vitest";
import { documentTitle, findPage, findPageByPath, neighboursOf, pages, trailTo } from "@/lib/content/site-map";
import { scriptFreeVisit } from "@/lib/http/front/script-free-pages";

test("a reader can go from the first page to the last by next, and back", () => {
  const visited: string[] = [];
  for (let page = findPageByPath("/"); page !== null; page = neighboursOf(page.id).next) visited.push(page.id);
  expect(visited.length).toBeGreaterThan(8);
  expect(visited.at(-1)).toBe("faq");
  const back: string[] = [];
  for (let page = findPageByPath("/faq"); page !== null; page = neighboursOf(page.id).previous) back.push(page.id);
  expect(back.toReversed()).toEqual(visited);
});

test("pages that stand alone have no neighbours", () => {
  expect(neighboursOf("privacy")).toEqual({ previous: null, next: null });
});

test("the trail to a topic leads over the comparison", () => {
  expect(trailTo(findPage("security")).map(({ id }) => id)).toEqual(["home", "compare", "security"]);
  expect(trailTo(findPage("compare")).map(({ id }) => id)).toEqual(["home", "compare"]);
  expect(trailTo(findPage("services-nodejs")).map(({ id }) => id)).toEqual(["home", "services", "services-nodejs"]);
  expect(trailTo(findPage("home")).map(({ id }) => id)).toEqual(["home"]);
});

test("every page shows a date that is at most an hour old", () => {
  const kept = pages.map(({ path }) => [path, scriptFreeVisit(path)?.page.keptSeconds ?? Number.POSITIVE_INFINITY]);
  expect(kept.filter(([, seconds]) => Number(seconds) > 3_600)).toEqual([]);
});

test("an address that nobody wrote a page for is no page", () => {
  expect(findPageByPath("/django-vs-nodejs/cooking")).toBeNull();
  expect(pages.map(({ path }) => path).every((path) => findPageByPath(path) !== null)).toBe(true);
});

test("no two pages share a title in the browser's tab", () => {
  const titles = pages.map(documentTitle);
  expect(new Set(titles).size).toBe(titles.length);
  expect(documentTitle(findPage("security"))).toBe("Security – Django vs Node.js");
  expect(documentTitle(findPage("services-django"))).toBe("Django – Services");
});
