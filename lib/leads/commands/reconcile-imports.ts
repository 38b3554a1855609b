import { and, eq, isNotNull, lte, not, or, type SQL } from "drizzle-orm";
import type { Database } from "@/db/client";
import { leadImports } from "@/db/schema/imports";
import { leadBatches } from "@/db/schema/leads";
import { enqueueJobs, hasFailedJob, hasLivingJob } from "@/lib/jobs/queue";

const minuteMs = 60_000;
const job = { importId: leadImports.id };

const steps = [
  { name: "check-lead-import", isUnderWay: eq(leadImports.state, "checking") },
  { name: "take-lead-import", isUnderWay: eq(leadImports.state, "importing") },
  { name: "undo-lead-import", isUnderWay: and(eq(leadImports.state, "done"), isNotNull(leadBatches.undoneAt)) },
] as const;

/**
 * Gives files whose check, import or undoing lost its job a new one: each goes on where it stopped. One whose job was
 * given up stays among the failed jobs, where a colleague tries it again.
 */
export async function reconcileImports(database: Database, now: Date): Promise<void> {
  const before = new Date(now.getTime() - minuteMs);
  for (const { name, isUnderWay } of steps) {
    await database.transaction(async (transaction) => {
      const isLost = and(not(hasLivingJob(name, job)), not(hasFailedJob(name, job)));
      const lost = await listLeft(transaction, and(isUnderWay, isLost, isOlder(before)));
      await enqueueJobs(
        transaction,
        name,
        lost.map((data) => ({ data })),
      );
    });
  }
}

function isOlder(before: Date): SQL | undefined {
  return or(lte(leadImports.changedAt, before), lte(leadBatches.undoneAt, before));
}

async function listLeft(transaction: Database, isLeft: SQL | undefined) {
  return transaction
    .select({ importId: leadImports.id })
    .from(leadImports)
    .leftJoin(leadBatches, eq(leadBatches.id, leadImports.id))
    .where(isLeft)
    .for("update", { of: leadImports, skipLocked: true });
}
