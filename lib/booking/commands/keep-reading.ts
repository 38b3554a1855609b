import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { calendarFeeds, externalBusy } from "@/db/schema/booking";
import { freeTimesIn } from "@/lib/booking/commands/look-for-free-times";
import type { FeedReading } from "@/lib/booking/busy-times";

type Read = {
  readonly feed: { readonly id: string; readonly consultantId: string };
  readonly reading: FeedReading;
};

/** Postgres takes 65,535 values in a statement. */
const rowsAtOnce = 5_000;

/** Keeps what was read instead of what was read before, and forgets that anything was wrong. */
export async function keepReading(database: Database, { feed, reading }: Read, now: Date): Promise<void> {
  const { id, consultantId } = feed;
  const { busy, unreadableEvents, unknownZones } = reading;
  await freeTimesIn(database, now, async (transaction) => {
    const kept = await transaction
      .update(calendarFeeds)
      .set({
        triedAt: now,
        readAt: now,
        problem: null,
        failingSince: null,
        warnedAt: null,
        unreadableEvents,
        unknownZones: unknownZones.slice(0, 10),
      })
      .where(eq(calendarFeeds.id, id))
      .returning({ id: calendarFeeds.id });
    // Removed while it was read.
    if (kept.length === 0) return;
    await transaction.delete(externalBusy).where(eq(externalBusy.feedId, id));
    for (let first = 0; first < busy.length; first += rowsAtOnce) {
      const rows = busy.slice(first, first + rowsAtOnce);
      await transaction.insert(externalBusy).values(rows.map((time) => ({ ...time, feedId: id, consultantId })));
    }
  });
}
