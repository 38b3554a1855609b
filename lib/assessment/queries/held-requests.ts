import { desc, eq, isNotNull } from "drizzle-orm";
import type { Database } from "@/db/client";
import { assessmentReportRequests, assessmentSubmissions } from "@/db/schema/assessment";
import { type HeldRequest, heldRequestsShown } from "@/lib/assessment/held-request";
import type { Outcome } from "@/lib/assessment/model";
import { findSubmission, type StoredResult } from "@/lib/assessment/queries";

/** The newest held requests, for a colleague to decide on. */
export async function listHeldRequests(database: Database): Promise<readonly HeldRequest[]> {
  const rows = await heldRequests(database)
    .where(isNotNull(assessmentReportRequests.heldBecause))
    .orderBy(desc(assessmentReportRequests.requestedAt))
    .limit(heldRequestsShown);
  return rows.flatMap(heldRequestOf);
}

export async function countHeldRequests(database: Database): Promise<number> {
  return database.$count(assessmentReportRequests, isNotNull(assessmentReportRequests.heldBecause));
}

/** One held request with the result that it asks for; null when it is not held, or not any more. */
export async function findHeldRequest(
  database: Database,
  formKey: string,
): Promise<(HeldRequest & { readonly result: StoredResult }) | null> {
  const rows = await heldRequests(database).where(eq(assessmentReportRequests.formKey, formKey));
  const [held] = rows.flatMap(heldRequestOf);
  const [row] = rows;
  const result = row === undefined ? null : await findSubmission(database, row.request.submissionId);
  return held === undefined || result === null ? null : { ...held, result };
}

function heldRequests(database: Database) {
  return database
    .select({ request: assessmentReportRequests, outcome: assessmentSubmissions.outcome })
    .from(assessmentReportRequests)
    .innerJoin(assessmentSubmissions, eq(assessmentSubmissions.id, assessmentReportRequests.submissionId));
}

type HeldRow = { readonly request: typeof assessmentReportRequests.$inferSelect; readonly outcome: Outcome };

function heldRequestOf({ request, outcome }: HeldRow): readonly HeldRequest[] {
  const { formKey, heldEmail: email, heldName: name, heldBecause: because, heldFollowUp, requestedAt } = request;
  if (email === null || because === null) return [];
  return [{ formKey, email, name, because, requestedAt, outcome, wantsFollowUp: heldFollowUp === true }];
}
