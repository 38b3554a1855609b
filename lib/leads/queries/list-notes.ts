import { and, desc, eq, isNull } from "drizzle-orm";
import type { Database } from "@/db/client";
import { leadMentions } from "@/db/schema/lead-work";
import { leadNotes, leads } from "@/db/schema/leads";
import { staffMembers } from "@/db/schema/staff";
import type { LeadNote, Mention } from "@/lib/leads/note";

/** What colleagues noted about a lead, the newest first. */
export async function listNotes(database: Database, leadId: string, limit = 500): Promise<readonly LeadNote[]> {
  return database
    .select({
      id: leadNotes.id,
      leadId: leadNotes.leadId,
      body: leadNotes.body,
      authorId: leadNotes.authorId,
      authorName: leadNotes.authorName,
      writtenAt: leadNotes.writtenAt,
      editedAt: leadNotes.editedAt,
      version: leadNotes.version,
    })
    .from(leadNotes)
    .where(and(eq(leadNotes.leadId, leadId), isNull(leadNotes.deletedAt)))
    .orderBy(desc(leadNotes.writtenAt), desc(leadNotes.id))
    .limit(limit);
}

/** Notes that name a colleague who has not read them, the newest first. */
export async function listMentions(database: Database, staffId: string): Promise<readonly Mention[]> {
  return database
    .select({
      noteId: leadMentions.noteId,
      leadId: leads.id,
      leadName: leads.name,
      leadEmail: leads.email,
      authorName: leadNotes.authorName,
      body: leadNotes.body,
      mentionedAt: leadMentions.mentionedAt,
    })
    .from(leadMentions)
    .innerJoin(leadNotes, and(eq(leadNotes.id, leadMentions.noteId), isNull(leadNotes.deletedAt)))
    .innerJoin(leads, and(eq(leads.id, leadNotes.leadId), isNull(leads.deletedAt)))
    .where(and(eq(leadMentions.staffId, staffId), isNull(leadMentions.readAt)))
    .orderBy(desc(leadMentions.mentionedAt))
    .limit(20);
}

/** Whether notes that name a colleague reach them by mail too. */
export async function findMentionMail(database: Database, staffId: string): Promise<boolean> {
  const [member] = await database
    .select({ wantsMail: staffMembers.wantsMentionMails })
    .from(staffMembers)
    .where(eq(staffMembers.id, staffId));
  return member?.wantsMail ?? false;
}
