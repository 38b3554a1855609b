import { createServer } from "node:http";
import postgres from "postgres";

/**
 * The yardstick of `bench:leads`: Node's own server and postgres.js with the same questions to the same database, the
 * shortest HTML that shows the answer, and nothing else. Started as a process of its own with the port, the session
 * that is looked up at every request, and the database's address in DATABASE_URL. Statements are planned each time, as
 * the product's searches are: a plan made once for all words of a search is a hundred times slower.
 */
const [, , port = "0", session = ""] = process.argv;
const sql = postgres(process.env["DATABASE_URL"] ?? "", { prepare: false, connection: { TimeZone: "UTC" } });

type Rows = readonly Readonly<Record<string, unknown>>[];

createServer((request, response) => {
  const url = new URL(request.url ?? "/", "http://localhost");
  void Promise.all([signedIn(), answer(url)])
    .then(([, body]) => response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(body))
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

function table(rows: Rows): string {
  const cells = (row: Rows[number]) => Object.values(row).map((value) => `<td>${escaped(value)}</td>`);
  return `<!doctype html><table>${rows.map((row) => `<tr>${cells(row).join("")}</tr>`).join("")}</table>`;
}

function escaped(value: unknown): string {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text.replaceAll(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
