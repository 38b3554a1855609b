import { sql, type SQL } from "drizzle-orm";
import type { Database } from "@/db/client";
import { webhookEvents } from "@/db/schema/connections";
import type { Happening } from "@/lib/connections/webhook";
import { enqueueJob } from "@/lib/jobs/queue";

/**
 * Tells everybody who asked to be told. Call it inside the transaction of what happened: the event and the job that
 * spreads it exist exactly when the rest of that transaction does. Where nobody asked, nothing is written.
 */
export async function announce(database: Database, happening: Happening, now: Date): Promise<void> {
  const [asked] = await database.execute<{ readonly somebody: boolean }>(
    sql`SELECT ${isAskedFor(happening)} AS somebody`,
  );
  if (asked?.somebody === true) await announceToAskers(database, happening, now);
}

/** Whether anybody asked to be told of this; a part of a statement, for those who write what happened anyway. */
export function isAskedFor({ type }: Happening): SQL<boolean> {
  return sql`(EXISTS (SELECT FROM webhook_endpoints WHERE paused_at IS NULL AND ${type} = ANY (events))
    OR EXISTS (SELECT FROM staff_notifications WHERE event = ${type}))`;
}

/** As `announce`, for those who know already that somebody asked. */
export async function announceToAskers(database: Database, { type, subject }: Happening, now: Date): Promise<void> {
  const eventId = crypto.randomUUID();
  await database.insert(webhookEvents).values({ id: eventId, type, subject, happenedAt: now });
  await enqueueJob(database, { name: "spread-event", data: { eventId } });
}
