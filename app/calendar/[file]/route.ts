import { calendarAnswer } from "@/app/calendar/calendar-answer";
import { feedFile } from "@/lib/booking/calendar-file";
import { calendarEventOf, calendarSender } from "@/lib/booking/invite";
import { findConsultantOfFeed } from "@/lib/booking/queries/find-consultant";
import { listBookings } from "@/lib/booking/queries/list-bookings";
import { letterWords } from "@/lib/booking/words/letters";
import { sender } from "@/lib/config/config";
import { database } from "@/lib/database";
import { answerPage } from "@/lib/http/answer-page";
import { dayMs } from "@/lib/time/local-date";

type Context = { readonly params: Promise<{ readonly file: string }> };

const { calendar: words, feedGone } = letterWords.en;
const daysBack = 60;
const daysAhead = 400;

/** A consultant's calls for any calendar program, at a secret address that ends in .ics. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { file } = await params;
  const token = file.endsWith(".ics") ? file.slice(0, -".ics".length) : "";
  const consultant = token === "" ? null : await findConsultantOfFeed(database(), token);
  if (consultant === null) return answerPage({ status: 404, ...feedGone });
  const now = Date.now();
  const bookings = await listBookings(database(), {
    from: new Date(now - daysBack * dayMs),
    until: new Date(now + daysAhead * dayMs),
    consultantId: consultant.id,
  });
  const from = sender();
  const events = bookings.map((booking) =>
    calendarEventOf(booking, { side: "consultant", sender: from, manageUrl: null }),
  );
  return calendarAnswer(
    feedFile(events, words.feedName(from.name, consultant.name), calendarSender(from)),
    "calls.ics",
  );
}
