import { and, isNull, sql, type AnyColumn, type SQL } from "drizzle-orm";
import type { Database } from "@/db/client";
import { leads } from "@/db/schema/leads";
import { csvLine } from "@/lib/leads/csv-line";
import type { LeadFilter } from "@/lib/leads/filter";
import { listConditions } from "@/lib/leads/queries/list-conditions";

const rowsAtOnce = 2_000;

type Column = { readonly from: AnyColumn | SQL; readonly read?: (text: string) => string | number | boolean };

const columns: Readonly<Record<string, Column>> = {
  id: { from: leads.id },
  email: { from: leads.email },
  name: { from: leads.name },
  company: { from: leads.company },
  phone: { from: leads.phone },
  region: { from: leads.region },
  stage: { from: leads.stage },
  outcome: { from: leads.outcome },
  band: { from: leads.band },
  score: { from: leads.score, read: Number },
  source: { from: leads.source },
  acceptsFollowUp: { from: leads.acceptsFollowUp, read: isTrue },
  tags: { from: sql`array_to_string(${leads.tags}, ', ')` },
  isSample: { from: leads.isSample, read: isTrue },
  createdAt: { from: leads.createdAt, read: isoOf },
  changedAt: { from: leads.changedAt, read: isoOf },
};

const names = Object.keys(columns);
const readers = Object.values(columns).map(({ read }) => read);

function isTrue(text: string): boolean {
  return text === "true";
}

/** "2027-01-12 17:00:00.25+00" of Postgres, whose clock here is UTC, as "2027-01-12T17:00:00.250Z". */
function isoOf(text: string): string {
  const milliseconds = text.slice(20, -3).padEnd(3, "0").slice(0, 3);
  return `${text.slice(0, 10)}T${text.slice(11, 19)}.${milliseconds}Z`;
}

/** In which form leads leave as a file. */
export type LeadFileForm = "csv" | "json";

/**
 * All leads of a filter as a file, the newest first, some thousand at a time, so that a million needs no more memory than
 * a page. CSV (RFC 4180): every cell is quoted, and one that a spreadsheet would run as a formula is disarmed. JSON: one
 * array, a lead a line.
 */
export async function* listLeadLines(
  database: Database,
  filter: LeadFilter,
  form: LeadFileForm = "csv",
): AsyncGenerator<string> {
  const { begin, piece, end } = forms[form];
  yield begin;
  let isFirst = true;
  for await (const rows of rowsOf(database, filter)) {
    yield piece(rows, isFirst);
    isFirst = false;
  }
  yield end;
}

/** The values of a lead in the order of `columns`. */
type Row = ReadonlyArray<string | number | boolean | null>;

type FileForm = {
  readonly begin: string;
  readonly piece: (rows: readonly Row[], isFirst: boolean) => string;
  readonly end: string;
};

const forms: Readonly<Record<LeadFileForm, FileForm>> = {
  csv: {
    begin: `\uFEFF${csvLine(names)}`,
    piece: (rows) => rows.map(csvLine).join(""),
    end: "",
  },
  json: {
    begin: "[",
    piece: (rows, isFirst) => `${isFirst ? "" : ","}\n${rows.map(jsonOf).join(",\n")}`,
    end: "\n]\n",
  },
};

function jsonOf(row: Row): string {
  return JSON.stringify(Object.fromEntries(names.map((name, place) => [name, row[place]])));
}

/** The next rows are asked for while these are written. */
async function* rowsOf(database: Database, filter: LeadFilter): AsyncGenerator<readonly Row[]> {
  let coming = rowsAfter(database, filter);
  for (;;) {
    const rows = await coming;
    const last = rows.length < rowsAtOnce ? undefined : rows.at(-1);
    if (last !== undefined) coming = quietly(rowsAfter(database, filter, last));
    if (rows.length > 0) yield rows;
    if (last === undefined) return;
  }
}

/** A failure is met where the rows are awaited, also when nobody does any more because the reader has gone. */
function quietly<Value>(work: Promise<Value>): Promise<Value> {
  work.catch(() => undefined);
  return work;
}

/** A lead leaves Postgres as one value, a list of texts: sixteen million values would take twice as long to read. */
async function rowsAfter(database: Database, filter: LeadFilter, last?: Row): Promise<readonly Row[]> {
  const [id, createdAt] = [last?.[names.indexOf("id")], last?.[names.indexOf("createdAt")]];
  const after = last && sql`(${leads.createdAt}, ${leads.id}) < (${createdAt}::timestamptz, ${id}::uuid)`;
  const texts = Object.values(columns).map(({ from }) => sql`${from}::text`);
  const found = await database
    .select({ row: sql<ReadonlyArray<string | null>>`array_to_json(ARRAY[${sql.join(texts, sql`, `)}])` })
    .from(leads)
    .where(and(isNull(leads.deletedAt), listConditions(filter), after))
    .orderBy(sql`${leads.createdAt} DESC NULLS LAST`, sql`${leads.id} DESC NULLS LAST`)
    .limit(rowsAtOnce);
  return found.map(({ row }) => row.map((text, place) => (text === null ? null : (readers[place]?.(text) ?? text))));
}
