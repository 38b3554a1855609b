import { and, eq, inArray, lte, not, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { mails } from "@/db/schema/mail";
import { enqueueJobs, hasFailedJob, hasLivingJob } from "@/lib/jobs/queue";
import { mailWords } from "@/lib/mail/words";

const minuteMs = 60_000;
const atOnce = 500;

/**
 * Compares the outbox with the queue: a mail that has been due for a minute and has no job gets one; a mail whose job
 * was given up, say because its worker was killed on the last try, has failed and can be sent again by hand.
 */
export async function reconcileOutbox(database: Database, now: Date): Promise<void> {
  const job = { mailId: mails.id };
  await database.transaction(async (transaction) => {
    const left = await transaction
      .select({ id: mails.id, isGivenUp: hasFailedJob("deliver-mail", job) })
      .from(mails)
      .where(
        and(
          eq(mails.state, "waiting"),
          lte(mails.sendAt, new Date(now.getTime() - minuteMs)),
          not(hasLivingJob("deliver-mail", job)),
        ),
      )
      .orderBy(mails.sendAt)
      .limit(atOnce)
      .for("update", { skipLocked: true });
    const givenUp = left.filter(({ isGivenUp }) => isGivenUp).map(({ id }) => id);
    const problem = sql`coalesce(${mails.problem}, ${mailWords.en.givenUp})`;
    await transaction.update(mails).set({ state: "failed", problem }).where(inArray(mails.id, givenUp));
    const jobs = left.flatMap(({ id, isGivenUp }) => (isGivenUp ? [] : [{ data: { mailId: id } }]));
    await enqueueJobs(transaction, "deliver-mail", jobs);
  });
}
