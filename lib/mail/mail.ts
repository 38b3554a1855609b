/** A file that travels with a mail; `content` is base64. */
export type Attachment = { readonly filename: string; readonly contentType: string; readonly content: string };

/** What a template gives: a subject and the same message as HTML and as plain text. */
export type Letter = { readonly subject: string; readonly html: string; readonly text: string };

/** A letter with one recipient, ready for the outbox. */
export type Mail = Letter & {
  /** What the mail is about, for staff and for limits: "assessment-report", "booking-confirmed" … */
  readonly kind: string;
  readonly recipient: string;
  readonly leadId?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly attachments?: readonly Attachment[];
  /** Not before this instant; absent means at once. */
  readonly sendAt?: Date;
};

export type MailState = "waiting" | "no-provider" | "sent" | "failed";

/**
 * How the outside world answered: accepted; refused for good; or trouble that may pass. `pauseMs` says that the provider
 * wants to be left alone, for so long at least.
 */
export type Delivery =
  | { readonly kind: "accepted"; readonly providerId: string }
  | { readonly kind: "refused"; readonly problem: string }
  | { readonly kind: "trouble"; readonly problem: string; readonly pauseMs?: number };

export type OutgoingMail = {
  readonly id: string;
  readonly recipient: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly attachments: readonly Attachment[];
};

/** Hands one mail to a provider, at most once for the same id. */
export type SendMail = (mail: OutgoingMail, now: Date) => Promise<Delivery>;

/** Letters whose whole point is a link that opens an account: nothing of them is kept once they are sent. */
export const kindsForgottenOnceSent: readonly string[] = ["staff-invitation", "staff-new-password"];

/** A row of the outbox as staff see it in a list. */
export type StoredMail = {
  readonly id: string;
  readonly kind: string;
  readonly leadId: string | null;
  readonly recipient: string;
  readonly subject: string;
  readonly state: MailState;
  readonly attempts: number;
  readonly problem: string | null;
  readonly createdAt: Date;
  readonly sentAt: Date | null;
};

export const mailStates = ["waiting", "no-provider", "sent", "failed"] as const;
