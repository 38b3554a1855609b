import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { followUpLinks } from "@/db/schema/lead-work";
import { leads } from "@/db/schema/leads";
import { newToken, tokenHash } from "@/lib/http/token";
import { recordConsents, recordLeadEvent } from "@/lib/leads/commands";
import { lockLead } from "@/lib/leads/commands/lock-lead";
import type { Actor } from "@/lib/leads/event";
import { withdrawalPlace } from "@/lib/leads/merge";
import { scoreOf } from "@/lib/leads/score";
import { followUpPageWords } from "@/lib/leads/words/letters";

/** Makes the link of one follow-up mail by which its reader ends such mails. Gives its token; only the hash is kept. */
export async function giveFollowUpLink(database: Database, leadId: string, now: Date): Promise<string> {
  const token = newToken();
  await database.insert(followUpLinks).values({ tokenHash: tokenHash(token), leadId, madeAt: now });
  return token;
}

export type Stopping = {
  readonly leadId: string;
  readonly companyName: string;
  readonly actor: Actor;
  readonly now: Date;
};

/**
 * Takes back the consent to follow-up mail, by the person or by a colleague whom they told, and keeps the proof. Doing it
 * twice changes nothing.
 */
export async function stopFollowUp(database: Database, { leadId, companyName, actor, now }: Stopping): Promise<void> {
  await database.transaction(async (transaction) => {
    const lead = await lockLead(transaction, leadId);
    if (lead === null || !lead.acceptsFollowUp) return;
    const version = lead.version + 1;
    const score = scoreOf({ ...lead, acceptsFollowUp: false });
    await transaction
      .update(leads)
      .set({ acceptsFollowUp: false, score, version, changedAt: now })
      .where(eq(leads.id, lead.id));
    const wording = followUpPageWords.en.wording(companyName);
    const box = { purpose: "follow-up", wording, version: "withdrawal-1", locale: "en", isGiven: false } as const;
    await recordConsents(transaction, { leadId: lead.id, place: withdrawalPlace, boxes: [box] }, now);
    const details = { version, changes: { acceptsFollowUp: { from: true, to: false } } };
    await recordLeadEvent(transaction, { leadId: lead.id, kind: "withdrew-consent", actor, details }, now);
  });
}

/** `stopFollowUp` by the link of a mail; an unknown link does nothing. */
export async function stopFollowUpByLink(
  database: Database,
  { token, companyName, now }: { readonly token: string; readonly companyName: string; readonly now: Date },
): Promise<void> {
  const [link] = await database
    .select({ leadId: followUpLinks.leadId })
    .from(followUpLinks)
    .where(eq(followUpLinks.tokenHash, tokenHash(token)));
  if (link !== undefined) await stopFollowUp(database, { leadId: link.leadId, companyName, actor: null, now });
}
