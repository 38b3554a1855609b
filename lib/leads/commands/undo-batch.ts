import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import type { Database } from "@/db/client";
import { leadBatches, leadEvents, leads } from "@/db/schema/leads";
import { mails } from "@/db/schema/mail";
import type { BatchRefusal, BatchResult } from "@/lib/leads/batch";
import { changesBetween } from "@/lib/leads/change";
import { keepFirstAnswer } from "@/lib/leads/commands/deliver-mail";
import { beginBatch, writeLeads, type LeadWrite } from "@/lib/leads/commands/write-leads";
import { batchLine, type BatchLine } from "@/lib/leads/input";
import { letterKind } from "@/lib/leads/letter";
import { progressBefore, progressChanges } from "@/lib/leads/progress";
import { scoreOf } from "@/lib/leads/score";
import { accepted, refused, type Result } from "@/lib/result";
import type { StaffMember } from "@/lib/staff/member";

/**
 * Takes a batch back: every lead that nobody has changed since becomes what it was before; the others stay and are
 * counted. Undoing is a batch of its own, and happens once.
 */
export async function undoBatch(
  database: Database,
  staff: StaffMember,
  { batchId, now }: { readonly batchId: string; readonly now: Date },
): Promise<Result<BatchResult, BatchRefusal>> {
  return database.transaction(async (transaction) => {
    const refusal = await claim(transaction, batchId, now);
    if (refusal !== null) return refused(refusal);
    const lines = await linesOf(transaction, batchId);
    const found = await transaction
      .select()
      .from(leads)
      .where(and(inArray(leads.id, [...lines.keys()]), isNull(leads.deletedAt)))
      .orderBy(asc(leads.id))
      .for("update");
    const writes = found.flatMap((lead) => writeOf(lead, lines.get(lead.id)) ?? []);
    const undoing = { id: crypto.randomUUID(), kind: "change", changes: { undoes: batchId } } as const;
    await beginBatch(transaction, staff, { batch: undoing, now });
    await writeLeads(transaction, staff, { batchId: undoing.id, writes, now });
    for (const id of await listWritten(transaction, writes)) await keepFirstAnswer(transaction, id);
    return accepted({ batchId: undoing.id, changed: writes.length, skipped: lines.size - writes.length });
  });
}

/** Those of many leads to whom a letter has gone out. */
async function listWritten(database: Database, writes: readonly LeadWrite[]): Promise<readonly string[]> {
  const ids = writes.map(({ id }) => id);
  const isSent = and(inArray(mails.leadId, ids), eq(mails.kind, letterKind), eq(mails.state, "sent"));
  const rows = await database.selectDistinct({ id: mails.leadId }).from(mails).where(isSent);
  return rows.flatMap(({ id }) => id ?? []);
}

async function claim(database: Database, batchId: string, now: Date): Promise<BatchRefusal | null> {
  const claimed = await database
    .update(leadBatches)
    .set({ undoneAt: now })
    .where(and(eq(leadBatches.id, batchId), eq(leadBatches.kind, "change"), isNull(leadBatches.undoneAt)))
    .returning({ id: leadBatches.id });
  if (claimed.length > 0) return null;
  const known = await database.select({ id: leadBatches.id }).from(leadBatches).where(eq(leadBatches.id, batchId));
  return known.length === 0 ? "unknown-batch" : "undone-already";
}

async function linesOf(database: Database, batchId: string): Promise<ReadonlyMap<string, BatchLine>> {
  const events = await database
    .select({ leadId: leadEvents.leadId, details: leadEvents.details })
    .from(leadEvents)
    .where(eq(leadEvents.batchId, batchId));
  return new Map(events.map(({ leadId, details }) => [leadId, batchLine(details)]));
}

/** Null when somebody has changed the lead since. */
function writeOf(lead: typeof leads.$inferSelect, line: BatchLine | undefined): LeadWrite | null {
  if (line === undefined || lead.version !== line.version) return null;
  const { stage = lead.stage, ownerId = lead.ownerId, tags = lead.tags } = line.before;
  const progress = progressBefore(lead, line.progress);
  const changes = changesBetween(
    { stage: lead.stage, ownerId: lead.ownerId, tags: lead.tags.join(", ") },
    { stage, ownerId, tags: tags.join(", ") },
  );
  const { id, version } = lead;
  const after = { id, stage, ownerId, tags, score: scoreOf({ ...lead, ...progress }), version: version + 1, changes };
  return { ...after, ...progress, progress: progressChanges(lead, progress) };
}
