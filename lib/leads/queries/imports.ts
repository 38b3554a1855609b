import { and, asc, desc, eq, gt, isNotNull } from "drizzle-orm";
import { stringify } from "csv-stringify/sync";
import type { Database } from "@/db/client";
import { leadImportProblems, leadImports } from "@/db/schema/imports";
import { leadBatches } from "@/db/schema/leads";
import type { ImportProblem, LeadImport } from "@/lib/leads/import";
import { importEncodings } from "@/lib/leads/import-file";
import { readRows, type ImportRow } from "@/lib/leads/import-rows";
import { storedMapping } from "@/lib/leads/input/imports";
import { importWords } from "@/lib/leads/words/imports";

const columns = {
  id: leadImports.id,
  fileName: leadImports.fileName,
  encoding: leadImports.encoding,
  columns: leadImports.columns,
  rows: leadImports.rows,
  mapping: leadImports.mapping,
  whenKnown: leadImports.whenKnown,
  state: leadImports.state,
  rowsDone: leadImports.rowsDone,
  created: leadImports.created,
  filled: leadImports.filled,
  unchanged: leadImports.unchanged,
  refused: leadImports.refused,
  kept: leadImports.kept,
  actorName: leadImports.actorName,
  createdAt: leadImports.createdAt,
  undoneAt: leadBatches.undoneAt,
};

function importsWith(database: Database) {
  return database
    .select(columns)
    .from(leadImports)
    .leftJoin(leadBatches, eq(leadBatches.id, leadImports.id))
    .$dynamic();
}

type Row = Awaited<ReturnType<typeof importsWith>>[number];

function shown({ undoneAt, ...row }: Row): LeadImport {
  const encoding = importEncodings.find((known) => known === row.encoding) ?? "utf-8";
  const isBeingUndone = undoneAt !== null && row.state === "done";
  return { ...row, encoding, mapping: storedMapping(row.mapping), isBeingUndone };
}

export async function findImport(database: Database, importId: string): Promise<LeadImport | null> {
  const [row] = await importsWith(database).where(eq(leadImports.id, importId));
  return row === undefined ? null : shown(row);
}

/** The newest files that were sent. */
export async function listImports(database: Database): Promise<readonly LeadImport[]> {
  const rows = await importsWith(database).orderBy(desc(leadImports.createdAt), desc(leadImports.id)).limit(20);
  return rows.map(shown);
}

const previewRows = 5;

/** The first rows below the heading of a file that is still here. */
export async function listPreviewRows(database: Database, importId: string): Promise<readonly ImportRow[]> {
  const [found] = await database
    .select({ content: leadImports.content, delimiter: leadImports.delimiter })
    .from(leadImports)
    .where(and(eq(leadImports.id, importId), isNotNull(leadImports.content)));
  if (found === undefined || found.content === null) return [];
  const rows: ImportRow[] = [];
  for await (const row of readRows(found.content, found.delimiter)) {
    rows.push(row);
    if (rows.length > previewRows) break;
  }
  return rows.slice(1);
}

/** The first rows of a file that can't be taken over. */
export async function listImportProblems(
  database: Database,
  importId: string,
  { limit, after = 0 }: { readonly limit: number; readonly after?: number },
): Promise<readonly ImportProblem[]> {
  return database
    .select({ line: leadImportProblems.line, problems: leadImportProblems.problems, cells: leadImportProblems.cells })
    .from(leadImportProblems)
    .where(and(eq(leadImportProblems.importId, importId), gt(leadImportProblems.line, after)))
    .orderBy(asc(leadImportProblems.line))
    .limit(limit);
}

const rowsAtOnce = 2_000;

/** Rows that can't be taken over as lines of a CSV file: the file's own columns, and before them the line and what is wrong. */
export async function* listImportProblemLines(database: Database, found: LeadImport): AsyncGenerator<string> {
  const { line, problem } = importWords.en.one;
  yield `\uFEFF${csv([[line, problem, ...found.columns]])}`;
  let after = 0;
  for (;;) {
    const rows = await listImportProblems(database, found.id, { limit: rowsAtOnce, after });
    if (rows.length > 0) yield csv(rows.map((row) => [String(row.line), row.problems.join("; "), ...row.cells]));
    if (rows.length < rowsAtOnce) return;
    after = rows.at(-1)?.line ?? after;
  }
}

function csv(rows: ReadonlyArray<readonly string[]>): string {
  return stringify(
    rows.map((row) => [...row]),
    { quoted: true, escape_formulas: true, record_delimiter: "windows" },
  );
}
