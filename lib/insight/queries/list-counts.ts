import { sql, type SQL } from "drizzle-orm";
import type { Database } from "@/db/client";
import { spansOf, startOfMonth, type Period } from "@/lib/insight/period";
import { addDays } from "@/lib/time/local-date";

export type VisitTally = {
  readonly dimension: "page" | "source";
  readonly value: string;
  readonly views: number;
  readonly visits: number;
};

/** Opened pages of a period, by page and by source, the most first. */
export async function listVisitTallies(database: Database, period: Period): Promise<readonly VisitTally[]> {
  const { inMonths, inDays } = partsOf(period);
  return database.execute<VisitTally>(sql`
    SELECT dimension, value, sum(views)::int AS views, sum(visits)::int AS visits FROM (
      SELECT kind AS dimension, value, views, visits FROM insight_months WHERE kind IN ('page', 'source') AND ${inMonths}
      UNION ALL
      SELECT dimension, value, views, visits FROM insight_visits WHERE ${inDays}
    ) AS counts
    GROUP BY dimension, value ORDER BY 3 DESC, value`);
}

/** How many visitors of the assessment came as far as a step, from a source; made up ones apart. */
export type StepTally = {
  readonly step: string;
  readonly source: string;
  readonly isSample: boolean;
  readonly count: number;
};

/** How far visitors came in a period; its days are days of UTC. */
export async function listStepTallies(database: Database, period: Period): Promise<readonly StepTally[]> {
  const { inMonths, inDays } = partsOf(period);
  return database.execute<StepTally>(sql`
    SELECT step, source, "isSample", sum(count)::int AS count FROM (
      SELECT value AS step, source, kind = 'sample-step' AS "isSample", views AS count FROM insight_months
      WHERE kind IN ('step', 'sample-step') AND ${inMonths}
      UNION ALL
      SELECT step, source, shard < 0, count FROM assessment_step_counts WHERE ${inDays}
    ) AS counts
    GROUP BY step, source, "isSample"`);
}

/** A period as months that are added up, and as the days that are not: at its edges, and in months not yet added up. */
function partsOf(period: Period): { readonly inMonths: SQL; readonly inDays: SQL } {
  const { months, days } = spansOf(period);
  const edges = days.map(({ fromOn, toOn }) => sql`counted_on BETWEEN ${fromOn} AND ${toOn}`);
  if (months === null) return { inMonths: sql`false`, inDays: sql.join(edges, sql` OR `) };
  const lastOn = addDays(startOfMonth(months.toOn, 1), -1);
  const added = sql`(SELECT (max(from_on) + interval '1 month')::date FROM insight_months)`;
  const open = sql`counted_on BETWEEN greatest(${months.fromOn}::date, ${added}) AND ${lastOn}`;
  return {
    inMonths: sql`from_on BETWEEN ${months.fromOn} AND ${months.toOn}`,
    inDays: sql`(${sql.join([...edges, open], sql` OR `)})`,
  };
}
