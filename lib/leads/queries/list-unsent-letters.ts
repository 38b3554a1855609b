import { and, desc, eq, inArray, isNotNull, isNull, lte, notInArray, or, sql, type SQL } from "drizzle-orm";
import type { Database } from "@/db/client";
import { leads } from "@/db/schema/leads";
import { mails } from "@/db/schema/mail";
import { staffMembers } from "@/db/schema/staff";
import { letterKind, type UnsentLetter } from "@/lib/leads/letter";

const lettersShown = 20;

/** Letters to a lead that never left, the newest first, except where a later one did or is about to. */
export async function listUnsentLettersTo(database: Database, leadId: string): Promise<readonly UnsentLetter[]> {
  return listUnsent(database, eq(leads.id, leadId));
}

/**
 * Letters that never left to leads of a colleague, of nobody, or of a colleague who is gone: whoever was to be answered
 * still waits. A lead that is closed, or has moved on since, needs no answer any more.
 */
export async function listUnsentLetters(database: Database, staffId: string): Promise<readonly UnsentLetter[]> {
  const isMine = or(isNull(leads.ownerId), eq(leads.ownerId, staffId), isNotNull(staffMembers.disabledAt));
  const isOpen = and(notInArray(leads.stage, ["won", "lost"]), lte(leads.stageSince, mails.createdAt));
  return listUnsent(database, and(isMine, isOpen));
}

async function listUnsent(database: Database, isWanted: SQL | undefined): Promise<readonly UnsentLetter[]> {
  const isOvertaken = sql`EXISTS (SELECT FROM mails later WHERE later.lead_id = ${mails.leadId}
    AND later.kind = ${letterKind} AND later.state IN ('sent', 'waiting') AND later.created_at > ${mails.createdAt})`;
  const isUnsent = and(eq(mails.kind, letterKind), inArray(mails.state, ["failed", "no-provider"]));
  return database
    .select({
      mailId: mails.id,
      subject: mails.subject,
      state: mails.state,
      problem: mails.problem,
      leadId: leads.id,
      leadName: leads.name,
      leadEmail: leads.email,
    })
    .from(mails)
    .innerJoin(leads, and(eq(leads.id, mails.leadId), isNull(leads.deletedAt)))
    .leftJoin(staffMembers, eq(staffMembers.id, leads.ownerId))
    .where(and(isUnsent, sql`NOT ${isOvertaken}`, isWanted))
    .orderBy(desc(mails.createdAt))
    .limit(lettersShown);
}
