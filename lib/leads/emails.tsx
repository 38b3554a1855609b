import { Link } from "@react-email/components";
import { letterOf, MailLayout, MailLink, MailText, type Sender } from "@/lib/mail/layout";
import type { Letter } from "@/lib/mail/mail";
import { letterParagraphs, type Draft, type LetterAbout, type LetterPiece } from "@/lib/leads/letter";
import { letterPageWords, letterWords } from "@/lib/leads/words/letters";
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

type LeadMail = Draft & {
  readonly sender: Sender;
  readonly about: LetterAbout;
  /** Where its reader ends such mails; null for an answer, which needs no such link. */
  readonly stopUrl: string | null;
};

/** A letter that a colleague wrote to a lead, with why it comes and, for follow-up mail, the way to end it. */
export async function leadLetter({ sender, subject, body, about, stopUrl }: LeadMail): Promise<Letter> {
  const paragraphs = letterParagraphs(body);
  return letterOf(
    subject,
    <MailLayout sender={sender} preview={subject} reason={letterWords.en.reasons[about]}>
      {paragraphs.map((pieces, place) => (
        // Paragraphs never move among one another.
        // oxlint-disable-next-line react/no-array-index-key
        <MailText key={place}>{pieces.map(linesOf)}</MailText>
      ))}
      {stopUrl !== null && <MailLink href={stopUrl}>{letterPageWords.en.stop}</MailLink>}
    </MailLayout>,
  );
}

function linesOf({ kind, text }: LetterPiece, place: number) {
  if (kind === "link") {
    return (
      <Link key={place} href={text}>
        {text}
      </Link>
    );
  }
  // Lines never move among one another.
  // oxlint-disable-next-line react/no-array-index-key
  return text.split("\n").flatMap((line, row) => (row === 0 ? [line] : [<br key={`${place}-${row}`} />, line]));
}
