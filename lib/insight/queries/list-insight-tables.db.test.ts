import { sql } from "drizzle-orm";
import fc from "fast-check";
import { expect } from "vitest";
import type { Database } from "@/db/client";
import { test } from "@/db/testing/database";
import { foldInsight } from "@/lib/insight/commands/fold-insight";
import { csvOf } from "@/lib/insight/csv";
import { startOfMonth, type Period } from "@/lib/insight/period";
import { listInsightTables } from "@/lib/insight/queries/list-insight-tables";
import type { InsightTable, TableId } from "@/lib/insight/table";
import { monthWords } from "@/lib/time/display";
import { addDays, daysBetween } from "@/lib/time/local-date";

const now = new Date("2027-03-15T12:00:00Z");

/** Leads of half a year, some near midnight in Toronto, at every stage. */
async function addLeads(database: Database, seed: number): Promise<void> {
  await database.execute(sql`DELETE FROM leads`);
  await database.execute(sql`
    INSERT INTO leads (email, stage, furthest, created_at, changed_at)
    SELECT 'lead' || n || '@north.example', CASE WHEN n % 4 = 0 THEN 'won' ELSE 'new' END,
      CASE WHEN n % 4 = 0 THEN 'won' ELSE 'new' END,
      '2026-06-01T00:00:00Z'::timestamptz + abs(hashtext(n::text || ${String(seed)})) % 15552000 * interval '1 second', now()
    FROM generate_series(1, 150) AS n`);
}

async function tableOf(database: Database, period: Period, id: TableId): Promise<InsightTable> {
  const { tables } = await listInsightTables(database, { period, now });
  const table = tables.find((one) => one.id === id);
  if (table === undefined) throw new Error("no such table");
  return table;
}

function daysOf({ fromOn, toOn }: Period): readonly string[] {
  return Array.from({ length: daysBetween(fromOn, toOn) + 1 }, (_, place) => addDays(fromOn, place));
}

const linesOf = (table: InsightTable) => csvOf(table).trim().split("\r\n").slice(1);

const start = fc.integer({ min: 0, max: 170 }).map((days) => addDays("2026-06-01", days));
const periodUpTo = (most: number) =>
  fc.tuple(start, fc.integer({ min: 0, max: most })).map(([fromOn, days]) => ({ fromOn, toOn: addDays(fromOn, days) }));

test("the days of a period are its single days, in the table, the drawing and the file, folded or not", async ({
  database,
}) => {
  await fc.assert(
    fc.asyncProperty(periodUpTo(61), fc.integer(), fc.boolean(), async (period, seed, isFolded) => {
      await addLeads(database, seed);
      if (isFolded) await foldInsight(database);
      const whole = await tableOf(database, period, "over-time");
      const single = await Promise.all(
        daysOf(period).map((day) => tableOf(database, { fromOn: day, toOn: day }, "over-time")),
      );
      expect(whole.rows).toEqual(single.flatMap(({ rows }) => rows));
      expect(linesOf(whole)).toEqual(single.flatMap(linesOf));
      expect(whole.columns[whole.drawn]?.label).toBe("Leads");
    }),
    { numRuns: 6 },
  );
});

test("the months of a long period are the sums of its days", async ({ database }) => {
  const days = { fromOn: "2026-07-11", toOn: "2026-11-03" };
  await addLeads(database, 5);
  await foldInsight(database);
  const single = await Promise.all(
    daysOf(days).map(async (day) => {
      const { rows } = await tableOf(database, { fromOn: day, toOn: day }, "over-time");
      return { month: monthWords(startOfMonth(day)), came: Number(rows[0]?.[1]) };
    }),
  );
  const months = [...new Set(single.map(({ month }) => month))];
  const sums = months.map((month) => [
    month,
    single.filter((one) => one.month === month).reduce((sum, { came }) => sum + came, 0),
  ]);
  expect((await tableOf(database, days, "over-time")).rows.map(([name, came]) => [name, came])).toEqual(sums);
});
