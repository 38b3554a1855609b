import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { bookings, waitingList } from "@/db/schema/booking";
import type { Booking } from "@/lib/booking/booking";
import type { BookingContext, BookingRequest } from "@/lib/booking/commands/book-slot";
import { captureLead, recordConsents, recordLeadEvent } from "@/lib/leads/commands";
import { advanceLead } from "@/lib/leads/commands/change-lead";
import { enqueueMail } from "@/lib/mail/commands";
import type { Mail } from "@/lib/mail/mail";

export type Welcome = {
  readonly request: BookingRequest;
  readonly booking: Booking;
  readonly mails: readonly Mail[];
};

/**
 * The visitor of a new call becomes a lead, or the lead that they are moves on; both sides get their mails. Call it in
 * the transaction of the booking, after the booking's own row.
 */
export async function welcomeVisitor(
  transaction: Database,
  { request, booking, mails }: Welcome,
  { by, now }: BookingContext,
): Promise<void> {
  const leadId = await leadOf(transaction, request, now);
  const [row] = await transaction
    .update(bookings)
    .set({ leadId })
    .where(eq(bookings.id, booking.id))
    .returning({ waitingId: bookings.waitingId });
  const { waitingId = null } = row ?? {};
  if (waitingId !== null)
    await transaction.update(waitingList).set({ state: "booked", changedAt: now }).where(eq(waitingList.id, waitingId));
  const { consents, formKey } = request;
  await recordConsents(transaction, { leadId, place: "booking", formKey, boxes: consents }, now);
  const details = { uid: booking.uid, startsAt: booking.startsAt.toISOString() };
  await recordLeadEvent(transaction, { leadId, kind: "booked-call", actor: by, details }, now);
  await advanceLead(transaction, { leadId, to: "booked", actor: by }, now);
  for (const mail of mails) await enqueueMail(transaction, { ...mail, leadId }, now);
}

async function leadOf(transaction: Database, request: BookingRequest, now: Date): Promise<string> {
  const { email, name, company, phone, outcome, attribution, consents, isSample } = request;
  const lead = {
    email,
    name,
    company,
    phone,
    acceptsFollowUp: consents.some(({ purpose, isGiven }) => purpose === "follow-up" && isGiven),
    ...(outcome === null ? {} : { outcome }),
    ...(attribution === undefined ? {} : { attribution }),
    ...(isSample === undefined ? {} : { isSample }),
  };
  return (await captureLead(transaction, lead, now)).leadId;
}
