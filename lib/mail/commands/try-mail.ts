import { and, eq, inArray, sql, type SQL, type SQLWrapper } from "drizzle-orm";
import type { Database } from "@/db/client";
import { mails } from "@/db/schema/mail";
import { enqueueJob } from "@/lib/jobs/queue";
import { kindsForgottenOnceSent, type Delivery, type SendMail } from "@/lib/mail/mail";

export type MailTry = {
  /** Null where no provider is configured. */
  readonly send: SendMail | null;
  /** Nothing will try this mail again by itself. */
  readonly isLastTry: boolean;
  readonly now: Date;
};

/** What one try made of a mail, before it is written down. */
export type TriedMail = {
  readonly id: string;
  readonly kind: string;
  readonly leadId: string | null;
  readonly attempts: number;
  readonly outcome:
    | { readonly kind: "sent"; readonly providerId: string }
    | { readonly kind: "no-provider" }
    | { readonly kind: "failed"; readonly problem: string; readonly isOfJob: boolean }
    | { readonly kind: "later"; readonly problem: string; readonly at: Date }
    | { readonly kind: "again"; readonly problem: string };
};

type Row = typeof mails.$inferSelect;

/**
 * Hands one mail of the outbox to the provider, and writes nothing down: `keepTry` does, in a transaction with whatever
 * follows from it. Safe to call again and from several processes, as the provider sees the same id. Null when the mail
 * was sent or given up already.
 */
export async function tryMail(database: Database, mailId: string, attempt: MailTry): Promise<TriedMail | null> {
  const [mail] = await database.select().from(mails).where(eq(mails.id, mailId));
  if (mail === undefined || mail.state === "sent" || mail.state === "failed") return null;
  const { id, kind, leadId, attempts } = mail;
  if (attempt.send === null) return { id, kind, leadId, attempts, outcome: { kind: "no-provider" } };
  const delivery = await attempt.send(mail, attempt.now);
  return { id, kind, leadId, attempts: attempts + 1, outcome: outcomeOf(delivery, mail, attempt) };
}

/** A provider that asks us to wait is obeyed for so long, whatever number of tries that takes. */
const patienceMs = 36 * 3_600_000;
const longestPauseMs = 300_000;

function outcomeOf(delivery: Delivery, mail: Row, { isLastTry, now }: MailTry): TriedMail["outcome"] {
  if (delivery.kind === "accepted") return { kind: "sent", providerId: delivery.providerId };
  const { problem } = delivery;
  if (delivery.kind === "refused") return { kind: "failed", problem, isOfJob: false };
  if (delivery.pauseMs !== undefined && now.getTime() - mail.sendAt.getTime() < patienceMs) {
    const pauseMs = Math.max(delivery.pauseMs, Math.min(1_000 * 2 ** Math.min(mail.attempts, 20), longestPauseMs));
    return { kind: "later", problem, at: new Date(now.getTime() + pauseMs) };
  }
  return isLastTry ? { kind: "failed", problem, isOfJob: true } : { kind: "again", problem };
}

/**
 * Writes down what a try made of a mail. Waiting that the provider asked for costs no try: it is a new job for later.
 * False when somebody else has written down meanwhile that the mail was sent or given up.
 */
export async function keepTry(transaction: Database, tried: TriedMail, now: Date): Promise<boolean> {
  const { id, outcome } = tried;
  const kept = await transaction
    .update(mails)
    .set(columnsOf(tried, now))
    .where(and(eq(mails.id, id), inArray(mails.state, ["waiting", "no-provider"])))
    .returning({ id: mails.id });
  if (kept.length === 0) return false;
  if (outcome.kind === "later")
    await enqueueJob(transaction, { name: "deliver-mail", data: { mailId: id } }, { runAt: outcome.at });
  return true;
}

type Column = keyof typeof mails.$inferInsert;
type MailChange = { readonly [Name in Column]?: (typeof mails.$inferInsert)[Name] | SQL };

function columnsOf({ kind, attempts, outcome }: TriedMail, now: Date): MailChange {
  switch (outcome.kind) {
    case "sent": {
      const { providerId } = outcome;
      return { ...withoutSecrets(kind), state: "sent", attempts, providerId, problem: null, sentAt: now };
    }
    case "no-provider":
      return { state: "no-provider" };
    case "failed":
      return { state: "failed", attempts, problem: outcome.problem };
    case "later":
    case "again":
      return { state: "waiting", attempts, problem: outcome.problem };
  }
}

/**
 * What is left of a mail that was sent: its words without the tokens of its links, and its files by name only. Whoever
 * reads the outbox, or a copy of the database, can open nothing with it.
 */
function withoutSecrets(kind: string) {
  const isForgotten = kindsForgottenOnceSent.includes(kind);
  const { html, text, headers, attachments } = mails;
  const files = sql`jsonb_agg(file || '{"content": ""}') FROM jsonb_array_elements(${attachments}) AS file`;
  return {
    html: isForgotten ? "" : withoutTokens(html),
    text: isForgotten ? "" : withoutTokens(text),
    headers: sql`${withoutTokens(sql`${headers}::text`)}::jsonb`,
    attachments: sql`coalesce((SELECT ${files}), '[]')`,
  };
}

/** Tokens of links are 256 bits in base64url: 43 characters that nothing of the kind touches. */
function withoutTokens(text: SQLWrapper) {
  return sql<string>`regexp_replace(${text}, '(?<![A-Za-z0-9_-])[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])', '…', 'g')`;
}
