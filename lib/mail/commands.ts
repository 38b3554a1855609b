import { randomUUID } from "node:crypto";
import { and, inArray } from "drizzle-orm";
import type { Database } from "@/db/client";
import { mails } from "@/db/schema/mail";
import { enqueueJobs } from "@/lib/jobs/queue";
import type { Mail } from "@/lib/mail/mail";

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

/** Gives mails that found no provider, or that failed, as many tries as a new mail has. Returns how many. */
export async function resendMails(database: Database, mailIds: readonly string[], now: Date): Promise<number> {
  return database.transaction(async (transaction) => {
    const rows = await transaction
      .update(mails)
      .set({ state: "waiting", problem: null, sendAt: now })
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
