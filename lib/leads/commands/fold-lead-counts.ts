import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";

/**
 * Makes one row of the many that say how the counts of leads changed, so that reading them stays as fast as ever. Whoever
 * counts meanwhile sees the rows before or after, never both; two at once fold different rows.
 */
export async function foldLeadCounts(database: Database): Promise<void> {
  await database.execute(sql`
    WITH folded AS (DELETE FROM lead_counts RETURNING stage, owner_id, change)
    INSERT INTO lead_counts (stage, owner_id, change)
    SELECT stage, owner_id, sum(change) FROM folded GROUP BY stage, owner_id HAVING sum(change) <> 0`);
}
