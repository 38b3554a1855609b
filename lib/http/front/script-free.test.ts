import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { inlineScriptHashes, keepsScripts, withoutScripts } from "@/lib/http/front/script-free";

const page = [
  '<html><head><link rel="preload" as="script" href="/a.js"/><link rel="stylesheet" href="/a.css"/>',
  '<script src="/a.js" async=""></script><script type="application/ld+json">{"@type":"Article"}</script></head>',
  '<body><p>Text about &lt;script&gt; tags</p><script>self.__next_f.push([1,"a"])</script></body></html>',
].join("");

describe("a reading page", () => {
  test("loses every script of the framework and keeps its words, styles and facts for machines", () => {
    const document = withoutScripts(page);
    expect(document).not.toMatch(/<script(?! type="application\/ld\+json")/);
    expect(document).not.toContain('as="script"');
    expect(document).toContain('<link rel="stylesheet" href="/a.css"/>');
    expect(document).toContain('<script type="application/ld+json">{"@type":"Article"}</script>');
    expect(document).toContain("<p>Text about &lt;script&gt; tags</p>");
  });

  test("is the same bytes for every request: the random word on its tool is gone", () => {
    const withTool = (word: string) =>
      `<p>nonce="x"</p><script src="/tools/result.js" defer="" nonce="${word}"></script>`;
    expect(withoutScripts(withTool("first"))).toBe(withoutScripts(withTool("second")));
    expect(withoutScripts(withTool("first"))).toContain('<p>nonce="x"</p><script src="/tools/result.js" defer="">');
  });

  test("that says it needs its scripts keeps them", () => {
    expect(keepsScripts(`<meta name="waymark-scripts" content="keep"/>${page}`)).toBe(true);
    expect(keepsScripts(page)).toBe(false);
  });
});

test("the policy of a page with scripts names exactly its inline code", () => {
  const expected = createHash("sha256").update('self.__next_f.push([1,"a"])').digest("base64");
  expect(inlineScriptHashes(page)).toEqual([expected]);
});
