import { expect } from "vitest";
import { copyRows, loadInBulk } from "@/db/bulk-load";
import type { Connection } from "@/db/client";
import { test } from "@/db/testing/database";

async function promises({ sql }: Connection): Promise<readonly string[]> {
  const rows = await sql<{ promise: string }[]>`
    SELECT pg_get_indexdef(indexrelid) AS promise FROM pg_index WHERE indrelid = 'leads'::regclass
    UNION ALL
    SELECT conname || pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid = 'leads'::regclass
    ORDER BY 1`;
  return rows.map(({ promise }) => promise);
}

const columns = "leads (email, name, created_at, changed_at)";
const moment = new Date("2027-01-11T15:00:00Z");

test("after a bulk load every index and reference is there as before, and the rows are", async ({ connection }) => {
  const before = await promises(connection);
  const name = "tab\tline\nback\\slash \\N";
  await loadInBulk(connection, ["leads"], async (loading) => {
    await copyRows(loading, columns, [
      ["one@load.example", name, moment, moment],
      ["two@load.example", null, moment, moment],
    ]);
  });
  expect(await promises(connection)).toEqual(before);
  const rows = await connection.sql`SELECT email, name FROM leads ORDER BY email`;
  expect([...rows]).toEqual([
    { email: "one@load.example", name },
    { email: "two@load.example", name: null },
  ]);
});

test("a bulk load that fails leaves everything as it was", async ({ connection }) => {
  const before = await promises(connection);
  const again = loadInBulk(connection, ["leads"], async (loading) => {
    await copyRows(loading, columns, [["three@load.example", null, moment, moment]]);
    await loading`INSERT INTO leads (email, created_at, changed_at) VALUES ('ONE@load.example', now(), now())`;
  });
  await expect(again).rejects.toThrow(/leads_have_their_own_email/);
  expect(await promises(connection)).toEqual(before);
  expect(await connection.sql`SELECT 1 FROM leads`).toHaveLength(2);
});
