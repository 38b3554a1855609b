import { eq, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { staffMembers } from "@/db/schema/staff";

/** Says of a colleague that they are made up, for ever. */
export async function markSampleColleague(database: Database, staffId: string): Promise<void> {
  await database.update(staffMembers).set({ isSample: true }).where(eq(staffMembers.id, staffId));
}

/**
 * Removes sample colleagues with their links, sessions and the audit's lines about them; those with a calendar that stays
 * are only disabled. Gives the number of those removed. Call it inside a transaction, after their leads and calendars.
 */
export async function removeSampleColleagues(transaction: Database, now: Date): Promise<number> {
  const gone = sql`(SELECT id FROM staff_members WHERE is_sample
    AND NOT EXISTS (SELECT FROM consultants WHERE staff_id = staff_members.id))`;
  const addresses = sql`(SELECT lower(email) FROM staff_members WHERE id IN ${gone})`;
  for (const statement of [
    sql`DELETE FROM staff_events WHERE actor_id IN ${gone} OR subject_id IN (SELECT id::text FROM ${gone} AS colleagues)`,
    sql`DELETE FROM mails WHERE lower(recipient) IN ${addresses}`,
    sql`DELETE FROM staff_sessions WHERE staff_id IN ${gone}`,
    sql`DELETE FROM staff_links WHERE created_by IN ${gone} OR lower(email) IN ${addresses}`,
    sql`DELETE FROM api_tokens WHERE created_by IN ${gone}`,
  ])
    await transaction.execute(statement);
  const [row] = await transaction.execute<{ readonly number: number }>(sql`
    WITH removed AS (DELETE FROM staff_members WHERE id IN ${gone} RETURNING id)
    SELECT count(*)::int AS number FROM removed`);
  await transaction.execute(sql`UPDATE staff_members SET disabled_at = coalesce(disabled_at, ${now.toISOString()})
    WHERE is_sample`);
  return row?.number ?? 0;
}
