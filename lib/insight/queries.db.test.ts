import { sql } from "drizzle-orm";
import fc from "fast-check";
import { expect } from "vitest";
import type { Database } from "@/db/client";
import { insightChanges } from "@/db/schema/insight";
import { test } from "@/db/testing/database";
import { answerTimes } from "@/lib/insight/answer-times";
import { foldInsight } from "@/lib/insight/commands/fold-insight";
import { keepVisits } from "@/lib/insight/commands/keep-visits";
import type { Period } from "@/lib/insight/period";
import {
  listAnswerTallies,
  listLeadsOverTime,
  listLeadTallies,
  type AnswerTally,
  type LeadTally,
} from "@/lib/insight/queries";
import { findOwnNumbers } from "@/lib/insight/queries/find-own-numbers";
import { listVisitTallies } from "@/lib/insight/queries/list-counts";
import { workingTime } from "@/lib/leads/working-time";
import { addDays } from "@/lib/time/local-date";
import { localDateAt } from "@/lib/time/wall-time";

const colleague = "00000000-0000-4000-8000-000000000001";

/** Leads of two years, some of them near midnight in Toronto, in every stage, answered or not. */
async function addLeads(database: Database): Promise<void> {
  await database.execute(sql`INSERT INTO staff_members (id, email, name, password_hash, role, time_zone, created_at, password_changed_at)
    VALUES (${colleague}::uuid, 'robin@north.example', 'Robin', 'x', 'consultant', 'America/Toronto', now(), now())`);
  await database.execute(sql`
    INSERT INTO leads (email, is_sample, came_by, preset, stage, furthest, outcome, source, referrer, owner_id,
      created_at, changed_at, response_minutes)
    SELECT 'lead' || n || '@north.example', n % 7 = 0,
      (ARRAY['site', 'site', 'file', 'program', 'site', 'desk'])[1 + n % 11 % 6], CASE WHEN n % 13 = 0 THEN 'dispatch' END,
      (ARRAY['new', 'contacted', 'booked', 'held', 'won', 'lost'])[1 + n % 6],
      (ARRAY['new', 'contacted', 'booked', 'held', 'won', 'booked'])[1 + n % 6],
      (ARRAY['django', 'node', NULL, 'either'])[1 + n % 4],
      (ARRAY['Newsletter', NULL, 'search'])[1 + n % 3],
      CASE WHEN n % 5 = 0 THEN 'news.example' END,
      CASE WHEN n % 2 = 0 THEN ${colleague}::uuid END,
      '2025-01-01T04:30:00Z'::timestamptz + n * interval '17 hours 11 minutes', now(),
      CASE WHEN n % 6 > 0 THEN (n * n * 7) % 9000 END
    FROM generate_series(1, 1000) AS n`);
}

const slowWay = sql`CASE WHEN is_sample THEN 'sample' WHEN came_by IN ('file', 'program', 'desk') THEN came_by
  WHEN preset IS NOT NULL THEN 'example' WHEN outcome IS NOT NULL THEN 'assessed' ELSE 'direct' END`;
const slowDay = sql`(created_at AT TIME ZONE 'America/Toronto')::date`;

async function slowTallies(database: Database, { fromOn, toOn }: Period) {
  return database.execute(sql`
    SELECT dimension, value, count(*)::int AS came,
      (count(*) FILTER (WHERE furthest <> 'new'))::int AS answered,
      (count(*) FILTER (WHERE furthest IN ('booked', 'held', 'won')))::int AS booked,
      (count(*) FILTER (WHERE furthest IN ('held', 'won')))::int AS held,
      (count(*) FILTER (WHERE stage = 'won'))::int AS won, (count(*) FILTER (WHERE stage = 'lost'))::int AS lost
    FROM leads CROSS JOIN LATERAL (VALUES ('all', ''), ('source', lower(coalesce(source, referrer, 'direct'))),
      ('outcome', coalesce(outcome, 'none')), ('owner', coalesce(owner_id::text, 'none')), ('way', ${slowWay})) AS part (dimension, value)
    WHERE deleted_at IS NULL AND ${slowDay} BETWEEN ${fromOn} AND ${toOn}
    GROUP BY dimension, value ORDER BY dimension, count(*) DESC, value`);
}

async function slowMedian(database: Database, { fromOn, toOn }: Period) {
  const [row] = await database.execute<{ median: number | null; hour: number | null }>(sql`
    SELECT percentile_disc(0.5) WITHIN GROUP (ORDER BY response_minutes) AS median,
      (count(*) FILTER (WHERE response_minutes <= 60))::float / nullif(count(response_minutes), 0) AS hour
    FROM leads WHERE response_minutes IS NOT NULL AND deleted_at IS NULL AND ${slowDay} BETWEEN ${fromOn} AND ${toOn}`);
  return row;
}

/** The longest step of the clock at this length: what rounding up may add. */
function stepAt(minutes: number): number {
  if (minutes <= 10) return 0;
  if (minutes <= 60) return 4;
  if (minutes <= 480) return 29;
  return minutes <= 4_800 ? 119 : 479;
}

