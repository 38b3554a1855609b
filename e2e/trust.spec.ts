import { expect, test } from "@/e2e/fixtures";
import { ownAddresses } from "@/e2e/own-addresses";
import { sendRaw } from "@/e2e/raw-request";

test.describe("every answer", () => {
  test("carries the security headers: pages, files, redirects, refusals and what does not exist", async ({
    request,
  }) => {
    const paths = [
      "/",
      "/favicon.ico",
      "/staff",
      "/nothing-here",
      "/api/health/live",
      "/api/auth/csrf",
      ...ownAddresses("page"),
    ];
    for (const path of paths) {
      const answer = await request.get(path, { maxRedirects: 0 });
      const {
        "x-content-type-options": sniff,
        "x-frame-options": frames,
        "referrer-policy": referrer,
        "permissions-policy": permissions,
      } = answer.headers();
      expect([path, sniff, frames, referrer, permissions !== undefined]).toEqual([
        path,
        "nosniff",
        "DENY",
        "same-origin",
        true,
      ]);
      expect(answer.status(), path).toBeLessThan(500);
    }
  });

  test("that is a page names its scripts: no unsafe-inline, no unsafe-eval, no wildcard", async ({ request }) => {
    for (const path of ["/nothing-here", ...ownAddresses("page")]) {
      const policy = (await request.get(path, { maxRedirects: 0 })).headers()["content-security-policy"] ?? "";
      expect([path, /script-src ('none'|'self' 'sha256|'nonce-)/.test(policy)]).toEqual([path, true]);
      expect([path, policy]).toEqual([path, expect.not.stringMatching(/unsafe-inline|unsafe-eval|\*/)]);
    }
  });

  test("of a page made on request has a fresh nonce that a stranger's header can't choose", async ({ request }) => {
    const policyOf = async () =>
      (
        await request.get("/staff/sign-in", { headers: { "Content-Security-Policy": "script-src 'nonce-mine'" } })
      ).headers()["content-security-policy"];
    const [first, second] = [await policyOf(), await policyOf()];
    expect(first).not.toContain("nonce-mine");
    expect(first).not.toBe(second);
  });
});

test.describe("a write", () => {
  const foreign: ReadonlyArray<readonly [string, Record<string, string>]> = [
    ["without Origin", {}],
    ["from nowhere", { Origin: "null" }],
    ["from another site", { Origin: "https://evil.example" }],
    ["with a forged forwarded host", { Origin: "https://evil.example", "X-Forwarded-Host": "evil.example" }],
  ];
  for (const [name, headers] of foreign) {
    test(`${name} is refused at every address that takes one`, async ({ request }) => {
      const doors = [...ownAddresses("route"), ...ownAddresses("page")].filter((path) => !path.startsWith("/api/v1/"));
      expect(doors.length).toBeGreaterThan(3);
      for (const path of doors) {
        const answer = await request.post(path, { headers, form: { a: "1" }, maxRedirects: 0 });
        expect([path, answer.status()]).toEqual([path, 403]);
      }
    });
  }

  test("of a program needs a token instead of an Origin, and no cookie stands in for it", async ({ request }) => {
    const doors = ownAddresses("route").filter((path) => path.startsWith("/api/v1/"));
    expect(doors.length).toBeGreaterThan(0);
    for (const path of doors) {
      const headers = { Origin: "https://evil.example", Cookie: "waymark-session=made-up" };
      const answer = await request.post(path, { headers, form: { a: "1" }, maxRedirects: 0 });
      expect([path, answer.status()]).toEqual([path, 401]);
    }
  });

  test("that is too large, endless, unreadable or of an odd kind is refused in words", async ({ request, baseURL }) => {
    const form = { Origin: baseURL ?? "", "Content-Type": "application/x-www-form-urlencoded" };
    const post = async (data: string, headers: Record<string, string> = {}) =>
      (
        await request.post("/staff/sign-in/enter", { headers: { ...form, ...headers }, data, maxRedirects: 0 })
      ).status();
    expect(await post(`email=${"a".repeat(1_000_000)}`)).toBe(413);
    expect(await post("email=%00")).toBe(400);
    expect(await post("email=a&email=b")).toBe(400);
    expect(await post("{}", { "Content-Type": "application/json" })).toBe(415);
    expect(await post(Array.from({ length: 9_000 }, (_, number) => `a${number}=1`).join("&"))).toBe(413);
    expect(await post("email=a&__proto__=b&constructor=c")).toBeLessThan(500);
  });

  test("without a length is refused", async ({ baseURL }) => {
    const { host } = new URL(baseURL ?? "");
    const answer = await sendRaw(baseURL ?? "", [
      "POST /staff/sign-in/enter HTTP/1.1",
      `Host: ${host}`,
      `Origin: ${baseURL}`,
      "Content-Type: application/x-www-form-urlencoded",
      "Transfer-Encoding: chunked",
      "Connection: close",
      "",
      "1",
      "a",
      "0",
    ]);
    expect(answer).toMatch(/^HTTP\/1\.1 411 /);
  });

  test("to an action is refused: Waymark has none", async ({ request }) => {
    for (const path of ["/", "/staff/sign-in", "/nothing-here"]) {
      const answer = await request.post(path, {
        headers: { "Next-Action": "7f00000000000000000000000000000000000000aa" },
        data: "[]",
      });
      expect([path, answer.status()]).toEqual([path, 404]);
    }
  });
});

