import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { test } from "@/db/testing/database";
import { listSubmissionsOfLead } from "@/lib/assessment/queries";
import { captureLead } from "@/lib/leads/commands";

const monday = new Date("2027-01-11T15:00:00Z");

test("the assessments of one lead are read from their index, however many others there are", async ({ database }) => {
  const { leadId } = await captureLead(database, { email: "kim@read.example" }, monday);
  await database.execute(sql`INSERT INTO assessment_models (hash, version, content, published_at)
    VALUES (encode(sha256('{}'), 'hex'), 999, '{}', now())`);
  await database.execute(sql`
    INSERT INTO assessment_submissions (token_hash, form_key, content_hash, model_hash, answers, outcome, band,
      django_fit, node_fit, margin, created_at)
    SELECT 'token' || n, gen_random_uuid(), 'c', encode(sha256('{}'), 'hex'), '{}', 'node', 'clear', 40, 60, -20, now()
    FROM generate_series(1, 20000) AS n`);
  await database.execute("ANALYZE assessment_submissions, assessment_report_requests");
  const [read] = await database.transaction(async (inside) => {
    expect(await listSubmissionsOfLead(inside, leadId)).toEqual([]);
    return inside.execute<{ whole: string }>(sql`
      SELECT seq_scan AS whole FROM pg_stat_xact_user_tables WHERE relname = 'assessment_submissions'`);
  });
  expect(Number(read?.whole)).toBe(0);
});
