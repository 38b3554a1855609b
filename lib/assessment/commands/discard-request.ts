import { and, eq, isNotNull } from "drizzle-orm";
import type { Database } from "@/db/client";
import { assessmentReportRequests } from "@/db/schema/assessment";
import { accepted, refused, type Result } from "@/lib/result";
import { recordStaffEvent } from "@/lib/staff/commands/record-staff-event";
import type { StaffMember } from "@/lib/staff/member";

/** A colleague has looked at a held request and takes it for a robot's: it is deleted, and nobody is told. */
export async function discardRequest(
  database: Database,
  staff: StaffMember,
  { formKey, now }: { readonly formKey: string; readonly now: Date },
): Promise<Result<null, "not-held">> {
  return database.transaction(async (transaction) => {
    const [gone] = await transaction
      .delete(assessmentReportRequests)
      .where(and(eq(assessmentReportRequests.formKey, formKey), isNotNull(assessmentReportRequests.heldBecause)))
      .returning({ heldBecause: assessmentReportRequests.heldBecause });
    if (gone === undefined) return refused("not-held");
    const event = { kind: "discarded-request", subject: "request", subjectId: formKey, before: gone } as const;
    await recordStaffEvent(transaction, staff, { event, now });
    return accepted(null);
  });
}
