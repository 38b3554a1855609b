import { eq, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { leadNotes, leads } from "@/db/schema/leads";
import { lockLead } from "@/lib/leads/commands/lock-lead";
import { accepted, refused, type Result } from "@/lib/result";
import type { StaffMember } from "@/lib/staff/member";

export type Note = { readonly leadId: string; readonly body: string; readonly formKey: string };

/** Adds a note to a lead. The same form sent twice is one note, whoever is faster. */
export async function addNote(
  database: Database,
  staff: StaffMember,
  { note, now }: { readonly note: Note; readonly now: Date },
): Promise<Result<null, "unknown-lead">> {
  return database.transaction(async (transaction) => {
    const lead = await lockLead(transaction, note.leadId);
    if (lead === null) return refused("unknown-lead");
    await transaction
      .update(leads)
      .set({ changedAt: sql`greatest(${leads.changedAt}, ${now.toISOString()}::timestamptz)` })
      .where(eq(leads.id, lead.id));
    await transaction
      .insert(leadNotes)
      .values({
        leadId: lead.id,
        body: note.body,
        authorId: staff.id,
        authorName: staff.name,
        formKey: note.formKey,
        writtenAt: now,
      })
      .onConflictDoNothing({ target: leadNotes.formKey });
    return accepted(null);
  });
}
