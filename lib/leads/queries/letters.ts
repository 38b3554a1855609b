import { and, asc, desc, eq, inArray, isNull } from "drizzle-orm";
import type { Database } from "@/db/client";
import { followUpLinks, mailTemplates } from "@/db/schema/lead-work";
import { leadEvents, leads } from "@/db/schema/leads";
import { tokenHash } from "@/lib/http/token";
import type { LetterFacts, MailTemplate } from "@/lib/leads/letter";

const columns = {
  id: mailTemplates.id,
  name: mailTemplates.name,
  about: mailTemplates.about,
  subject: mailTemplates.subject,
  body: mailTemplates.body,
  version: mailTemplates.version,
  changedBy: mailTemplates.changedBy,
  changedAt: mailTemplates.changedAt,
};

/** Every template, by name. */
export async function listTemplates(database: Database): Promise<readonly MailTemplate[]> {
  return database
    .select(columns)
    .from(mailTemplates)
    .where(isNull(mailTemplates.deletedAt))
    .orderBy(asc(mailTemplates.name))
    .limit(200);
}

export async function findTemplate(database: Database, templateId: string): Promise<MailTemplate | null> {
  const [template] = await database
    .select(columns)
    .from(mailTemplates)
    .where(and(eq(mailTemplates.id, templateId), isNull(mailTemplates.deletedAt)));
  return template ?? null;
}

const calls = ["booked-call", "moved-call", "held-call"];
const reports = ["requested-report"];

type Known = { readonly id: string; readonly isSample: boolean; readonly acceptsFollowUp: boolean };

/** What must be known of a lead before it gets a letter. */
export async function findLetterFacts(
  database: Database,
  { id, isSample, acceptsFollowUp }: Known,
  hasPostalAddress: boolean,
): Promise<LetterFacts> {
  const events = await database
    .select({ kind: leadEvents.kind, at: leadEvents.happenedAt })
    .from(leadEvents)
    .where(and(eq(leadEvents.leadId, id), inArray(leadEvents.kind, [...calls, ...reports])))
    .orderBy(desc(leadEvents.happenedAt))
    .limit(100);
  const last = (kinds: readonly string[]) => events.find(({ kind }) => kinds.includes(kind))?.at ?? null;
  return { isSample, acceptsFollowUp, calledAt: last(calls), reportedAt: last(reports), hasPostalAddress };
}

/** Whether whoever holds the link still gets follow-up mails; null for a link that never was. */
export async function findFollowUpChoice(
  database: Database,
  token: string,
): Promise<{ readonly isOn: boolean } | null> {
  const [link] = await database
    .select({ isOn: leads.acceptsFollowUp })
    .from(followUpLinks)
    .innerJoin(leads, eq(leads.id, followUpLinks.leadId))
    .where(eq(followUpLinks.tokenHash, tokenHash(token)));
  return link ?? null;
}
