import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";

/**
 * Makes one row of the few over which each count of a past day is spread: nobody counts there any more, and whoever reads
 * a year reads an eighth. Days are days of UTC.
 */
export async function foldStepCounts(database: Database, now: Date): Promise<void> {
  const today = now.toISOString().slice(0, 10);
  await database.execute(sql`
    WITH spread AS (
      DELETE FROM assessment_step_counts WHERE counted_on < ${today} AND shard > 0
      RETURNING counted_on, step, source, count
    )
    INSERT INTO assessment_step_counts AS known (counted_on, step, source, shard, count)
    SELECT counted_on, step, source, 0, sum(count) FROM spread
    GROUP BY counted_on, step, source ORDER BY counted_on, step, source
    ON CONFLICT (counted_on, step, source, shard) DO UPDATE SET count = known.count + excluded.count`);
}
