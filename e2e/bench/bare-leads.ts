import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import { text as bodyOf } from "node:stream/consumers";
import type postgres from "postgres";
import { openConnections } from "@/db/connection";

/**
 * The yardstick of `bench:leads`: Node's own server and postgres.js with the same questions to the same database, the
 * shortest HTML that shows the answer, and nothing else. Started as a process of its own with the port, the session
 * that is looked up at every request, and the database's address in DATABASE_URL. Statements are planned each time, as
 * the product's searches are: a plan made once for all words of a search is a hundred times slower.
 */
const [, , port = "0", session = ""] = process.argv;
const sql = openConnections(process.env["DATABASE_URL"] ?? "", { prepare: false, connection: { TimeZone: "UTC" } });

type Rows = readonly Readonly<Record<string, unknown>>[];

createServer((request, response) => {
  const url = new URL(request.url ?? "/", "http://localhost");
  const isChange = request.method === "POST";
  void Promise.all([signedIn(), isChange ? changeMany(request) : answer(url)])
    .then(([, body]) =>
      isChange
        ? response.writeHead(303, { location: body }).end()
        : response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(body),
    )
    .catch((error: unknown) => {
      console.error(error);
      response.writeHead(500).end();
    });
}).listen(Number(port), "127.0.0.1");

async function signedIn(): Promise<Rows> {
  return sql`SELECT staff_members.* FROM staff_sessions JOIN staff_members ON staff_members.id = staff_id
    WHERE staff_sessions.id = ${session} AND ended_at IS NULL AND ends_at > now()`;
}

async function answer({ pathname, searchParams }: URL): Promise<string> {
  if (pathname.endsWith("/counts")) return JSON.stringify(await counts(searchParams.get("owner")));
  if (pathname.endsWith("/insight")) return insightPage(searchParams.get("from") ?? "", searchParams.get("to") ?? "");
  const lead = /\/staff\/leads\/([0-9a-f-]{36})$/.exec(pathname)?.[1];
  return lead === undefined ? listPage(searchParams) : leadPage(lead);
}

async function counts(owner: string | null): Promise<Rows> {
  return sql`SELECT stage, sum(change)::int AS number FROM lead_counts
    WHERE ${owner === null ? sql`true` : sql`owner_id = ${owner}`} GROUP BY stage`;
}

async function listPage(query: URLSearchParams): Promise<string> {
  const where = whereOf(query);
  const isSearch = query.has("search") || query.has("score");
  const found = isSearch
    ? sql`SELECT count(*) FROM (SELECT 1 FROM leads WHERE deleted_at IS NULL ${where} LIMIT 1001) AS counted`
    : sql`SELECT 1`;
  const [rows, stages, number] = await Promise.all([rowsOf(query, where), counts(query.get("owner")), found]);
  return table([...stages, ...number, ...rows]);
}

async function rowsOf(query: URLSearchParams, where: postgres.PendingQuery<postgres.Row[]>): Promise<Rows> {
  const isBackwards = query.has("before");
  const column = query.get("sort") === "score" ? sql`leads.score` : sql`leads.created_at`;
  const order = isBackwards
    ? sql`${column} ASC NULLS FIRST, leads.id ASC NULLS FIRST`
    : sql`${column} DESC NULLS LAST, leads.id DESC NULLS LAST`;
  const [id = "", at = ""] = (query.get("after") ?? query.get("before") ?? "").split(".");
  const value = sql`to_timestamp(${Number(at)}::float8 / 1000)`;
  const beyond = isBackwards
    ? sql`AND (leads.created_at, leads.id) > (${value}, ${id}::uuid)`
    : sql`AND (leads.created_at, leads.id) < (${value}, ${id}::uuid)`;
  return sql`SELECT leads.id, leads.email, leads.name, company, stage, staff_members.name AS owner, outcome, band, score,
      leads.created_at, changed_at
    FROM leads LEFT JOIN staff_members ON staff_members.id = owner_id
    WHERE deleted_at IS NULL ${where} ${id === "" ? sql`` : beyond}
    ORDER BY ${order} LIMIT 51`;
}

