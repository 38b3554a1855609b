import { sql } from "drizzle-orm";
import fc from "fast-check";
import { expect } from "vitest";
import type { Database } from "@/db/client";
import { test } from "@/db/testing/database";
import { foldInsight } from "@/lib/insight/commands/fold-insight";
import { foldMonths } from "@/lib/insight/commands/fold-months";
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

/** Visitors and leads of every way, at random: some counted at a late step and never at an early one. */
async function addEverything(database: Database, seed: number): Promise<void> {
  const dice = (of: string) => sql`abs(hashtext(n::text || ${`${of}${seed}`}))`;
  const day = (of: string) => sql`'2026-09-01'::date + ${dice(of)} % 60`;
  for (const table of ["leads", "insight_visits", "assessment_step_counts", "insight_months"])
    await database.execute(sql`DELETE FROM ${sql.identifier(table)}`);
  await database.execute(sql`INSERT INTO insight_visits (counted_on, dimension, value, views, visits)
    SELECT ${day("v")}, 'source', 'site' || n, 9, ${dice("n")} % 3 FROM generate_series(1, 20) AS n`);
  await database.execute(sql`INSERT INTO assessment_step_counts (counted_on, step, source, shard, count)
    SELECT ${day("s")}, (ARRAY['start', 'preset', 'finish', 'example-finish'])[1 + ${dice("t")} % 4], 'site' || n,
      ${dice("h")} % 4 - 1, ${dice("c")} % 5 FROM generate_series(1, 60) AS n`);
  await database.execute(sql`
    INSERT INTO leads (email, created_at, changed_at, is_sample, came_by, preset, outcome, furthest, stage)
    SELECT n || '@way.example', (${day("l")})::timestamptz + interval '12 hours', now(), ${dice("x")} % 5 = 0,
      (ARRAY['site', 'site', 'site', 'file', 'program', 'desk'])[1 + ${dice("b")} % 6],
      CASE WHEN ${dice("p")} % 3 = 0 THEN 'dispatch' END, CASE WHEN ${dice("o")} % 2 = 0 THEN 'django' END,
      (ARRAY['new', 'contacted', 'booked', 'held', 'won'])[1 + ${dice("f")} % 5],
      CASE WHEN ${dice("f")} % 5 = 4 THEN 'won' ELSE 'new' END
    FROM generate_series(1, 120) AS n`);
}

test("the funnel never grows from one step to the next, and every lead is in it or counted apart", async ({
  database,
}) => {
  const early = fc.integer({ min: 0, max: 55 }).map((days) => addDays("2026-09-01", days));
  const period = fc
    .tuple(early, fc.integer({ min: 0, max: 60 }))
    .map(([fromOn, days]) => ({ fromOn, toOn: addDays(fromOn, days) }));
  await fc.assert(
    fc.asyncProperty(period, fc.integer(), fc.boolean(), async (days, seed, isFolded) => {
      await addEverything(database, seed);
      if (isFolded) {
        await foldInsight(database);
        await foldMonths(database, { now, isAnew: true });
      }
      const funnel = (await tableOf(database, days, "funnel")).rows.map(([, number]) => Number(number));
      expect(funnel).toEqual(funnel.toSorted((one, other) => other - one));
      const isHere = sql`deleted_at IS NULL AND lead_day(created_at) BETWEEN ${days.fromOn} AND ${days.toOn}`;
      const [slow] = await database.execute<Record<"all" | "own" | "booked" | "held" | "won", number>>(sql`
        SELECT count(*)::int AS all, (count(*) FILTER (WHERE ${isOwn}))::int AS own,
          (count(*) FILTER (WHERE ${isOwn} AND furthest IN ('booked', 'held', 'won')))::int AS booked,
          (count(*) FILTER (WHERE ${isOwn} AND furthest IN ('held', 'won')))::int AS held,
          (count(*) FILTER (WHERE ${isOwn} AND stage = 'won'))::int AS won FROM leads WHERE ${isHere}`);
      expect(funnel.slice(3)).toEqual([slow?.own, slow?.booked, slow?.held, slow?.won]);
      const apart = await tableOf(database, days, "apart");
      const leadsApart = apart.rows.reduce((sum, row) => sum + Number(row[apart.drawn]), 0);
      expect(leadsApart).toBe((slow?.all ?? 0) - (slow?.own ?? 0));
    }),
    { numRuns: 20 },
  );
});

const isOwn = sql`NOT is_sample AND came_by = 'site' AND preset IS NULL AND outcome IS NOT NULL`;
