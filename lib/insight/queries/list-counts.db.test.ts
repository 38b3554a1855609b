import { sql } from "drizzle-orm";
import fc from "fast-check";
import { expect } from "vitest";
import type { Database } from "@/db/client";
import { insightMonths } from "@/db/schema/insight";
import { test } from "@/db/testing/database";
import { foldMonths } from "@/lib/insight/commands/fold-months";
import type { Period } from "@/lib/insight/period";
import { listStepTallies, listVisitTallies, type StepTally } from "@/lib/insight/queries/list-counts";
import { addDays } from "@/lib/time/local-date";

const now = new Date("2027-01-15T15:00:00Z");

async function addCounts(database: Database): Promise<void> {
  const days = sql`generate_series('2026-03-10'::date, '2027-01-15'::date, '1 day') AS day`;
  await database.execute(sql`INSERT INTO insight_visits (counted_on, dimension, value, views, visits)
    SELECT day, 'page', '/page' || n, n * 3 + extract(day FROM day), n FROM ${days}, generate_series(1, 4) AS n
    UNION ALL SELECT day, 'source', 'site' || n, n, n FROM ${days}, generate_series(1, 3) AS n`);
  await database.execute(sql`INSERT INTO assessment_step_counts (counted_on, step, source, shard, count)
    SELECT day, 'step' || n, 'site' || n % 2, CASE WHEN (n + extract(day FROM day)::int) % 3 = 0 THEN -1 ELSE n % 8 END,
      n + extract(day FROM day) FROM ${days}, generate_series(1, 5) AS n`);
}

async function expectRight(database: Database, { fromOn, toOn }: Period): Promise<void> {
  const visits = await database.execute(sql`
    SELECT dimension, value, sum(views)::int AS views, sum(visits)::int AS visits FROM insight_visits
    WHERE counted_on BETWEEN ${fromOn} AND ${toOn} GROUP BY dimension, value ORDER BY 3 DESC, value`);
  expect([...(await listVisitTallies(database, { fromOn, toOn }))]).toEqual([...visits]);
  const steps = await database.execute(sql`
    SELECT step, source, shard < 0 AS "isSample", sum(count)::int AS count FROM assessment_step_counts
    WHERE counted_on BETWEEN ${fromOn} AND ${toOn} GROUP BY 1, 2, 3 ORDER BY 1, 3`);
  const listed = await listStepTallies(database, { fromOn, toOn });
  expect(listed.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1))).toEqual([...steps]);
}

const keyOf = ({ step, isSample }: StepTally) => `${step} ${isSample ? 1 : 0}`;

const periods = fc.sample(
  fc.tuple(fc.integer({ min: 0, max: 320 }), fc.integer({ min: 0, max: 330 })).map(([start, length]) => {
    const fromOn = addDays("2026-03-01", start);
    return { fromOn, toOn: addDays(fromOn, length) };
  }),
  { numRuns: 40, seed: 11 },
);

test("sums of months and days together are what adding up every day gives, before and after months are added up", async ({
  database,
}) => {
  await addCounts(database);
  for (const period of periods) await expectRight(database, period);
  await foldMonths(database, { now: new Date("2026-11-02T00:00:00Z") });
  for (const period of periods) await expectRight(database, period);
  await Promise.all([foldMonths(database, { now }), foldMonths(database, { now })]);
  for (const period of periods) await expectRight(database, period);
  const months = await database.selectDistinct({ fromOn: insightMonths.fromOn }).from(insightMonths);
  expect(months).toHaveLength(10);
});

test("counts that were put into the past are added up anew", async ({ database }) => {
  await database.execute(sql`UPDATE insight_visits SET views = views + 7 WHERE counted_on = '2026-05-05'`);
  await foldMonths(database, { now, isAnew: true });
  for (const period of periods.slice(0, 10)) await expectRight(database, period);
});
