import { calendarAnswer } from "@/app/calendar/calendar-answer";
import { findCalendarFile } from "@/lib/booking/queries/find-calendar-file";
import { letterWords } from "@/lib/booking/words/letters";
import { sender } from "@/lib/config/config";
import { database } from "@/lib/database";
import { answerPage } from "@/lib/http/answer-page";

type Context = { readonly params: Promise<{ readonly file: string }> };

/** A consultant's calls for any calendar program, at a secret address that ends in .ics. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { file } = await params;
  const token = file.endsWith(".ics") ? file.slice(0, -".ics".length) : "";
  const text = await findCalendarFile(database(), { token, sender: sender(), now: new Date() });
  return text === null ? answerPage({ status: 404, ...letterWords.en.feedGone }) : calendarAnswer(text, "calls.ics");
}
