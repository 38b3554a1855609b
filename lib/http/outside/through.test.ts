import type { RequestListener } from "node:http";
import { pipeline, Readable } from "node:stream";
import { gzipSync, createGzip } from "node:zlib";
import { test as base, expect } from "vitest";
import { isPublicAddress } from "@/lib/http/outside/address";
import { fetchOutside } from "@/lib/http/outside/fetch";
import { openLoopbackSite, type LoopbackSite } from "@/lib/http/outside/loopback-site";
import { fetchThrough } from "@/lib/http/outside/through";

/** Opens sites on loopback; all of them are closed after the test. */
const test = base.extend<{ readonly serve: (answer: RequestListener) => Promise<LoopbackSite> }>({
  // oxlint-disable-next-line no-empty-pattern -- Vitest reads the fixtures that this one needs from the pattern
  serve: async ({}, provide) => {
    const sites: LoopbackSite[] = [];
    await provide(async (answer) => {
      const site = await openLoopbackSite(answer);
      sites.push(site);
      return site;
    });
    for (const site of sites) site.close();
  },
});

/** Lets these sites on loopback count as the internet; everything else is judged as ever. */
function through(...sites: readonly LoopbackSite[]) {
  const ports = sites.map(({ port }) => port);
  return fetchThrough({
    addressesOf: async (host) => (host.endsWith(".test") ? ["127.0.0.1"] : []),
    mayReach: (address, port) => (address === "127.0.0.1" && ports.includes(port)) || isPublicAddress(address),
  });
}

function letters(): Readable {
  return new Readable({
    read() {
      this.push("x".repeat(10_000));
    },
  });
}

const ok: RequestListener = (_request, response) => void response.end("hello");

test("an answer comes back whole, unpacked and with its status", async ({ serve }) => {
  const site = await serve((_request, response) => {
    response.writeHead(207, { "Content-Type": "text/xml", "Content-Encoding": "gzip" });
    response.end(gzipSync("<hello/>"));
  });
  const answer = await through(site)(site.url);
  if (!answer.ok) throw new Error(answer.reason);
  expect([answer.value.status, await answer.value.text()]).toEqual([207, "<hello/>"]);
  expect(answer.value.headers.get("content-type")).toBe("text/xml");
});

test("nothing on this machine or its network is ever reached, however its address is written", async ({ serve }) => {
  const site = await serve(ok);
  const hosts = [
    "127.0.0.1",
    "localhost",
    "127.1",
    "2130706433",
    "0x7f000001",
    "0177.0.0.1",
    "[::1]",
    "[::ffff:127.0.0.1]",
  ];
  for (const host of [
    ...hosts,
    "[::ffff:7f00:1]",
    "[::7f00:1]",
    "0.0.0.0",
    "169.254.169.254",
    "10.0.0.1",
    "[fd00::1]",
  ]) {
    const answer = await fetchOutside(`http://${host}:${site.port}/`, { deadlineMs: 2_000 });
    expect([host, answer.ok ? "reached" : answer.reason]).toEqual([host, "private-address"]);
  }
  expect(site.hits).toHaveLength(0);
});

test("a name that leads to a private address is refused, also when it has a public one beside it", async ({
  serve,
}) => {
  const site = await serve(ok);
  for (const addresses of [["127.0.0.1"], ["93.184.216.34", "127.0.0.1"], ["::ffff:127.0.0.1"]]) {
    const fetch = fetchThrough({ addressesOf: async () => addresses, mayReach: isPublicAddress });
    expect(await fetch(`http://calendar.example:${site.port}/`)).toEqual({ ok: false, reason: "private-address" });
  }
  expect(site.hits).toHaveLength(0);
});

test("a name is looked up once, so that one that changes its mind reaches nothing", async ({ serve }) => {
  const [honest, inside] = [await serve(ok), await serve(ok)];
  const answers = [["127.0.0.1"], ["127.0.0.2"]];
  let asked = 0;
  const fetch = fetchThrough({
    addressesOf: async () => answers[asked++] ?? [],
    mayReach: (address, port) => address === "127.0.0.1" && port === honest.port,
  });
  const answer = await fetch(`http://rebinding.test:${honest.port}/`);
  expect(answer.ok && (await answer.value.text())).toBe("hello");
  expect([asked, honest.hits.length, inside.hits.length]).toEqual([1, 1, 0]);
  expect(honest.hits[0]?.headers.host).toBe(`rebinding.test:${honest.port}`);
});

test("a redirect into the private network is refused before anything is asked there", async ({ serve }) => {
  const inside = await serve(ok);
  for (const target of [
    inside.url,
    `http://localhost:${inside.port}`,
    "http://169.254.169.254/latest",
    "file:///etc/passwd",
  ]) {
    const site = await serve((_request, response) => void response.writeHead(302, { Location: target }).end());
    const answer = await through(site)(site.url);
    expect(answer.ok ? "reached" : answer.reason).toMatch(/^(private-address|unknown-host|not-an-address)$/);
  }
  expect(inside.hits).toHaveLength(0);
});

