import { and, eq, isNotNull, isNull, or, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import type { bookings, waitingList } from "@/db/schema/booking";
import { leads, type leadNotes, type leadTasks } from "@/db/schema/leads";
import type { mails } from "@/db/schema/mail";

export type StoredLead = typeof leads.$inferSelect;

/**
 * The lead of that id, or the one that it became part of, locked until the transaction ends; null when there is none.
 * Whoever acts on an old link acts on the lead that is there now: look at the id that comes back.
 */
export async function lockLead(database: Database, leadId: string): Promise<StoredLead | null> {
  return lockNamed(database, async (inside) => {
    const [named] = await inside.select({ leadId: present }).from(leads).where(eq(leads.id, leadId));
    return named?.leadId ?? null;
  });
}

/**
 * The lead of a task, a note, a call, a mail or a place on the waiting list, locked as by `lockLead`; null when there is none.
 * Lock what belongs to the lead after this, and write to the lead that comes back: a merge holds its leads when it comes
 * for their parts, and whoever goes the other way, or for the lead of before, waits for it in a circle.
 */
export async function lockLeadOf(
  database: Database,
  table: typeof leadTasks | typeof leadNotes | typeof bookings | typeof waitingList | typeof mails,
  id: string,
): Promise<StoredLead | null> {
  return lockNamed(database, async (inside) => {
    const [named] = await inside
      .select({ leadId: present })
      .from(table)
      .innerJoin(leads, eq(leads.id, table.leadId))
      .where(eq(table.id, id));
    return named?.leadId ?? null;
  });
}

const present = sql<string>`coalesce(${leads.mergedInto}, ${leads.id})`;

/** So many merges, one into the other, may end while somebody waits for a lead. */
const looksMax = 3;

/**
 * Who waits for a lead may get one that has become part of another, or has been parted from it. Then it is let go again
 * before the next look, with the savepoint that it was locked in: whoever held it while waiting for the right one would
 * wait in a circle for a merge that comes for both.
 */
async function lockNamed(
  database: Database,
  name: (inside: Database) => Promise<string | null>,
): Promise<StoredLead | null> {
  for (let look = 0; look < looksMax; look += 1) {
    try {
      return await database.transaction(async (inside) => {
        const id = await name(inside);
        if (id === null) return null;
        const lead = await lockOnce(inside, id);
        if (lead === null || (await name(inside)) !== id) throw new LeadWentOn();
        return lead;
      });
    } catch (error) {
      if (!(error instanceof LeadWentOn)) throw error;
    }
  }
  return null;
}

class LeadWentOn extends Error {}

async function lockOnce(database: Database, id: string): Promise<StoredLead | null> {
  const isHere = and(eq(leads.id, id), isNull(leads.deletedAt));
  const [lead] = await database.select().from(leads).where(isHere).for("update");
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
