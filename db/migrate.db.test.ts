import { sql } from "drizzle-orm";
import postgres from "postgres";
import { expect, inject } from "vitest";
import { MIGRATION_LOCK, migrateDatabase } from "@/db/migrate";
import { createTestDatabase } from "@/db/testing/cluster";
import { test } from "@/db/testing/database";

test("a search ignores case and accents", async ({ database }) => {
  const [row] = await database.execute(sql`SELECT search_form('Zoë NÚÑEZ, Québec') AS form`);
  expect(row?.["form"]).toBe("zoe nunez, quebec");
});

test("the same address in other letters is refused as a second lead", async ({ database }) => {
  const insert = (email: string) =>
    database.execute(sql`INSERT INTO leads (email, created_at, changed_at) VALUES (${email}, now(), now())`);
  await insert("ada@example.com");
  await expect(insert("ADA@example.com")).rejects.toMatchObject({
    cause: { constraint_name: "leads_have_their_own_email" },
  });
});

test("a server that starts while another one migrates waits for as long as that takes", async () => {
  const url = await createTestDatabase(inject("templateUrl"), "slow_migration");
  const other = postgres(url, { max: 1, onnotice: () => undefined });
  await other`SELECT pg_advisory_lock(${MIGRATION_LOCK})`;
  const started = migrateDatabase(url);
  // Longer than any lock on a table is waited for.
  await other`SELECT pg_sleep(6)`;
  await other`SELECT pg_advisory_unlock(${MIGRATION_LOCK})`;
  await started;
  await other.end();
});
