import { eq, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { leadBatches } from "@/db/schema/leads";
import { announce } from "@/lib/connections/commands/announce";
import type { FieldChanges } from "@/lib/leads/event";
import type { Stage } from "@/lib/leads/lead";
import type { Progress } from "@/lib/leads/progress";
import type { StaffMember } from "@/lib/staff/member";

/** A lead as it stands after a change of many, and what that changed. */
export type LeadWrite = Progress & {
  readonly id: string;
  readonly stage: Stage;
  readonly ownerId: string | null;
  readonly tags: readonly string[];
  readonly score: number;
  readonly version: number;
  readonly changes: FieldChanges;
  /** The progress before and after, so that undoing brings it back. */
  readonly progress: FieldChanges;
};

export type NewBatch = {
  readonly id: string;
  readonly kind: "change" | "merge" | "import" | "deletion";
  readonly changes: Readonly<Record<string, unknown>>;
};

/** Begins a batch. One that was begun before, by the same form sent twice, violates the primary key once that ends. */
export async function beginBatch(
  database: Database,
  staff: StaffMember,
  { batch, now }: { readonly batch: NewBatch; readonly now: Date },
): Promise<void> {
  const { id: actorId, name: actorName } = staff;
  await database.insert(leadBatches).values({ ...batch, actorId, actorName, leadsCount: 0, doneAt: now });
}

/** As if the batch had never begun. */
export async function forgetBatch(database: Database, batchId: string): Promise<void> {
  await database.delete(leadBatches).where(eq(leadBatches.id, batchId));
}

/** Writes the leads of a batch that was begun, with a line on the time line of each. */
export async function writeLeads(
  database: Database,
  staff: StaffMember,
  { batchId, writes, now }: { readonly batchId: string; readonly writes: readonly LeadWrite[]; readonly now: Date },
): Promise<void> {
  await database.update(leadBatches).set({ leadsCount: writes.length }).where(eq(leadBatches.id, batchId));
  const rows = JSON.stringify(writes.map((write) => rowOf(write)));
  await database.execute(sql`
    UPDATE leads SET stage = row.stage, owner_id = row.owner_id, tags = row.tags, score = row.score,
      version = row.version, furthest = row.furthest, stage_since = row.stage_since,
      first_response_at = row.first_response_at, response_minutes = row.response_minutes,
      changed_at = ${now.toISOString()}::timestamptz
    FROM json_to_recordset(${rows}::json) AS row (id uuid, stage text, owner_id uuid, tags text[], score int, version int,
      furthest text, stage_since timestamptz, first_response_at timestamptz, response_minutes int)
    WHERE leads.id = row.id`);
  await database.execute(sql`
    INSERT INTO lead_events (lead_id, kind, happened_at, actor_id, actor_name, batch_id, details)
    SELECT row.id, 'changed', ${now.toISOString()}::timestamptz, ${staff.id}::uuid, ${staff.name}, ${batchId}::uuid,
      jsonb_build_object('version', row.version, 'changes', row.changes, 'progress', row.progress)
    FROM json_to_recordset(${rows}::json) AS row (id uuid, version int, changes jsonb, progress jsonb)`);
  if (writes.length > 0)
    await announce(database, { type: "leads.changed", subject: { batchId, count: writes.length } }, now);
}

function rowOf({ ownerId, stageSince, firstResponseAt, responseMinutes, ...write }: LeadWrite) {
  return {
    ...write,
    owner_id: ownerId,
    stage_since: stageSince,
    first_response_at: firstResponseAt,
    response_minutes: responseMinutes,
  };
}
