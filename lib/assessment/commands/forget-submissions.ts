import { and, isNull, lt } from "drizzle-orm";
import type { Database } from "@/db/client";
import { assessmentSubmissions } from "@/db/schema/assessment";

/** Deletes the results that nobody asked us to mail, with the held requests for them. Returns how many. */
export async function forgetAnonymousSubmissions(database: Database, before: Date): Promise<number> {
  const gone = await database
    .delete(assessmentSubmissions)
    .where(and(isNull(assessmentSubmissions.leadId), lt(assessmentSubmissions.createdAt, before)))
    .returning({ id: assessmentSubmissions.id });
  return gone.length;
}
