import { randomUUID } from "node:crypto";
import { and, eq, inArray, sql, type SQL, type SQLWrapper } from "drizzle-orm";
import type { Database } from "@/db/client";
import { mails } from "@/db/schema/mail";
import { enqueueJobs } from "@/lib/jobs/queue";
import { kindsForgottenOnceSent, type Mail, type SendMail } from "@/lib/mail/mail";

/**
 * Puts a mail into the outbox and a job beside it. Call it inside the transaction of the event that the mail tells of:
 * both exist, or neither does. Returns the mail's id.
 */
export async function enqueueMail(database: Database, mail: Mail, now: Date): Promise<string> {
  const [id] = await enqueueMails(database, [mail], now);
  if (id === undefined) throw new Error("the outbox returned no row");
  return id;
}

/** Puts several mails into the outbox at once, as `enqueueMail` does with one; returns their ids in the same order. */
export async function enqueueMails(
  database: Database,
  letters: readonly Mail[],
  now: Date,
): Promise<readonly string[]> {
  if (letters.length === 0) return [];
  const named = letters.map((mail) => ({ id: randomUUID(), mail }));
  await database.insert(mails).values(named.map(({ id, mail }) => ({ id, ...outboxRow(mail, now) })));
  const jobs = named.map(({ id, mail: { sendAt } }) => ({
    data: { mailId: id },
    ...(sendAt === undefined ? {} : { runAt: sendAt }),
  }));
  await enqueueJobs(database, "deliver-mail", jobs);
  return named.map(({ id }) => id);
}

function outboxRow(mail: Mail, now: Date): typeof mails.$inferInsert {
  return {
    kind: mail.kind,
    leadId: mail.leadId ?? null,
    recipient: mail.recipient,
    subject: mail.subject,
    html: mail.html,
    text: mail.text,
    headers: { ...mail.headers },
    attachments: (mail.attachments ?? []).map((file) => ({ ...file })),
    state: "waiting",
    createdAt: now,
    sendAt: mail.sendAt ?? now,
  };
}

type Column = keyof typeof mails.$inferInsert;
type MailChange = { readonly [Name in Column]?: (typeof mails.$inferInsert)[Name] | SQL };

/**
 * Sends one mail of the outbox; safe to call again and from several processes (the provider sees the same id).
 * Without a provider the mail is kept as "no-provider". Trouble that may pass is thrown, so that its job tries again.
 */
export async function deliverMail(
  database: Database,
  mailId: string,
  { send, now }: { send: SendMail | null; now: Date },
): Promise<void> {
  const [mail] = await database.select().from(mails).where(eq(mails.id, mailId));
  if (mail === undefined || mail.state === "sent" || mail.state === "failed") return;
  const update = (columns: MailChange) => database.update(mails).set(columns).where(eq(mails.id, mailId));
  if (send === null) {
    await update({ state: "no-provider" });
    return;
  }
  const delivery = await send(mail);
  const attempts = mail.attempts + 1;
  if (delivery.kind === "accepted") {
    const { providerId } = delivery;
    await update({ ...withoutSecrets(mail.kind), state: "sent", attempts, providerId, problem: null, sentAt: now });
    return;
  }
  await update({ state: delivery.kind === "refused" ? "failed" : "waiting", attempts, problem: delivery.problem });
  if (delivery.kind === "trouble") throw new Error(`mail ${mailId}: ${delivery.problem}`);
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

/** Gives mails that found no provider, or that failed, another try. Returns how many. */
export async function resendMails(database: Database, mailIds: readonly string[]): Promise<number> {
  return database.transaction(async (transaction) => {
    const rows = await transaction
      .update(mails)
      .set({ state: "waiting", problem: null })
      .where(and(inArray(mails.id, [...mailIds]), inArray(mails.state, ["no-provider", "failed"])))
      .returning({ id: mails.id });
    await enqueueJobs(
      transaction,
      "deliver-mail",
      rows.map(({ id }) => ({ data: { mailId: id } })),
    );
    return rows.length;
  });
}
