import { and, eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { bookings } from "@/db/schema/booking";
import { assignmentOrder } from "@/lib/booking/assignment";
import { whyNotChangeable, type Booking, type ChangeRefusal } from "@/lib/booking/booking";
import { giveLink } from "@/lib/booking/commands/give-link";
import { TimeIsTaken } from "@/lib/booking/commands/hold-slot";
import { freeTimesIn } from "@/lib/booking/commands/look-for-free-times";
import { occupyTime, waitForTurn } from "@/lib/booking/commands/occupy-time";
import { enqueueReminders } from "@/lib/booking/commands/remind-of-call";
import { mailsOfMove, manageUrlOf } from "@/lib/booking/mails";
import { findBooking } from "@/lib/booking/queries/find-booking";
import { listCandidates } from "@/lib/booking/queries/list-candidates";
import { listTeam } from "@/lib/booking/queries/list-team";
import { anyoneAt, freeAt, type Bookable, type Consultant, type TimeRefusal } from "@/lib/booking/team";
import { newToken } from "@/lib/http/token";
import { recordLeadEvent } from "@/lib/leads/commands";
import { lockLeadOf } from "@/lib/leads/commands/lock-lead";
import { enqueueMails } from "@/lib/mail/commands";
import type { Sender } from "@/lib/mail/layout";
import type { Mail } from "@/lib/mail/mail";
import { accepted, refused, type Result } from "@/lib/result";
import type { StaffMember } from "@/lib/staff/member";

export type MoveRequest = {
  readonly uid: string;
  readonly startsAt: Date;
  readonly reason: string | null;
  /** The visitor's clock, if it is another one now. */
  readonly visitorZone?: string | undefined;
  /** Only this consultant, when staff move a call. */
  readonly consultantId?: string | undefined;
  /** For staff alone: any time that is not over another call, with a reason. Hours, notice and caps don't count. */
  readonly isAnyTime?: true;
};

export type ChangeContext = {
  readonly sender: Sender;
  readonly now: Date;
  /** The colleague who changes the call; null for its visitor. */
  readonly by: StaffMember | null;
};

export type MoveRefusal = ChangeRefusal | TimeRefusal | "same-time" | "changed-meanwhile";

/**
 * Gives a call another time: the old one is freed and the new one taken in one transaction, or nothing happens. The
 * consultant stays if free then; else whoever comes first. The call keeps its uid, and its sequence rises by one.
 */
export async function moveCall(
  database: Database,
  request: MoveRequest,
  context: ChangeContext,
): Promise<Result<Booking, MoveRefusal>> {
  const { uid, startsAt, consultantId } = request;
  const { now, by } = context;
  const before = await findBooking(database, uid);
  if (before === null) return refused("unknown-booking");
  const refusal = whyNotChangeable(before, now, by !== null);
  if (refusal !== null) return refused(refusal);
  const isSameTime = before.startsAt.getTime() === startsAt.getTime();
  if (isSameTime && (consultantId ?? before.consultantId) === before.consultantId) return refused("same-time");
  const team = await listTeam(database, { now, from: startsAt, until: startsAt, consultantId });
  const { free, refusal: taken } = choiceOf(team, { now, startsAt, reschedulingBookingId: before.id }, request);
  if (free.length === 0) return refused(taken);
  for (const consultant of await inOrder(database, { free, before }, now)) {
    const outcome = await tryToMove(database, { before, consultant, request }, context);
    if (outcome !== "taken") return outcome === "changed-meanwhile" ? refused(outcome) : accepted(outcome);
  }
  return refused("taken");
}

function choiceOf(team: readonly Consultant[], asked: Parameters<typeof freeAt>[1], { isAnyTime }: MoveRequest) {
  return isAnyTime === true ? anyoneAt(team, asked) : freeAt(team, asked);
}

type Choice = { readonly free: readonly Bookable[]; readonly before: Booking };

/** The consultant of before comes first: whoever moves a call wants another time, not another person. */
async function inOrder(database: Database, { free, before }: Choice, now: Date): Promise<readonly Bookable[]> {
  const order = assignmentOrder(await listCandidates(database, free, now), before.outcome);
  const ids = [before.consultantId, ...order.map(({ consultantId }) => consultantId)];
  return [...new Set(ids)].flatMap((id) => free.filter((consultant) => consultant.id === id));
}

type Move = { readonly before: Booking; readonly consultant: Bookable; readonly request: MoveRequest };

async function tryToMove(
  database: Database,
  move: Move,
  context: ChangeContext,
): Promise<Booking | "taken" | "changed-meanwhile"> {
  const { before, request } = move;
  const { sender, now, by } = context;
  const after = movedBooking(move, now);
  const token = newToken();
  const envelope = { sender, manageUrl: manageUrlOf(sender, token) };
  const mails = await mailsOfMove({ before, after }, envelope, { reason: request.reason, isByStaff: by !== null });
  try {
    return await freeTimesIn(database, now, async (transaction) => {
      await waitForTurn(transaction, [before.consultantId, after.consultantId]);
      const lead = await lockLeadOf(transaction, bookings, before.id);
      if (!(await leaveOldTime(transaction, before, context))) return "changed-meanwhile";
      const moved = { ...after, leadId: lead?.id ?? after.leadId };
      const id = await takeNewTime(transaction, { move, after: moved }, context);
      await giveLink(transaction, { uid: after.uid, token }, now);
      await announce(transaction, { before, after: moved, mails }, context);
      return { ...moved, id };
    });
  } catch (error) {
    if (error instanceof TimeIsTaken) return "taken";
    throw error;
  }
}

/** The call as it will be; its id is known only afterwards. */
function movedBooking({ before, consultant, request }: Move, now: Date): Booking {
  const { startsAt, visitorZone = before.visitorZone } = request;
  const stays = consultant.id === before.consultantId;
  return {
    ...before,
    startsAt,
    endsAt: new Date(startsAt.getTime() + consultant.rules.durationMinutes * 60_000),
    sequence: before.sequence + 1,
    consultantId: consultant.id,
    consultantName: consultant.name,
    consultantEmail: consultant.email,
    consultantZone: consultant.calendar.zone,
    changeNoticeMinutes: consultant.rules.changeNoticeMinutes,
    visitorZone,
    meetingUrl: stays ? before.meetingUrl : consultant.meetingUrl,
    assignment: stays ? before.assignment : null,
    changedAt: now,
  };
}

/** False when the call was changed since it was looked at. */
async function leaveOldTime(transaction: Database, before: Booking, { by, now }: ChangeContext): Promise<boolean> {
  const left = await transaction
    .update(bookings)
    .set({ status: "moved", endedBy: by?.id ?? null, changedAt: now })
    .where(and(eq(bookings.id, before.id), eq(bookings.status, "confirmed"), eq(bookings.sequence, before.sequence)))
    .returning({ id: bookings.id });
  return left.length > 0;
}

type Moved = { readonly move: Move; readonly after: Booking };

async function takeNewTime(
  transaction: Database,
  { move: { consultant, request }, after }: Moved,
  { by, now }: ChangeContext,
): Promise<string> {
  const id = await occupyTime(
    transaction,
    { consultant, startsAt: after.startsAt },
    {
      uid: after.uid,
      calendarUid: after.calendarUid,
      status: "confirmed",
      isCapless: request.isAnyTime === true,
      leadId: after.leadId,
      visitorName: after.visitorName,
      visitorZone: after.visitorZone,
      visitorCompany: after.visitorCompany,
      visitorPhone: after.visitorPhone,
      note: after.note,
      outcome: after.outcome,
      brief: after.brief,
      submissionId: after.submissionId,
      meetingUrl: after.meetingUrl,
      assignment: after.assignment,
      sequence: after.sequence,
      reason: request.reason,
      bookedBy: by?.id ?? null,
      bookedAt: after.bookedAt,
      createdAt: now,
      changedAt: now,
    },
  );
  if (id === null) throw new TimeIsTaken();
  return id;
}

type Announcement = { readonly before: Booking; readonly after: Booking; readonly mails: readonly Mail[] };

async function announce(
  transaction: Database,
  { before, after, mails }: Announcement,
  { by, now }: ChangeContext,
): Promise<void> {
  const { uid, leadId } = after;
  await enqueueReminders(transaction, after, now);
  const whose = leadId === null ? {} : { leadId };
  await enqueueMails(
    transaction,
    mails.map((mail) => ({ ...mail, ...whose })),
    now,
  );
  if (leadId === null) return;
  const details = { uid, from: before.startsAt.toISOString(), to: after.startsAt.toISOString() };
  await recordLeadEvent(transaction, { leadId, kind: "moved-call", actor: by, details }, now);
}
