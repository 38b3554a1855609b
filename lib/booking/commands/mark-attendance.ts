import { and, eq, lte, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { transactionWithRetry } from "@/db/retry";
import { bookings } from "@/db/schema/booking";
import type { Booking } from "@/lib/booking/booking";
import { whoOf } from "@/lib/booking/invite";
import { returnLead } from "@/lib/booking/commands/return-lead";
import { findBooking } from "@/lib/booking/queries/find-booking";
import { callDeskWords } from "@/lib/booking/words/desk";
import { recordLeadEvent } from "@/lib/leads/commands";
import { advanceLead } from "@/lib/leads/commands/change-lead";
import { lockLeadOf } from "@/lib/leads/commands/lock-lead";
import { planTask, type NewTask } from "@/lib/leads/commands/tasks";
import { taskLengthMax } from "@/lib/leads/task";
import { accepted, refused, type Result } from "@/lib/result";
import type { StaffMember } from "@/lib/staff/member";
import { addDays } from "@/lib/time/local-date";
import { localDateAt } from "@/lib/time/wall-time";

/** Soon enough that the call is remembered. */
const followUpDays = 2;

export type MarkRefusal = "unknown-booking" | "not-begun" | "already-cancelled" | "marked-already";

/** The call took place: its lead moves on to "held", and whoever says so gets a task to follow up, once. */
export async function markHeld(
  database: Database,
  staff: StaffMember,
  { uid, now }: { readonly uid: string; readonly now: Date },
): Promise<Result<null, MarkRefusal>> {
  return mark(database, staff, { uid, attendance: "came", now });
}

/**
 * The visitor did not come: the lead goes back to "contacted", so that somebody asks what happened, unless another call of
 * it is ahead.
 */
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
  return transactionWithRetry(database, async (transaction) => {
    const lead = await lockLeadOf(transaction, bookings, booking.id);
    const marked = await transaction
      .update(bookings)
      .set({ attendance, changedAt: now })
      .where(
        and(
          eq(bookings.id, booking.id),
          eq(bookings.status, "confirmed"),
          lte(bookings.startsAt, now),
          sql`${bookings.attendance} IS DISTINCT FROM ${attendance}`,
        ),
      )
      .returning({ id: bookings.id });
    if (marked.length === 0) return refused("marked-already");
    const leadId = lead?.id ?? booking.leadId;
    if (leadId !== null) await tellLead(transaction, { booking, leadId, attendance }, { staff, now });
    return accepted(null);
  });
}

type Marked = { readonly booking: Booking; readonly leadId: string; readonly attendance: "came" | "missed" };

async function tellLead(
  transaction: Database,
  { booking, leadId, attendance }: Marked,
  { staff, now }: Marking,
): Promise<void> {
  const kind = attendance === "came" ? "held-call" : "missed-call";
  await recordLeadEvent(transaction, { leadId, kind, actor: staff, details: { uid: booking.uid } }, now);
  if (attendance === "missed") return returnLead(transaction, { leadId, actor: staff }, now);
  await advanceLead(transaction, { leadId, to: "held", actor: staff }, now);
  await planTask(transaction, staff, { task: followUpTo(booking, leadId, { staff, now }), now });
}

type Marking = { readonly staff: StaffMember; readonly now: Date };

function followUpTo(booking: Booking, leadId: string, { staff, now }: Marking): NewTask {
  const title = callDeskWords.en.followUp(whoOf(booking, "en")).slice(0, taskLengthMax);
  const dueOn = addDays(localDateAt(now, staff.timeZone), followUpDays);
  return { leadId, title, dueOn, ownerId: staff.id, formKey: booking.id };
}
