import type { CalendarProblem } from "@/lib/booking/calendar-source";
import { calendarWords } from "@/lib/booking/words/calendars";
import { letterOf, MailLayout, MailLink, MailText, type Sender } from "@/lib/mail/layout";
import type { Letter } from "@/lib/mail/mail";
import { instantWords } from "@/lib/time/display";
import type { Locale } from "@/lib/time/words";

type DeadCalendar = {
  readonly sender: Sender;
  readonly name: string;
  readonly host: string;
  readonly problem: CalendarProblem;
  readonly failingSince: Date;
  readonly zone: string;
  readonly locale?: Locale;
};

/** To a colleague whose calendar elsewhere has not been readable for a while. */
export async function deadCalendarLetter(mail: DeadCalendar): Promise<Letter> {
  const { sender, name, host, problem, failingSince, zone, locale = "en" } = mail;
  const { letter: words, problems } = calendarWords[locale];
  return letterOf(
    words.subject(name),
    <MailLayout sender={sender} preview={words.preview} reason={words.reason}>
      <MailText>{words.failing(name, host, instantWords(failingSince, zone, { locale }))}</MailText>
      <MailText>{problems[problem]}</MailText>
      <MailText>{words.consequence}</MailText>
      <MailLink href={`${sender.url}/staff/hours/calendars`}>{words.look}</MailLink>
    </MailLayout>,
  );
}
