import { and, eq, isNull } from "drizzle-orm";
import type { Database } from "@/db/client";
import { assessmentSubmissions } from "@/db/schema/assessment";
import { recordLeadEvent } from "@/lib/leads/commands";
import type { Band, Outcome } from "@/lib/leads/lead";

/** A finished assessment that a lead asks to have mailed, or books a call from. */
export type OwnSubmission = {
  readonly leadId: string;
  readonly submissionId: string;
  readonly outcome: Outcome;
  readonly band: Band;
};

/** The first who asks owns the submission; whoever else asks is linked by the request, or the call, alone. */
export async function ownSubmission(
  transaction: Database,
  { leadId, ...details }: OwnSubmission,
  now: Date,
): Promise<void> {
  const taken = await transaction
    .update(assessmentSubmissions)
    .set({ leadId })
    .where(and(eq(assessmentSubmissions.id, details.submissionId), isNull(assessmentSubmissions.leadId)))
    .returning({ id: assessmentSubmissions.id });
  if (taken.length === 0) return;
  await recordLeadEvent(transaction, { leadId, kind: "submitted-assessment", actor: null, details }, now);
}
