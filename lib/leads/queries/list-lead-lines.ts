import { and, isNull, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { leads } from "@/db/schema/leads";
import { csvLine } from "@/lib/leads/csv-line";
import type { LeadFilter } from "@/lib/leads/filter";
import { listConditions } from "@/lib/leads/queries/list-conditions";

const rowsAtOnce = 2_000;

const columns = {
  id: leads.id,
  email: leads.email,
  name: leads.name,
  company: leads.company,
  phone: leads.phone,
  region: leads.region,
  stage: leads.stage,
  outcome: leads.outcome,
  band: leads.band,
  score: leads.score,
  source: leads.source,
  acceptsFollowUp: leads.acceptsFollowUp,
  tags: sql<string>`array_to_string(${leads.tags}, ', ')`,
  isSample: leads.isSample,
  createdAt: leads.createdAt,
  changedAt: leads.changedAt,
};

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

type Row = Readonly<Record<string, string | number | boolean | Date | null>>;

type FileForm = {
  readonly begin: string;
  readonly piece: (rows: readonly Row[], isFirst: boolean) => string;
  readonly end: string;
};

const forms: Readonly<Record<LeadFileForm, FileForm>> = {
  csv: {
    begin: `\uFEFF${csvLine(Object.keys(columns))}`,
    piece: (rows) => rows.map((row) => csvLine(Object.values(row))).join(""),
    end: "",
  },
  json: {
    begin: "[",
    piece: (rows, isFirst) => `${isFirst ? "" : ","}\n${rows.map((row) => JSON.stringify(row)).join(",\n")}`,
    end: "\n]\n",
  },
};

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

async function rowsAfter(
  database: Database,
  filter: LeadFilter,
  last?: { readonly createdAt: Date; readonly id: string },
) {
  const after =
    last && sql`(${leads.createdAt}, ${leads.id}) < (${last.createdAt.toISOString()}::timestamptz, ${last.id}::uuid)`;
  return database
    .select(columns)
    .from(leads)
    .where(and(isNull(leads.deletedAt), listConditions(filter), after))
    .orderBy(sql`${leads.createdAt} DESC NULLS LAST`, sql`${leads.id} DESC NULLS LAST`)
    .limit(rowsAtOnce);
}
