import { and, eq, inArray } from "drizzle-orm";
import type { Database } from "@/db/client";
import { leadImports } from "@/db/schema/imports";
import { enqueueJob } from "@/lib/jobs/queue";
import { beginBatch } from "@/lib/leads/commands/write-leads";
import type { ImportRefusal, UploadRefusal } from "@/lib/leads/import";
import { guessMapping, whyNotMapping, type ImportMapping } from "@/lib/leads/import-fields";
import { decodeFile, delimiterOf, importLimits } from "@/lib/leads/import-file";
import { BrokenFile, readRows } from "@/lib/leads/import-rows";
import { accepted, refused, type Result } from "@/lib/result";
import { recordStaffEvent } from "@/lib/staff/commands/record-staff-event";
import type { StaffMember } from "@/lib/staff/member";

export type SentFile = { readonly name: string; readonly bytes: Uint8Array };

export type UploadOutcome =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly reason: UploadRefusal; readonly line?: number };

/** Keeps a file of leads so that its columns can be matched. Nothing is taken over yet. Gives the import's id. */
export async function beginImport(
  database: Database,
  staff: StaffMember,
  { file, now }: { readonly file: SentFile; readonly now: Date },
): Promise<UploadOutcome> {
  const decoded = decodeFile(file.bytes);
  if (!decoded.ok) return decoded;
  const { text, encoding } = decoded.value;
  const delimiter = delimiterOf(text);
  const looked = await lookAt(text, delimiter);
  if (!looked.ok) return looked;
  const { columns, rows } = looked.value;
  const [row] = await database
    .insert(leadImports)
    .values({
      fileName: file.name,
      encoding,
      delimiter,
      columns: [...columns],
      rows,
      content: text,
      mapping: guessMapping(columns),
      state: "matching",
      actorId: staff.id,
      actorName: staff.name,
      createdAt: now,
      changedAt: now,
    })
    .returning({ id: leadImports.id });
  if (row === undefined) throw new Error("the import has no row");
  return accepted(row.id);
}

type Looked = { readonly columns: readonly string[]; readonly rows: number };

async function lookAt(
  text: string,
  delimiter: string,
): Promise<{ readonly ok: true; readonly value: Looked } | Exclude<UploadOutcome, { readonly ok: true }>> {
  let columns: readonly string[] | null = null;
  let rows = -1;
  try {
    for await (const { cells } of readRows(text, delimiter)) {
      columns ??= cells;
      rows += 1;
      if (rows > importLimits.rows) return refused("too-many-rows");
    }
  } catch (error) {
    if (error instanceof BrokenFile) return { ok: false, reason: "broken", line: error.line };
    throw error;
  }
  if (columns === null || columns.every((heading) => heading.trim() === "")) return refused("no-columns");
  if (columns.length > importLimits.columns) return refused("too-many-columns");
  return rows === 0 ? refused("only-heading") : accepted({ columns, rows });
}

export type ImportMatch = {
  readonly importId: string;
  readonly mapping: ImportMapping;
  readonly whenKnown: "fill" | "replace";
};

/** Says what each column holds and has the file checked. It can be matched anew until it is taken over. */
export async function matchImport(
  database: Database,
  _staff: StaffMember,
  { match, now }: { readonly match: ImportMatch; readonly now: Date },
): Promise<Result<null, ImportRefusal>> {
  const refusal = whyNotMapping(match.mapping);
  if (refusal !== null) return refused(refusal);
  return database.transaction(async (transaction) => {
    const { mapping, whenKnown, importId } = match;
    const [found] = await transaction
      .select({ columns: leadImports.columns })
      .from(leadImports)
      .where(and(eq(leadImports.id, importId), inArray(leadImports.state, ["matching", "checked"])))
      .for("update");
    if (found === undefined) return refused(await whyNotThere(transaction, importId));
    if (Object.keys(mapping).some((place) => Number(place) >= found.columns.length)) return refused("unknown-column");
    const matched = { mapping, whenKnown, state: "checking", rowsDone: 0, changedAt: now } as const;
    await transaction.update(leadImports).set(matched).where(eq(leadImports.id, importId));
    await enqueueJob(transaction, { name: "check-lead-import", data: { importId } });
    return accepted(null);
  });
}

/** Begins to take a checked file over, as a batch that can be undone. */
export async function startImport(
  database: Database,
  staff: StaffMember,
  { importId, now }: { readonly importId: string; readonly now: Date },
): Promise<Result<null, ImportRefusal>> {
  return database.transaction(async (transaction) => {
    const here = and(eq(leadImports.id, importId), eq(leadImports.state, "checked"));
    const [row] = await transaction
      .select({ fileName: leadImports.fileName, created: leadImports.created, filled: leadImports.filled })
      .from(leadImports)
      .where(here)
      .for("update");
    if (row === undefined) return refused(await whyNotThere(transaction, importId));
    const begun = { state: "importing", rowsDone: 0, created: 0, filled: 0, unchanged: 0, changedAt: now } as const;
    await transaction.update(leadImports).set(begun).where(here);
    const batch = { id: importId, kind: "import", changes: { file: row.fileName } } as const;
    await beginBatch(transaction, staff, { batch, now });
    const after = { file: row.fileName, created: row.created, filled: row.filled };
    const event = { kind: "imported-leads", subject: "leads", subjectId: importId, after } as const;
    await recordStaffEvent(transaction, staff, { event, now });
    await enqueueJob(transaction, { name: "take-lead-import", data: { importId } });
    return accepted(null);
  });
}

/** Forgets a file that was not taken over. */
export async function discardImport(
  database: Database,
  _staff: StaffMember,
  importId: string,
): Promise<Result<null, ImportRefusal>> {
  const gone = await database
    .delete(leadImports)
    .where(and(eq(leadImports.id, importId), inArray(leadImports.state, ["matching", "checking", "checked"])))
    .returning({ id: leadImports.id });
  return gone.length > 0 ? accepted(null) : refused(await whyNotThere(database, importId));
}

async function whyNotThere(database: Database, importId: string): Promise<ImportRefusal> {
  const known = await database.select({ id: leadImports.id }).from(leadImports).where(eq(leadImports.id, importId));
  return known.length === 0 ? "unknown-import" : "gone-on";
}
