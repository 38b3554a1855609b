import { and, asc, between, eq, gt, isNull, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { leadImports } from "@/db/schema/imports";
import { leadBatches, leadEvents, leads } from "@/db/schema/leads";
import { announce } from "@/lib/connections/commands/announce";
import { enqueueJob } from "@/lib/jobs/queue";
import { fieldsBefore, turned } from "@/lib/leads/commands/undo-change";
import type { ImportRefusal } from "@/lib/leads/import";
import { undoableChange } from "@/lib/leads/input/undo";
import { scoreOf } from "@/lib/leads/score";
import { accepted, refused, type Result } from "@/lib/result";
import { recordStaffEvent } from "@/lib/staff/commands/record-staff-event";
import type { StaffMember } from "@/lib/staff/member";

const eventsAtOnce = 500;

/** Begins to take an import back. It happens once. */
export async function startUndoingImport(
  database: Database,
  staff: StaffMember,
  { importId, now }: { readonly importId: string; readonly now: Date },
): Promise<Result<null, ImportRefusal>> {
  return database.transaction(async (transaction) => {
    const [found] = await transaction
      .select({ state: leadImports.state })
      .from(leadImports)
      .where(eq(leadImports.id, importId))
      .for("update");
    if (found === undefined) return refused("unknown-import");
    if (found.state !== "done") return refused("gone-on");
    const claimed = await transaction
      .update(leadBatches)
      .set({ undoneAt: now })
      .where(and(eq(leadBatches.id, importId), isNull(leadBatches.undoneAt)))
      .returning({ id: leadBatches.id });
    if (claimed.length === 0) return refused("gone-on");
    await transaction.update(leadImports).set({ rowsDone: 0 }).where(eq(leadImports.id, importId));
    const event = { kind: "undid-import", subject: "leads", subjectId: importId } as const;
    await recordStaffEvent(transaction, staff, { event, now });
    await enqueueJob(transaction, { name: "undo-lead-import", data: { importId } });
    return accepted(null);
  });
}

/**
 * Takes back what came in with a file: new leads go away, filled fields become what they were. A lead that somebody has
 * worked on since stays, and is counted. A run that was cut short begins anew and finds what is left.
 */
export async function undoImport(database: Database, importId: string, now: Date): Promise<void> {
  const [found] = await database
    .select({ id: leadImports.id })
    .from(leadImports)
    .where(and(eq(leadImports.id, importId), eq(leadImports.state, "done")));
  if (found === undefined) return;
  let last = 0;
  let lines = 0;
  for (;;) {
    const events = await database
      .select({ id: leadEvents.id })
      .from(leadEvents)
      .where(and(eq(leadEvents.batchId, importId), gt(leadEvents.id, last)))
      .orderBy(leadEvents.id)
      .limit(eventsAtOnce);
    const first = events[0]?.id;
    const end = events.at(-1)?.id;
    if (first === undefined || end === undefined) break;
    await database.transaction((transaction) => undoSome(transaction, { importId, first, end }, now));
    lines += events.length;
    last = end;
    await database.update(leadImports).set({ rowsDone: lines }).where(eq(leadImports.id, importId));
  }
  await finish(database, { importId, lines }, now);
}

type Span = { readonly importId: string; readonly first: number; readonly end: number };

async function undoSome(transaction: Database, { importId, first, end }: Span, now: Date): Promise<void> {
  const at = sql`${now.toISOString()}::timestamptz`;
  const those = sql`SELECT lead_id, kind, details FROM lead_events
    WHERE batch_id = ${importId} AND id BETWEEN ${first} AND ${end}`;
  await transaction.execute(sql`
    UPDATE leads SET deleted_at = ${at}, changed_at = ${at}, version = leads.version + 1
    FROM (${those}) AS line
    WHERE leads.id = line.lead_id AND line.kind = 'imported' AND leads.deleted_at IS NULL AND leads.version = 1
      AND NOT EXISTS (SELECT FROM lead_events later WHERE later.lead_id = leads.id
        AND later.batch_id IS DISTINCT FROM ${importId}::uuid)
      AND NOT EXISTS (SELECT FROM lead_notes WHERE lead_notes.lead_id = leads.id)
      AND NOT EXISTS (SELECT FROM lead_tasks WHERE lead_tasks.lead_id = leads.id)
      AND NOT EXISTS (SELECT FROM waiting_list WHERE waiting_list.lead_id = leads.id)`);
  await emptyFilled(transaction, { importId, first, end }, now);
}

/** What the file filled in becomes what it was, on leads that nobody has changed since; the score is made anew. */
async function emptyFilled(transaction: Database, { importId, first, end }: Span, now: Date): Promise<void> {
  const found = await transaction
    .select({ lead: leads, details: leadEvents.details })
    .from(leadEvents)
    .innerJoin(leads, eq(leads.id, leadEvents.leadId))
    .where(
      and(
        eq(leadEvents.batchId, importId),
        between(leadEvents.id, first, end),
        eq(leadEvents.kind, "changed"),
        isNull(leads.deletedAt),
        sql`${leads.version} = (${leadEvents.details} ->> 'version')::int`,
      ),
    )
    .orderBy(asc(leads.id))
    .for("update", { of: leads });
  const rows = JSON.stringify(found.flatMap(({ lead, details }) => rowBefore(lead, details) ?? []));
  const at = sql`${now.toISOString()}::timestamptz`;
  await transaction.execute(sql`
    WITH line AS (
      SELECT * FROM json_to_recordset(${rows}::json) AS line (id uuid, name text, company text, phone text, region text,
        score int, version int, changes jsonb)
    ), undone AS (
      UPDATE leads SET name = line.name, company = line.company, phone = line.phone, region = line.region,
        score = line.score, version = line.version, changed_at = ${at}
      FROM line WHERE leads.id = line.id
    )
    INSERT INTO lead_events (lead_id, kind, happened_at, actor_id, actor_name, details)
    SELECT line.id, 'changed', ${at}, undoer.actor_id, undoer.actor_name,
      jsonb_build_object('version', line.version, 'changes', line.changes)
    FROM line LEFT JOIN (${undoerOf(importId)}) AS undoer ON true`);
}

/** The colleague who took the import back: what their event of that moment says. */
function undoerOf(importId: string) {
  return sql`SELECT actor_id, actor_name FROM staff_events
    WHERE kind = 'undid-import' AND subject = 'leads' AND subject_id = ${importId} ORDER BY id DESC LIMIT 1`;
}

function rowBefore(lead: typeof leads.$inferSelect, details: unknown) {
  const change = undoableChange(details);
  if (change === null) return null;
  const before = { ...lead, ...fieldsBefore(change) };
  const { id, name, company, phone, region } = before;
  const version = lead.version + 1;
  return { id, name, company, phone, region, score: scoreOf(before), version, changes: turned(change) };
}

async function finish(
  database: Database,
  { importId, lines }: { readonly importId: string; readonly lines: number },
  now: Date,
): Promise<void> {
  await database.transaction(async (transaction) => {
    const [row] = await transaction.execute<{ readonly kept: number }>(sql`
      SELECT count(*)::int AS kept FROM lead_events line JOIN leads ON leads.id = line.lead_id
      WHERE line.batch_id = ${importId} AND leads.deleted_at IS NULL
        AND (line.kind = 'imported' OR leads.version > (line.details ->> 'version')::int + 1
          OR leads.version = (line.details ->> 'version')::int)`);
    const kept = row?.kept ?? 0;
    await transaction
      .update(leadImports)
      .set({ state: "undone", kept, changedAt: now })
      .where(eq(leadImports.id, importId));
    const subject = { batchId: importId, count: lines - kept };
    await announce(transaction, { type: "leads.changed", subject }, now);
  });
}
