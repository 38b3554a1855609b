import { letterOf, MailLayout, MailLink, MailText, type Sender } from "@/lib/mail/layout";
import type { Letter } from "@/lib/mail/mail";
import { noteWords } from "@/lib/leads/words/notes";

const words = noteWords.en.mail;
const shownLength = 500;

type MentionMail = {
  readonly sender: Sender;
  readonly by: string;
  readonly who: string;
  readonly leadId: string;
  readonly body: string;
};

/** To a colleague whom a note names: who wrote it, about whom, and how it begins. */
export async function mentionLetter({ sender, by, who, leadId, body }: MentionMail): Promise<Letter> {
  const begun = body.length > shownLength ? `${body.slice(0, shownLength)}…` : body;
  return letterOf(
    words.subject(by),
    <MailLayout sender={sender} preview={words.preview(by)} reason={words.reason}>
      <MailText>{words.named(by, who)}</MailText>
      {begun.split("\n").map((line, place) => (
        // The lines of a note never move among one another.
        // oxlint-disable-next-line react/no-array-index-key
        <MailText key={place}>{line}</MailText>
      ))}
      <MailLink href={`${sender.url}/staff/leads/${leadId}#notes`}>{words.link}</MailLink>
    </MailLayout>,
  );
}
