import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { arrivalDocument, versionFor } from "@/lib/http/front/arrival";

const sheets: Readonly<Record<string, string>> = {
  "/_next/static/chunks/a.css": "@font-face{src:url(../media/text.woff2)}p{color:red}",
  "/_next/static/chunks/b.css": 'i{background:url("data:image/png;base64,AA")}',
};
const styleAt = (href: string) => sheets[href] ?? null;
const page = [
  '<html><head><link rel="preload" href="/text.woff2" as="font" crossorigin=""/>',
  '<link rel="stylesheet" href="/_next/static/chunks/a.css" data-precedence="next"/>',
  '<link rel="stylesheet" href="/_next/static/chunks/b.css"/><link rel="icon" href="/icon.svg"/></head><body>Words</body></html>',
].join("");

test("whoever comes from elsewhere gets a document that needs no other answer to be drawn", () => {
  const { html = "" } = arrivalDocument(page, styleAt) ?? {};
  expect(html).not.toMatch(/rel="(stylesheet|preload)"/);
  expect(html).toContain("url(/_next/static/media/text.woff2)");
  expect(html).toContain("data:image/png;base64,AA");
  expect(html.match(/<style>/g)).toHaveLength(1);
  expect(html).toContain('<link rel="icon" href="/icon.svg"/></head><body>Words</body>');
});

test("the policy names exactly the styles inside", () => {
  const arrival = arrivalDocument(page, styleAt);
  const [, inside = ""] = /<style>([\s\S]*)<\/style>/.exec(arrival?.html ?? "") ?? [];
  expect(arrival?.styleHash).toBe(createHash("sha256").update(inside).digest("base64"));
});

test("a page with a stylesheet that isn't ours, or that would end its element, stays as it is", () => {
  expect(arrivalDocument(page, () => null)).toBeNull();
  expect(arrivalDocument(page, () => "</style><script>")).toBeNull();
  expect(arrivalDocument("<html></html>", styleAt)).toBeNull();
});

test("only who comes from one of our own pages is not arriving", () => {
  const usual = { onArrival: "for arrivals" };
  const from = (site: string | undefined) =>
    versionFor<unknown>({ headers: site === undefined ? {} : { "sec-fetch-site": site } }, usual);
  expect(from("same-origin")).toBe(usual);
  for (const site of ["none", "cross-site", "same-site", undefined]) expect(from(site)).toBe("for arrivals");
});
