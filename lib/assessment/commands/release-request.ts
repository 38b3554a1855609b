import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { assessmentReportRequests } from "@/db/schema/assessment";
import { answerRequest, letterFor, type ReportContext } from "@/lib/assessment/commands/ask-for-report";
import { findSubmission } from "@/lib/assessment/queries";
import { resultToken } from "@/lib/assessment/result-token";
import { accepted, refused, type Result } from "@/lib/result";
import { recordStaffEvent } from "@/lib/staff/commands/record-staff-event";
import type { StaffMember } from "@/lib/staff/member";

/** A colleague has looked at a held request and lets it through: lead and mail follow as if it had never been held. */
export async function releaseRequest(
  database: Database,
  staff: StaffMember,
  { formKey, secret, ...context }: ReportContext & { readonly formKey: string; readonly secret: string },
): Promise<Result<{ readonly leadId: string }, "not-held">> {
  return database.transaction(async (transaction) => {
    const isThis = eq(assessmentReportRequests.formKey, formKey);
    const [held] = await transaction.select().from(assessmentReportRequests).where(isThis).for("update");
    if (held === undefined || held.heldEmail === null) return refused("not-held");
    const result = await findSubmission(transaction, held.submissionId);
    if (result === null) throw new Error("a held request has no submission");
    const token = resultToken(result.formKey, secret);
    const letter = await letterFor(token, result, context.sender);
    const { heldEmail: email, heldName: name, heldFollowUp } = held;
    const request = { formKey, email, name, wantsFollowUp: heldFollowUp === true };
    const answered = await answerRequest(transaction, { request, result, letter }, context);
    await transaction
      .update(assessmentReportRequests)
      .set({ ...answered, heldBecause: null, heldEmail: null, heldName: null, heldFollowUp: null })
      .where(isThis);
    const before = { heldBecause: held.heldBecause };
    const event = { kind: "released-request", subject: "request", subjectId: formKey, before } as const;
    await recordStaffEvent(transaction, staff, { event, now: context.now });
    return accepted({ leadId: answered.leadId });
  });
}