test.describe("an odd request", () => {
  test("by TRACE or another method is not allowed, instead of failing", async ({ baseURL }) => {
    const { host } = new URL(baseURL ?? "");
    for (const method of ["TRACE", "PROPFIND", "OPTIONS"]) {
      expect(await sendRaw(baseURL ?? "", [`${method} / HTTP/1.1`, `Host: ${host}`, "Connection: close"])).toMatch(
        /^HTTP\/1\.1 405 /,
      );
    }
  });

  test("with an endless address or endless headers is refused, with the security headers", async ({
    baseURL,
    request,
  }) => {
    expect((await request.get(`/?q=${"a".repeat(9_000)}`)).status()).toBe(414);
    const { host } = new URL(baseURL ?? "");
    const answer = await sendRaw(baseURL ?? "", ["GET / HTTP/1.1", `Host: ${host}`, `X-Long: ${"a".repeat(40_000)}`]);
    expect(answer).toMatch(/^HTTP\/1\.1 431 [\s\S]*X-Content-Type-Options: nosniff/);
  });

  test("that claims to come from Next's own inside gets no staff page", async ({ request }) => {
    const disguises: ReadonlyArray<Record<string, string>> = [
      {},
      { RSC: "1" },
      { RSC: "1", "Next-Router-Prefetch": "1" },
      { "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy" },
      { "x-nextjs-data": "1" },
    ];
    const pages = [
      "/staff",
      "/staff/leads",
      "/staff/mail",
      "/staff/",
      "/staff/leads.rsc",
      "/staff/leads.segments/_tree.segment.rsc",
      "/./staff/leads",
      "/staff%2fleads",
      "/STAFF/leads",
      "/staff/leads?_rsc=1",
    ];
    for (const headers of disguises) {
      for (const path of pages) {
        const answer = await request.get(path, { headers, maxRedirects: 0 });
        expect([path, headers, await answer.text()]).toEqual([
          path,
          headers,
          expect.not.stringMatching(/Sign out|lead-row|Newest first/),
        ]);
        expect(answer.status()).toBeLessThan(500);
      }
    }
  });
});

test("a page that needs to know who asks is never kept by a cache", async ({ request }) => {
  for (const path of ["/staff/sign-in", "/staff", "/api/health/ready"]) {
    expect([path, (await request.get(path, { maxRedirects: 0 })).headers()["cache-control"]]).toEqual([
      path,
      expect.stringContaining("no-store"),
    ]);
  }
});
