import { and, eq, gt, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { transactionWithRetry } from "@/db/retry";
import { bookings } from "@/db/schema/booking";
import { violatedConstraint } from "@/db/violation";
import type { Booking } from "@/lib/booking/booking";
import { giveLink } from "@/lib/booking/commands/give-link";
import { giveUpHold, holdSlot, type Hold } from "@/lib/booking/commands/hold-slot";
import { enqueueReminders } from "@/lib/booking/commands/remind-of-call";
import { welcomeVisitor } from "@/lib/booking/commands/welcome-visitor";
import { storedAssignment, type AssessedOutcome } from "@/lib/booking/assignment";
import { mailsOfBooking, manageUrlOf } from "@/lib/booking/mails";
import { findMadeByForm } from "@/lib/booking/queries/find-booking";
import { listCallsAheadOf } from "@/lib/booking/queries/list-bookings";
import { listTeam } from "@/lib/booking/queries/list-team";
import { hasRoom, type TimeRefusal } from "@/lib/booking/team";
import { newToken } from "@/lib/http/token";
import type { ConsentBox } from "@/lib/leads/commands";
import { plainAddress, type Band, type Outcome } from "@/lib/leads/lead";
import type { Sender } from "@/lib/mail/layout";
import type { Attachment } from "@/lib/mail/mail";
import type { Attribution } from "@/lib/http/attribution";
import { accepted, refused, type Result } from "@/lib/result";
import type { StaffMember } from "@/lib/staff/member";

/** Who wants to talk with us, when, and what is known already. Text fields arrive checked (input.ts). */
export type BookingRequest = {
  readonly startsAt: Date;
  readonly visitorZone: string;
  readonly email: string;
  readonly name: string;
  readonly company: string | null;
  readonly phone: string | null;
  readonly note: string | null;
  /** The form's own key: the same form sent twice is one call. */
  readonly formKey: string;
  readonly holdToken: string | null;
  /** What the visitor's assessment ended with, and what it found in a few lines; handed in by the page. */
  readonly outcome: AssessedOutcome;
  readonly brief: string | null;
  /** The assessment itself, which the call and the lead keep. */
  readonly assessment?: Assessed | null;
  /** The agenda of the call, which travels with the consultant's mail. */
  readonly agenda?: Attachment | null;
  /** How the visitor first came. */
  readonly attribution?: Attribution;
  readonly consents: readonly ConsentBox[];
  /** Only this consultant, when staff book for a lead. */
  readonly consultantId?: string | undefined;
  readonly isSample?: boolean;
};

/** A finished assessment, as the lead needs it. */
export type Assessed = {
  readonly submissionId: string;
  readonly outcome: Outcome;
  readonly band: Band;
  readonly signals: Readonly<Record<string, string>>;
};

export type BookingContext = {
  readonly sender: Sender;
  readonly now: Date;
  /** The colleague who books for a lead; null for a visitor. */
  readonly by: StaffMember | null;
};

/** The call's uid, and the token of a link by which its visitor reaches it. */
export type Booked = { readonly uid: string; readonly token: string };

/**
 * Books a call: the held time becomes the visitor's, the lead is captured and moved on, both sides get a mail with an
 * invite, and reminders are made, all in one transaction. Without a living hold the time is taken anew, if it is free.
 * The same form sent again gives the call that it made. Refused when nobody is free then.
 */
export async function bookSlot(
  database: Database,
  request: BookingRequest,
  context: BookingContext,
): Promise<Result<Booked, TimeRefusal>> {
  // The second round is for a hold that was lost between its being found and its being confirmed.
  for (let round = 1; round <= 2; round += 1) {
    const hold = await heldFor(database, request, context.now);
    if (!hold.ok) return hold;
    const booked =
      "uid" in hold.value ? hold.value : await confirmHold(database, { hold: hold.value, request }, context);
    if (booked !== null) return accepted(booked);
    await giveUpHold(database, hold.value.id);
    const made = await madeByForm(database, request, context.now);
    if (made?.uid !== undefined) return accepted(made);
  }
  return refused("taken");
}

type HeldTime = Pick<Hold, "id" | "consultant">;

/**
 * The time to be confirmed, or the call that this form made before: its own time is no longer free then, so whoever
 * comes with a form for the first time is not asked. The same form may be under way twice at once: who comes second goes
 * on with what the first one holds.
 */
async function heldFor(
  database: Database,
  request: BookingRequest,
  now: Date,
): Promise<Result<HeldTime | (Booked & { readonly id: string }), TimeRefusal>> {
  const hold = await holdSlot(database, request, now);
  if (hold.ok) return hold;
  const before = await madeByForm(database, request, now);
  return before === null ? hold : accepted(before);
}

async function madeByForm(database: Database, { formKey, startsAt }: BookingRequest, now: Date) {
  const made = await findMadeByForm(database, formKey);
  if (made === null) return null;
  const { id, uid, consultantId } = made;
  if (made.isHeld) {
    const [consultant] = await listTeam(database, { now, from: startsAt, until: startsAt, consultantId });
    return consultant !== undefined && hasRoom(consultant) ? { id, consultant } : null;
  }
  const token = newToken();
  await giveLink(database, { uid, token }, now);
  return { id, uid, token };
}

type Held = { readonly hold: HeldTime; readonly request: BookingRequest };

async function confirmHold(database: Database, held: Held, context: BookingContext): Promise<Booked | null> {
  const { sender, by, now } = context;
  const token = newToken();
  const [row] = await database.select().from(bookings).where(eq(bookings.id, held.hold.id));
  if (row === undefined) return null;
  const booking = bookingOf(row, held, now);
  // Letters are written before the transaction, so that nobody waits for them.
  const envelope = { sender, manageUrl: manageUrlOf(sender, token) };
  const others = await otherCalls(database, booking, context);
  const mails = await mailsOfBooking(booking, envelope, {
    bookedBy: by?.name ?? null,
    agenda: held.request.agenda ?? null,
    others,
  });
  try {
    return await transactionWithRetry(database, async (transaction) => {
      if (!(await confirm(transaction, { held, booking }, context))) return null;
      await welcomeVisitor(transaction, { request: held.request, booking, mails }, context);
      await enqueueReminders(transaction, booking, now);
      await giveLink(transaction, { uid: booking.uid, token }, now);
      for (const other of others) await giveLink(transaction, { uid: other.booking.uid, token: other.token }, now);
      return { uid: booking.uid, token };
    });
  } catch (error) {
    if (violatedConstraint(error) === "bookings_are_stored_once") return null;
    throw error;
  }
}

/** The calls that the same address has ahead, each with a new link to it: for the mail to that address alone. */
async function otherCalls(database: Database, { visitorEmail }: Booking, { sender, now }: BookingContext) {
  return (await listCallsAheadOf(database, visitorEmail, now)).map((booking) => {
    const token = newToken();
    return { booking, token, manageUrl: manageUrlOf(sender, token) };
  });
}

type Row = typeof bookings.$inferSelect;

/** The call as it will be when the hold is confirmed. */
function bookingOf(row: Row, { hold: { consultant }, request }: Held, now: Date): Booking {
  return {
    id: row.id,
    uid: row.uid,
    calendarUid: row.calendarUid,
    status: "confirmed",
    startsAt: row.startsAt,
    endsAt: row.endsAt,
    sequence: 0,
    consultantId: consultant.id,
    consultantName: consultant.name,
    consultantEmail: consultant.email,
    consultantZone: consultant.calendar.zone,
    leadId: null,
    visitorEmail: plainAddress(request.email),
    visitorName: request.name,
    visitorZone: request.visitorZone,
    visitorCompany: request.company,
    visitorPhone: request.phone,
    note: request.note,
    outcome: request.outcome,
    brief: request.brief,
    submissionId: request.assessment?.submissionId ?? null,
    meetingUrl: consultant.meetingUrl,
    reason: null,
    attendance: null,
    changeNoticeMinutes: consultant.rules.changeNoticeMinutes,
    bookedAt: now,
    changedAt: now,
    assignment: storedAssignment(row.assignment),
  };
}

type Confirming = { readonly held: Held; readonly booking: Booking };

/** The hold becomes a booking if it still is one: of many at once, one does it. */
async function confirm(
  transaction: Database,
  { held, booking }: Confirming,
  { by, now }: BookingContext,
): Promise<boolean> {
  const confirmed = await transaction
    .update(bookings)
    .set({
      status: "confirmed",
      holdTokenHash: null,
      holdExpiresAt: null,
      visitorName: booking.visitorName,
      visitorZone: booking.visitorZone,
      visitorCompany: booking.visitorCompany,
      visitorPhone: booking.visitorPhone,
      note: booking.note,
      outcome: booking.outcome,
      brief: booking.brief,
      submissionId: booking.submissionId,
      meetingUrl: booking.meetingUrl,
      formKey: held.request.formKey,
      bookedBy: by?.id ?? null,
      bookedAt: now,
      changedAt: now,
    })
    .where(and(eq(bookings.id, held.hold.id), eq(bookings.status, "held"), gt(bookings.holdExpiresAt, sql`now()`)))
    .returning({ id: bookings.id });
  return confirmed.length > 0;
}
