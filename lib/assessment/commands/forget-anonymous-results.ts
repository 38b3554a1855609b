import { and, isNotNull, isNull, lt } from "drizzle-orm";
import type { Database } from "@/db/client";
import { assessmentReportRequests, assessmentSubmissions } from "@/db/schema/assessment";
import type { Retention } from "@/lib/content/site-details";

const dayMs = 24 * 60 * 60 * 1_000;

/**
 * Deletes what is older than the privacy page promises: results that nobody asked us to mail, with the requests held
 * back for them, and held requests for results that somebody else owns. A job runs it every hour, so running it again
 * changes nothing.
 */
export async function forgetAnonymousResults(
  database: Database,
  { anonymousAssessmentDays }: Pick<Retention, "anonymousAssessmentDays">,
  now: Date,
): Promise<void> {
  const before = new Date(now.getTime() - anonymousAssessmentDays * dayMs);
  const { leadId, createdAt } = assessmentSubmissions;
  const { heldBecause, requestedAt } = assessmentReportRequests;
  await database.transaction(async (transaction) => {
    await transaction.delete(assessmentSubmissions).where(and(isNull(leadId), lt(createdAt, before)));
    await transaction.delete(assessmentReportRequests).where(and(isNotNull(heldBecause), lt(requestedAt, before)));
  });
}
