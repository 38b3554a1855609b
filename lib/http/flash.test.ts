import { expect, test } from "vitest";
import { settleConfig } from "@/lib/config/config";
import { readFlash, writeFlash } from "@/lib/http/flash";

const problems = [{ field: "name", words: "Use at most 100 characters for your name" }];

/** Keeps the form in a browser's cookies and reads it back. */
async function keptOf(values: Readonly<Record<string, string>>) {
  settleConfig({ WAYMARK_SECRET: "a secret of the tests, long enough" });
  const { id, cookies } = await writeFlash({ problems, values });
  const pairs = cookies.map((cookie) => {
    const [pair = ""] = cookie.split(";", 1);
    return [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)] as const;
  });
  const jar = new Map(pairs);
  const found = await readFlash({ get: (name) => (jar.has(name) ? { value: jar.get(name) ?? "" } : undefined) }, id);
  return { found, cookies };
}

test("a refused form comes back as it was typed", async () => {
  const values = { email: "ada@example.com", name: "Zoë O'Brien-Núñez", note: "x".repeat(2_000) };
  expect((await keptOf(values)).found).toMatchObject({ problems, values });
});

test("what a browser can't hold is left out, and why the form was refused is still said", async () => {
  const { found, cookies } = await keptOf({ email: "ada@example.com", name: "x".repeat(20_000) });
  expect(found).toMatchObject({ problems, values: { email: "ada@example.com" } });
  expect(found?.values["name"]).toBeUndefined();
  expect(cookies.join("").length).toBeLessThan(16_000);
});

test("ten thousand fields lose their values and keep the reason", async () => {
  const many = Object.fromEntries(Array.from({ length: 10_000 }, (_, number) => [`field${number}`, "1"]));
  expect((await keptOf(many)).found).toMatchObject({ problems, values: {} });
});
