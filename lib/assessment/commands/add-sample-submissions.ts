import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { currentModel } from "@/lib/assessment/current-model";
import { answersHash, modelHash } from "@/lib/assessment/fingerprint";
import { recommend } from "@/lib/assessment/recommend";
import { sampleAnswers } from "@/lib/assessment/sample";

const answerSets = 400;
/** Real visitors are counted on shards from 0 on: what stands on this one is made up. */
const sampleShard = -1;

/**
 * Gives every tenth sample lead an assessment with its outcome, and every day the counts of visitors who would have led
 * to that day's sample leads. Done twice, it changes nothing the second time.
 */
export async function addSampleSubmissions(database: Database): Promise<void> {
  await database.transaction(async (transaction) => {
    await transaction.execute(sql`SET LOCAL statement_timeout = 0`);
    await addSubmissions(transaction);
    await countVisitors(transaction);
  });
}

async function addSubmissions(database: Database): Promise<void> {
  const hash = modelHash(currentModel);
  const results = sampleAnswers(currentModel, answerSets).map((answers) => {
    const { outcome, band, fits, margin } = recommend(currentModel, answers);
    return { answers, content: answersHash(hash, answers), outcome, band, ...fits, margin };
  });
  await database.execute(sql`
    WITH results AS (
      SELECT *, row_number() OVER (PARTITION BY outcome) AS place, count(*) OVER (PARTITION BY outcome) AS places
      FROM json_to_recordset(${JSON.stringify(results)}::json) AS result (answers jsonb, content text, outcome text,
        band text, django int, node int, margin int)
    )
    INSERT INTO assessment_submissions (token_hash, form_key, content_hash, model_hash, answers, outcome, band,
      django_fit, node_fit, margin, source, landing_page, lead_id, created_at)
    SELECT encode(sha256(leads.id::text::bytea), 'hex'), leads.id, content, ${hash}, answers, outcome, results.band,
      django, node, margin, leads.source, leads.landing_page, leads.id, leads.created_at
    FROM leads JOIN results USING (outcome)
    WHERE leads.is_sample AND abs(hashtext(leads.id::text)) % 10 = 0
      AND place = 1 + abs(hashtext(leads.email)) % places
    ON CONFLICT DO NOTHING`);
}

/** Of a hundred who begin, some leave at every question; 38 finish, 17 leave an address and 5 book. */
async function countVisitors(database: Database): Promise<void> {
  const questions = currentModel.questions.map(({ id }, place) => ({ step: id, share: 5.6 - place * 0.25 }));
  const last = { finish: 2.3, report: 1, booking: 0.3 };
  const steps = [
    { step: "start", share: 6 },
    ...questions,
    ...Object.entries(last).map(([step, share]) => ({ step, share })),
  ];
  await database.execute(sql`
    INSERT INTO assessment_step_counts (counted_on, step, source, shard, count)
    SELECT came.on_day, step, source, ${sampleShard}::int, ceil(came.number * share)
    FROM (
      SELECT (created_at AT TIME ZONE 'UTC')::date AS on_day, source, count(*) AS number
      FROM leads WHERE is_sample AND source IS NOT NULL GROUP BY 1, 2
    ) AS came
      CROSS JOIN json_to_recordset(${JSON.stringify(steps)}::json) AS passed (step text, share float8)
    ON CONFLICT DO NOTHING`);
}

/** Takes the visitors out of the counts who were made up with the sample leads. */
export async function removeSampleCounts(database: Database): Promise<void> {
  await database.execute(sql`DELETE FROM assessment_step_counts WHERE shard = ${sampleShard}::int`);
}
