import { and, eq, isNotNull, isNull, or, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import type { bookings, waitingList } from "@/db/schema/booking";
import { leads, type leadNotes, type leadTasks } from "@/db/schema/leads";

export type StoredLead = typeof leads.$inferSelect;

/**
 * The lead of that id, or the one that it became part of, locked until the transaction ends; null when there is none.
 * Whoever acts on an old link acts on the lead that is there now: look at the id that comes back. Who waited for a merge
 * keeps the lock on both, so a merge of the other order may end in a deadlock: `transactionWithRetry` begins anew.
 */
export async function lockLead(database: Database, leadId: string): Promise<StoredLead | null> {
  // A merge may end between finding the row and locking it; then the next look finds where it went.
  for (let look = 0; look < looksMax; look += 1) {
    const lead = await lockOnce(database, leadId);
    if (lead !== null) return lead;
  }
  return null;
}

/** So many merges, one into the other, may end while somebody waits for a lead. */
const looksMax = 3;

/**
 * The lead of a task, a note, a call or a place on the waiting list, locked as by `lockLead`; null when there is none.
 * Lock what belongs to the lead after this, and write to the lead that comes back: a merge holds its leads when it comes
 * for their parts, and whoever goes the other way, or for the lead of before, waits for it in a circle.
 */
export async function lockLeadOf(
  database: Database,
  table: typeof leadTasks | typeof leadNotes | typeof bookings | typeof waitingList,
  id: string,
): Promise<StoredLead | null> {
  const [part] = await database.select({ leadId: table.leadId }).from(table).where(eq(table.id, id));
  return part === undefined || part.leadId === null ? null : lockLead(database, part.leadId);
}

async function lockOnce(database: Database, leadId: string): Promise<StoredLead | null> {
  const present = sql`(SELECT coalesce(named.merged_into, named.id) FROM leads named WHERE named.id = ${leadId})`;
  const [lead] = await database
    .select()
    .from(leads)
    .where(and(eq(leads.id, present), isNull(leads.deletedAt)))
    .for("update");
  return lead ?? null;
}

/**
 * The lead that has an address, or the one that its lead became part of, locked; null when there is none (or it just
 * went: then the caller looks again).
 */
export async function lockByAddress(database: Database, email: string): Promise<StoredLead | null> {
  const [named] = await database
    .select({ id: leads.id, mergedInto: leads.mergedInto })
    .from(leads)
    .where(and(eq(sql`lower(${leads.email})`, email), or(isNull(leads.deletedAt), isNotNull(leads.mergedInto))));
  if (named === undefined) return null;
  const lead = await lockLead(database, named.id);
  if (lead === null && named.mergedInto !== null) await freeAddress(database, named.id);
  return lead;
}

/** The lead that this one became part of was deleted: its address may become a lead anew. */
async function freeAddress(database: Database, leadId: string): Promise<void> {
  const isGone = sql`EXISTS (SELECT FROM leads winner WHERE winner.id = ${leads.mergedInto}
    AND winner.deleted_at IS NOT NULL AND winner.merged_into IS NULL)`;
  await database
    .update(leads)
    .set({ mergedInto: null })
    .where(and(eq(leads.id, leadId), isGone));
}
