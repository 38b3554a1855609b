import { and, eq, isNull, isNotNull, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { leadMentions } from "@/db/schema/lead-work";
import { leadNotes } from "@/db/schema/leads";
import { staffMembers } from "@/db/schema/staff";
import { undoWindowMs } from "@/lib/leads/change";
import { recordLeadEvent } from "@/lib/leads/commands";
import { lockLeadOf, type StoredLead } from "@/lib/leads/commands/lock-lead";
import { tellMentioned } from "@/lib/leads/commands/tell-mentioned";
import type { NoteRefusal } from "@/lib/leads/note";
import type { Sender } from "@/lib/mail/layout";
import { accepted, refused, type Result } from "@/lib/result";
import { isAdministrator, type StaffMember } from "@/lib/staff/member";

type Kept = Result<{ readonly leadId: string }, Exclude<NoteRefusal, "note-changed">>;

/** `stored` is the note as it stands where it was changed after the form was opened. */
type Edited = Kept | { readonly ok: false; readonly reason: "note-changed"; readonly stored: StoredNote };

/** Changes what one's own note says; what it said before is kept, so that `restoreNote` brings it back. */
export async function editNote(
  database: Database,
  staff: StaffMember,
  wish: {
    readonly noteId: string;
    /** The version that the form showed. */
    readonly version: number;
    readonly body: string;
    readonly sender?: Sender;
    readonly now: Date;
  },
): Promise<Edited> {
  const { noteId, version, body, sender, now } = wish;
  return database.transaction(async (transaction) => {
    const { lead, note } = await lockNote(transaction, noteId);
    if (lead === null || note === null || note.deletedAt !== null) return refused("unknown-note");
    if (note.authorId !== staff.id) return refused("not-your-note");
    if (note.body === body) return accepted({ leadId: lead.id });
    if (note.version !== version) return { ok: false, reason: "note-changed", stored: note };
    await transaction
      .update(leadNotes)
      .set({ body, previousBody: note.body, editedAt: now, version: version + 1 })
      .where(eq(leadNotes.id, noteId));
    await tellMentioned(transaction, staff, { lead, noteId, body, sender, now });
    const event = { leadId: lead.id, kind: "edited-note", actor: staff, details: { note: noteId } } as const;
    await recordLeadEvent(transaction, event, now);
    return accepted({ leadId: lead.id });
  });
}

/** Takes a note away: one's own, or any for an administrator. It can come back for an hour, then only its line stays. */
export async function removeNote(
  database: Database,
  staff: StaffMember,
  { noteId, now }: { readonly noteId: string; readonly now: Date },
): Promise<Kept> {
  return database.transaction(async (transaction) => {
    const { lead, note } = await lockNote(transaction, noteId);
    if (lead === null || note === null || note.deletedAt !== null) return refused("unknown-note");
    if (!mayChange(staff, note)) return refused("not-your-note");
    await transaction
      .update(leadNotes)
      .set({ deletedAt: now, deletedBy: staff.name, version: note.version + 1 })
      .where(eq(leadNotes.id, noteId));
    const event = { leadId: lead.id, kind: "deleted-note", actor: staff, details: { note: noteId } } as const;
    await recordLeadEvent(transaction, event, now);
    return accepted({ leadId: lead.id });
  });
}

/** Brings back a note that was taken away, or what a note said before its last edit, within the hour. */
export async function restoreNote(
  database: Database,
  staff: StaffMember,
  { noteId, now }: { readonly noteId: string; readonly now: Date },
): Promise<Kept> {
  return database.transaction(async (transaction) => {
    const { lead, note } = await lockNote(transaction, noteId);
    const since = note === null ? null : lastGone(note);
    if (lead === null || note === null || since === null) return refused("unknown-note");
    if (!mayChange(staff, note)) return refused("not-your-note");
    if (now.getTime() - since.getTime() > undoWindowMs) return refused("undo-too-late");
    const { body, previousBody, version } = note;
    const restored =
      note.deletedAt === null
        ? { body: previousBody ?? body, previousBody: body }
        : { deletedAt: null, deletedBy: null };
    await transaction
      .update(leadNotes)
      .set({ ...restored, version: version + 1 })
      .where(eq(leadNotes.id, noteId));
    const event = { leadId: lead.id, kind: "restored-note", actor: staff, details: { note: noteId } } as const;
    await recordLeadEvent(transaction, event, now);
    return accepted({ leadId: lead.id });
  });
}

/** A colleague has read the note that names them. */
export async function readMention(
  database: Database,
  staff: StaffMember,
  { noteId, now }: { readonly noteId: string; readonly now: Date },
): Promise<void> {
  await database
    .update(leadMentions)
    .set({ readAt: now })
    .where(and(eq(leadMentions.noteId, noteId), eq(leadMentions.staffId, staff.id), isNull(leadMentions.readAt)));
}

/** Whether notes that name a colleague reach them by mail too. */
export async function chooseMentionMail(database: Database, staff: StaffMember, wantsMail: boolean): Promise<void> {
  await database.update(staffMembers).set({ wantsMentionMails: wantsMail }).where(eq(staffMembers.id, staff.id));
}

/** Notes that were taken away more than an hour ago can't come back: their words go, the line on the time line stays. */
export async function forgetRemovedNotes(database: Database, now: Date): Promise<void> {
  const before = new Date(now.getTime() - undoWindowMs).toISOString();
  await database
    .delete(leadNotes)
    .where(and(isNotNull(leadNotes.deletedAt), sql`${leadNotes.deletedAt} < ${before}::timestamptz`));
}

type StoredNote = typeof leadNotes.$inferSelect;

/** When the note last lost something that can come back. */
function lastGone({ deletedAt, editedAt }: StoredNote): Date | null {
  return deletedAt ?? editedAt;
}

function mayChange(staff: StaffMember, note: StoredNote): boolean {
  return note.authorId === staff.id || isAdministrator(staff);
}

type Locked = { readonly lead: StoredLead | null; readonly note: StoredNote | null };

/** The note, after its lead. */
async function lockNote(database: Database, noteId: string): Promise<Locked> {
  const lead = await lockLeadOf(database, leadNotes, noteId);
  const [note] = await database.select().from(leadNotes).where(eq(leadNotes.id, noteId)).for("update");
  return { lead, note: note ?? null };
}
