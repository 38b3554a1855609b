import { and, asc, eq, gt, isNull, or, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { leadEvents, leads } from "@/db/schema/leads";
import { mails } from "@/db/schema/mail";
import { staffMembers } from "@/db/schema/staff";
import { advanceLead } from "@/lib/leads/commands/change-lead";
import { lockLeadOf } from "@/lib/leads/commands/lock-lead";
import type { Actor } from "@/lib/leads/event";
import { letterKind } from "@/lib/leads/letter";
import { workingMinutesBetween } from "@/lib/leads/working-time";
import { keepTry, tryMail, type MailTry } from "@/lib/mail/commands/try-mail";

/**
 * Sends one mail of the outbox. When the provider accepts a colleague's letter, the lead is answered in the same
 * transaction: a letter that never left changes nothing. Trouble that may pass is thrown, so that the mail's job tries
 * again; on the last try the mail is given up first.
 */
export async function deliverMail(database: Database, mailId: string, attempt: MailTry): Promise<void> {
  const tried = await tryMail(database, mailId, attempt);
  if (tried === null) return;
  const { outcome, kind } = tried;
  await database.transaction(async (transaction) => {
    const isAnswer = kind === letterKind && outcome.kind === "sent";
    const lead = isAnswer ? await lockLeadOf(transaction, mails, mailId) : null;
    if (!(await keepTry(transaction, tried, attempt.now)) || lead === null) return;
    const by = await writerOf(transaction, lead.id, mailId);
    const move = { leadId: lead.id, to: "contacted", actor: by } as const;
    if (lead.stage === "new") await advanceLead(transaction, move, attempt.now);
    await keepFirstAnswer(transaction, lead.id);
  });
  if (outcome.kind === "again" || (outcome.kind === "failed" && outcome.isOfJob))
    throw new Error(`mail ${mailId}: ${outcome.problem}`);
}

/** Who wrote a letter, by its line on the time line; null when they are no colleague any more. */
async function writerOf(database: Database, leadId: string, mailId: string): Promise<Actor> {
  const [writer] = await database
    .select({ id: staffMembers.id, name: staffMembers.name, timeZone: staffMembers.timeZone })
    .from(leadEvents)
    .innerJoin(staffMembers, eq(staffMembers.id, leadEvents.actorId))
    .where(
      and(
        eq(leadEvents.leadId, leadId),
        eq(leadEvents.kind, "sent-letter"),
        sql`${leadEvents.details} ->> 'mail' = ${mailId}`,
      ),
    );
  return writer ?? null;
}

/**
 * The first letter that left is the first response, where there was none before it: whoever takes back another change
 * does not take back a letter.
 */
export async function keepFirstAnswer(database: Database, leadId: string): Promise<void> {
  const [first] = await database
    .select({ id: mails.id, sentAt: mails.sentAt, createdAt: leads.createdAt })
    .from(mails)
    .innerJoin(leads, eq(leads.id, mails.leadId))
    .where(and(eq(mails.leadId, leadId), eq(mails.kind, letterKind), eq(mails.state, "sent")))
    .orderBy(asc(mails.sentAt))
    .limit(1);
  if (first === undefined || first.sentAt === null) return;
  const { id, sentAt, createdAt } = first;
  const by = await writerOf(database, leadId, id);
  await database
    .update(leads)
    .set({ firstResponseAt: sentAt, responseMinutes: workingMinutesBetween(createdAt, sentAt, by?.timeZone) })
    .where(and(eq(leads.id, leadId), or(isNull(leads.firstResponseAt), gt(leads.firstResponseAt, sentAt))));
}
