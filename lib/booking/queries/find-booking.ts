import { and, eq, gt, inArray, isNull, or, sql, type SQL } from "drizzle-orm";
import type { Database } from "@/db/client";
import { bookingLinks, bookings, consultants } from "@/db/schema/booking";
import { leads } from "@/db/schema/leads";
import { staffMembers } from "@/db/schema/staff";
import { storedAssignment } from "@/lib/booking/assignment";
import type { Booking } from "@/lib/booking/booking";
import { tokenHash } from "@/lib/http/token";

/** The present version of a call, or null when there is none of that uid. */
export async function findBooking(database: Database, uid: string): Promise<Booking | null> {
  const [row] = await listPresentBookings(database, { where: eq(bookings.uid, uid), limit: 1 });
  return row ?? null;
}

/** The call that a visitor's link opens: any of the links that were sent for it, whatever happened to it since. */
export async function findBookingByLink(database: Database, token: string): Promise<Booking | null> {
  const uids = database
    .select({ uid: bookingLinks.uid })
    .from(bookingLinks)
    .where(eq(bookingLinks.tokenHash, tokenHash(token)));
  const [row] = await listPresentBookings(database, { where: inArray(bookings.uid, uids), limit: 1 });
  return row ?? null;
}

/** What a form made: a call, or so far only a hold that lives; null when it made nothing. */
export async function findMadeByForm(
  database: Database,
  formKey: string,
): Promise<{
  readonly id: string;
  readonly uid: string;
  readonly consultantId: string;
  readonly isHeld: boolean;
} | null> {
  const [row] = await database
    .select({
      id: bookings.id,
      uid: bookings.uid,
      consultantId: bookings.consultantId,
      isHeld: sql<boolean>`${bookings.status} = 'held'`,
    })
    .from(bookings)
    .where(
      and(eq(bookings.formKey, formKey), or(isNull(bookings.holdExpiresAt), gt(bookings.holdExpiresAt, sql`now()`))),
    );
  return row ?? null;
}

export type BookingChoice = {
  readonly where: SQL | undefined;
  readonly limit: number;
  /** The first first, unless said otherwise. */
  readonly order?: "first" | "last";
};

/** Calls in their present version, confirmed or cancelled, in the order of their beginning. */
export async function listPresentBookings(
  database: Database,
  { where, limit, order = "first" }: BookingChoice,
): Promise<readonly Booking[]> {
  const rows = await database
    .select({
      booking: bookings,
      consultantName: staffMembers.name,
      consultantEmail: staffMembers.email,
      consultantZone: staffMembers.timeZone,
      changeNoticeMinutes: consultants.changeNoticeMinutes,
      leadId: leads.id,
      visitorEmail: leads.email,
    })
    .from(bookings)
    .innerJoin(staffMembers, eq(staffMembers.id, bookings.consultantId))
    .innerJoin(consultants, eq(consultants.staffId, bookings.consultantId))
    .leftJoin(leads, and(eq(leads.id, bookings.leadId), isNull(leads.deletedAt)))
    .where(and(inArray(bookings.status, ["confirmed", "cancelled"]), where))
    .orderBy(
      order === "first" ? bookings.startsAt : sql`${bookings.startsAt} DESC`,
      order === "first" ? bookings.id : sql`${bookings.id} DESC`,
    )
    .limit(limit);
  return rows.map(({ booking, ...people }) => ({ ...asBooking(booking), ...people }));
}

type Row = typeof bookings.$inferSelect;
type FromRow = Omit<
  Booking,
  "consultantName" | "consultantEmail" | "consultantZone" | "changeNoticeMinutes" | "leadId" | "visitorEmail"
>;

function asBooking(row: Row): FromRow {
  return {
    id: row.id,
    uid: row.uid,
    calendarUid: row.calendarUid,
    status: row.status === "cancelled" ? "cancelled" : "confirmed",
    startsAt: row.startsAt,
    endsAt: row.endsAt,
    sequence: row.sequence,
    consultantId: row.consultantId,
    visitorName: row.visitorName,
    visitorZone: row.visitorZone ?? "UTC",
    visitorCompany: row.visitorCompany,
    visitorPhone: row.visitorPhone,
    note: row.note,
    outcome: row.outcome,
    brief: row.brief,
    submissionId: row.submissionId,
    meetingUrl: row.meetingUrl ?? "",
    reason: row.reason,
    attendance: row.attendance,
    bookedAt: row.bookedAt ?? row.createdAt,
    changedAt: row.changedAt,
    assignment: storedAssignment(row.assignment),
  };
}
