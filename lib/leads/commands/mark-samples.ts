import { inArray } from "drizzle-orm";
import type { Database } from "@/db/client";
import { leads } from "@/db/schema/leads";

/** Marks leads as sample data, by their addresses; marked leads say so wherever they are shown. */
export async function markAsSamples(database: Database, emails: readonly string[]): Promise<void> {
  await database
    .update(leads)
    .set({ isSample: true })
    .where(inArray(leads.email, [...emails]));
}
