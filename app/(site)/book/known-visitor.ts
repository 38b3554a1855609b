import { agendaAttachment } from "@/lib/assessment/agenda";
import { composeBrief, type CallBrief } from "@/lib/assessment/brief";
import { findResult, findSubmission, type StoredResult } from "@/lib/assessment/queries";
import { resultToken } from "@/lib/assessment/result-token";
import type { AssessedOutcome } from "@/lib/booking/assignment";
import type { Booking } from "@/lib/booking/booking";
import type { Assessed } from "@/lib/booking/commands/book-slot";
import { findSubmissionOfOffer } from "@/lib/booking/queries/find-offer";
import { config } from "@/lib/config/config";
import { database } from "@/lib/database";
import type { Attribution } from "@/lib/http/attribution";
import type { Attachment } from "@/lib/mail/mail";

/** What a visitor's assessment already told us: where it ended, and what the consultant should know. */
export type KnownVisitor = {
  readonly outcome: AssessedOutcome;
  readonly brief: string | null;
  /** The agenda of the call, for the consultant's mail. */
  readonly agenda: Attachment | null;
  /** The assessment itself, for the call and the lead. */
  readonly assessment: Assessed | null;
  /** Where the visit came from that ended with the result. */
  readonly attribution: Attribution | null;
};

const nobody: KnownVisitor = { outcome: null, brief: null, agenda: null, assessment: null, attribution: null };

/**
 * What the token of a result opens; else what somebody came to the waiting list with whose offer `holdToken` holds. Nothing
 * for neither.
 */
export async function knownVisitor(
  token: string | null | undefined,
  holdToken: string | null = null,
): Promise<KnownVisitor> {
  const result = token ? await findResult(database(), token) : null;
  if (result !== null) return knownBy(result);
  return knownBySubmission(holdToken === null ? null : await findSubmissionOfOffer(database(), holdToken));
}

/** The same for an assessment that staff know of. */
export async function knownBySubmission(submissionId: string | null): Promise<KnownVisitor> {
  const result = submissionId === null ? null : await findSubmission(database(), submissionId);
  return result === null ? nobody : knownBy(result);
}

function knownBy({ id, model, answers, outcome, band, attribution }: StoredResult): KnownVisitor {
  const brief = composeBrief(model, answers);
  const assessment = { submissionId: id, outcome, band, signals: answers };
  return { outcome, attribution, assessment, brief: briefWords(brief), agenda: agendaAttachment(brief) };
}

/** The token by which a call's visitor goes on from the assessment that they booked it from; null where there was none. */
export async function resultOfCall({ submissionId }: Pick<Booking, "submissionId">): Promise<string | null> {
  const result = submissionId === null ? null : await findSubmission(database(), submissionId);
  return result === null ? null : resultToken(result.formKey, config().WAYMARK_SECRET ?? "");
}

/** A brief in the few lines that a booking keeps. */
function briefWords({ title, verdict, openQuestions }: CallBrief): string {
  const questions = openQuestions.map(({ label }) => label).join("; ");
  const brief = [title, verdict, questions === "" ? "" : `Open questions: ${questions}.`].filter(Boolean).join(" ");
  return brief.slice(0, 2_000);
}
