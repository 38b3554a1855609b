import { sql } from "drizzle-orm";
import { expect } from "vitest";
import type { Database } from "@/db/client";
import { test } from "@/db/testing/database";
import { beginImport, matchImport, startImport } from "@/lib/leads/commands/begin-import";
import { checkImport } from "@/lib/leads/commands/check-import";
import { reconcileImports } from "@/lib/leads/commands/reconcile-imports";
import { takeImport } from "@/lib/leads/commands/take-import";
import { startUndoingImport } from "@/lib/leads/commands/undo-import";
import { guessMapping } from "@/lib/leads/import-fields";
import { newColleague } from "@/lib/staff/new-colleague";

const now = new Date("2026-11-23T15:00:00Z");
const later = new Date("2026-11-23T15:02:00Z");

/** What waits in the queue after everything in it was lost and looked for again, twice. */
async function jobsFound(database: Database): Promise<readonly string[]> {
  await database.execute(sql`DELETE FROM pgboss.job`);
  await reconcileImports(database, now);
  expect(await database.execute(sql`SELECT FROM pgboss.job`)).toHaveLength(0);
  for (let time = 0; time < 2; time += 1) await reconcileImports(database, later);
  const jobs = await database.execute<{ name: string }>(sql`SELECT name FROM pgboss.job`);
  return jobs.map(({ name }) => name);
}

test("a file whose check, import or undoing lost its job goes on, and one that waits for a person is left alone", async ({
  database,
}) => {
  const staff = await newColleague(database, { email: "ada@files.example", name: "Ada", role: "consultant" }, now);
  const file = { name: "people.csv", bytes: new Uint8Array(Buffer.from("email\nkim@north.example\n")) };
  const begun = await beginImport(database, staff, { file, now });
  const importId = begun.ok ? begun.value : "";
  expect(await jobsFound(database)).toEqual([]);
  const match = { importId, mapping: guessMapping(["email"]), whenKnown: "fill" } as const;
  await matchImport(database, staff, { match, now });
  expect(await jobsFound(database)).toEqual(["check-lead-import"]);
  await checkImport(database, importId, now);
  expect(await jobsFound(database)).toEqual([]);
  await startImport(database, staff, { importId, now });
  expect(await jobsFound(database)).toEqual(["take-lead-import"]);
  await takeImport(database, importId, now);
  expect(await jobsFound(database)).toEqual([]);
  await startUndoingImport(database, staff, { importId, now });
  expect(await jobsFound(database)).toEqual(["undo-lead-import"]);
  await database.execute(sql`UPDATE pgboss.job SET state = 'failed', completed_on = now()`);
  await reconcileImports(database, later);
  expect(await database.execute(sql`SELECT FROM pgboss.job`)).toHaveLength(1);
});
