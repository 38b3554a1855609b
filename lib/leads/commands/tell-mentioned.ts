import { and, inArray, isNull } from "drizzle-orm";
import type { Database } from "@/db/client";
import { leadMentions } from "@/db/schema/lead-work";
import { staffMembers } from "@/db/schema/staff";
import { leadName } from "@/lib/leads/display";
import { mentionLetter } from "@/lib/leads/emails";
import { mentionsIn } from "@/lib/leads/note";
import { enqueueMail } from "@/lib/mail/commands";
import type { Sender } from "@/lib/mail/layout";
import type { StaffMember } from "@/lib/staff/member";

type Telling = {
  readonly lead: { readonly id: string; readonly name: string | null; readonly email: string };
  readonly noteId: string;
  readonly body: string;
  readonly sender: Sender | undefined;
  readonly now: Date;
};

/**
 * Notes whom a note names, in the transaction that writes it: on their Today page, and by mail where they want one. Nobody
 * is told of their own note, nor twice of the same.
 */
export async function tellMentioned(
  database: Database,
  author: StaffMember,
  { lead, noteId, body, sender, now }: Telling,
): Promise<void> {
  if (!body.includes("@")) return;
  const active = await database
    .select({ id: staffMembers.id, name: staffMembers.name })
    .from(staffMembers)
    .where(isNull(staffMembers.disabledAt));
  const named = mentionsIn(body, active).filter((id) => id !== author.id);
  if (named.length === 0) return;
  const fresh = await database
    .insert(leadMentions)
    .values(named.map((staffId) => ({ noteId, staffId, mentionedAt: now })))
    .onConflictDoNothing()
    .returning({ staffId: leadMentions.staffId });
  if (sender === undefined || fresh.length === 0) return;
  const letter = await mentionLetter({ sender, by: author.name, who: leadName(lead), leadId: lead.id, body });
  for (const { email, wants } of await recipients(
    database,
    fresh.map(({ staffId }) => staffId),
  ))
    if (wants) await enqueueMail(database, { ...letter, kind: "staff-mention", recipient: email }, now);
}

async function recipients(database: Database, staffIds: readonly string[]) {
  return database
    .select({ email: staffMembers.email, wants: staffMembers.wantsMentionMails })
    .from(staffMembers)
    .where(and(inArray(staffMembers.id, [...staffIds]), isNull(staffMembers.disabledAt)));
}
