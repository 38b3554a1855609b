import { createServer, type Server } from "node:http";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { median } from "@/e2e/bench/load";
import { filesNamedIn, weigh } from "@/e2e/bench/weigh";

const page = `<html><head><link rel="stylesheet" href="/a.css?x=1&amp;y=2"><link rel="icon" href="/icon.svg">
<link href="/a.css?x=1&amp;y=2" rel="stylesheet"/><script src="/b.js" async=""></script></head><body><script>inline()</script></body></html>`;
const style = "p{color:red}".repeat(100);
const script = "go();".repeat(100);

let server: Server;
let origin = "";
beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url === "/") response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(page));
    else if (request.url === "/a.css?x=1&y=2") response.end(style);
    else if (request.url === "/b.js") response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(script));
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
});
afterAll(() => {
  server.close();
});

test("a document names its stylesheets and scripts, each once, and nothing else", () => {
  expect(filesNamedIn(page)).toEqual({ css: ["/a.css?x=1&y=2"], script: ["/b.js"] });
});

test("a route weighs what travels, gzipped, whether its server compresses or not", async () => {
  expect(await weigh(origin, "/")).toEqual({
    html: gzipSync(page).length,
    css: gzipSync(style).length,
    script: gzipSync(script).length,
  });
});

test("a route that does not answer is no light one", async () => {
  await expect(weigh(origin, "/missing")).rejects.toThrow("/missing answers 404");
});

test("one slow measurement does not move the middle", () => {
  expect(median([300, 10, 310])).toBe(300);
});
