import { createHash } from "node:crypto";
import { and, eq, gt, isNotNull, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { assessmentReportRequests } from "@/db/schema/assessment";
import { countSteps } from "@/lib/assessment/commands/count-step";
import { reportLetter } from "@/lib/assessment/emails";
import { findResult, type StoredResult } from "@/lib/assessment/queries";
import type { HeldBecause } from "@/lib/http/suspicion";
import { captureLead, recordConsents, recordLeadEvent } from "@/lib/leads/commands";
import { ownSubmission } from "@/lib/leads/commands/own-submission";
import { consentText } from "@/lib/leads/words";
import { enqueueMail } from "@/lib/mail/commands";
import type { Sender } from "@/lib/mail/layout";
import type { Letter } from "@/lib/mail/mail";
import { accepted, refused, type Result } from "@/lib/result";

/** Who asks for which report. The box for the report itself was ticked, or the form would not have come this far. */
export type ReportRequest = {
  readonly token: string;
  readonly formKey: string;
  readonly email: string;
  readonly name: string | null;
  readonly wantsFollowUp: boolean;
  /** Null for a form that seems sound. */
  readonly heldBecause: HeldBecause | null;
};

export type ReportContext = { readonly sender: Sender; readonly now: Date };

const place = "assessment-report";
const mailKind = "assessment-report";
const dayMs = 24 * 60 * 60 * 1_000;

/**
 * Sends the whole report to an address, as the event of one lead: lead, consents, mail and time line in one transaction.
 * An address gets one such mail a day, whoever asks how often; nobody is told whether it had one. The same form again
 * changes nothing. Refuses "unknown-result", and "other-content" for the same form with another address or other boxes.
 */
export async function askForReport(
  database: Database,
  request: ReportRequest,
  context: ReportContext,
): Promise<Result<null, "unknown-result" | "other-content">> {
  const result = await findResult(database, request.token);
  if (result === null) return refused("unknown-result");
  if (request.heldBecause !== null) return holdRequest(database, request, { result, now: context.now });
  const letter = await letterFor(request.token, result, context.sender);
  return database.transaction(async (transaction) => {
    const known = await lockRequest(transaction, request);
    if (known !== null) return known === contentOf(request) ? accepted(null) : refused("other-content");
    const answered = await answerRequest(transaction, { request, result, letter }, context);
    await transaction.insert(assessmentReportRequests).values({ ...answered, ...keysOf(request, result, context.now) });
    await countSteps(transaction, { steps: ["report"], attribution: result.attribution }, context.now);
    return accepted(null);
  });
}

/** Stores the request apart: no lead, no mail. To the visitor it looks as always. */
async function holdRequest(
  database: Database,
  request: ReportRequest,
  { result, now }: { readonly result: StoredResult; readonly now: Date },
): Promise<Result<null, "other-content">> {
  const { heldBecause, email: heldEmail, name: heldName, wantsFollowUp: heldFollowUp } = request;
  const held = { heldBecause, heldEmail, heldName, heldFollowUp };
  await database
    .insert(assessmentReportRequests)
    .values({ ...held, ...keysOf(request, result, now) })
    .onConflictDoNothing();
  const known = await lockRequest(database, request);
  return known === contentOf(request) ? accepted(null) : refused("other-content");
}

type Answered = {
  readonly request: Pick<ReportRequest, "email" | "name" | "wantsFollowUp" | "formKey">;
  readonly result: StoredResult;
  readonly letter: Letter;
};

/** Everything that follows from a sound request, in the caller's transaction. The lead's row stays locked until its end. */
export async function answerRequest(
  database: Database,
  { request, result, letter }: Answered,
  { sender, now }: ReportContext,
): Promise<{ readonly leadId: string; readonly mailId: string | null }> {
  const { email, name, wantsFollowUp, formKey } = request;
  const { outcome, band, attribution } = result;
  const { leadId } = await captureLead(
    database,
    { email, name, outcome, band, attribution, signals: result.answers, acceptsFollowUp: wantsFollowUp },
    now,
  );
  await ownSubmission(database, { leadId, submissionId: result.id, outcome, band }, now);
  const boxes = [
    { ...consentText("report", sender.name), isGiven: true },
    { ...consentText("follow-up", sender.name), isGiven: wantsFollowUp },
  ];
  await recordConsents(database, { leadId, place, formKey, boxes }, now);
  const details = { submissionId: result.id };
  await recordLeadEvent(database, { leadId, kind: "requested-report", actor: null, details }, now);
  const hadMail = await hadReportMail(database, leadId, now);
  const mailId = hadMail
    ? null
    : await enqueueMail(database, { ...letter, kind: mailKind, recipient: email, leadId }, now);
  return { leadId, mailId };
}

async function hadReportMail(database: Database, leadId: string, now: Date): Promise<boolean> {
  const rows = await database
    .select({ formKey: assessmentReportRequests.formKey })
    .from(assessmentReportRequests)
    .where(
      and(
        eq(assessmentReportRequests.leadId, leadId),
        isNotNull(assessmentReportRequests.mailId),
        gt(assessmentReportRequests.requestedAt, new Date(now.getTime() - dayMs)),
      ),
    )
    .limit(1);
  return rows.length > 0;
}

/** Lets one sending of a form at a time through; gives the content that it was stored with, or null. */
async function lockRequest(database: Database, { formKey }: ReportRequest): Promise<string | null> {
  await database.execute(sql`SELECT pg_advisory_xact_lock(hashtextextended(${formKey}, 0))`);
  const [known] = await database
    .select({ contentHash: assessmentReportRequests.contentHash })
    .from(assessmentReportRequests)
    .where(eq(assessmentReportRequests.formKey, formKey));
  return known?.contentHash ?? null;
}

function keysOf(request: ReportRequest, result: StoredResult, now: Date) {
  return {
    formKey: request.formKey,
    contentHash: contentOf(request),
    submissionId: result.id,
    requestedAt: now,
  };
}

function contentOf({ token, email, name, wantsFollowUp }: ReportRequest): string {
  return createHash("sha256")
    .update(JSON.stringify([token, email, name, wantsFollowUp]), "utf8")
    .digest("hex");
}

/** The report of a result as a letter, with the link that its token opens. */
export function letterFor(token: string, { model, answers }: StoredResult, sender: Sender): Promise<Letter> {
  const resultUrl = `${sender.url}/result/${token}`;
  return reportLetter({ model, answers, resultUrl, bookUrl: `${sender.url}/book?result=${token}`, sender });
}
