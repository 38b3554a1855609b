import { and, eq, gt, isNull, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { leadImports } from "@/db/schema/imports";
import { leadBatches, leadEvents } from "@/db/schema/leads";
import { announce } from "@/lib/connections/commands/announce";
import { enqueueJob } from "@/lib/jobs/queue";
import type { ImportRefusal } from "@/lib/leads/import";
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
  await transaction.execute(sql`
    WITH undone AS (
      UPDATE leads SET changed_at = ${at}, version = leads.version + 1,
        name = CASE WHEN changes ? 'name' THEN changes -> 'name' ->> 'from' ELSE name END,
        company = CASE WHEN changes ? 'company' THEN changes -> 'company' ->> 'from' ELSE company END,
        phone = CASE WHEN changes ? 'phone' THEN changes -> 'phone' ->> 'from' ELSE phone END,
        region = CASE WHEN changes ? 'region' THEN changes -> 'region' ->> 'from' ELSE region END
      FROM (SELECT lead_id, details -> 'changes' AS changes, (details ->> 'version')::int AS reached
        FROM (${those}) AS line WHERE kind = 'changed') AS filled
      WHERE leads.id = filled.lead_id AND leads.deleted_at IS NULL AND leads.version = filled.reached
      RETURNING leads.id, leads.version, filled.changes
    )
    INSERT INTO lead_events (lead_id, kind, happened_at, actor_id, actor_name, details)
    SELECT undone.id, 'changed', ${at}, batch.actor_id, batch.actor_name, jsonb_build_object('version', undone.version,
      'changes', (SELECT jsonb_object_agg(field.key, jsonb_build_object('from', field.value -> 'to', 'to', field.value -> 'from'))
        FROM jsonb_each(undone.changes) AS field))
    FROM undone, lead_batches AS batch WHERE batch.id = ${importId}`);
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
