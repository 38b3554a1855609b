import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { expect, test } from "vitest";
import { carryOrigin, withOrigin } from "@/lib/http/front/carried-links";
import { keepAnswers } from "@/lib/http/front/kept-answers";
import { storedPage } from "@/lib/http/front/stored-answer";

const host = "waymark.example";
const page = storedPage(
  '<html><body><a class="x" href="/faq">Questions</a> <a href="/assessment/check?v=1&amp;w=r#top">Example</a></body></html>',
);

function visit(url: string, headers: Readonly<Record<string, string>> = {}): IncomingMessage {
  const request = new IncomingMessage(new Socket());
  request.url = url;
  request.headers = { host, ...headers };
  return request;
}

function bodyFor(url: string, headers: Readonly<Record<string, string>> = {}) {
  return carryOrigin(visit(url, headers), page, keepAnswers(1_000_000));
}

test("a campaign's name is in every link of a page that is the same for everybody, and so is the first page", () => {
  const answer = bodyFor("/services?utm_source=podcast&utm_campaign=winter");
  const said = "utm_source=podcast&amp;utm_campaign=winter&amp;landing=%2Fservices";
  expect(answer.identity.toString()).toContain(`href="/faq?${said}"`);
  expect(answer.identity.toString()).toContain(`href="/assessment/check?v=1&amp;w=r&amp;${said}#top"`);
  expect(answer.headers["Cache-Control"]).toBe("private, no-cache");
  expect(answer.etag).not.toBe(page.etag);
  expect(answer.headers["Content-Security-Policy"]).toBe(page.headers["Content-Security-Policy"]);
});

test("a site that links here is named by its host alone, and the next page hands it on", () => {
  const first = bodyFor("/services", { referer: "https://news.example/a?private=words" });
  expect(first.identity.toString()).toContain('href="/faq?referrer=news.example&amp;landing=%2Fservices"');
  const second = bodyFor("/faq?referrer=news.example&landing=/services", { referer: `https://${host}/services` });
  expect(second.identity.toString()).toContain("referrer=news.example&amp;landing=%2Fservices");
});

test("everybody else gets the very bytes that are kept, search engines too", () => {
  expect(bodyFor("/services")).toBe(page);
  expect(bodyFor("/services", { referer: `https://${host}/faq` })).toBe(page);
  expect(bodyFor("/services?flash=1&q=words")).toBe(page);
});

test("the way into the assessment names the page before it, whoever comes", () => {
  const answer = bodyFor("/assessment", { referer: `https://${host}/django-vs-nodejs` });
  expect(answer.identity.toString()).toContain('href="/faq?landing=%2Fdjango-vs-nodejs"');
});

test("nothing of an address but a campaign reaches a link, cut to what may stand there", () => {
  const hostile = `/faq?utm_source=${encodeURIComponent('"><script>alert(1)</script>')}&utm_medium=${"x".repeat(200)}&utm_campaign=ok&email=ada@example.com`;
  const said = bodyFor(hostile).identity.toString();
  expect(said).toContain('href="/faq?utm_campaign=ok&amp;landing=%2Ffaq"');
  expect(said).not.toMatch(/script|ada|xxx/);
  expect(bodyFor("/faq?utm_source=a%22b%27c&utm_campaign=%26amp").identity.toString()).not.toMatch(/="[^"]*a"b/);
});

test("files, the desk, other sites and places on the page keep their addresses", () => {
  const links = ["/index.md", "/feed.json", "/staff", "/staff/leads", "/_next/static/x.js", "//evil.example", "#part"];
  for (const href of [...links, "https://docs.example/a", "mailto:a@b.example", "/api/health/live"])
    expect(withOrigin(`<a href="${href}">x</a>`, "utm_source=a")).toBe(`<a href="${href}">x</a>`);
  expect(withOrigin('<script type="application/ld+json">{"url":"/faq"}</script>', "utm_source=a")).not.toContain("utm");
  expect(withOrigin('<a href="/">x</a>', "utm_source=a")).toBe('<a href="/?utm_source=a">x</a>');
});

test("a result, which is private, is sent as it is", () => {
  const result = storedPage("<a href='/faq'>x</a>", { audience: "secret" });
  expect(carryOrigin(visit("/result/x?utm_source=a"), result, keepAnswers(1_000))).toBe(result);
});
