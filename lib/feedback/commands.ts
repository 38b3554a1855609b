import { createHash } from "node:crypto";
import { and, eq, isNotNull, isNull } from "drizzle-orm";
import type { Database } from "@/db/client";
import { contentReports } from "@/db/schema/feedback";
import type { PageReport } from "@/lib/feedback/report";
import { recordStaffEvent } from "@/lib/staff/commands/record-staff-event";
import type { StaffMember } from "@/lib/staff/member";

/**
 * Keeps what a reader says of a page. The same words from the same visitor on the same day are one report, however often
 * they arrive. `visitorKey` is the anonymous key of `Visitor`; it is stored only inside a fingerprint.
 */
export async function reportPage(
  database: Database,
  report: PageReport,
  { visitorKey, now }: { readonly visitorKey: string; readonly now: Date },
): Promise<void> {
  const words = report.kind === "error" ? report.words : null;
  await database
    .insert(contentReports)
    .values({
      page: report.page,
      kind: report.kind,
      words,
      fingerprint: fingerprint(report, visitorKey, now),
      sentAt: now,
    })
    .onConflictDoNothing({ target: contentReports.fingerprint });
}

/** Changes with the day at Greenwich, so that an old fingerprint never leads from one report to another. */
function fingerprint(report: PageReport, visitorKey: string, now: Date): string {
  const day = now.toISOString().slice(0, 10);
  return createHash("sha256")
    .update(JSON.stringify([visitorKey, day, report]))
    .digest("base64url");
}

/** Takes a report off the list of open ones; doing it twice changes nothing. */
export async function resolveReport(
  database: Database,
  staff: StaffMember,
  { reportId, now }: { readonly reportId: string; readonly now: Date },
): Promise<void> {
  await database.transaction(async (transaction) => {
    const resolved = await transaction
      .update(contentReports)
      .set({ resolvedAt: now, resolvedBy: staff.id })
      .where(and(eq(contentReports.id, reportId), isNull(contentReports.resolvedAt)))
      .returning({ id: contentReports.id });
    if (resolved.length === 0) return;
    const event = { kind: "resolved-report", subject: "report", subjectId: reportId } as const;
    await recordStaffEvent(transaction, staff, { event, now });
  });
}

/** Puts a report back on the list of open ones. */
export async function reopenReport(
  database: Database,
  staff: StaffMember,
  { reportId, now }: { readonly reportId: string; readonly now: Date },
): Promise<void> {
  await database.transaction(async (transaction) => {
    const reopened = await transaction
      .update(contentReports)
      .set({ resolvedAt: null, resolvedBy: null })
      .where(and(eq(contentReports.id, reportId), isNotNull(contentReports.resolvedAt)))
      .returning({ id: contentReports.id });
    if (reopened.length === 0) return;
    const event = { kind: "reopened-report", subject: "report", subjectId: reportId } as const;
    await recordStaffEvent(transaction, staff, { event, now });
  });
}
