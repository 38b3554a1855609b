import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { officeZone } from "@/e2e/faults/consultants";
import { longestPauseMinutes } from "@/e2e/faults/staff-life";

const hasKeptItsRules = sql`NOT EXISTS (
  SELECT 1 FROM staff_events e WHERE e.kind = 'changed-rules' AND e.subject_id = c.staff_id::text)`;

/** Promises of the bookings, as SQL looks at them: each counts the rows that break it. */
const promises = {
  "no two held or confirmed calls of one consultant overlap, pauses included": sql`
    SELECT count(*)::int AS broken FROM bookings a JOIN bookings b
      ON a.consultant_id = b.consultant_id AND a.id < b.id AND a.blocked && b.blocked
    WHERE a.status IN ('held', 'confirmed') AND b.status IN ('held', 'confirmed')`,
  "every call blocks itself and its consultant's pauses, as long as these never change": sql`
    SELECT count(*)::int AS broken FROM bookings b JOIN consultants c ON c.staff_id = b.consultant_id
    WHERE b.status IN ('held', 'confirmed') AND ${hasKeptItsRules} AND b.blocked <> tstzrange(
      b.starts_at - make_interval(mins => c.buffer_before_minutes),
      b.ends_at + make_interval(mins => c.buffer_after_minutes), '[)')`,
  "where pauses change, every call blocks itself and at most the longest pause on either side": sql`
    SELECT count(*)::int AS broken FROM bookings b JOIN consultants c ON c.staff_id = b.consultant_id
    WHERE b.status IN ('held', 'confirmed') AND NOT ${hasKeptItsRules}
      AND NOT (b.blocked @> tstzrange(b.starts_at, b.ends_at, '[)') AND b.blocked <@ tstzrange(
        b.starts_at - make_interval(mins => ${longestPauseMinutes}),
        b.ends_at + make_interval(mins => ${longestPauseMinutes}), '[)'))`,
  "no day and no week holds more calls than its cap, besides those that a colleague moved there past all rules": sql`
    WITH live AS (
      SELECT b.consultant_id, c.daily_cap, c.weekly_cap, b.starts_at AT TIME ZONE ${officeZone} AS at
      FROM bookings b JOIN consultants c ON c.staff_id = b.consultant_id
      WHERE (b.status = 'confirmed' OR (b.status = 'held' AND b.hold_expires_at > now()))
        AND NOT (b.booked_by IS NOT NULL AND b.sequence > 0))
    SELECT (SELECT count(*) FROM (SELECT 1 FROM live GROUP BY consultant_id, daily_cap, at::date HAVING count(*) > daily_cap) d)::int
      + (SELECT count(*) FROM (SELECT 1 FROM live GROUP BY consultant_id, weekly_cap, date_trunc('week', at) HAVING count(*) > weekly_cap) w)::int
      AS broken`,
  "every call has one present version, and its sequence counts its changes": sql`
    SELECT count(*)::int AS broken FROM (
      SELECT uid FROM bookings WHERE status <> 'held' GROUP BY uid
      HAVING count(*) FILTER (WHERE status <> 'moved') <> 1
        OR count(DISTINCT sequence) <> count(*)
        OR max(sequence) <> count(*) - 1 + count(*) FILTER (WHERE status = 'cancelled')
        OR max(sequence) FILTER (WHERE status <> 'moved') < max(sequence)) calls`,
  "every call has a lead, and every hold is nobody's yet": sql`
    SELECT count(*)::int AS broken FROM bookings WHERE (status = 'held') <> (lead_id IS NULL)`,
  "only confirmed calls were reminded of": sql`
    SELECT count(*)::int AS broken FROM bookings
    WHERE status <> 'confirmed' AND (day_reminder_at IS NOT NULL OR hour_reminder_at IS NOT NULL)`,
  "for nobody on the waiting list are two times kept at once": sql`
    SELECT count(*)::int AS broken FROM (SELECT 1 FROM bookings WHERE status = 'held' AND hold_expires_at > now()
      AND waiting_id IS NOT NULL GROUP BY waiting_id HAVING count(*) > 1) kept`,
  "nobody on the waiting list is counted more offers than five, or others than they got by mail": sql`
    SELECT count(*)::int AS broken FROM waiting_list w WHERE offers_made > 5 OR offers_made <> (
      SELECT count(*) FROM mails m WHERE m.kind = 'waiting-offer' AND m.lead_id = w.lead_id)`,
} as const;

/** The promises that do not hold, with how often each is broken. */
export async function brokenPromises(database: Database): Promise<readonly string[]> {
  const broken: string[] = [];
  for (const [promise, question] of Object.entries(promises)) {
    const [row] = await database.execute<{ broken: number }>(question);
    if (row?.broken !== 0) broken.push(`${promise}: broken ${row?.broken} times`);
  }
  return broken;
}

/** How often Postgres has found a deadlock in this database so far. */
export async function deadlocksSoFar(database: Database): Promise<number> {
  await database.execute(sql`SELECT pg_stat_force_next_flush()`);
  const [row] = await database.execute<{ deadlocks: number }>(
    sql`SELECT deadlocks::int AS deadlocks FROM pg_stat_database WHERE datname = current_database()`,
  );
  return row?.deadlocks ?? -1;
}

/** How many calls of these consultants are confirmed. */
export async function confirmedCalls(database: Database, consultantIds: readonly string[]): Promise<number> {
  const [row] = await database.execute<{ calls: number }>(sql`
    SELECT count(*)::int AS calls FROM bookings
    WHERE status = 'confirmed' AND consultant_id IN (${sql.join(
      consultantIds.map((id) => sql`${id}::uuid`),
      sql`, `,
    )})`);
  return row?.calls ?? -1;
}
