import { randomUUID } from "node:crypto";
import type postgres from "postgres";
import type { Asked } from "@/e2e/bench/desk-client";

/** One kind of request with its goal in milliseconds, and as many different ones of it as are measured. */
export type Kind = {
  readonly name: string;
  readonly goal: readonly [p50: number, p95: number];
  readonly requests: readonly Asked[];
};

/** What the requests are made from: rows picked evenly over all leads. */
type Material = {
  readonly leads: ReadonlyArray<{ readonly id: string; readonly at: number; readonly text: string }>;
  readonly owners: readonly string[];
};

const stages = ["new", "contacted", "booked", "held", "won", "lost"];
const list = "/staff/leads";

type Paths = Readonly<Record<string, readonly [goal: Kind["goal"], path: (lead: Known, place: number) => string]>>;
type Known = Material["leads"][number];

/** Every kind of the table of goals, `count` requests each, no two alike where the data allow it. */
export async function leadRequests(sql: postgres.Sql, count: number): Promise<readonly Kind[]> {
  const material = await materialOf(sql, count);
  const nobody = { id: "", at: 0, text: "" };
  return Object.entries(pathsOf(material)).map(([name, [goal, path]]) => ({
    name,
    goal,
    requests: Array.from({ length: count }, (_, place) => ({
      path: path(material.leads[place % material.leads.length] ?? nobody, place),
    })),
  }));
}

function pathsOf(material: Material): Paths {
  return {
    "first page": [[15, 30], () => list],
    "page at any depth": [[15, 30], (lead, place) => `${list}?${placeQuery(lead, place)}`],
    "stage and owner, by score": [[15, 30], (_, place) => `${list}?${filterQuery(material, place)}`],
    "search, words": [[15, 50], ({ text }, place) => `${list}?search=${words(text, place)}`],
    "search, fragments": [[25, 80], ({ text }, place) => `${list}?search=${fragment(text, place)}`],
    "lead page": [[10, 25], ({ id }) => `${list}/${id}`],
    "stage counts and exact counts": [[5, 40], (_, place) => `${list}/counts?${countQuery(material, place)}`],
    "funnel and response time": [[10, 40], (_, place) => insight(place)],
  };
}

async function materialOf(sql: postgres.Sql, count: number): Promise<Material> {
  const leads = await sql<{ id: string; at: number; text: string }[]>`
    SELECT id, floor(extract(epoch FROM created_at) * 1000)::float8 AS at, search_text AS text
    FROM leads TABLESAMPLE SYSTEM (2) REPEATABLE (7) WHERE deleted_at IS NULL ORDER BY md5(id::text) LIMIT ${count}`;
  const owners = await sql<{ id: string }[]>`SELECT id FROM staff_members WHERE email LIKE '%@sample.example'`;
  return { leads, owners: owners.map(({ id }) => id) };
}

function placeQuery({ id, at }: Material["leads"][number], place: number): string {
  return `${place % 2 === 0 ? "after" : "before"}=${id}.${at}`;
}

function filterQuery({ owners }: Material, place: number): string {
  const stage = stages[place % stages.length];
  return `stage=${stage}&owner=${owners[Math.floor(place / 6) % owners.length]}&sort=score&score=${100 - (place % 40)}`;
}

function countQuery({ owners }: Material, place: number): string {
  const owner = owners[Math.floor(place / 7) % owners.length];
  const stage = stages[place % 7];
  return new URLSearchParams({ ...(owner && { owner }), ...(stage && { stage }) }).toString();
}

/** One or two words of a name, an address or a company that exists. */
function words(text: string, place: number): string {
  const known = text.split(/[^a-z']+/).filter((word) => word.length > 2);
  const [one = "lee", other = "chen"] = [known[place % known.length], known[(place + 1) % known.length]];
  return encodeURIComponent(place % 2 === 0 ? one : `${one} ${other}`);
}

/** Three to eight signs from anywhere in what is searched. */
function fragment(text: string, place: number): string {
  const length = 3 + (place % 6);
  const from = (place * 7) % Math.max(1, text.length - length);
  return encodeURIComponent(text.slice(from, from + length));
}

/** Twelve months, ending on different days. */
function insight(place: number): string {
  const until = new Date(Date.now() - (place % 300) * 86_400_000);
  const from = new Date(until.getTime() - 365 * 86_400_000);
  return `/staff/insight?from=${from.toISOString().slice(0, 10)}&to=${until.toISOString().slice(0, 10)}`;
}

const bulkLeads = 1_000;

/**
 * Changes of a thousand leads each, which go there and back: tags of the benchmark say which thousand, and which other
 * thousand the bare server changes.
 */
export async function bulkChanges(sql: postgres.Sql, count: number): Promise<Kind> {
  const groups = 10;
  const tags = ["bench", "floor"].flatMap((whose) => Array.from({ length: groups }, (_, group) => `${whose}-${group}`));
  for (const tag of tags) {
    const [known] = await sql`SELECT count(*)::int AS number FROM leads WHERE tags @> ${[tag]}`;
    if (known?.["number"] === bulkLeads) continue;
    await sql`UPDATE leads SET tags = tags || ${tag}::text WHERE id IN
      (SELECT id FROM leads WHERE stage = 'contacted' AND NOT tags && ${tags} ORDER BY created_at LIMIT ${bulkLeads})`;
  }
  const requests = Array.from({ length: count }, (_, place) => ({
    path: `${list}/bulk/apply`,
    form: {
      batch: randomUUID(),
      count: String(bulkLeads),
      all: "yes",
      query: `tag=bench-${place % groups}`,
      stage: Math.floor(place / groups) % 2 === 0 ? "held" : "contacted",
      owner: "",
      addTag: "",
      removeTag: "",
    },
  }));
  return { name: "bulk change of 1,000", goal: [200, 400], requests };
}
