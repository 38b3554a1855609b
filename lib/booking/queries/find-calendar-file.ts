import type { Database } from "@/db/client";
import { feedFile } from "@/lib/booking/calendar-file";
import { calendarEventOf, calendarSender } from "@/lib/booking/invite";
import { findConsultantOfFeed } from "@/lib/booking/queries/find-consultant";
import { listBookings } from "@/lib/booking/queries/list-bookings";
import { letterWords } from "@/lib/booking/words/letters";
import type { Sender } from "@/lib/mail/layout";
import { dayMs } from "@/lib/time/local-date";

const daysBack = 60;
const daysAhead = 400;

type Asked = { readonly token: string; readonly sender: Sender; readonly now: Date };

/**
 * The file behind a consultant's calendar address: the calls of the last weeks and all ahead, without those that were
 * cancelled or that a colleague took over. Null when the address opens nothing (any more).
 */
export async function findCalendarFile(database: Database, { token, sender, now }: Asked): Promise<string | null> {
  const consultant = token === "" ? null : await findConsultantOfFeed(database, token);
  if (consultant === null) return null;
  const bookings = await listBookings(database, {
    from: new Date(now.getTime() - daysBack * dayMs),
    until: new Date(now.getTime() + daysAhead * dayMs),
    consultantId: consultant.id,
    status: "confirmed",
  });
  const events = bookings.map((booking) => calendarEventOf(booking, { side: "consultant", sender, manageUrl: null }));
  return feedFile(events, letterWords.en.calendar.feedName(sender.name, consultant.name), calendarSender(sender));
}
