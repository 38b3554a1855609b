import type { MailState } from "@/lib/mail/mail";
import type { Locale } from "@/lib/time/words";

type MailWords = {
  readonly states: Readonly<Record<MailState, string>>;
  /** For staff: instead of what a mail would do. */
  readonly notSetUp: string;
  /** The problem of a mail whose job was given up before it could say why. */
  readonly givenUp: string;
};

export const mailWords: Readonly<Record<Locale, MailWords>> = {
  en: {
    states: { waiting: "Waiting", "no-provider": "Not sent: no provider", sent: "Sent", failed: "Failed" },
    notSetUp: "Email isn’t set up on this site: what was written waits under Mail.",
    givenUp: "no answer before its job was given up",
  },
};

/** What a page of the desk says when something was done; a part of it is true only where mail can be sent. */
export type MailedAnswer = string | { readonly done: string; readonly mailed: string };

/** The answer as it is true on this site. */
export function answerFor(answer: MailedAnswer, isMailSent: boolean, locale: Locale = "en"): string {
  if (typeof answer === "string") return answer;
  return `${answer.done} ${isMailSent ? answer.mailed : mailWords[locale].notSetUp}`.trim();
}

/** The page of the desk that shows the outbox. */
export const outboxWords = {
  en: {
    pageTitle: "Mail – Staff",
    title: "Mail",
    lead: "Every mail that the site has written. Without a provider mails wait here and are lost to nobody.",
    caption: "Mails, the newest first",
    columns: {
      subject: "Subject",
      recipient: "To",
      state: "State",
      problem: "Problem",
      created: "Written",
      sent: "Sent",
      actions: "Actions",
    },
    all: "All",
    statesLabel: "States",
    pages: "Pages of mails",
    position: (from: number, to: number) => `${from}–${to}`,
    tries: (number: number) => (number === 1 ? "1 try" : `${number} tries`),
    resend: "Send again",
    resendHidden: (subject: string, recipient: string) => `“${subject}” to ${recipient}`,
    none: {
      title: "No mails yet",
      cause: "A mail appears here as soon as the site writes one.",
      action: "Go to the leads",
    },
    noneOfState: {
      title: "No mail is in this state",
      cause: "That is how it looks when all is well.",
      action: "Show all",
    },
    mail: {
      to: "To",
      state: "State",
      written: "Written",
      sent: "Sent",
      problem: "Problem",
      text: "Text",
      forgotten:
        "This mail opened an account, so its text was deleted once it was sent. To send another, use the page about colleagues.",
      linksRemoved: "In mails that were sent, links that open something are shown as “…”.",
      lead: "Lead",
      openLead: "Open the lead",
    },
    answers: {
      resent: { done: "The mail waits for its next try.", mailed: "It is on its way again." },
      unchanged: "This mail is on its way or was sent already.",
    },
  },
} as const satisfies Record<Locale, unknown>;
