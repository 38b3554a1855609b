import { and, eq, isNull } from "drizzle-orm";
import type { Database } from "@/db/client";
import { bookings } from "@/db/schema/booking";
import type { Booking } from "@/lib/booking/booking";
import { giveLink } from "@/lib/booking/commands/give-link";
import { mailsOfReminder, manageUrlOf } from "@/lib/booking/mails";
import { findBooking } from "@/lib/booking/queries/find-booking";
import { isReminderUseful, reminderDueAt, remindersAhead } from "@/lib/booking/reminders";
import type { ReminderKind } from "@/lib/booking/rules";
import { newToken } from "@/lib/http/token";
import { enqueueJobs } from "@/lib/jobs/queue";
import { enqueueMails } from "@/lib/mail/commands";
import type { Sender } from "@/lib/mail/layout";

/** Plans the reminders of a call as it is now, those whose time has not passed. Call it in the call's own transaction. */
export async function enqueueReminders(transaction: Database, booking: Booking, now: Date): Promise<void> {
  const { uid, sequence, startsAt } = booking;
  const jobs = remindersAhead(startsAt, now).map((kind) => ({
    data: { uid, sequence, kind },
    runAt: reminderDueAt(startsAt, kind),
  }));
  await enqueueJobs(transaction, "remind-of-call", jobs);
}

export type Reminder = { readonly uid: string; readonly sequence: number; readonly kind: ReminderKind };

/**
 * Reminds both sides of a call, once: nothing happens when it was moved or cancelled since, when it was reminded of
 * already, or when the job comes so late that the next reminder, or the call itself, is near.
 */
export async function remindOfCall(
  database: Database,
  { uid, sequence, kind }: Reminder,
  { sender, now }: { readonly sender: Sender; readonly now: Date },
): Promise<void> {
  const booking = await findBooking(database, uid);
  if (booking === null || booking.status !== "confirmed" || booking.sequence !== sequence) return;
  if (!isReminderUseful(booking.startsAt, kind, now)) return;
  const token = newToken();
  const mails = await mailsOfReminder(booking, { sender, manageUrl: manageUrlOf(sender, token) }, { kind, now });
  const column = kind === "day" ? bookings.dayReminderAt : bookings.hourReminderAt;
  await database.transaction(async (transaction) => {
    const reminded = await transaction
      .update(bookings)
      .set(kind === "day" ? { dayReminderAt: now } : { hourReminderAt: now })
      .where(and(eq(bookings.id, booking.id), eq(bookings.status, "confirmed"), isNull(column)))
      .returning({ id: bookings.id });
    if (reminded.length === 0) return;
    await giveLink(transaction, { uid, token }, now);
    const whose = booking.leadId === null ? {} : { leadId: booking.leadId };
    await enqueueMails(
      transaction,
      mails.map((mail) => ({ ...mail, ...whose })),
      now,
    );
  });
}
