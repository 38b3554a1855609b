import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base, expect } from "@playwright/test";
import { z } from "zod";
import { startEmbeddedPostgres } from "@/db/embedded/server";
import { becomeAdministrator } from "@/e2e/administrator";
import { together } from "@/e2e/faults/visitor";
import { ownNetworkAddress } from "@/e2e/network-address";
import { ownAddresses } from "@/e2e/own-addresses";
import { startProduct, type Product } from "@/e2e/product";
import { layWire, type Wire } from "@/e2e/wire";

type Parts = { readonly product: Product; readonly wire: Wire; readonly cookie: string };

const test = base.extend<object, { parts: Parts }>({
  parts: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures that this one needs from the pattern
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), "waymark-routes-"));
      chmodSync(folder, 0o755);
      const server = await startEmbeddedPostgres({ dataDirectory: folder, isDurable: false });
      const wire = await layWire(server.url);
      const product = await startProduct({ environment: { DATABASE_URL: wire.url, WAYMARK_TRUSTED_PROXIES: "1" } });
      const stateFile = join(folder, "administrator.json");
      await becomeAdministrator(product, stateFile);
      await use({ product, wire, cookie: cookiesIn(stateFile) });
      await product.stop();
      await wire.close();
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: "worker", timeout: 240_000 },
  ],
});

const state = z.object({ cookies: z.array(z.object({ name: z.string(), value: z.string() })) });

function cookiesIn(file: string): string {
  const { cookies } = state.parse(JSON.parse(readFileSync(file, "utf8")));
  return cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
}

const word = "t".repeat(43);
const pages = ownAddresses("page", word);
const routes = ownAddresses("route", word);
const asked = [...pages, ...routes].map((path) => ({ path, method: "GET" }));
const sent = routes.map((path) => ({ path, method: "POST" }));

type Seen = { readonly what: string; readonly status: number; readonly seconds: number; readonly isInWords: boolean };

async function visit({ product, cookie }: Parts, path: string, method: string): Promise<Seen> {
  const begunAt = performance.now();
  const headers = { origin: product.url, cookie, "x-forwarded-for": ownNetworkAddress() };
  const body = method === "POST" ? { body: new URLSearchParams({ email: "ada@example.com", name: "Ada" }) } : {};
  const what = `${method} ${path}`;
  try {
    const init = { method, headers, redirect: "manual" as const, signal: AbortSignal.timeout(20_000), ...body };
    const answer = await fetch(`${product.url}${path}`, init);
    const text = await answer.text();
    const isInWords = answer.status !== 503 || (answer.headers.has("retry-after") && /[a-z]{3} [a-z]{2}/i.test(text));
    return { what, status: answer.status, seconds: (performance.now() - begunAt) / 1_000, isInWords };
  } catch {
    return { what, status: 0, seconds: (performance.now() - begunAt) / 1_000, isInWords: false };
  }
}

type Visits = { readonly all: readonly Seen[]; readonly lagSeconds: number };

/** All of them, twenty at a time, and how long the machine needed meanwhile for an answer that needs nothing. */
async function visitAll(parts: Parts): Promise<Visits> {
  let lagSeconds = 0;
  let isGoingOn = true;
  const watching = (async () => {
    while (isGoingOn) lagSeconds = Math.max(lagSeconds, (await visit(parts, "/api/health/live", "GET")).seconds);
  })();
  const visits = [...asked, ...sent].map(
    ({ path, method }) =>
      () =>
        visit(parts, path, method),
  );
  const all = await together(visits, 20);
  isGoingOn = false;
  await watching;
  return { all, lagSeconds };
}

/** What nobody should meet: an answer that is late, a fault, nothing at all, or a number without words. */
function bad({ all, lagSeconds }: Visits): readonly string[] {
  return all
    .filter(
      ({ status, seconds, isInWords }) =>
        status === 0 || seconds >= 6 + lagSeconds || !isInWords || (status >= 500 && status !== 503),
    )
    .map(({ what, status, seconds }) => `${what}: ${status} after ${seconds.toFixed(1)} s`);
}

const needDatabase = [
  "GET /book",
  `GET /result/${word}`,
  `GET /booking/${word}`,
  "GET /staff/leads",
  "GET /staff",
  "GET /api/health/ready",
];

for (const trouble of ["cut", "stall"] as const) {
  test(`every route answers in words within six seconds while Postgres is ${trouble === "cut" ? "gone" : "silent"}, and as ever soon after`, async ({
    parts,
  }) => {
    expect(pages.length + routes.length).toBeGreaterThan(150);
    expect(bad(await visitAll(parts))).toEqual([]);
    parts.wire[trouble]();
    const seen = await visitAll(parts);
    expect(bad(seen)).toEqual([]);
    const putOff = seen.all.filter(({ status }) => status === 503).map(({ what }) => what);
    expect(needDatabase.filter((what) => !putOff.includes(what) && what !== "GET /staff/leads")).toEqual([]);
    const said = parts.product.output();
    expect(said).not.toMatch(/ada@example|UnhandledPromise|"level":60/);

    parts.wire.mend();
    const again = async () => {
      const all = await Promise.all(needDatabase.map((what) => visit(parts, what.slice("GET ".length), "GET")));
      return all.filter(({ status }) => status >= 500 || status === 0).map(({ what }) => what);
    };
    await expect.poll(again, { timeout: 10_000, intervals: [500] }).toEqual([]);
  });
}
