import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { companyHeads, companyTails, familyNames, givenNames, regions, sources } from "@/db/seed/names";

const batchRows = 25_000;
/** From here on building the search index anew is faster than keeping it row by row. */
const rebuildFrom = 20_000;

export type LeadSeed = {
  readonly count: number;
  /** The same seed gives the same leads, whatever the machine. */
  readonly seed: number;
  readonly owners: readonly string[];
  readonly now: Date;
};

/**
 * Adds sample leads of three growing years, each with its time line, and marks them as samples. Names are common ones
 * of Canada and the United States put together at random; every address ends in "sample.example", which nobody owns.
 */
export async function seedLeads(
  database: Database,
  { count, seed, owners, now }: LeadSeed,
  onProgress: (rows: number) => void = () => undefined,
): Promise<void> {
  const isRebuilt = count >= rebuildFrom;
  if (isRebuilt) await database.execute(sql`DROP INDEX IF EXISTS leads_by_search_text`);
  for (let from = 1; from <= count; from += batchRows) {
    const to = Math.min(count, from + batchRows - 1);
    await database.transaction(async (transaction) => {
      await transaction.execute(sql`SET LOCAL statement_timeout = 0`);
      await transaction.execute(leadRows({ from, to, count, seed, owners, now }));
      await transaction.execute(firstEvents({ from, to, seed }));
      await transaction.execute(moveEvents({ from, to, seed }));
    });
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

type Batch = { readonly from: number; readonly to: number; readonly seed: number };

/** A number from 0 up to 4,294,967,295, always the same for the same lead, seed and purpose. */
function chance(seed: number, purpose: string) {
  return sql`('x' || substr(md5(${`${seed}:${purpose}:`}::text || i), 1, 8))::bit(32)::bigint`;
}

/** One entry of a list whose entries are parted by "|". */
function pick(list: string, seed: number, purpose: string) {
  const entries = list.split("|").length;
  return sql`(string_to_array(${list}, '|'))[1 + ${chance(seed, purpose)} % ${entries}]`;
}

/** Of several owners the first ones have more leads, as in life. */
function ownerOf(owners: readonly string[], seed: number) {
  const among = Math.max(1, owners.length);
  const place = sql`least(${chance(seed, "owner")} % ${among}, ${chance(seed, "skew")} % ${among})`;
  return sql`(string_to_array(${owners.join("|")}, '|'))[1 + ${place}]::uuid`;
}

function leadRows(batch: Batch & Omit<LeadSeed, "seed">) {
  const { seed, owners } = batch;
  return sql`
    INSERT INTO leads (id, email, name, company, phone, region, stage, owner_id, outcome, band, score, source,
      landing_page, accepts_follow_up, is_sample, version, created_at, changed_at, first_response_at)
    SELECT
      md5(${`${seed}:`}::text || i)::uuid,
      lower(translate(public.unaccent(first || '.' || last), ' ''', '')) || i || '@' ||
        lower(translate(public.unaccent(head), ' ', '')) || '.sample.example',
      CASE WHEN ${chance(seed, "named")} % 10 < 9 THEN first || ' ' || last END,
      CASE WHEN ${chance(seed, "employed")} % 10 < 8 THEN head || ' ' || tail END,
      CASE WHEN ${chance(seed, "phoned")} % 10 < 3 THEN '+1 416 555 01' || lpad((i % 100)::text, 2, '0') END,
      ${pick(regions, seed, "region")},
      stage,
      CASE WHEN stage <> 'new' OR ${chance(seed, "owned")} % 4 = 0 THEN ${ownerOf(owners, seed)} END,
      (ARRAY['django', 'node', 'hybrid', 'either'])[1 + ${chance(seed, "outcome")} % 4],
      (ARRAY['level', 'slight', 'clear', 'strong'])[1 + ${chance(seed, "band")} % 4],
      (${chance(seed, "score")} % 101)::int,
      ${pick(sources, seed, "source")},
      '/django-vs-nodejs',
      ${chance(seed, "consent")} % 3 = 0,
      true,
      CASE stage WHEN 'new' THEN 1 ELSE 2 END,
      came_at,
      CASE stage WHEN 'new' THEN came_at ELSE answered_at END,
      CASE stage WHEN 'new' THEN NULL ELSE answered_at END
    FROM (${people(batch)}) AS people
    ON CONFLICT DO NOTHING`;
}

/** Who comes when: ever more, over three years; and how far they got. */
function people({ from, to, count, seed, now }: Batch & Omit<LeadSeed, "seed" | "owners">) {
  return sql`
    SELECT i, came_at,
      least(${now.toISOString()}::timestamptz, date_trunc('milliseconds',
        came_at + make_interval(secs => 60 + ${chance(seed, "wait")} % 200000))) AS answered_at,
      ${pick(givenNames, seed, "given")} AS first, ${pick(familyNames, seed, "family")} AS last,
      ${pick(companyHeads, seed, "head")} AS head, ${pick(companyTails, seed, "tail")} AS tail,
      (ARRAY['new', 'contacted', 'contacted', 'booked', 'held', 'held', 'won', 'lost', 'lost', 'lost'])[
        1 + ${chance(seed, "stage")} % 10] AS stage
    FROM (
      SELECT i, date_trunc('milliseconds', ${now.toISOString()}::timestamptz
        - make_interval(secs => 94608000 * (1 - sqrt(i::float8 / ${count})))) AS came_at
      FROM generate_series(${from}::int, ${to}::int) AS i
    ) AS times`;
}

function firstEvents({ from, to, seed }: Batch) {
  return sql`
    INSERT INTO lead_events (lead_id, kind, happened_at, details)
    SELECT leads.id, 'captured', created_at, '{}'::jsonb
    FROM generate_series(${from}::int, ${to}::int) AS i JOIN leads ON leads.id = md5(${`${seed}:`}::text || i)::uuid`;
}

function moveEvents({ from, to, seed }: Batch) {
  return sql`
    INSERT INTO lead_events (lead_id, kind, happened_at, actor_id, actor_name, details)
    SELECT leads.id, 'changed', first_response_at, owner_id, staff_members.name,
      jsonb_build_object('version', 2, 'changes', jsonb_build_object('stage', jsonb_build_object('from', 'new', 'to', stage)))
    FROM generate_series(${from}::int, ${to}::int) AS i
    JOIN leads ON leads.id = md5(${`${seed}:`}::text || i)::uuid
    LEFT JOIN staff_members ON staff_members.id = owner_id
    WHERE stage <> 'new'`;
}
