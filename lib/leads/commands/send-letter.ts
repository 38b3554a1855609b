import { and, eq, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { leadEvents } from "@/db/schema/leads";
import { recordLeadEvent } from "@/lib/leads/commands";
import { lockLead, type StoredLead } from "@/lib/leads/commands/lock-lead";
import { giveFollowUpLink } from "@/lib/leads/commands/stop-follow-up";
import { leadLetter } from "@/lib/leads/emails";
import {
  letterKind,
  unknownVariables,
  whyNotWrite,
  type Draft,
  type LetterAbout,
  type LetterRefusal,
} from "@/lib/leads/letter";
import { findLetterFacts } from "@/lib/leads/queries/letters";
import { enqueueMail } from "@/lib/mail/commands";
import type { Sender } from "@/lib/mail/layout";
import { accepted, refused, type Result } from "@/lib/result";
import type { StaffMember } from "@/lib/staff/member";

/** A letter as it is to go out, every variable filled in. */
export type Letter = Draft & { readonly leadId: string; readonly about: LetterAbout; readonly formKey: string };

type Sending = { readonly letter: Letter; readonly sender: Sender; readonly now: Date };

/**
 * Puts a letter to a lead into the outbox, if its subject and their consent allow it: the mail, its line on the time
 * line and the link that ends follow-up mails are one transaction. The same form sent twice is one mail. It is an answer
 * once it has left: `deliverMail` moves the lead on.
 */
export async function sendLetter(
  database: Database,
  staff: StaffMember,
  { letter, sender, now }: Sending,
): Promise<Result<null, LetterRefusal>> {
  if (unknownVariables(letter.subject + letter.body).length > 0 || /\{\{|\}\}/.test(letter.subject + letter.body))
    return refused("unfilled-variables");
  return database.transaction(async (transaction) => {
    const lead = await lockLead(transaction, letter.leadId);
    if (lead === null) return refused("unknown-lead");
    if (await isSent(transaction, lead.id, letter.formKey)) return accepted(null);
    const facts = await findLetterFacts(transaction, lead, sender.postalAddress !== null);
    const refusal = whyNotWrite(letter.about, facts, now);
    if (refusal !== null) return refused(refusal);
    await send(transaction, staff, { lead, letter, sender, now });
    return accepted(null);
  });
}

async function isSent(database: Database, leadId: string, formKey: string): Promise<boolean> {
  const found = await database
    .select({ id: leadEvents.id })
    .from(leadEvents)
    .where(
      and(
        eq(leadEvents.leadId, leadId),
        eq(leadEvents.kind, "sent-letter"),
        sql`${leadEvents.details} ->> 'formKey' = ${formKey}`,
      ),
    );
  return found.length > 0;
}

async function send(
  database: Database,
  staff: StaffMember,
  { lead, letter, sender, now }: Sending & { readonly lead: StoredLead },
): Promise<void> {
  const { subject, body, about, formKey } = letter;
  const stopUrl =
    about === "services" ? `${sender.url}/follow-up/${await giveFollowUpLink(database, lead.id, now)}` : null;
  const written = await leadLetter({ sender, subject, body, about, stopUrl });
  const headers = { "Reply-To": staff.email, ...(stopUrl === null ? {} : { "List-Unsubscribe": `<${stopUrl}>` }) };
  const mail = { ...written, kind: letterKind, recipient: lead.email, leadId: lead.id, headers };
  const mailId = await enqueueMail(database, mail, now);
  const event = {
    leadId: lead.id,
    kind: "sent-letter",
    actor: staff,
    details: { mail: mailId, formKey, about },
  } as const;
  await recordLeadEvent(database, event, now);
}
