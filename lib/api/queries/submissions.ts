import { and, eq, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { assessmentModels, assessmentSubmissions as submissions } from "@/db/schema/assessment";
import { pageOf, placeOf } from "@/lib/api/place";

export async function findApiSubmission(database: Database, id: string) {
  const [row] = await submissionRows(database).where(eq(submissions.id, id));
  return row ?? null;
}

/** One page of finished assessments, the newest first. */
export async function listApiSubmissions(
  database: Database,
  wish: { readonly lead: string | undefined; readonly limit: number; readonly after: string | undefined },
) {
  const place = placeOf(wish.after);
  const rows = await submissionRows(database)
    .where(
      and(
        wish.lead === undefined ? undefined : eq(submissions.leadId, wish.lead),
        place &&
          sql`(${submissions.createdAt}, ${submissions.id}) < (to_timestamp(${place.value}::float8 / 1000), ${place.id}::uuid)`,
      ),
    )
    .orderBy(sql`${submissions.createdAt} DESC`, sql`${submissions.id} DESC`)
    .limit(wish.limit + 1);
  return pageOf(rows, wish.limit, ({ id, createdAt }) => ({ id, value: createdAt.getTime() }));
}

function submissionRows(database: Database) {
  return database
    .select({
      id: submissions.id,
      leadId: submissions.leadId,
      outcome: submissions.outcome,
      band: submissions.band,
      djangoFit: submissions.djangoFit,
      nodeFit: submissions.nodeFit,
      answers: submissions.answers,
      modelVersion: assessmentModels.version,
      createdAt: submissions.createdAt,
    })
    .from(submissions)
    .innerJoin(assessmentModels, eq(assessmentModels.hash, submissions.modelHash))
    .$dynamic();
}
