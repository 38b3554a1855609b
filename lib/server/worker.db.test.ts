import { eq, sql } from "drizzle-orm";
import { expect, inject, test } from "vitest";
import { connect, type Database } from "@/db/client";
import { mails } from "@/db/schema/mail";
import { createTestDatabase } from "@/db/testing/cluster";
import { startResend } from "@/e2e/resend-server";
import { enqueueJobs, queues, type Jobs } from "@/lib/jobs/queue";
import { startWorker, type JobHandlers } from "@/lib/jobs/worker";
import { deliverMail } from "@/lib/leads/commands/deliver-mail";
import { enqueueMail } from "@/lib/mail/commands";
import { resendWith } from "@/lib/mail/resend";

/** Nobody waits here for the pauses between tries; that they are kept is tested elsewhere. */
async function hurry(database: Database): Promise<void> {
  await database.transaction(async (transaction) => {
    const paused = await transaction.execute<{ data: Jobs["deliver-mail"] }>(sql`
      DELETE FROM pgboss.job WHERE name = 'deliver-mail' AND state < 'active' AND start_after > now() RETURNING data`);
    await enqueueJobs(transaction, "deliver-mail", [...paused]);
  });
}

test("with a provider that fails half of the time every mail is sent, and none twice", async () => {
  const url = await createTestDatabase(inject("templateUrl"), `test_${crypto.randomUUID().slice(0, 8)}`);
  const [connection, resend] = [connect(url), await startResend()];
  const { database } = connection;
  await resend.misbehave({ kind: "half", times: 1_000 });
  const send = resendWith({ apiKey: resend.apiKey, baseUrl: resend.url, from: "W <hello@waymark.example>" });
  const idle = Object.fromEntries(Object.keys(queues).map((name) => [name, async () => undefined]));
  const handlers: JobHandlers = {
    ...(idle as unknown as JobHandlers),
    "deliver-mail": ({ mailId }, { isLastTry }) => deliverMail(database, mailId, { send, isLastTry, now: new Date() }),
  };
  const ids = await Promise.all(
    Array.from({ length: 30 }, async (_, number) => {
      const words = { subject: `Mail ${number}`, html: "<p>Hello</p>", text: "Hello" };
      return enqueueMail(database, { ...words, kind: "report", recipient: `v${number}@half.example` }, new Date());
    }),
  );
  const worker = await startWorker(handlers, { url, onError: () => undefined, onFailure: () => undefined });
  try {
    const waiting = async () => {
      await hurry(database);
      return database.$count(mails, eq(mails.state, "waiting"));
    };
    await expect.poll(waiting, { timeout: 90_000, interval: 500 }).toBe(0);
    expect(await database.$count(mails, eq(mails.state, "sent"))).toBe(ids.length);
    const keys = (await resend.mails()).map(({ idempotencyKey }) => String(idempotencyKey));
    expect(keys.toSorted()).toEqual(ids.toSorted());
  } finally {
    await worker.stop();
    await connection.close();
    await resend.stop();
  }
});
