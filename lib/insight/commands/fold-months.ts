import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";

/** A server may write down its last counts of a day this much later. */
const lateDays = 3;

/**
 * Adds up the months that are over and were not added up before. With `isAnew` all of them once more, for counts that were
 * put into the past, as sample data are.
 */
export async function foldMonths(
  database: Database,
  { now, isAnew = false }: { readonly now: Date; readonly isAnew?: boolean },
): Promise<void> {
  const open = sql`date_trunc('month', ${now.toISOString()}::timestamptz - make_interval(days => ${lateDays}))::date`;
  const isDue = sql`counted_on < ${open} AND counted_on >= closed.until`;
  await database.transaction(async (transaction) => {
    await transaction.execute(sql`SET LOCAL statement_timeout = 0`);
    if (isAnew) await transaction.execute(sql`DELETE FROM insight_months`);
    await transaction.execute(sql`
      WITH closed AS (SELECT coalesce((max(from_on) + interval '1 month')::date, '-infinity') AS until FROM insight_months)
      INSERT INTO insight_months (kind, from_on, value, source, views, visits)
      SELECT CASE WHEN shard < 0 THEN 'sample-step' ELSE 'step' END, date_trunc('month', counted_on)::date, step, source, sum(count), 0
      FROM assessment_step_counts CROSS JOIN closed WHERE ${isDue} GROUP BY 1, 2, 3, 4
      UNION ALL
      SELECT dimension, date_trunc('month', counted_on)::date, value, '', sum(views), sum(visits)
      FROM insight_visits CROSS JOIN closed WHERE ${isDue} GROUP BY 1, 2, 3
      ON CONFLICT DO NOTHING`);
  });
}
