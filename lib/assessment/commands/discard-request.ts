import { and, eq, isNotNull } from "drizzle-orm";
import type { Database } from "@/db/client";
import { assessmentReportRequests } from "@/db/schema/assessment";
import { accepted, refused, type Result } from "@/lib/result";

/** A colleague has looked at a held request and takes it for a robot's: it is deleted, and nobody is told. */
export async function discardRequest(database: Database, formKey: string): Promise<Result<null, "not-held">> {
  const gone = await database
    .delete(assessmentReportRequests)
    .where(and(eq(assessmentReportRequests.formKey, formKey), isNotNull(assessmentReportRequests.heldBecause)))
    .returning({ formKey: assessmentReportRequests.formKey });
  return gone.length > 0 ? accepted(null) : refused("not-held");
}
