import { and, eq, lte } from "drizzle-orm";
import type { Database } from "@/db/client";
import { bookings } from "@/db/schema/booking";
import { findBooking } from "@/lib/booking/queries/find-booking";
import { recordLeadEvent } from "@/lib/leads/commands";
import { advanceLead } from "@/lib/leads/commands/change-lead";
import { accepted, refused, type Result } from "@/lib/result";
import type { StaffMember } from "@/lib/staff/member";

export type MarkRefusal = "unknown-booking" | "not-begun" | "already-cancelled" | "marked-already";

/** The call took place: its lead moves on to "held". */
export async function markHeld(
  database: Database,
  staff: StaffMember,
  { uid, now }: { readonly uid: string; readonly now: Date },
): Promise<Result<null, MarkRefusal>> {
  return mark(database, staff, { uid, attendance: "came", now });
}

/** The visitor did not come: the lead goes back to "contacted", so that somebody asks what happened. */
export async function markNoShow(
  database: Database,
  staff: StaffMember,
  { uid, now }: { readonly uid: string; readonly now: Date },
): Promise<Result<null, MarkRefusal>> {
  return mark(database, staff, { uid, attendance: "missed", now });
}

type Mark = { readonly uid: string; readonly attendance: "came" | "missed"; readonly now: Date };

/** A mark can be put right by the other one; the same one again changes nothing. */
async function mark(
  database: Database,
  staff: StaffMember,
  { uid, attendance, now }: Mark,
): Promise<Result<null, MarkRefusal>> {
  const booking = await findBooking(database, uid);
  if (booking === null) return refused("unknown-booking");
  if (booking.status === "cancelled") return refused("already-cancelled");
  if (booking.startsAt > now) return refused("not-begun");
  if (booking.attendance === attendance) return refused("marked-already");
  await database.transaction(async (transaction) => {
    await transaction
      .update(bookings)
      .set({ attendance, changedAt: now })
      .where(and(eq(bookings.id, booking.id), eq(bookings.status, "confirmed"), lte(bookings.startsAt, now)));
    const { leadId } = booking;
    if (leadId === null) return;
    const kind = attendance === "came" ? "held-call" : "missed-call";
    await recordLeadEvent(transaction, { leadId, kind, actor: staff, details: { uid } }, now);
    await advanceLead(transaction, { leadId, to: attendance === "came" ? "held" : "contacted", actor: staff }, now);
  });
  return accepted(null);
}
