import { lt } from "drizzle-orm";
import type { Database } from "@/db/client";
import { webhookEvents } from "@/db/schema/connections";

const keptMs = 30 * 24 * 3_600_000;

/** Forgets what was told elsewhere a month ago, with its deliveries: until then it can be sent once more. */
export async function forgetEvents(database: Database, now: Date): Promise<void> {
  await database.delete(webhookEvents).where(lt(webhookEvents.happenedAt, new Date(now.getTime() - keptMs)));
}