function whereOf(query: URLSearchParams) {
  const [stage, owner, score] = [query.get("stage"), query.get("owner"), query.get("score")];
  const terms = (query.get("search") ?? "").split(/\s+/).filter(Boolean);
  const literal = (term: string) => term.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`);
  return sql`
    ${stage === null ? sql`` : sql`AND stage = ${stage}`} ${owner === null ? sql`` : sql`AND owner_id = ${owner}`}
    ${score === null ? sql`` : sql`AND score >= ${Number(score)}`}
    ${terms.reduce((all, term) => sql`${all} AND search_text LIKE '%' || search_form(${literal(term)}) || '%'`, sql``)}`;
}

async function leadPage(id: string): Promise<string> {
  const parts = await Promise.all([
    sql`SELECT * FROM leads WHERE id = ${id} AND deleted_at IS NULL`,
    sql`SELECT * FROM lead_events WHERE lead_id = ${id} ORDER BY happened_at DESC LIMIT 500`,
    sql`SELECT * FROM lead_notes WHERE lead_id = ${id} ORDER BY written_at DESC LIMIT 500`,
    sql`SELECT * FROM lead_tasks WHERE lead_id = ${id} ORDER BY created_at DESC LIMIT 200`,
    sql`SELECT * FROM consents WHERE lead_id = ${id} ORDER BY recorded_at DESC LIMIT 500`,
    sql`SELECT * FROM bookings WHERE lead_id = ${id} ORDER BY starts_at DESC`,
    sql`SELECT * FROM assessment_submissions WHERE lead_id = ${id} ORDER BY created_at DESC`,
  ]);
  return table(parts.flat());
}

/** Whole months of the period, and the days before and after them, as the product adds them up. */
async function insightPage(from: string, to: string): Promise<string> {
  const [first, afterLast] = [startOfMonth(from, 1), startOfMonth(to, 0)];
  const months = sql`from_on >= ${first} AND from_on < ${afterLast}`;
  const tallied = sql`(grain = 'month' AND ${months} OR grain = 'day' AND (from_on >= ${from} AND from_on < ${first}
    OR from_on >= ${afterLast} AND from_on <= ${to}))`;
  const days = sql`(counted_on >= ${from} AND counted_on < ${first} OR counted_on >= ${afterLast} AND counted_on <= ${to})`;
  const [parts, answers] = await Promise.all([
    Promise.all([
      sql`SELECT dimension, value, sum(came), sum(answered), sum(booked), sum(held), sum(won), sum(lost)
        FROM insight_leads WHERE ${tallied} GROUP BY 1, 2`,
      sql`SELECT date_trunc('month', from_on), sum(came), sum(won) FROM insight_leads
        WHERE dimension = 'all' AND ${tallied} GROUP BY 1`,
      sql`SELECT kind, value, sum(views), sum(visits) FROM (
          SELECT kind, value, views, visits FROM insight_months WHERE kind <> 'step' AND ${months}
          UNION ALL SELECT dimension, value, views, visits FROM insight_visits WHERE ${days}) AS counts GROUP BY 1, 2`,
      sql`SELECT step, source, sum(count) FROM (
          SELECT value AS step, source, views AS count FROM insight_months WHERE kind = 'step' AND ${months}
          UNION ALL SELECT step, source, count FROM assessment_step_counts WHERE ${days}) AS counts GROUP BY 1, 2`,
      sql`SELECT consultant_id, attendance, count(*) FROM bookings WHERE status = 'confirmed'
        AND starts_at >= ${from} AND starts_at < least(${to}::date + 1, now()) GROUP BY 1, 2`,
      sql`SELECT id, name FROM staff_members`,
    ]),
    sql`SELECT owner, minutes, sum(leads) FROM insight_answers WHERE ${tallied} GROUP BY 1, 2 ORDER BY 2`,
  ]);
  return table([...parts.flat(), { answers: answers.length }]);
}

function startOfMonth(day: string, later: number): string {
  const [year = 0, month = 1] = day.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1 + later, 1)).toISOString().slice(0, 10);
}

/** The same change of a thousand leads, each with its line; of leads of its own, so that it never finds the work done. */
async function changeMany(request: IncomingMessage): Promise<string> {
  const form = new URLSearchParams(await bodyOf(request));
  const [tag, stage, batch] = [form.get("query")?.replace("tag=bench", "floor") ?? "", form.get("stage"), randomUUID()];
  await sql.begin(async (inside) => {
    await inside`INSERT INTO lead_batches (id, kind, changes, actor_name, leads_count, done_at)
      VALUES (${batch}, 'change', ${inside.json({ stage })}, 'Bench', 1000, now())`;
    await inside`
      WITH changed AS (
        UPDATE leads SET stage = ${stage}, stage_since = now(), changed_at = now(), version = version + 1
        WHERE deleted_at IS NULL AND tags @> ${[tag]} RETURNING id, version)
      INSERT INTO lead_events (lead_id, kind, happened_at, actor_name, batch_id, details)
      SELECT id, 'changed', now(), 'Bench', ${batch}, jsonb_build_object('version', version) FROM changed`;
  });
  return `/staff/leads?batch=${batch}`;
}

function table(rows: Rows): string {
  const cells = (row: Rows[number]) => Object.values(row).map((value) => `<td>${escaped(value)}</td>`);
  return `<!doctype html><table>${rows.map((row) => `<tr>${cells(row).join("")}</tr>`).join("")}</table>`;
}

function escaped(value: unknown): string {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text.replaceAll(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
