import { and, eq, inArray, isNull, lte, not, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { webhookDeliveries, webhookEvents } from "@/db/schema/connections";
import { outsideWords } from "@/lib/connections/words/webhooks";
import { enqueueJobs, hasFailedJob, hasLivingJob } from "@/lib/jobs/queue";

const minuteMs = 60_000;
const atOnce = 500;

/**
 * Compares what is to be told elsewhere with the queue: what waits for a minute without a job gets one, and a delivery
 * whose job was given up has failed, so that its log says so and offers to send it again.
 */
export async function reconcileDeliveries(database: Database, now: Date): Promise<void> {
  const before = new Date(now.getTime() - minuteMs);
  await database.transaction(async (transaction) => {
    await reconcileWaiting(transaction, before);
    const event = { eventId: webhookEvents.id };
    const lost = await transaction
      .select({ eventId: webhookEvents.id })
      .from(webhookEvents)
      .where(
        and(
          isNull(webhookEvents.spreadAt),
          lte(webhookEvents.happenedAt, before),
          not(hasLivingJob("spread-event", event)),
          not(hasFailedJob("spread-event", event)),
        ),
      )
      .limit(atOnce)
      .for("update", { skipLocked: true });
    const jobs = lost.map((data) => ({ data }));
    await enqueueJobs(transaction, "spread-event", jobs);
  });
}

async function reconcileWaiting(transaction: Database, before: Date): Promise<void> {
  const job = { deliveryId: webhookDeliveries.id };
  const left = await transaction
    .select({ id: webhookDeliveries.id, isGivenUp: hasFailedJob("deliver-webhook", job) })
    .from(webhookDeliveries)
    .where(
      and(
        eq(webhookDeliveries.state, "waiting"),
        lte(webhookDeliveries.createdAt, before),
        not(hasLivingJob("deliver-webhook", job)),
      ),
    )
    .limit(atOnce)
    .for("update", { skipLocked: true });
  const givenUp = left.filter(({ isGivenUp }) => isGivenUp).map(({ id }) => id);
  const problem = sql`coalesce(${webhookDeliveries.problem}, ${outsideWords.en.givenUp})`;
  const isGivenUp = inArray(webhookDeliveries.id, givenUp);
  await transaction.update(webhookDeliveries).set({ state: "failed", problem }).where(isGivenUp);
  const jobs = left.flatMap(({ id, isGivenUp: isOver }) => (isOver ? [] : [{ data: { deliveryId: id } }]));
  await enqueueJobs(transaction, "deliver-webhook", jobs);
}
