import { copyRows, loadInBulk, type Loading } from "@/db/bulk-load";
import type { Connection } from "@/db/client";
import { sampleLead, type SampleLead, type SampleWish } from "@/lib/leads/sample";

const batchRows = 20_000;
/** From here on building the indexes anew is faster than keeping them row by row. */
const rebuildFrom = 20_000;

/**
 * Adds sample leads with their time lines, tags and tasks, marked as samples, all of them or none. A lead that is there
 * already stays as it is. From some ten thousand on, nobody else can use the leads meanwhile.
 */
export async function addSampleLeads(
  connection: Connection,
  wish: SampleWish,
  onProgress: (leads: number) => void = () => undefined,
): Promise<void> {
  const tables = wish.count >= rebuildFrom ? ["leads", "lead_events", "lead_tasks"] : [];
  await loadInBulk(connection, tables, async (loading) => {
    await loading.unsafe(`CREATE TEMPORARY TABLE sample_leads (${Object.values(columns).join(", ")}) ON COMMIT DROP`);
    for (let from = 1; from <= wish.count; from += batchRows) {
      const to = Math.min(wish.count, from + batchRows - 1);
      await copyRows(loading, "sample_leads", rowsOf(wish, { from, to }));
      await addBatch(loading);
      await loading`TRUNCATE sample_leads`;
      onProgress(to);
    }
  });
}

/** In the order of `rowOf`. */
const columns = {
  id: "id uuid",
  email: "email text",
  name: "name text",
  company: "company text",
  phone: "phone text",
  region: "region text",
  stage: "stage text",
  furthest: "furthest text",
  ownerId: "owner_id uuid",
  outcome: "outcome text",
  band: "band text",
  score: "score int",
  signals: "signals jsonb",
  tags: "tags text[]",
  source: "source text",
  acceptsFollowUp: "accepts_follow_up boolean",
  createdAt: "created_at timestamptz",
  answeredAt: "answered_at timestamptz",
  responseMinutes: "response_minutes int",
  task: "task text",
} as const satisfies Record<keyof SampleLead, string>;

type Span = { readonly from: number; readonly to: number };

function* rowsOf(wish: SampleWish, { from, to }: Span) {
  for (let number = from; number <= to; number += 1) yield rowOf(sampleLead(number, wish));
}

function rowOf(lead: SampleLead) {
  const { id, email, name, company, phone, region, stage, furthest, ownerId, outcome, band, score } = lead;
  const { signals, tags, source, acceptsFollowUp, createdAt, answeredAt, responseMinutes, task } = lead;
  const who = [id, email, name, company, phone, region, stage, furthest, ownerId, outcome, band, score];
  const lists = [JSON.stringify(signals), `{${tags.map((tag) => `"${tag}"`).join(",")}}`];
  return [...who, ...lists, source, acceptsFollowUp, createdAt, answeredAt, responseMinutes, task];
}

async function addBatch(loading: Loading): Promise<void> {
  await loading`
    WITH added AS (
      INSERT INTO leads (id, email, name, company, phone, region, stage, furthest, stage_since, owner_id, outcome, band,
        score, signals, tags, source, landing_page, accepts_follow_up, is_sample, version, created_at, changed_at,
        first_response_at, response_minutes)
      SELECT id, email, name, company, phone, region, stage, furthest, coalesce(answered_at, created_at), owner_id,
        outcome, band, score, signals, tags, source, '/django-vs-nodejs', accepts_follow_up, true,
        CASE WHEN answered_at IS NULL THEN 1 ELSE 2 END, created_at, coalesce(answered_at, created_at), answered_at,
        response_minutes
      FROM sample_leads
      ON CONFLICT DO NOTHING
      RETURNING id, stage, owner_id, created_at, first_response_at
    ), tasks AS (
      INSERT INTO lead_tasks (lead_id, title, due_on, owner_id, form_key, created_by, created_at, done_at, done_by)
      SELECT id, task, (answered_at + interval '14 days')::date, sample_leads.owner_id, id, 'Sample', answered_at,
        CASE WHEN is_done THEN answered_at + interval '8 days' END, CASE WHEN is_done THEN 'Sample' END
      FROM sample_leads JOIN added USING (id)
        CROSS JOIN LATERAL (SELECT answered_at < now() - interval '10 days' AS is_done) AS age
      WHERE task IS NOT NULL
      ON CONFLICT DO NOTHING
    )
    INSERT INTO lead_events (lead_id, kind, happened_at, actor_id, actor_name, details)
    SELECT id, 'captured', created_at, NULL, NULL, '{}'::jsonb FROM added
    UNION ALL
    SELECT added.id, 'changed', first_response_at, owner_id, staff_members.name, jsonb_build_object('version', 2,
      'changes', jsonb_build_object('stage', jsonb_build_object('from', 'new', 'to', stage)))
    FROM added LEFT JOIN staff_members ON staff_members.id = owner_id WHERE first_response_at IS NOT NULL`;
}
