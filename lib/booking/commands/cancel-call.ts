import { and, eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { bookings } from "@/db/schema/booking";
import { whyNotChangeable, type Booking, type ChangeRefusal } from "@/lib/booking/booking";
import { giveLink } from "@/lib/booking/commands/give-link";
import { freeTimesIn } from "@/lib/booking/commands/look-for-free-times";
import type { ChangeContext } from "@/lib/booking/commands/move-call";
import { returnLead } from "@/lib/booking/commands/return-lead";
import { mailsOfCancellation, manageUrlOf } from "@/lib/booking/mails";
import { findBooking } from "@/lib/booking/queries/find-booking";
import { newToken } from "@/lib/http/token";
import { recordLeadEvent } from "@/lib/leads/commands";
import { lockLeadOf } from "@/lib/leads/commands/lock-lead";
import { enqueueMails } from "@/lib/mail/commands";
import { accepted, refused, type Result } from "@/lib/result";

export type Cancellation = { readonly uid: string; readonly reason: string | null };

/**
 * Calls a call off and frees its time: both sides hear of it, with a file that takes it out of their calendars. By its
 * visitor until the set notice, by staff until it begins. The lead goes back to "contacted"
 * when no other call of it is ahead.
 */
export async function cancelCall(
  database: Database,
  { uid, reason }: Cancellation,
  { sender, now, by }: ChangeContext,
): Promise<Result<Booking, ChangeRefusal | "changed-meanwhile">> {
  const before = await findBooking(database, uid);
  if (before === null) return refused("unknown-booking");
  const refusal = whyNotChangeable(before, now, by !== null);
  if (refusal !== null) return refused(refusal);
  const after: Booking = { ...before, status: "cancelled", sequence: before.sequence + 1, reason, changedAt: now };
  const token = newToken();
  const envelope = { sender, manageUrl: manageUrlOf(sender, token) };
  const mails = await mailsOfCancellation(after, envelope, { reason, isByStaff: by !== null });
  return freeTimesIn(database, now, async (transaction) => {
    const { status, sequence } = after;
    const lead = await lockLeadOf(transaction, bookings, before.id);
    const cancelled = await transaction
      .update(bookings)
      .set({ status, sequence, reason, endedBy: by?.id ?? null, changedAt: now })
      .where(and(eq(bookings.id, before.id), eq(bookings.status, "confirmed"), eq(bookings.sequence, before.sequence)))
      .returning({ id: bookings.id });
    if (cancelled.length === 0) return refused("changed-meanwhile");
    await giveLink(transaction, { uid, token }, now);
    const leadId = lead?.id ?? after.leadId;
    const whose = leadId === null ? {} : { leadId };
    await enqueueMails(
      transaction,
      mails.map((mail) => ({ ...mail, ...whose })),
      now,
    );
    if (leadId !== null) {
      const details = { uid, startsAt: after.startsAt.toISOString() };
      await recordLeadEvent(transaction, { leadId, kind: "cancelled-call", actor: by, details }, now);
      await returnLead(transaction, { leadId, actor: by }, now);
    }
    return accepted(after);
  });
}
