import { letterOf, MailLayout, MailLink, MailText, type Sender } from "@/lib/mail/layout";
import type { Letter } from "@/lib/mail/mail";
import { dayWords } from "@/lib/time/display";
import { voicePath } from "@/lib/voices/voice";
import { voiceWords } from "@/lib/voices/words";

const words = voiceWords.en.mail;

type Question = {
  readonly sender: Sender;
  readonly name: string | null;
  readonly token: string;
  readonly expiresAt: Date;
  readonly timeZone: string;
};

/** Asks somebody after a call for a few sentences. It is sent once, and never a second time. */
export async function questionLetter({ sender, name, token, expiresAt, timeZone }: Question): Promise<Letter> {
  return letterOf(
    words.subject(sender.name),
    <MailLayout sender={sender} preview={words.preview} reason={words.reason}>
      <MailText>{words.greeting(name)}</MailText>
      <MailText>{words.body}</MailText>
      <MailLink href={`${sender.url}${voicePath(token)}`}>{words.link}</MailLink>
      <MailText>{words.until(dayWords(expiresAt, timeZone))}</MailText>
    </MailLayout>,
  );
}
