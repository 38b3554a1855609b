import { eq, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { leadNotes, leads } from "@/db/schema/leads";
import { lockLead, type StoredLead } from "@/lib/leads/commands/lock-lead";
import { tellMentioned } from "@/lib/leads/commands/tell-mentioned";
import type { Sender } from "@/lib/mail/layout";
import { accepted, refused, type Result } from "@/lib/result";
import type { StaffMember } from "@/lib/staff/member";

export type NewNote = { readonly leadId: string; readonly body: string; readonly formKey: string };

type Adding = {
  readonly note: NewNote;
  /** Signs the mails to colleagues whom the note names; without it they are told on their Today page only. */
  readonly sender?: Sender;
  readonly now: Date;
};

/** Adds a note to a lead and tells whom it names. The same form sent twice is one note, whoever is faster. */
export async function addNote(
  database: Database,
  staff: StaffMember,
  { note, sender, now }: Adding,
): Promise<Result<null, "unknown-lead">> {
  return database.transaction(async (transaction) => {
    const lead = await lockLead(transaction, note.leadId);
    if (lead === null) return refused("unknown-lead");
    await touch(transaction, lead, now);
    const { body, formKey } = note;
    const [added] = await transaction
      .insert(leadNotes)
      .values({ leadId: lead.id, body, authorId: staff.id, authorName: staff.name, formKey, writtenAt: now })
      .onConflictDoNothing({ target: leadNotes.formKey })
      .returning({ id: leadNotes.id });
    if (added !== undefined) await tellMentioned(transaction, staff, { lead, noteId: added.id, body, sender, now });
    return accepted(null);
  });
}

async function touch(database: Database, { id }: StoredLead, now: Date): Promise<void> {
  await database
    .update(leads)
    .set({ changedAt: sql`greatest(${leads.changedAt}, ${now.toISOString()}::timestamptz)` })
    .where(eq(leads.id, id));
}
