import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { staffNotifications } from "@/db/schema/connections";

/** What a colleague gets a mail about. */
export async function listMailedEvents(database: Database, staffId: string): Promise<readonly string[]> {
  const rows = await database
    .select({ event: staffNotifications.event })
    .from(staffNotifications)
    .where(eq(staffNotifications.staffId, staffId));
  return rows.map(({ event }) => event);
}
