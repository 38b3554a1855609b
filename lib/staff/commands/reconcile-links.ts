import { and, eq, gte, isNull, lte, not } from "drizzle-orm";
import type { Database } from "@/db/client";
import { staffLinks } from "@/db/schema/staff";
import { enqueueJobs, hasFailedJob, hasLivingJob } from "@/lib/jobs/queue";

const minuteMs = 60_000;
/** Who asked longer ago has asked again since, or does not expect a link any more. */
const longestMs = 1_440 * minuteMs;

/** Gives links to a new password that were asked for within the day, and whose job was lost, a new one. */
export async function reconcilePasswordLinks(database: Database, now: Date): Promise<void> {
  const job = { linkId: staffLinks.id };
  await database.transaction(async (transaction) => {
    const lost = await transaction
      .select({ linkId: staffLinks.id })
      .from(staffLinks)
      .where(
        and(
          eq(staffLinks.purpose, "new-password"),
          eq(staffLinks.expiresAt, staffLinks.createdAt),
          isNull(staffLinks.revokedAt),
          gte(staffLinks.createdAt, new Date(now.getTime() - longestMs)),
          lte(staffLinks.createdAt, new Date(now.getTime() - minuteMs)),
          not(hasLivingJob("send-password-link", job)),
          not(hasFailedJob("send-password-link", job)),
        ),
      )
      .for("update", { skipLocked: true });
    await enqueueJobs(
      transaction,
      "send-password-link",
      lost.map((data) => ({ data })),
    );
  });
}