async function expectRight(database: Database, period: Period): Promise<void> {
  const all = await listLeadTallies(database, period);
  expect([...all]).toEqual([...(await slowTallies(database, period))]);
  const answers = await listAnswerTallies(database, period);
  const times = answerTimes(answers);
  const slow = await slowMedian(database, period);
  expect(times.withinHour).toBe(slow?.hour ?? null);
  const [median, exact] = [times.median ?? 0, slow?.median ?? 0];
  expect(median).toBeGreaterThanOrEqual(exact);
  expect(median - exact).toBeLessThanOrEqual(stepAt(exact));
  await expectOwn(database, period, { all, answers });
}

type Everybody = { readonly all: readonly LeadTally[]; readonly answers: readonly AnswerTally[] };

/** A colleague's own numbers are their part of everybody's. */
async function expectOwn(database: Database, period: Period, { all, answers }: Everybody): Promise<void> {
  const mine = all.find(({ dimension, value }) => dimension === "owner" && value === colleague);
  const own = await findOwnNumbers(database, { staffId: colleague, period, now: new Date("2027-03-15T12:00:00Z") });
  expect([own?.came, own?.won]).toEqual([mine?.came, mine?.won]);
  expect(own?.times).toEqual(mine && answerTimes(answers.filter(({ owner }) => owner === colleague)));
}

test("what insight counts is what counting every lead gives, for any period, before and after folding", async ({
  database,
}) => {
  await addLeads(database);
  const periods = fc.sample(
    fc.tuple(fc.integer({ min: 0, max: 760 }), fc.integer({ min: 0, max: 400 })).map(([start, length]) => {
      const fromOn = addDays("2024-12-20", start);
      return { fromOn, toOn: addDays(fromOn, length) };
    }),
    { numRuns: 25, seed: 7 },
  );
  for (const period of periods) await expectRight(database, period);
  await foldInsight(database);
  expect(await database.select().from(insightChanges)).toEqual([]);
  for (const period of periods) await expectRight(database, period);
});

test("leads that move on, change hands, go and come while the tallies are folded are counted as they stand", async ({
  database,
}) => {
  const changes = [
    sql`UPDATE leads SET stage = 'won', furthest = 'won', response_minutes = 45 WHERE stage = 'new'`,
    sql`UPDATE leads SET owner_id = NULL, outcome = 'hybrid' WHERE stage = 'booked'`,
    sql`UPDATE leads SET deleted_at = now() WHERE email LIKE 'lead1%'`,
    sql`UPDATE leads SET company = 'Same' WHERE stage = 'held'`,
    sql`DELETE FROM leads WHERE email LIKE 'lead2%'`,
  ];
  const whole = { fromOn: "2024-12-01", toOn: "2027-03-15" };
  const work = async () => {
    for (const change of changes) await database.execute(change);
  };
  const fold = async () => {
    for (let turn = 0; turn < 5; turn += 1) await foldInsight(database);
  };
  await Promise.all([work(), fold(), fold()]);
  await expectRight(database, whole);
  await Promise.all([foldInsight(database), foldInsight(database), expectRight(database, whole)]);
  await expectRight(database, { fromOn: "2025-02-10", toOn: "2026-05-02" });
});

test("a change that no number speaks of leaves nothing to fold", async ({ database }) => {
  await foldInsight(database);
  await database.execute(sql`UPDATE leads SET company = 'Another', score = 5`);
  expect(await database.select().from(insightChanges)).toEqual([]);
});

test("leads over time add up to the leads of the period, by day and by month", async ({ database }) => {
  const period = { fromOn: "2025-03-10", toOn: "2025-09-20" };
  const [all] = await listLeadTallies(database, period);
  for (const grain of ["day", "month"] as const) {
    const days = await listLeadsOverTime(database, period, grain);
    expect(days.reduce((sum, { came }) => sum + came, 0)).toBe(all?.came);
    expect(days.reduce((sum, { won }) => sum + won, 0)).toBe(all?.won);
  }
  expect((await listLeadsOverTime(database, period, "month"))[0]?.fromOn).toBe("2025-03-01");
});

test("a lead belongs to the day that it was in Toronto, by Postgres' rules as by ours", async ({ database }) => {
  const instants = Array.from({ length: 400 }, (_, turn) => new Date(Date.UTC(2024, 0, 1, 3, 30) + turn * 79_200_000));
  const rows = await database.execute<{ day: string }>(sql`
    SELECT lead_day(at)::text AS day FROM json_array_elements_text(${JSON.stringify(instants)}::json)
    WITH ORDINALITY AS moment (text, place) CROSS JOIN LATERAL (SELECT text::timestamptz AS at) AS instant ORDER BY place`);
  expect(rows.map(({ day }) => day)).toEqual(instants.map((at) => localDateAt(at, workingTime.zone)));
});

test("visits that several servers counted at once are added up", async ({ database }) => {
  const counted = [
    { countedOn: "2026-11-20", dimension: "page", value: "/", views: 3, visits: 2 },
    { countedOn: "2026-11-20", dimension: "source", value: "direct", views: 2, visits: 2 },
  ] as const;
  const turned = counted.toReversed();
  await Promise.all(
    Array.from({ length: 12 }, async (_, turn) => keepVisits(database, turn % 2 === 0 ? counted : turned)),
  );
  const period = { fromOn: "2026-11-01", toOn: "2026-11-30" };
  expect(await listVisitTallies(database, period)).toEqual([
    { dimension: "page", value: "/", views: 36, visits: 24 },
    { dimension: "source", value: "direct", views: 24, visits: 24 },
  ]);
});
