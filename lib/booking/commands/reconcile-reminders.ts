import { and, eq, gt, isNull, lte, not, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { bookings } from "@/db/schema/booking";
import { reminderHours, type ReminderKind } from "@/lib/booking/rules";
import { enqueueJobs, hasFailedJob, hasLivingJob } from "@/lib/jobs/queue";

const hourMs = 3_600_000;
const columns = { day: bookings.dayReminderAt, hour: bookings.hourReminderAt } as const;

/** Gives reminders that are due within the hour, and whose job was lost, a new one. */
export async function reconcileReminders(database: Database, now: Date): Promise<void> {
  for (const kind of ["day", "hour"] as const) await reconcileKind(database, kind, now);
}

async function reconcileKind(database: Database, kind: ReminderKind, now: Date): Promise<void> {
  const aheadMs = reminderHours[kind] * hourMs;
  const job = { uid: bookings.uid, sequence: bookings.sequence, kind: sql`${kind}::text` };
  await database.transaction(async (transaction) => {
    const lost = await transaction
      .select({ uid: bookings.uid, sequence: bookings.sequence, startsAt: bookings.startsAt })
      .from(bookings)
      .where(
        and(
          eq(bookings.status, "confirmed"),
          gt(bookings.startsAt, new Date(now.getTime() + aheadMs)),
          lte(bookings.startsAt, new Date(now.getTime() + aheadMs + hourMs)),
          isNull(columns[kind]),
          not(hasLivingJob("remind-of-call", job)),
          not(hasFailedJob("remind-of-call", job)),
        ),
      )
      .for("update", { skipLocked: true });
    const jobs = lost.map(({ uid, sequence, startsAt }) => ({
      data: { uid, sequence, kind },
      runAt: new Date(startsAt.getTime() - aheadMs),
    }));
    await enqueueJobs(transaction, "remind-of-call", jobs);
  });
}
