import { inviteFile } from "@/lib/booking/calendar-file";
import { calendarEventOf, calendarSender } from "@/lib/booking/invite";
import { manageUrlOf } from "@/lib/booking/mails";
import { findBookingByLink } from "@/lib/booking/queries/find-booking";
import { bookingWords } from "@/lib/booking/words/pages";
import { calendarAnswer } from "@/app/calendar/calendar-answer";
import { sender } from "@/lib/config/config";
import { database } from "@/lib/database";
import { answerPage } from "@/lib/http/answer-page";

type Context = { readonly params: Promise<{ readonly token: string }> };

/** The call as a file for the visitor's own calendar. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { token } = await params;
  const booking = await findBookingByLink(database(), token);
  if (booking === null) {
    const { title, cause } = bookingWords.en.call.unknown;
    return answerPage({ status: 404, title, words: cause });
  }
  const from = sender();
  const event = calendarEventOf(booking, { side: "visitor", sender: from, manageUrl: manageUrlOf(from, token) });
  return calendarAnswer(inviteFile(event, "PUBLISH", calendarSender(from)), "call.ics");
}
