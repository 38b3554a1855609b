import { and, eq, inArray, or } from "drizzle-orm";
import type { Database } from "@/db/client";
import { bookings, waitingList } from "@/db/schema/booking";
import type { Booking } from "@/lib/booking/booking";
import type { Assessed, BookingContext, BookingRequest } from "@/lib/booking/commands/book-slot";
import { captureLead, recordConsents, recordLeadEvent } from "@/lib/leads/commands";
import { advanceLead } from "@/lib/leads/commands/change-lead";
import { ownSubmission } from "@/lib/leads/commands/own-submission";
import { enqueueMails } from "@/lib/mail/commands";
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
  const leadId = await leadOf(transaction, request, { by, now });
  await transaction.update(bookings).set({ leadId }).where(eq(bookings.id, booking.id));
  if (request.assessment) await ownSubmission(transaction, { leadId, ...ownOf(request.assessment) }, now);
  await leaveList(transaction, { leadId, bookingId: booking.id }, now);
  const { consents, formKey } = request;
  await recordConsents(transaction, { leadId, place: "booking", formKey, boxes: consents }, now);
  const details = { uid: booking.uid, startsAt: booking.startsAt.toISOString() };
  await recordLeadEvent(transaction, { leadId, kind: "booked-call", actor: by, details }, now);
  await advanceLead(transaction, { leadId, to: "booked", actor: by }, now);
  await enqueueMails(
    transaction,
    mails.map((mail) => ({ ...mail, leadId })),
    now,
  );
}

type OffTheList = { readonly leadId: string; readonly bookingId: string };

/** Who has a call waits for none: whoever took an offer, under whatever address, and whoever found a time by themselves. */
async function leaveList(transaction: Database, { leadId, bookingId }: OffTheList, now: Date): Promise<void> {
  const offered = transaction.select({ id: bookings.waitingId }).from(bookings).where(eq(bookings.id, bookingId));
  await transaction
    .update(waitingList)
    .set({ state: "booked", changedAt: now })
    .where(
      and(
        or(eq(waitingList.leadId, leadId), inArray(waitingList.id, offered)),
        inArray(waitingList.state, ["waiting", "offered"]),
      ),
    );
}

function ownOf({ submissionId, outcome, band }: Assessed) {
  return { submissionId, outcome, band };
}

async function leadOf(
  transaction: Database,
  request: BookingRequest,
  { by, now }: Pick<BookingContext, "by" | "now">,
): Promise<string> {
  const { email, name, company, phone, outcome, assessment, attribution, consents, isSample } = request;
  const lead = {
    email,
    name,
    company,
    phone,
    acceptsFollowUp: consents.some(({ purpose, isGiven }) => purpose === "follow-up" && isGiven),
    ...(outcome === null ? {} : { outcome }),
    ...(assessment ? { band: assessment.band, signals: assessment.signals } : {}),
    ...(attribution === undefined ? {} : { attribution }),
    ...(isSample === undefined ? {} : { isSample }),
    isByDesk: by !== null,
  };
  return (await captureLead(transaction, lead, now)).leadId;
}
