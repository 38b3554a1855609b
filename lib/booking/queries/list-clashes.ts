import { and, eq, exists, gt, lt, ne, or } from "drizzle-orm";
import type { Database } from "@/db/client";
import { bookings, externalBusy } from "@/db/schema/booking";
import type { Booking } from "@/lib/booking/booking";
import { listPresentBookings } from "@/lib/booking/queries/find-booking";

/** More than these nobody sorts out from a list. */
const clashesMax = 20;

/**
 * Calls of a consultant that are booked while a calendar elsewhere says busy: what was entered there came after them. A
 * busy time that is exactly as long as the call is the call itself, as some calendars copy an invite under another name.
 */
export async function listClashes(database: Database, consultantId: string, now: Date): Promise<readonly Booking[]> {
  const busy = database
    .select({ feedId: externalBusy.feedId })
    .from(externalBusy)
    .where(
      and(
        eq(externalBusy.consultantId, bookings.consultantId),
        lt(externalBusy.startsAt, bookings.endsAt),
        gt(externalBusy.endsAt, bookings.startsAt),
        or(ne(externalBusy.startsAt, bookings.startsAt), ne(externalBusy.endsAt, bookings.endsAt)),
      ),
    );
  const where = and(
    eq(bookings.consultantId, consultantId),
    eq(bookings.status, "confirmed"),
    gt(bookings.endsAt, now),
    exists(busy),
  );
  return listPresentBookings(database, { where, limit: clashesMax });
}
