import { expect, test } from "vitest";
import { settleConfig } from "@/lib/config/config";
import { readFlash, writeFlash } from "@/lib/http/flash";

const problems = [{ field: "name", words: "Use at most 100 characters for your name" }];

/** Keeps the form in a browser's cookies and reads it back. */
async function keptOf(values: Readonly<Record<string, string>>) {
  settleConfig({ WAYMARK_SECRET: "a secret of the tests, long enough" });
  const written = await writeFlash({ problems, values });
  if (written === null) throw new Error("The form was not kept.");
  const { id, cookies } = written;
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

test("what a browser can't hold is never kept by halves", async () => {
  settleConfig({ WAYMARK_SECRET: "a secret of the tests, long enough" });
  expect(await writeFlash({ problems, values: { email: "ada@example.com", name: "x".repeat(20_000) } })).toBeNull();
});

test("whatever its length, a kept form leaves room for other cookies in a head of 8 kB", async () => {
  settleConfig({ WAYMARK_SECRET: "a secret of the tests, long enough" });
  const lengths = Array.from({ length: 40 }, (_, step) => (step + 1) * 400);
  const written = await Promise.all(
    lengths.map(async (long) => writeFlash({ problems, values: { note: "x".repeat(long) } })),
  );
  const heads = written.flatMap((flash) =>
    flash === null ? [] : [flash.cookies.map((cookie) => cookie.split(";", 1)[0]).join("; ").length],
  );
  expect(heads.length).toBeGreaterThan(5);
  expect(heads.length).toBeLessThan(lengths.length);
  expect(Math.max(...heads)).toBeLessThan(7_500);
});
