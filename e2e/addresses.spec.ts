import fc from "fast-check";
import { change, changed } from "@/e2e/changed-addresses";
import { expect, test as base } from "@/e2e/fixtures";
import { ownNetworkAddress } from "@/e2e/network-address";
import { ownAddresses } from "@/e2e/own-addresses";
import { askRaw, sendRaw, type RawAnswer } from "@/e2e/raw-request";

const test = base.extend<{ readonly server: string }>({
  server: async ({ baseURL }, use) => use(baseURL ?? ""),
});

const token = "t".repeat(43);
const own = [...ownAddresses("page", token), ...ownAddresses("route", token), "/_not-found", "/_global-error", "/404"];

/** From a network of its own: guessing addresses has a limit. */
function ask(server: string, target: string, more: Readonly<Record<string, string>> = {}): Promise<RawAnswer> {
  return askRaw(server, { target, headers: { "x-forwarded-for": ownNetworkAddress(), ...more } });
}

const plain: ReadonlyArray<readonly [string, string]> = [
  ["/%66aq", "/faq"],
  ["/%73taff/leads", "/staff/leads"],
  ["//faq", "/faq"],
  ["/faq//", "/faq"],
  ["//evil.example/faq", "/evil.example/faq"],
  ["/%5fnext/x", "/_next/x"],
  ["/caf%c3%a9?q=%zz", "/caf%C3%A9?q=%zz"],
  [`/result/%74${token.slice(1)}`, `/result/${token}`],
  [`//result/${token}`, `/result/${token}`],
];

test("an address that is only spelled in another way leads to the plain one", async ({ server }) => {
  for (const [target, to] of plain) {
    const { status, headers } = await ask(server, target);
    expect([target, status, headers.get("location")]).toEqual([target, 308, to]);
    expect([to, (await ask(server, to)).status]).not.toEqual([to, 308]);
  }
});

const unreadable = [
  "/result/%c0%ae",
  "/result/%zz",
  "/%E0%A4%A",
  "/api/v1/%zz",
  "*",
  "faq",
  "/faq\\",
  "/faq#top",
  "/%5cevil.example",
  "/staff%2Fleads",
  "//evil.example/..",
  "/faq%0d%0ax-evil:%201",
  "/caf\u00e9",
  "/caf\u00c3\u00a9",
];

test("nothing stands at the address of the framework's page for failures", async ({ server }) => {
  for (const target of ["/_global-error", "/_global-error?q=1", "/%5Fglobal-error"]) {
    const { status, headers } = await ask(server, target);
    const last = status === 308 ? (await ask(server, headers.get("location") ?? "/")).status : status;
    expect([target, last]).toEqual([target, 404]);
  }
});

test("an address that can't be read is refused", async ({ server }) => {
  for (const target of unreadable) expect([target, (await ask(server, target)).status]).toEqual([target, 400]);
});

test("a host that is not ours gets our page, and is never led to or named", async ({ server }) => {
  for (const path of ["/faq", "/faq/", "/staff", "/staff/sign-in", "/%66aq", "/api/auth/signin"]) {
    for (const [target, host] of [
      [`http://evil.example${path}`, "evil.example"],
      [path, "evil.example:8080"],
    ] as const) {
      const { status, headers, body } = await ask(server, target, { host });
      expect([target, status < 500]).toEqual([target, true]);
      expect(new URL(headers.get("location") ?? "/", server).origin).toBe(server);
      expect(body).not.toContain("evil.example");
    }
  }
  expect((await ask(server, "/faq", { host: "[evil" })).status).toBe(400);
  const twice = await sendRaw(server, ["GET /faq HTTP/1.1", "host: a.example", "host: b.example", "connection: close"]);
  expect(twice).toMatch(/^HTTP\/1.1 400 /);
});

test("no spelling opens what its plain form keeps shut", async ({ server }) => {
  const post = (target: string, bytes: number) =>
    askRaw(server, {
      method: "POST",
      target,
      headers: { origin: "https://evil.example", "content-length": `${bytes}` },
    });
  for (const target of ["/api/v1//../book/hold", "/%61pi/v1/leads", "//api/v1/leads", "http://evil.example/book/hold"])
    expect([target, [308, 400, 403, 404].includes((await post(target, 0)).status)]).toEqual([target, true]);
  const large = await askRaw(server, {
    method: "POST",
    target: "/book/%68old",
    headers: { origin: server, "content-length": "90000000" },
  });
  expect([308, 413]).toContain(large.status);
});

test("who guesses secret addresses in other spellings is counted as well", async ({ server }) => {
  const network = { "x-forwarded-for": ownNetworkAddress() };
  const statuses: number[] = [];
  for (let turn = 0; turn < 60; turn += 1) {
    const first = await ask(server, `/%72esult//${token.slice(2)}${10 + turn}`, network);
    statuses.push((await ask(server, first.headers.get("location") ?? "/", network)).status);
  }
  expect(statuses).toContain(429);
});

/** A document and the two things that depend on its address: whether it has scripts, and the policy for them. */
function treatmentOf({ status, headers, body }: RawAnswer): string {
  const isPage = status === 200 && headers.get("content-type")?.startsWith("text/html") === true;
  const rule = /script-src '(none|nonce|self)/.exec(headers.get("content-security-policy") ?? "")?.[1];
  return isPage ? `a page, scripts: ${/<script/i.test(body)}, policy: ${rule}` : "no page";
}

test("whatever is made of an address of ours, nothing breaks, leads away or gets past the gate", async ({ server }) => {
  const seed = Number(process.env["PROPERTY_SEED"] ?? Date.now() % 1_000_000_007);
  const treatments = new Map<string, Promise<string>>();
  const treatment = (path: string) => {
    const known = treatments.get(path) ?? ask(server, path).then(treatmentOf);
    treatments.set(path, known);
    return known;
  };
  const property = fc.asyncProperty(
    fc.constantFrom(...own),
    fc.array(change, { minLength: 1, maxLength: 3 }),
    fc.constantFrom<Record<string, string>>({}, { host: "evil.example" }, { rsc: "1" }),
    async (path, changes, headers) => {
      const target = changes.reduce(changed, path).replaceAll(" ", "%20");
      const answer = await ask(server, target, headers);
      expect([target, answer.status >= 200 && answer.status < 500]).toEqual([target, true]);
      const to = answer.headers.get("location") ?? "/";
      expect([target, to, new URL(to, server).origin]).toEqual([target, to, new URL(server).origin]);
      const [plainPath = ""] = target.replace(/^https?:\/\/[^/]*/, "").split("?");
      if (treatmentOf(answer) !== "no page")
        // A whole address without a path asks for the home page (RFC 9112, section 3.2.2).
        expect([target, treatmentOf(answer)]).toEqual([target, await treatment(plainPath || "/")]);
    },
  );
  await fc.assert(property, { seed, numRuns: 600 });
});
