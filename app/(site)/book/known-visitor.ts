import type { AssessedOutcome } from "@/lib/booking/assignment";
import { agendaAttachment } from "@/lib/assessment/agenda";
import { composeBrief, type CallBrief } from "@/lib/assessment/brief";
import { findResult } from "@/lib/assessment/queries";
import { database } from "@/lib/database";
import type { Attribution } from "@/lib/http/attribution";
import type { Attachment } from "@/lib/mail/mail";

/** What a visitor's assessment already told us: where it ended, and what the consultant should know. */
export type KnownVisitor = {
  readonly outcome: AssessedOutcome;
  readonly brief: string | null;
  /** The agenda of the call, for the consultant's mail. */
  readonly agenda: Attachment | null;
  /** Where the visit came from that ended with the result. */
  readonly attribution: Attribution | null;
};

const nobody: KnownVisitor = { outcome: null, brief: null, agenda: null, attribution: null };

/** What the token of a result opens; nothing for none, or for one that opens nothing. */
export async function knownVisitor(resultToken: string | null | undefined): Promise<KnownVisitor> {
  const result = resultToken ? await findResult(database(), resultToken) : null;
  if (result === null) return nobody;
  const { model, answers, outcome, attribution } = result;
  const brief = composeBrief(model, answers);
  return { outcome, attribution, brief: briefWords(brief), agenda: agendaAttachment(brief) };
}

/** A brief in the few lines that a booking keeps. */
export function briefWords({ title, verdict, openQuestions }: CallBrief): string {
  const questions = openQuestions.map(({ label }) => label).join("; ");
  const brief = [title, verdict, questions === "" ? "" : `Open questions: ${questions}.`].filter(Boolean).join(" ");
  return brief.slice(0, 2_000);
}
