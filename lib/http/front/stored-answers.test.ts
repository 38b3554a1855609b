import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { documentForMissing, ORIGIN_FILE, readStoredAnswers } from "@/lib/http/front/stored-answers";

/** A finished build with one page and one route, made for http://localhost:3000. */
function buildFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "waymark-build-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const inside of ["server/app", "static"]) mkdirSync(join(folder, inside), { recursive: true });
  const files = {
    [ORIGIN_FILE]: "http://localhost:3000",
    "prerender-manifest.json": JSON.stringify({ routes: { "/faq": {}, "/robots.txt": {} } }),
    "server/app/faq.html":
      '<html><head><link rel="canonical" href="http://localhost:3000/faq"/><link rel="stylesheet" href="/_next/static/a.css"/><script src="/a.js"></script></head></html>',
    "static/a.css": "p{color:red}",
    "server/app/robots.txt.body": "Sitemap: http://localhost:3000/sitemap.xml",
    "server/app/robots.txt.meta": JSON.stringify({ status: 200, headers: { "content-type": "text/plain" } }),
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

test("a build serves under whatever address the server has, and names that one", () => {
  const { byPath } = readStoredAnswers(buildFolder(), "https://waymark.example");
  expect(byPath.get("/faq")?.identity.toString()).toContain('href="https://waymark.example/faq"');
  expect(byPath.get("/robots.txt")?.identity.toString()).toBe("Sitemap: https://waymark.example/sitemap.xml");
});

test("a prerendered page goes out without scripts, under a policy that allows none", () => {
  const page = readStoredAnswers(buildFolder(), "http://localhost:3000").byPath.get("/faq");
  expect(page?.identity.toString()).not.toContain("<script");
  expect(page?.headers["Content-Security-Policy"]).toContain("script-src 'none'");
});

test("a page has a document of its own for arrivals, with its styles inside, and says on what the choice depends", () => {
  const usual = readStoredAnswers(buildFolder(), "http://localhost:3000").byPath.get("/faq");
  const versions = [usual, usual?.onArrival].map((answer) => ({
    hasSheet: answer?.identity.includes('rel="stylesheet"'),
    hasStyle: answer?.identity.includes("<style>p{color:red}"),
    style: /style-src ([^;]+)/.exec(answer?.headers["Content-Security-Policy"] ?? "")?.[1]?.replace(/-[^']+/, ""),
    vary: answer?.headers["Vary"],
  }));
  expect(versions).toEqual([
    { hasSheet: true, hasStyle: false, style: "'self'", vary: "Accept-Encoding, Sec-Fetch-Site" },
    { hasSheet: false, hasStyle: true, style: "'self' 'sha256'", vary: "Accept-Encoding, Sec-Fetch-Site" },
  ]);
});

test("an address that leads nowhere gets the missing page of the nearest folder that has one, else the site's", () => {
  const folder = buildFolder();
  const missing = ["/booking/missing", "/book/offer/missing"];
  for (const path of [...missing, "/_not-found"]) {
    mkdirSync(join(folder, "server/app", path, ".."), { recursive: true });
    writeFileSync(join(folder, `server/app${path}.html`), `<html><head></head><body>${path}</body></html>`);
  }
  const routes = Object.fromEntries(missing.map((path) => [path, {}]));
  writeFileSync(join(folder, "prerender-manifest.json"), JSON.stringify({ routes }));
  const stored = readStoredAnswers(folder, "http://localhost:3000");
  const sent = (url: string) => {
    const answer = documentForMissing(stored, url);
    return [answer?.status, /<body>(.*)<\/body>/.exec(answer?.identity.toString() ?? "")?.[1]];
  };
  expect(sent("/booking/guess")).toEqual([404, "/booking/missing"]);
  expect(sent("/booking/guess/move?zone=UTC")).toEqual([404, "/booking/missing"]);
  expect(sent("/book/offer/guess")).toEqual([404, "/book/offer/missing"]);
  expect(sent("/book/guess")).toEqual([404, "/_not-found"]);
  expect(sent("/")).toEqual([404, "/_not-found"]);
});
