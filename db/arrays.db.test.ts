import { sql } from "drizzle-orm";
import fc from "fast-check";
import { expect } from "vitest";
import { test } from "@/db/testing/database";

test("any list goes to Postgres and comes back as it was", async ({ connection }) => {
  const texts = fc.array(fc.option(fc.string({ unit: "binary" }).map((text) => text.replaceAll("\0", ""))), {
    maxLength: 5,
  });
  const odd = [["NULL"], [null, ""], ['a"b\\c', "{,}", "\n", " "], []];
  await fc.assert(
    fc.asyncProperty(fc.oneof(texts, fc.constantFrom(...odd)), async (list) => {
      const [row] = await connection.sql`SELECT ${list}::text[] AS list, array_length(${list}::text[], 1) AS length`;
      expect([row?.["list"], row?.["length"] ?? 0]).toEqual([list, list.length]);
    }),
  );
});

test("lists of numbers, truths and identities come as what they are", async ({ connection, database }) => {
  const id = crypto.randomUUID();
  const [row] =
    await connection.sql`SELECT ${[1, -2]}::int[] AS whole, ${[id]}::uuid[] AS ids, '{t,f,NULL}'::bool[] AS truths`;
  expect(row).toEqual({ whole: [1, -2], ids: [id], truths: [true, false, null] });
  const [found] = await database.execute<{ ids: string[] }>(sql`SELECT array_agg(${id}::uuid) AS ids`);
  expect(found?.ids).toEqual([id]);
});