test("three redirects are followed and a fourth is not", async ({ serve }) => {
  const site = await serve((request, response) => {
    const left = Number(request.url?.slice(1));
    if (left === 0) response.end("arrived");
    else response.writeHead(307, { Location: `/${left - 1}` }).end();
  });
  const fetch = through(site);
  const near = await fetch(`${site.url}/3`);
  expect(near.ok && (await near.value.text())).toBe("arrived");
  expect(await fetch(`${site.url}/4`)).toEqual({ ok: false, reason: "too-many-redirects" });
  const manual = await fetch(`${site.url}/1`, { redirect: "manual" });
  expect(manual.ok && [manual.value.status, manual.value.headers.get("location")]).toEqual([307, "/0"]);
});

test("a password goes to the host it was meant for and to no other", async ({ serve }) => {
  const stranger = await serve(ok);
  const site = await serve((request, response) => {
    if (request.url === "/") response.writeHead(302, { Location: "/same" }).end();
    else response.writeHead(302, { Location: stranger.url }).end();
  });
  const headers = { authorization: "Basic c2VjcmV0", "x-plain": "1" };
  expect((await through(site, stranger)(site.url, { headers })).ok).toBe(true);
  expect(site.hits.map((hit) => hit.headers.authorization)).toEqual(["Basic c2VjcmV0", "Basic c2VjcmV0"]);
  expect(stranger.hits.map((hit) => [hit.headers.authorization, hit.headers["x-plain"]])).toEqual([[undefined, "1"]]);
});

test("a redirect keeps what is asked, but one that says “see other” only looks", async ({ serve }) => {
  const site = await serve((request, response) => {
    if (request.url === "/kept") response.writeHead(307, { Location: "/there" }).end();
    else if (request.url === "/other") response.writeHead(303, { Location: "/there" }).end();
    else response.end(request.method);
  });
  const fetch = through(site);
  const said = async (path: string) => {
    const answer = await fetch(`${site.url}${path}`, { method: "REPORT", body: "<query/>" });
    return answer.ok && (await answer.value.text());
  };
  expect([await said("/kept"), await said("/other")]).toEqual(["REPORT", "GET"]);
});

test("an answer that is too long is refused, whether it says so or not", async ({ serve }) => {
  const honest = await serve((_request, response) => void response.end("x".repeat(2_000)));
  const endless = await serve((_request, response) => void pipeline(letters(), response, () => undefined));
  const fetch = through(honest, endless);
  expect(await fetch(honest.url, { bytesMax: 1_999 })).toEqual({ ok: false, reason: "too-large" });
  expect((await fetch(honest.url, { bytesMax: 2_000 })).ok).toBe(true);
  expect(await fetch(endless.url, { bytesMax: 1_000_000 })).toEqual({ ok: false, reason: "too-large" });
});

test("a small file that unpacks into a huge one is stopped on its way", async ({ serve }) => {
  const site = await serve((_request, response) => {
    response.writeHead(200, { "Content-Encoding": "gzip" });
    const gzip = createGzip({ level: 9 });
    gzip.pipe(response);
    for (let part = 0; part < 60; part += 1) gzip.write(Buffer.alloc(1_000_000));
    gzip.end();
  });
  expect(await through(site)(site.url)).toEqual({ ok: false, reason: "too-large" });
});

test("an answer that is cut short, packed wrongly or in a way nobody asked for is no answer", async ({ serve }) => {
  const cut = await serve((_request, response) => {
    response.writeHead(200, { "Content-Length": "100" });
    response.write("half", () => response.destroy());
  });
  const broken = await serve((_request, response) => {
    response.writeHead(200, { "Content-Encoding": "gzip" }).end("no gzip at all");
  });
  const strange = await serve((_request, response) => {
    response.writeHead(200, { "Content-Encoding": "zstd" }).end("x");
  });
  const fetch = through(cut, broken, strange);
  for (const { url } of [cut, broken, strange]) expect(await fetch(url)).toEqual({ ok: false, reason: "unreadable" });
});

test("one deadline holds for everything: a host that never answers, one that drips, and a name nobody resolves", async ({
  serve,
}) => {
  const silent = await serve(() => undefined);
  const dripping = await serve((_request, response) => {
    response.writeHead(200);
    const timer = setInterval(() => response.write("x"), 20);
    response.on("close", () => clearInterval(timer));
  });
  const circling = await serve((_request, response) => {
    setTimeout(() => response.writeHead(302, { Location: "/" }).end(), 100);
  });
  const fetch = through(silent, dripping, circling);
  for (const { url } of [silent, dripping, circling])
    expect(await fetch(url, { deadlineMs: 250 })).toEqual({ ok: false, reason: "too-slow" });
  const unresolved = fetchThrough({ addressesOf: () => new Promise(() => undefined), mayReach: isPublicAddress });
  expect(await unresolved("http://calendar.example/", { deadlineMs: 100 })).toEqual({ ok: false, reason: "too-slow" });
});

test("a host that does not exist, refuses or speaks no TLS is told apart", async ({ serve }) => {
  const site = await serve(ok);
  const fetch = through(site);
  expect(await fetch("http://nowhere.example/")).toEqual({ ok: false, reason: "unknown-host" });
  expect(await fetch(`https://127.0.0.1:${site.port}/`)).toEqual({ ok: false, reason: "not-secure" });
  const gone = { ...site, port: 1 };
  expect(await through(gone)("http://127.0.0.1:1/")).toEqual({ ok: false, reason: "unreachable" });
});
