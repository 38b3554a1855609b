import { and, eq, gte, inArray, lt, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { bookings } from "@/db/schema/booking";
import { staffMembers } from "@/db/schema/staff";
import { pageOf, placeOf } from "@/lib/api/place";

export type BookingListWish = {
  readonly from: string | undefined;
  readonly until: string | undefined;
  readonly status: "confirmed" | "cancelled" | undefined;
  readonly limit: number;
  readonly after: string | undefined;
};

/** A call as it stands now; earlier versions of a moved one and times that are only held are nobody's business. */
export async function findApiBooking(database: Database, uid: string) {
  const [row] = await bookingRows(database).where(and(eq(bookings.uid, uid), isPresent()));
  return row === undefined ? null : shown(row);
}

/** One page of calls, those that begin first at the top. */
export async function listApiBookings(database: Database, wish: BookingListWish) {
  const place = placeOf(wish.after);
  const rows = await bookingRows(database)
    .where(
      and(
        isPresent(),
        wish.status === undefined ? undefined : eq(bookings.status, wish.status),
        wish.from === undefined ? undefined : gte(bookings.startsAt, new Date(wish.from)),
        wish.until === undefined ? undefined : lt(bookings.startsAt, new Date(wish.until)),
        place &&
          sql`(${bookings.startsAt}, ${bookings.id}) > (to_timestamp(${place.value}::float8 / 1000), ${place.id}::uuid)`,
      ),
    )
    .orderBy(bookings.startsAt, bookings.id)
    .limit(wish.limit + 1);
  const page = pageOf(rows, wish.limit, ({ id, startsAt }) => ({ id, value: startsAt.getTime() }));
  return { rows: page.rows.map(shown), next: page.next };
}

function isPresent() {
  return inArray(bookings.status, ["confirmed", "cancelled"]);
}

function bookingRows(database: Database) {
  return database
    .select({
      id: bookings.id,
      uid: bookings.uid,
      status: bookings.status,
      startsAt: bookings.startsAt,
      endsAt: bookings.endsAt,
      consultantId: bookings.consultantId,
      consultantName: staffMembers.name,
      leadId: bookings.leadId,
      visitorZone: bookings.visitorZone,
      attendance: bookings.attendance,
      sequence: bookings.sequence,
      bookedAt: bookings.bookedAt,
      changedAt: bookings.changedAt,
    })
    .from(bookings)
    .innerJoin(staffMembers, eq(staffMembers.id, bookings.consultantId))
    .$dynamic();
}

function shown<Row extends { readonly id: string }>({ id: _id, ...row }: Row): Omit<Row, "id"> {
  return row;
}
