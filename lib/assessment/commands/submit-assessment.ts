import { eq, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { assessmentSubmissions } from "@/db/schema/assessment";
import { countingOf } from "@/lib/assessment/commands/count-step";
import { currentModel } from "@/lib/assessment/current-model";
import { answersHash, currentModelHash, modelHash } from "@/lib/assessment/fingerprint";
import type { SubmittedForm } from "@/lib/assessment/input/forms";
import type { AssessmentModel } from "@/lib/assessment/model";
import { recommend } from "@/lib/assessment/recommend";
import { resultToken } from "@/lib/assessment/result-token";
import { tokenHash } from "@/lib/http/token";
import { accepted, refused, type Result } from "@/lib/result";

export type Submission = SubmittedForm & {
  /** Makes the token from the form's key, so that the same form leads to the same result without the token being stored. */
  readonly secret: string;
  /** The version that the answers belong to; it must have been published. */
  readonly model?: AssessmentModel;
};

/**
 * Stores a complete answer set with the version it was given to, and gives the token of its result's address. The same
 * form again gives the same token and stores nothing; "other-content" refuses the same form with other answers.
 */
export async function submitAssessment(
  database: Database,
  submission: Submission,
  now: Date,
): Promise<Result<{ readonly token: string }, "other-content">> {
  const token = resultToken(submission.formKey, submission.secret);
  const row = rowOf(submission, token, now);
  const isNew = await addOnce(database, row, submission);
  return isNew || (await isStored(database, row)) ? accepted({ token }) : refused("other-content");
}

/** The row and its count in one statement: one way to Postgres and back, and both or neither. False for a form stored before. */
async function addOnce(database: Database, row: ReturnType<typeof rowOf>, { attribution }: Submission) {
  const addition = database
    .insert(assessmentSubmissions)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: assessmentSubmissions.id });
  // Who began with an example's answers never came past the questions: a funnel leaves them out.
  const steps = attribution.preset === null ? ["finish"] : ["finish", "example-finish"];
  const counting = countingOf({ steps, attribution }, row.createdAt, sql`EXISTS (SELECT FROM added)`);
  const added = await database.execute(sql`WITH added AS ${addition}, counted AS (${counting}) SELECT id FROM added`);
  return added.length > 0;
}

function rowOf({ answers, formKey, attribution, model = currentModel }: Submission, token: string, now: Date) {
  const { outcome, band, fits, margin } = recommend(model, answers);
  const hash = model === currentModel ? currentModelHash : modelHash(model);
  return {
    tokenHash: tokenHash(token),
    formKey,
    contentHash: answersHash(hash, answers),
    modelHash: hash,
    answers,
    outcome,
    band,
    djangoFit: fits.django,
    nodeFit: fits.node,
    margin,
    ...attribution,
    createdAt: now,
  };
}

async function isStored(database: Database, row: ReturnType<typeof rowOf>): Promise<boolean> {
  const [stored] = await database
    .select({ contentHash: assessmentSubmissions.contentHash, tokenHash: assessmentSubmissions.tokenHash })
    .from(assessmentSubmissions)
    .where(eq(assessmentSubmissions.formKey, row.formKey));
  return stored?.contentHash === row.contentHash && stored.tokenHash === row.tokenHash;
}
