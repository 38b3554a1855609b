import { and, desc, eq, inArray, isNotNull, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { assessmentModels, assessmentReportRequests, assessmentSubmissions } from "@/db/schema/assessment";
import { bookings } from "@/db/schema/booking";
import { type CallBrief, composeBrief } from "@/lib/assessment/brief";
import { currentModel } from "@/lib/assessment/current-model";
import { currentModelHash } from "@/lib/assessment/fingerprint";
import { modelInput } from "@/lib/assessment/input";
import type { AnswerSet, AssessmentModel, Band, Outcome } from "@/lib/assessment/model";
import { composeReport, type Report } from "@/lib/assessment/report";
import type { Attribution } from "@/lib/http/attribution";
import { tokenHash } from "@/lib/http/token";

/** A stored result with the version that it was made with, from which it is shown for ever. */
export type StoredResult = {
  readonly id: string;
  readonly model: AssessmentModel;
  readonly answers: AnswerSet;
  readonly outcome: Outcome;
  readonly band: Band;
  readonly attribution: Attribution;
  readonly createdAt: Date;
};

/** The result that a token opens, or null. Only the token's hash is looked up. */
export async function findResult(database: Database, token: string): Promise<StoredResult | null> {
  const [row] = await database
    .select()
    .from(assessmentSubmissions)
    .where(eq(assessmentSubmissions.tokenHash, tokenHash(token)));
  return row === undefined ? null : resultOf(row, await modelsOf(database, [row]));
}

/** A result by its id, with the key of its form, for those who may look behind the token; or null. */
export async function findSubmission(
  database: Database,
  id: string,
): Promise<(StoredResult & { readonly formKey: string }) | null> {
  const [row] = await database.select().from(assessmentSubmissions).where(eq(assessmentSubmissions.id, id));
  return row === undefined ? null : { ...resultOf(row, await modelsOf(database, [row])), formKey: row.formKey };
}

/** The brief for a call that was booked from a result, or null where that is gone. */
export async function findBriefOfSubmission(database: Database, id: string): Promise<CallBrief | null> {
  const result = await findSubmission(database, id);
  return result === null ? null : composeBrief(result.model, result.answers);
}

/** A published version by its number, or null. */
export async function findModelVersion(database: Database, version: number): Promise<AssessmentModel | null> {
  if (version === currentModel.version) return currentModel;
  const [row] = await database
    .select({ content: assessmentModels.content })
    .from(assessmentModels)
    .where(eq(assessmentModels.version, version));
  return row === undefined ? null : readModel(row.content);
}

/** What staff see of a finished assessment: its result in the words of its own version, and the brief for the call. */
export type LeadSubmission = {
  readonly id: string;
  readonly createdAt: Date;
  readonly preset: string | null;
  readonly report: Report;
  readonly brief: CallBrief;
};

/** The assessments whose report somebody asked for, or booked a call from, newest first: also where another had asked before. */
export async function listSubmissionsOfLead(database: Database, leadId: string): Promise<readonly LeadSubmission[]> {
  const own = database
    .select({ id: assessmentSubmissions.id })
    .from(assessmentSubmissions)
    .where(eq(assessmentSubmissions.leadId, leadId));
  const asked = database
    .select({ id: assessmentReportRequests.submissionId })
    .from(assessmentReportRequests)
    .where(eq(assessmentReportRequests.leadId, leadId));
  const booked = database
    .select({ id: sql<string>`${bookings.submissionId}` })
    .from(bookings)
    .where(and(eq(bookings.leadId, leadId), isNotNull(bookings.submissionId)));
  // One union, each half from its index: asked for with OR, Postgres reads every submission there is.
  const rows = await database
    .select()
    .from(assessmentSubmissions)
    .where(inArray(assessmentSubmissions.id, own.union(asked).union(booked)))
    .orderBy(desc(assessmentSubmissions.createdAt), desc(assessmentSubmissions.id))
    .limit(mostSubmissions);
  const models = await modelsOf(database, rows);
  return rows.map((row) => {
    const { id, createdAt, model, answers, attribution } = resultOf(row, models);
    const { preset } = attribution;
    return { id, createdAt, preset, report: composeReport(model, answers), brief: composeBrief(model, answers) };
  });
}

const mostSubmissions = 20;

/** The brief of a lead's newest assessment for the consultant who takes the call; null for a lead without one. */
export async function findCallBrief(database: Database, leadId: string): Promise<CallBrief | null> {
  const [newest] = await listSubmissionsOfLead(database, leadId);
  return newest?.brief ?? null;
}

type Row = typeof assessmentSubmissions.$inferSelect;

function resultOf(row: Row, models: ReadonlyMap<string, AssessmentModel>): StoredResult {
  const model = models.get(row.modelHash);
  if (model === undefined) throw new Error(`The version ${row.modelHash} of a result is not stored.`);
  const { id, answers, outcome, band, createdAt } = row;
  const { source, medium, campaign, referrer, landingPage, preset } = row;
  return {
    id,
    model,
    answers,
    outcome,
    band,
    attribution: { source, medium, campaign, referrer, landingPage, preset },
    createdAt,
  };
}

/** The versions of these rows by their hash; today's comes from memory, because the same hash means the same content. */
async function modelsOf(
  database: Database,
  rows: readonly Pick<Row, "modelHash">[],
): Promise<ReadonlyMap<string, AssessmentModel>> {
  const others = [...new Set(rows.map((row) => row.modelHash))].filter((hash) => hash !== currentModelHash);
  const stored =
    others.length === 0
      ? []
      : await database.select().from(assessmentModels).where(inArray(assessmentModels.hash, others));
  return new Map([
    [currentModelHash, currentModel] as const,
    ...stored.map(({ hash, content }) => [hash, readModel(content)] as const),
  ]);
}

function readModel(content: string): AssessmentModel {
  return modelInput.parse(JSON.parse(content));
}
