import { and, inArray, sql, type SQL } from "drizzle-orm";
import type { Database } from "@/db/client";
import { leads } from "@/db/schema/leads";

/**
 * Whether a row of `leads` has a call ahead and none that has begun: then nobody has spoken with that lead on a call. A call
 * that the lead missed is none.
 */
export function findAwaitedCall(now: Date): SQL<boolean> {
  const calls = sql`SELECT FROM bookings WHERE bookings.lead_id = leads.id AND bookings.status = 'confirmed'`;
  const at = sql`${now.toISOString()}::timestamptz`;
  return sql<boolean>`(EXISTS (${calls} AND bookings.starts_at > ${at}) AND NOT EXISTS (${calls}
    AND bookings.starts_at <= ${at} AND bookings.attendance IS DISTINCT FROM 'missed'))`;
}

/** Those of the leads that wait for a call which has not begun. */
export async function listAwaitingCall(
  database: Database,
  leadIds: readonly string[],
  now: Date,
): Promise<ReadonlySet<string>> {
  if (leadIds.length === 0) return new Set();
  const found = await database
    .select({ id: leads.id })
    .from(leads)
    .where(and(inArray(leads.id, [...leadIds]), findAwaitedCall(now)));
  return new Set(found.map(({ id }) => id));
}
