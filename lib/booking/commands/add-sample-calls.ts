import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { sampleRoom } from "@/lib/booking/commands/ensure-consultant";

const callsOfDay = 14;

/**
 * Gives sample leads that got as far as a call one with their owner, where that time is free and the owner takes calls:
 * some days after they came, Monday to Friday. Done twice, it changes nothing the second time.
 */
export async function addSampleCalls(database: Database, now: Date): Promise<void> {
  const present = sql`${now.toISOString()}::timestamptz`;
  await database.transaction(async (transaction) => {
    await transaction.execute(sql`SET LOCAL statement_timeout = 0`);
    await transaction.execute(sql`
      WITH wanted AS (
        SELECT leads.*, day + CASE extract(isodow FROM day) WHEN 6 THEN 2 WHEN 7 THEN 1 ELSE 0 END * interval '1 day'
          + interval '14 hours' + abs(hashtext(id::text)) % ${callsOfDay}::int * interval '30 minutes' AS starts_at
        FROM leads CROSS JOIN LATERAL (SELECT date_trunc('day', created_at, 'UTC') + interval '3 days' AS day) AS days
        WHERE is_sample AND furthest IN ('booked', 'held', 'won') AND owner_id IN (SELECT staff_id FROM consultants)
      ), calls AS (
        SELECT DISTINCT ON (owner_id, starts_at) *, starts_at < ${present} AS is_over FROM wanted
        ORDER BY owner_id, starts_at, id
      )
      INSERT INTO bookings (uid, consultant_id, lead_id, status, starts_at, ends_at, blocked, visitor_name, visitor_zone,
        outcome, meeting_url, form_key, attendance, created_at, booked_at, changed_at)
      SELECT id, owner_id, id, 'confirmed', starts_at, starts_at + interval '30 minutes',
        tstzrange(starts_at, starts_at + interval '30 minutes', '[)'), coalesce(name, email), 'America/Toronto', outcome,
        ${sampleRoom("")} || owner_id, id, CASE WHEN is_over THEN CASE furthest WHEN 'booked' THEN 'missed' ELSE 'came' END END, created_at, created_at,
        created_at
      FROM calls WHERE is_over OR (furthest = 'booked' AND stage = 'booked')
      ON CONFLICT DO NOTHING`);
  });
}
