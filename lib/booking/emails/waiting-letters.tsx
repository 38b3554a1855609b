import { waitingWords } from "@/lib/booking/words/waiting";
import { letterOf, MailLayout, MailLink, MailText, type Sender } from "@/lib/mail/layout";
import type { Letter } from "@/lib/mail/mail";
import { instantWords } from "@/lib/time/display";
import type { Locale } from "@/lib/time/words";

type WaitingMail = { readonly sender: Sender; readonly leaveUrl: string; readonly locale?: Locale };

/** To whoever has put themselves on the waiting list. */
export async function joinedLetter({ sender, leaveUrl, locale = "en" }: WaitingMail): Promise<Letter> {
  const words = waitingWords[locale].letters;
  return letterOf(
    words.joinedSubject(sender.name),
    <MailLayout sender={sender} preview={words.joinedPreview} reason={words.reason}>
      <MailText>{words.joined}</MailText>
      <MailLink href={leaveUrl}>{words.leave}</MailLink>
    </MailLayout>,
  );
}

type OfferMail = WaitingMail & {
  readonly startsAt: Date;
  readonly expiresAt: Date;
  readonly zone: string;
  readonly offerUrl: string;
};

/** A time is free and kept for half an hour. */
export async function offerLetter(mail: OfferMail): Promise<Letter> {
  const { sender, leaveUrl, startsAt, expiresAt, zone, offerUrl, locale = "en" } = mail;
  const words = waitingWords[locale].letters;
  return letterOf(
    words.offerSubject(instantWords(startsAt, zone, { locale })),
    <MailLayout sender={sender} preview={words.offerPreview} reason={words.reason}>
      <MailText>{words.offer}</MailText>
      <MailText>
        <strong>{instantWords(startsAt, zone, { locale })}</strong>
      </MailText>
      <MailText>{words.offerUntil(instantWords(expiresAt, zone, { locale }))}</MailText>
      <MailLink href={offerUrl}>{words.take}</MailLink>
      <MailLink href={leaveUrl}>{words.leave}</MailLink>
    </MailLayout>,
  );
}
