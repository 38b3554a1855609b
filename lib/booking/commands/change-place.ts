import { and, eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { transactionWithRetry } from "@/db/retry";
import { bookings } from "@/db/schema/booking";
import type { Booking } from "@/lib/booking/booking";
import { giveLink } from "@/lib/booking/commands/give-link";
import { enqueueReminders } from "@/lib/booking/commands/remind-of-call";
import { mailsOfNewPlace, manageUrlOf } from "@/lib/booking/mails";
import { findBooking } from "@/lib/booking/queries/find-booking";
import { listCallsElsewhere } from "@/lib/booking/queries/list-bookings";
import { newToken } from "@/lib/http/token";
import { recordLeadEvent } from "@/lib/leads/commands";
import { lockLeadOf } from "@/lib/leads/commands/lock-lead";
import { enqueueMails } from "@/lib/mail/commands";
import type { Sender } from "@/lib/mail/layout";
import type { Mail } from "@/lib/mail/mail";
import { accepted, refused, type Result } from "@/lib/result";
import type { StaffMember } from "@/lib/staff/member";

export type PlaceContext = { readonly sender: Sender; readonly now: Date; readonly by: StaffMember };
export type PlaceRefusal =
  | "unknown-booking"
  | "already-cancelled"
  | "already-over"
  | "same-place"
  | "changed-meanwhile";

/**
 * Gives one call another video room, until it is over: both sides hear of it, with the new link in the file for their
 * calendars. The call keeps its time and its UID; its sequence rises by one.
 */
export async function changePlace(
  database: Database,
  { uid, meetingUrl }: { readonly uid: string; readonly meetingUrl: string },
  context: PlaceContext,
): Promise<Result<null, PlaceRefusal>> {
  const before = await findBooking(database, uid);
  if (before === null) return refused("unknown-booking");
  if (before.status === "cancelled") return refused("already-cancelled");
  if (before.endsAt <= context.now) return refused("already-over");
  if (before.meetingUrl === meetingUrl) return refused("same-place");
  const change = await preparedChange(before, meetingUrl, context);
  const isChanged = await transactionWithRetry(database, (transaction) => writeChange(transaction, change, context));
  return isChanged ? accepted(null) : refused("changed-meanwhile");
}

/** Gives all calls ahead of a consultant the room that they name now. How many there were. */
export async function changePlacesAhead(
  database: Database,
  meetingUrl: string,
  context: PlaceContext,
): Promise<number> {
  const calls = await listCallsElsewhere(database, { consultantId: context.by.id, meetingUrl }, context.now);
  const changes = await Promise.all(calls.map((before) => preparedChange(before, meetingUrl, context)));
  return transactionWithRetry(database, async (transaction) => {
    let count = 0;
    for (const change of changes) if (await writeChange(transaction, change, context)) count += 1;
    return count;
  });
}

type PlaceChange = {
  readonly before: Booking;
  readonly after: Booking;
  readonly token: string;
  readonly mails: readonly Mail[];
};

/** Letters are written before the transaction, so that nobody waits for them. */
async function preparedChange(
  before: Booking,
  meetingUrl: string,
  { sender, now }: PlaceContext,
): Promise<PlaceChange> {
  const after: Booking = { ...before, meetingUrl, sequence: before.sequence + 1, changedAt: now };
  const token = newToken();
  const mails = await mailsOfNewPlace(after, { sender, manageUrl: manageUrlOf(sender, token) });
  return { before, after, token, mails };
}

/** False when the call was changed since it was looked at. */
async function writeChange(
  transaction: Database,
  { before, after, token, mails }: PlaceChange,
  { by, now }: PlaceContext,
): Promise<boolean> {
  const { uid, meetingUrl, sequence } = after;
  const lead = await lockLeadOf(transaction, bookings, before.id);
  const changed = await transaction
    .update(bookings)
    .set({ meetingUrl, sequence, changedAt: now })
    .where(and(eq(bookings.id, before.id), eq(bookings.status, "confirmed"), eq(bookings.sequence, before.sequence)))
    .returning({ id: bookings.id });
  if (changed.length === 0) return false;
  await giveLink(transaction, { uid, token }, now);
  await enqueueReminders(transaction, after, now);
  const leadId = lead?.id ?? after.leadId;
  const whose = leadId === null ? {} : { leadId };
  await enqueueMails(
    transaction,
    mails.map((mail) => ({ ...mail, ...whose })),
    now,
  );
  if (leadId !== null)
    await recordLeadEvent(transaction, { leadId, kind: "changed-place-of-call", actor: by, details: { uid } }, now);
  return true;
}
