import { and, desc, eq, isNull, lt, sql, type AnyColumn } from "drizzle-orm";
import type { Database } from "@/db/client";
import { consents, leadNotes } from "@/db/schema/leads";
import { mails } from "@/db/schema/mail";
import type { LeadConsent } from "@/lib/leads/event";
import type { LeadNote } from "@/lib/leads/note";
import { listEvents, type Stretch } from "@/lib/leads/queries";
import type { TimeLineSources } from "@/lib/leads/time-line";
import type { StoredMail } from "@/lib/mail/mail";

function isOlder(column: AnyColumn, before: Date | undefined) {
  return before === undefined ? undefined : lt(column, before);
}

/** Everything of a stretch of a lead's time line, asked for at once. */
export async function listTimeLineSources(
  database: Database,
  leadId: string,
  stretch: Stretch,
): Promise<TimeLineSources> {
  const [events, notes, mailsOfLead, consentsOfLead] = await Promise.all([
    listEvents(database, leadId, stretch),
    listNotesOf(database, leadId, stretch),
    listMailsOf(database, leadId, stretch),
    listConsents(database, leadId, stretch),
  ]);
  return { events, notes, mails: mailsOfLead, consents: consentsOfLead };
}

async function listNotesOf(
  database: Database,
  leadId: string,
  { before, limit }: Stretch,
): Promise<readonly Pick<LeadNote, "id" | "body" | "authorName" | "writtenAt">[]> {
  return database
    .select({
      id: leadNotes.id,
      body: leadNotes.body,
      authorName: leadNotes.authorName,
      writtenAt: leadNotes.writtenAt,
    })
    .from(leadNotes)
    .where(and(eq(leadNotes.leadId, leadId), isNull(leadNotes.deletedAt), isOlder(leadNotes.writtenAt, before)))
    .orderBy(desc(leadNotes.writtenAt))
    .limit(limit);
}

async function listMailsOf(
  database: Database,
  leadId: string,
  { before, limit }: Stretch,
): Promise<readonly Pick<StoredMail, "id" | "subject" | "state" | "createdAt">[]> {
  return database
    .select({ id: mails.id, subject: mails.subject, state: mails.state, createdAt: mails.createdAt })
    .from(mails)
    .where(and(eq(mails.leadId, leadId), isOlder(mails.createdAt, before)))
    .orderBy(sql`${mails.createdAt} DESC NULLS LAST`)
    .limit(limit);
}

/** Every consent box that a lead left ticked or unticked, the newest first. */
async function listConsents(
  database: Database,
  leadId: string,
  { before, limit }: Stretch,
): Promise<readonly LeadConsent[]> {
  return database
    .select({
      id: consents.id,
      purpose: consents.purpose,
      isGiven: consents.isGiven,
      wording: consents.wording,
      wordingVersion: consents.wordingVersion,
      place: consents.place,
      recordedAt: consents.recordedAt,
    })
    .from(consents)
    .where(and(eq(consents.leadId, leadId), isOlder(consents.recordedAt, before)))
    .orderBy(desc(consents.recordedAt))
    .limit(limit);
}
