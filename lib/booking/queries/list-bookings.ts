import { and, eq, gt, gte, isNotNull, lt, ne } from "drizzle-orm";
import type { Database } from "@/db/client";
import { bookings } from "@/db/schema/booking";
import { leads } from "@/db/schema/leads";
import { staffMembers } from "@/db/schema/staff";
import type { Booking } from "@/lib/booking/booking";
import { listPresentBookings } from "@/lib/booking/queries/find-booking";

/** More than these on one page is a fault; staff narrow the days. */
const callsMax = 500;

/** The calls of one lead, the newest first, cancelled ones included. */
export async function listBookingsOfLead(database: Database, leadId: string): Promise<readonly Booking[]> {
  return listPresentBookings(database, { where: eq(bookings.leadId, leadId), limit: 100, order: "last" });
}

export type CallFilter = {
  readonly from: Date;
  readonly until: Date;
  readonly consultantId?: string | undefined;
  readonly status?: "confirmed" | "cancelled" | undefined;
};

/** The calls that begin in a stretch of time, the first first. */
export async function listBookings(database: Database, filter: CallFilter): Promise<readonly Booking[]> {
  const { from, until, consultantId, status } = filter;
  const where = and(
    gte(bookings.startsAt, from),
    lt(bookings.startsAt, until),
    consultantId === undefined ? undefined : eq(bookings.consultantId, consultantId),
    status === undefined ? undefined : eq(bookings.status, status),
  );
  return listPresentBookings(database, { where, limit: callsMax });
}

/** Calls ahead whose consultant is gone: somebody has to take them over or cancel them. */
export async function listLeftCalls(database: Database, now: Date): Promise<readonly Booking[]> {
  const isLeft = and(gt(bookings.endsAt, now), eq(bookings.status, "confirmed"), isNotNull(staffMembers.disabledAt));
  return listPresentBookings(database, { where: isLeft, limit: callsMax });
}

/** The calls ahead of a consultant that take place elsewhere than in this room. */
export async function listCallsElsewhere(
  database: Database,
  { consultantId, meetingUrl }: { readonly consultantId: string; readonly meetingUrl: string },
  now: Date,
): Promise<readonly Booking[]> {
  const where = and(
    eq(bookings.consultantId, consultantId),
    eq(bookings.status, "confirmed"),
    gt(bookings.endsAt, now),
    ne(bookings.meetingUrl, meetingUrl),
  );
  return listPresentBookings(database, { where, limit: callsMax });
}

/** The calls ahead of whoever has this address, the first first; none for no address. */
export async function listCallsAheadOf(
  database: Database,
  email: string | null,
  now: Date,
): Promise<readonly Booking[]> {
  if (email === null) return [];
  const where = and(eq(leads.email, email), eq(bookings.status, "confirmed"), gt(bookings.startsAt, now));
  return listPresentBookings(database, { where, limit: 5 });
}
