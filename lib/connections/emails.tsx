import type { WebhookSubject } from "@/lib/connections/webhook";
import { eventSentence, webhookWords } from "@/lib/connections/words/webhooks";
import { letterOf, MailLayout, MailLink, MailText, type Sender } from "@/lib/mail/layout";
import type { Letter } from "@/lib/mail/mail";
import type { Locale } from "@/lib/time/words";

type EventMail = {
  readonly sender: Sender;
  readonly type: string;
  readonly subject: WebhookSubject;
  readonly locale?: Locale;
};

/** To a colleague who wants a mail when something comes in. It names nobody. */
export async function eventLetter({ sender, type, subject, locale = "en" }: EventMail): Promise<Letter> {
  const words = webhookWords[locale].mails;
  const sentence = eventSentence(type, locale);
  const { leadId } = subject;
  return letterOf(
    sentence,
    <MailLayout sender={sender} preview={words.eventPreview} reason={words.settings}>
      <MailText>{`${sentence}. ${words.event}`}</MailText>
      <MailLink href={leadId === undefined ? `${sender.url}/staff` : `${sender.url}/staff/leads/${leadId}`}>
        {words.eventLink}
      </MailLink>
      <MailLink href={`${sender.url}/staff/account/notifications`}>{words.settingsLink}</MailLink>
    </MailLayout>,
  );
}

type PausedMail = {
  readonly sender: Sender;
  readonly name: string;
  readonly isPersonal: boolean;
  readonly locale?: Locale;
};

/** To those who keep a webhook that has failed for too long. */
export async function pausedLetter({ sender, name, isPersonal, locale = "en" }: PausedMail): Promise<Letter> {
  const words = webhookWords[locale].mails;
  const page = isPersonal ? "/staff/account/notifications" : "/staff/connections/webhooks";
  return letterOf(
    words.pausedSubject(name),
    <MailLayout sender={sender} preview={words.pausedPreview} reason={words.reason(sender.name)}>
      <MailText>{words.paused(name)}</MailText>
      <MailLink href={`${sender.url}${page}`}>{words.pausedLink}</MailLink>
    </MailLayout>,
  );
}
