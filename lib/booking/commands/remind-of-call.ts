import { and, eq, isNull } from "drizzle-orm";
import type { Database } from "@/db/client";
import { bookings } from "@/db/schema/booking";
import type { Booking } from "@/lib/booking/booking";
import { giveLink } from "@/lib/booking/commands/give-link";
import { mailsOfReminder, manageUrlOf } from "@/lib/booking/mails";
import { findBooking } from "@/lib/booking/queries/find-booking";
import { reminderHours, type ReminderKind } from "@/lib/booking/rules";
import { newToken } from "@/lib/http/token";
import { enqueueJobs } from "@/lib/jobs/queue";
import { enqueueMails } from "@/lib/mail/commands";
import type { Sender } from "@/lib/mail/layout";

const hourMs = 3_600_000;
const kinds: readonly ReminderKind[] = ["day", "hour"];
/** A job that runs this late finds its reminder overtaken by the next one, or by the call. */
const lateMs = hourMs / 2;

/** Plans the reminders of a call as it is now, those whose time has not passed. Call it in the call's own transaction. */
export async function enqueueReminders(transaction: Database, booking: Booking, now: Date): Promise<void> {
  const { uid, sequence, startsAt } = booking;
  const jobs = kinds.map((kind) => ({
    data: { uid, sequence, kind },
    runAt: new Date(startsAt.getTime() - reminderHours[kind] * hourMs),
  }));
  await enqueueJobs(
    transaction,
    "remind-of-call",
    jobs.filter(({ runAt }) => runAt > now),
  );
}

export type Reminder = { readonly uid: string; readonly sequence: number; readonly kind: ReminderKind };

/**
 * Reminds both sides of a call, once: nothing happens when it was moved or cancelled since, when it was reminded of
 * already, or when the job comes so late that the reminder would be wrong.
 */
export async function remindOfCall(
  database: Database,
  { uid, sequence, kind }: Reminder,
  { sender, now }: { readonly sender: Sender; readonly now: Date },
): Promise<void> {
  const booking = await findBooking(database, uid);
  if (booking === null || booking.status !== "confirmed" || booking.sequence !== sequence) return;
  const dueAt = booking.startsAt.getTime() - reminderHours[kind] * hourMs;
  if (now.getTime() > dueAt + lateMs) return;
  const token = newToken();
  const mails = await mailsOfReminder(booking, { sender, manageUrl: manageUrlOf(sender, token) }, kind);
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
