import { sql } from "drizzle-orm";
import { beforeAll, describe, expect } from "vitest";
import { z } from "zod";
import { test } from "@/db/testing/database";
import { settleConfig } from "@/lib/config/config";
import { readFlash } from "@/lib/http/flash";
import { publicForm, refuseForm, seeOther } from "@/lib/http/form";
import { singleLine } from "@/lib/http/fields";

const ORIGIN = "http://localhost:3000";
const input = z.strictObject({
  name: singleLine(20, { empty: "Enter your name", long: "Use at most 20 characters" }),
  secret: z.string().optional(),
});

function post(body: string, headers: Record<string, string> = {}): Request {
  return new Request(`${ORIGIN}/hello`, {
    method: "POST",
    body,
    headers: { Origin: ORIGIN, "Content-Type": "application/x-www-form-urlencoded", ...headers },
  });
}

const greet = publicForm({
  input,
  limit: { name: "greet", points: 1_000, seconds: 60 },
  page: () => "/hello",
  neverKept: ["secret"],
  handle: async ({ name }) =>
    name === "Nobody" ? refuseForm([{ field: "name", words: "Nobody may not come in" }]) : seeOther(`/hello/${name}`),
});

beforeAll(() => {
  settleConfig({ WAYMARK_SECRET: "a secret for tests that is long enough", PORT: 3000, WAYMARK_LOG_LEVEL: "silent" });
});

/** The cookies that an answer sets, as the page would read them. */
function jarOf(response: Response) {
  const jar = new Map(
    response.headers
      .getSetCookie()
      .map((cookie) => [cookie.split("=")[0] ?? "", cookie.slice(cookie.indexOf("=") + 1, cookie.indexOf(";"))]),
  );
  return { get: (name: string) => (jar.has(name) ? { value: jar.get(name) ?? "" } : undefined) };
}

describe("a form from our own page", () => {
  test("that is right goes on to the next page", async ({ connection }) => {
    globalThis.waymarkConnection = connection;
    const response = await greet(post("name=Ada"));
    expect([response.status, response.headers.get("location")]).toEqual([303, "/hello/Ada"]);
  });

  test("that is wrong comes back with what was typed, except secrets, and what is wrong", async ({ connection }) => {
    globalThis.waymarkConnection = connection;
    const response = await greet(post(`name=${"x".repeat(21)}&secret=hush`));
    const id = new URL(response.headers.get("location") ?? "", ORIGIN).searchParams.get("flash");
    expect(await readFlash(jarOf(response), id)).toMatchObject({
      problems: [{ field: "name", words: "Use at most 20 characters" }],
      values: { name: "x".repeat(21) },
    });
    expect(JSON.stringify(await readFlash(jarOf(response), id))).not.toContain("hush");
  });

  test("keeps a long text too, in several cookies that only the server can read", async ({ connection }) => {
    globalThis.waymarkConnection = connection;
    const response = await greet(post(`name=${"é".repeat(2_000)}`));
    const id = new URL(response.headers.get("location") ?? "", ORIGIN).searchParams.get("flash");
    expect((await readFlash(jarOf(response), id))?.values["name"]).toHaveLength(2_000);
    expect(response.headers.getSetCookie().every((cookie) => cookie.includes("HttpOnly"))).toBe(true);
    expect(await readFlash(jarOf(response), "another form")).toBeNull();
  });

  test("with more than a browser can keep is its own answer, with all of it still there and to be mended", async ({
    connection,
  }) => {
    globalThis.waymarkConnection = connection;
    const typed = `<b>&"${"x".repeat(20_000)}`;
    const response = await greet(post(new URLSearchParams({ name: typed, secret: "hush" }).toString()));
    expect([response.status, response.headers.getSetCookie()]).toEqual([422, []]);
    const page = await response.text();
    const [, shown = ""] = /<textarea [^>]*name="name"[^>]*>\n([^<]*)<\/textarea>/.exec(page) ?? [];
    const read = shown
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&quot;", '"')
      .replaceAll("&amp;", "&");
    expect(read).toBe(typed);
    expect(page).toMatch(/<label for="([^"]+)">Use at most 20 characters<\/label><textarea id="\1"/);
    expect(page).not.toContain("hush");
  });

  test("that is too long to keep and lacks a field says so, too", async ({ connection }) => {
    globalThis.waymarkConnection = connection;
    const response = await greet(post(new URLSearchParams({ secret: "hush", more: "x".repeat(20_000) }).toString()));
    expect(response.status).toBe(422);
    expect(await response.text()).toMatch(/<form [^>]*><p role="alert">[^<]+<\/p>/);
  });

  test("whose handler refuses shows the handler's words", async ({ connection }) => {
    globalThis.waymarkConnection = connection;
    const response = await greet(post("name=Nobody"));
    const id = new URL(response.headers.get("location") ?? "", ORIGIN).searchParams.get("flash");
    expect((await readFlash(jarOf(response), id))?.problems).toEqual([
      { field: "name", words: "Nobody may not come in" },
    ]);
  });
});

