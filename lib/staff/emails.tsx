import { letterOf, MailLayout, MailLink, MailText, type Sender } from "@/lib/mail/layout";
import type { Letter } from "@/lib/mail/mail";
import { linkAddress } from "@/lib/staff/link-address";
import type { Role } from "@/lib/staff/member";
import { staffMailWords, staffWords } from "@/lib/staff/words";
import { instantWords } from "@/lib/time/display";
import type { Locale } from "@/lib/time/words";

type LinkMail = {
  readonly sender: Sender;
  readonly token: string;
  readonly expiresAt: Date;
  readonly timeZone: string;
  readonly locale?: Locale;
};

/** To somebody who is asked to become a colleague. */
export async function invitationLetter(mail: LinkMail & { readonly by: string; readonly role: Role }): Promise<Letter> {
  const { sender, token, expiresAt, timeZone, locale = "en" } = mail;
  const words = staffMailWords[locale];
  const role = staffWords[locale].roles[mail.role];
  return letterOf(
    words.invitationSubject(sender.name),
    <MailLayout sender={sender} preview={words.invitationPreview(mail.by)} reason={words.invitationReason}>
      <MailText>{words.invitation(mail.by, sender.name, role)}</MailText>
      <MailLink href={linkAddress(sender.url, "welcome", token)}>{words.invitationLink}</MailLink>
      <MailText>{words.validUntil(instantWords(expiresAt, timeZone))}</MailText>
    </MailLayout>,
  );
}

/** To a colleague who can't sign in. */
export async function newPasswordLetter(mail: LinkMail): Promise<Letter> {
  const { sender, token, expiresAt, timeZone, locale = "en" } = mail;
  const words = staffMailWords[locale];
  return letterOf(
    words.newPasswordSubject(sender.name),
    <MailLayout sender={sender} preview={words.newPasswordPreview} reason={words.accountReason(sender.name)}>
      <MailText>{words.newPassword}</MailText>
      <MailLink href={linkAddress(sender.url, "new-password", token)}>{words.newPasswordLink}</MailLink>
      <MailText>{words.validUntil(instantWords(expiresAt, timeZone))}</MailText>
      <MailText>{words.notYou}</MailText>
    </MailLayout>,
  );
}

/** Tells the owner of an account that its password is another now: if it wasn't them, they must know. */
export async function passwordChangedLetter(mail: {
  readonly sender: Sender;
  readonly at: Date;
  readonly timeZone: string;
  readonly locale?: Locale;
}): Promise<Letter> {
  const { sender, at, timeZone, locale = "en" } = mail;
  const words = staffMailWords[locale];
  return letterOf(
    words.passwordChangedSubject(sender.name),
    <MailLayout sender={sender} preview={words.passwordChangedPreview} reason={words.accountReason(sender.name)}>
      <MailText>{words.passwordChanged(instantWords(at, timeZone))}</MailText>
      <MailText>{words.passwordChangedNotYou}</MailText>
      <MailLink href={`${sender.url}/staff/forgotten`}>{words.passwordChangedLink}</MailLink>
    </MailLayout>,
  );
}
