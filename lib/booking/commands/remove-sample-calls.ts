import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";

/** Removes the calls of sample leads, moved and cancelled ones too, with the links to them and to places on the waiting list. */
export async function removeSampleCalls(transaction: Database): Promise<void> {
  await transaction.execute(sql`SET LOCAL statement_timeout = 0`);
  await transaction.execute(sql`
    WITH gone AS (
      SELECT uid FROM bookings JOIN leads ON leads.id = lead_id WHERE is_sample
      UNION SELECT waiting_list.id FROM waiting_list JOIN leads ON leads.id = lead_id WHERE is_sample
    ), links AS (DELETE FROM booking_links WHERE uid IN (SELECT uid FROM gone))
    DELETE FROM bookings WHERE uid IN (SELECT uid FROM gone)`);
}

/**
 * Removes the calendars of sample colleagues. Those in which calls of real people stand are closed instead, and named.
 * Call it inside a transaction, after the calls of samples are gone.
 */
export async function retireSampleConsultants(transaction: Database, now: Date): Promise<readonly string[]> {
  const ofSamples = sql`SELECT id FROM staff_members WHERE is_sample`;
  await transaction.execute(sql`UPDATE bookings SET booked_by = NULL WHERE booked_by IN (${ofSamples})`);
  await transaction.execute(sql`UPDATE bookings SET ended_by = NULL WHERE ended_by IN (${ofSamples})`);
  await transaction.execute(sql`DELETE FROM consultants WHERE staff_id IN (${ofSamples})
    AND NOT EXISTS (SELECT FROM bookings WHERE consultant_id = staff_id)`);
  const staying = await transaction.execute<{ readonly name: string }>(sql`
    UPDATE consultants SET is_bookable = false, changed_at = ${now.toISOString()}
    FROM staff_members WHERE id = staff_id AND is_sample RETURNING name`);
  return staying.map(({ name }) => name).toSorted((one, other) => one.localeCompare(other, "en"));
}