describe("a request that is no form of ours", () => {
  const strangers: ReadonlyArray<readonly [string, Record<string, string>]> = [
    ["from a foreign page", { Origin: "https://evil.example" }],
    ["from a page that looks like ours", { Origin: "http://localhost:3000.evil.example" }],
    ["from nowhere", { Origin: "null" }],
    [
      "with a forged forwarded host",
      { Origin: "https://evil.example", "X-Forwarded-Host": "evil.example", Host: "evil.example" },
    ],
  ];
  test.for(strangers)("%s is turned away with 403", async ([, headers]) => {
    expect((await greet(post("name=Ada", headers))).status).toBe(403);
  });

  test("without an Origin only counts when the browser vouches for it", async ({ connection }) => {
    globalThis.waymarkConnection = connection;
    const bare = post("name=Ada");
    bare.headers.delete("origin");
    expect((await greet(bare)).status).toBe(403);
    const vouched = post("name=Ada", { "Sec-Fetch-Site": "same-origin" });
    vouched.headers.delete("origin");
    expect((await greet(vouched)).status).toBe(303);
  });

  const broken: ReadonlyArray<readonly [string, string, number, Record<string, string>]> = [
    ["of a megabyte", `name=${"a".repeat(1_000_000)}`, 413, {}],
    ["with NUL", "name=A%00da", 400, {}],
    ["with broken UTF-8", "name=%ff%fe", 400, {}],
    ["with a repeated field", "name=Ada&name=Eve", 400, {}],
    ["with ten thousand fields", Array.from({ length: 10_000 }, (_, number) => `f${number}=1`).join("&"), 413, {}],
    ["of another type", '{"name":"Ada"}', 415, { "Content-Type": "application/json" }],
  ];
  test.for(broken)("%s is refused in words", async ([, body, status, headers]) => {
    const response = await greet(post(body, headers));
    expect(response.status).toBe(status);
    expect(await response.text()).toContain("<h1>");
  });

  test("with fields that nobody asked for is refused, not stored", async ({ connection }) => {
    globalThis.waymarkConnection = connection;
    const response = await greet(post("name=Ada&role=administrator&__proto__=x"));
    expect(response.headers.get("location")).toMatch(/^\/hello\?flash=/);
  });
});

describe("when our side is in trouble", () => {
  test("a stalled database answers 503 within the deadline and offers the form again, filled in", async ({
    connection,
  }) => {
    globalThis.waymarkConnection = connection;
    const stalled = publicForm({
      input,
      limit: { name: "stalled", points: 10, seconds: 60 },
      page: () => "/hello",
      neverKept: ["secret"],
      handle: async (_input, { database }) => {
        await database.execute(sql`SELECT pg_sleep(10)`);
        return seeOther("/never");
      },
    });
    const response = await stalled(post(`name=${encodeURIComponent('Ada "<b>"')}&secret=hush`));
    const page = await response.text();
    expect([response.status, response.headers.get("retry-after")]).toEqual([503, "5"]);
    expect(page).toContain('value="Ada &quot;&lt;b&gt;&quot;"');
    expect(page).not.toContain("hush");
  });

  test("too many tries of one visitor answer 429, and another visitor still gets through", async ({ connection }) => {
    globalThis.waymarkConnection = connection;
    const limited = publicForm({
      input,
      page: () => "/hello",
      limit: { name: "hello", points: 3, seconds: 60 },
      handle: async () => seeOther("/in"),
    });
    const statuses = await Promise.all(
      Array.from(
        { length: 10 },
        async () => (await limited(post("name=Ada", { "X-Waymark-Visitor": "192.0.2.1" }))).status,
      ),
    );
    expect(statuses.toSorted((a, b) => a - b)).toEqual([303, 303, 303, 429, 429, 429, 429, 429, 429, 429]);
    expect((await limited(post("name=Eve", { "X-Waymark-Visitor": "192.0.2.2" }))).status).toBe(303);
  });
});
