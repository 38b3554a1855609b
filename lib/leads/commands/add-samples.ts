import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { sampleLead, type SampleLead, type SampleWish } from "@/lib/leads/sample";

const batchRows = 5_000;
/** From here on building the search index anew is faster than keeping it row by row. */
const rebuildFrom = 20_000;

/** Adds sample leads with their time lines, marked as samples. A lead that is there already stays as it is. */
export async function addSampleLeads(
  database: Database,
  wish: SampleWish,
  onProgress: (leads: number) => void = () => undefined,
): Promise<void> {
  const isRebuilt = wish.count >= rebuildFrom;
  if (isRebuilt) await database.execute(sql`DROP INDEX IF EXISTS leads_by_search_text`);
  for (let from = 1; from <= wish.count; from += batchRows) {
    const to = Math.min(wish.count, from + batchRows - 1);
    const batch = Array.from({ length: to - from + 1 }, (_, place) => sampleLead(from + place, wish));
    await database.transaction((transaction) => addBatch(transaction, batch));
    onProgress(to);
  }
  if (isRebuilt) await buildSearchIndex(database);
}

/** The statement of the migration, once more. */
async function buildSearchIndex(database: Database): Promise<void> {
  await database.transaction(async (transaction) => {
    await transaction.execute(sql`SET LOCAL statement_timeout = 0`);
    await transaction.execute(sql`SET LOCAL maintenance_work_mem = '256MB'`);
    await transaction.execute(
      sql`CREATE INDEX leads_by_search_text ON leads USING gin (search_text gin_trgm_ops) WITH (fastupdate = false)`,
    );
  });
}

async function addBatch(database: Database, batch: readonly SampleLead[]): Promise<void> {
  await database.execute(sql`SET LOCAL statement_timeout = 0`);
  const rows = JSON.stringify(batch.map(rowOf));
  await database.execute(sql`
    WITH added AS (
      INSERT INTO leads (id, email, name, company, phone, region, stage, furthest, stage_since, owner_id, outcome, band,
        score, signals, source, landing_page, accepts_follow_up, is_sample, version, created_at, changed_at,
        first_response_at, response_minutes)
      SELECT id, email, name, company, phone, region, stage, furthest, coalesce(answered_at, created_at), owner_id,
        outcome, band, score, signals, source, '/django-vs-nodejs', accepts_follow_up, true,
        CASE WHEN answered_at IS NULL THEN 1 ELSE 2 END, created_at, coalesce(answered_at, created_at), answered_at,
        response_minutes
      FROM json_to_recordset(${rows}::json) AS sample (id uuid, email text, name text, company text, phone text,
        region text, stage text, furthest text, owner_id uuid, outcome text, band text, score int, signals jsonb,
        source text, accepts_follow_up boolean, created_at timestamptz, answered_at timestamptz, response_minutes int)
      ON CONFLICT DO NOTHING
      RETURNING id, stage, owner_id, created_at, first_response_at
    )
    INSERT INTO lead_events (lead_id, kind, happened_at, actor_id, actor_name, details)
    SELECT id, 'captured', created_at, NULL, NULL, '{}'::jsonb FROM added
    UNION ALL
    SELECT added.id, 'changed', first_response_at, owner_id, staff_members.name, jsonb_build_object('version', 2,
      'changes', jsonb_build_object('stage', jsonb_build_object('from', 'new', 'to', stage)))
    FROM added LEFT JOIN staff_members ON staff_members.id = owner_id WHERE first_response_at IS NOT NULL`);
}

function rowOf(lead: SampleLead) {
  return {
    ...lead,
    owner_id: lead.ownerId,
    accepts_follow_up: lead.acceptsFollowUp,
    created_at: lead.createdAt,
    answered_at: lead.answeredAt,
    response_minutes: lead.responseMinutes,
  };
}
