import { and, eq, inArray, notLike, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { mails } from "@/db/schema/mail";
import type { MailState, StoredMail } from "@/lib/mail/mail";

export const mailsOnPage = 50;

export type MailListView = {
  readonly state?: MailState | undefined;
  /** Mails that open accounts (invitations, new passwords) too. */
  readonly isStaffMailShown: boolean;
  /** How many to pass over; the outbox is short, and old pages of it are never looked for. */
  readonly offset: number;
};

const columns = {
  id: mails.id,
  kind: mails.kind,
  leadId: mails.leadId,
  recipient: mails.recipient,
  subject: mails.subject,
  state: mails.state,
  attempts: mails.attempts,
  problem: mails.problem,
  createdAt: mails.createdAt,
  sentAt: mails.sentAt,
};

/** The outbox, the newest first: one more than a page, so that the caller sees whether more follow. */
export async function listMails(database: Database, view: MailListView): Promise<readonly StoredMail[]> {
  return database
    .select(columns)
    .from(mails)
    .where(and(view.state && eq(mails.state, view.state), visible(view.isStaffMailShown)))
    .orderBy(sql`${mails.createdAt} DESC NULLS LAST`, sql`${mails.id} DESC NULLS LAST`)
    .limit(mailsOnPage + 1)
    .offset(view.offset);
}

/** One mail with its text, or null when it doesn't exist or may not be read. */
export async function findMail(
  database: Database,
  mailId: string,
  { isStaffMailShown }: { readonly isStaffMailShown: boolean },
): Promise<(StoredMail & { readonly text: string }) | null> {
  const [mail] = await database
    .select({ ...columns, text: mails.text })
    .from(mails)
    .where(and(eq(mails.id, mailId), visible(isStaffMailShown)));
  return mail ?? null;
}

/** How many mails failed for good, and how many wait for a provider. */
export async function countUnsentMails(database: Database) {
  const rows = await database
    .select({ state: mails.state, number: sql<number>`count(*)::int` })
    .from(mails)
    .where(inArray(mails.state, ["failed", "no-provider"]))
    .groupBy(mails.state);
  const numberOf = (state: MailState) => rows.find((row) => row.state === state)?.number ?? 0;
  return { failed: numberOf("failed"), withoutProvider: numberOf("no-provider") };
}

function visible(isStaffMailShown: boolean) {
  return isStaffMailShown ? undefined : notLike(mails.kind, "staff-%");
}
