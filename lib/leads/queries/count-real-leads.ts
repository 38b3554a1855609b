import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";

/** How many leads are no samples, those that became part of others among them; one is enough to stop counting. */
export async function countRealLeads(database: Database): Promise<number> {
  const [row] = await database.execute<{ readonly number: number }>(
    sql`SELECT count(*)::int AS number FROM (SELECT FROM leads WHERE NOT is_sample LIMIT 1) AS found`,
  );
  return row?.number ?? 0;
}
