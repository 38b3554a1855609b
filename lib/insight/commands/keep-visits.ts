import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { insightVisits } from "@/db/schema/insight";
import type { CountedVisits } from "@/lib/insight/visits";

/** Adds what one server counted since the last time; several servers may do so at once. */
export async function keepVisits(database: Database, counted: readonly CountedVisits[]): Promise<void> {
  if (counted.length === 0) return;
  // All servers take the rows in one order, so that none waits for another in a circle.
  const rows = counted.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
  const { countedOn, dimension, value, views, visits } = insightVisits;
  await database
    .insert(insightVisits)
    .values([...rows])
    .onConflictDoUpdate({
      target: [countedOn, dimension, value],
      set: { views: sql`${views} + excluded.views`, visits: sql`${visits} + excluded.visits` },
    });
}

function keyOf({ countedOn, dimension, value }: CountedVisits): string {
  return `${countedOn} ${dimension} ${value}`;
}
