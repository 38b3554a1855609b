import { and, eq, inArray } from "drizzle-orm";
import type { Database } from "@/db/client";
import { mails } from "@/db/schema/mail";
import { enqueueJob } from "@/lib/jobs/queue";
import type { Mail, SendMail } from "@/lib/mail/mail";

/**
 * Puts a mail into the outbox and a job beside it. Call it inside the transaction of the event that the mail tells of:
 * both exist, or neither does. Returns the mail's id.
 */
export async function enqueueMail(database: Database, mail: Mail, now: Date): Promise<string> {
  const [row] = await database
    .insert(mails)
    .values({
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
    })
    .returning({ id: mails.id });
  if (row === undefined) throw new Error("the outbox returned no row");
  const when = mail.sendAt === undefined ? {} : { runAt: mail.sendAt };
  await enqueueJob(database, { name: "deliver-mail", data: { mailId: row.id } }, when);
  return row.id;
}

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
  const update = (columns: Partial<typeof mails.$inferInsert>) =>
    database.update(mails).set(columns).where(eq(mails.id, mailId));
  if (send === null) {
    await update({ state: "no-provider" });
    return;
  }
  const delivery = await send(mail);
  const attempts = mail.attempts + 1;
  if (delivery.kind === "accepted") {
    await update({ state: "sent", attempts, providerId: delivery.providerId, problem: null, sentAt: now });
    return;
  }
  await update({ state: delivery.kind === "refused" ? "failed" : "waiting", attempts, problem: delivery.problem });
  if (delivery.kind === "trouble") throw new Error(`mail ${mailId}: ${delivery.problem}`);
}

/** Gives mails that found no provider, or that failed, another try. Returns how many. */
export async function resendMails(database: Database, mailIds: readonly string[]): Promise<number> {
  return database.transaction(async (transaction) => {
    const rows = await transaction
      .update(mails)
      .set({ state: "waiting", problem: null })
      .where(and(inArray(mails.id, [...mailIds]), inArray(mails.state, ["no-provider", "failed"])))
      .returning({ id: mails.id });
    for (const { id } of rows) await enqueueJob(transaction, { name: "deliver-mail", data: { mailId: id } });
    return rows.length;
  });
}
