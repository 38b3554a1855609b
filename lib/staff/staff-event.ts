/** Everything that staff do without a lead's time line telling it. */
export const staffEventKinds = [
  "joined",
  "invited-colleague",
  "withdrew-invitation",
  "disabled-colleague",
  "enabled-colleague",
  "changed-role",
  "sent-password-link",
  "set-new-password",
  "changed-password",
  "changed-account",
  "started-taking-calls",
  "changed-weekly-hours",
  "changed-rules",
  "changed-day",
  "dropped-day",
  "went-away",
  "came-back",
  "changed-holiday-region",
  "gave-calendar-address",
  "took-calendar-address",
  "added-calendar",
  "removed-calendar",
  "resent-mail",
  "retried-job",
  "published-voice",
  "declined-voice",
  "resolved-report",
  "reopened-report",
  "made-token",
  "revoked-token",
  "added-webhook",
  "paused-webhook",
  "resumed-webhook",
  "removed-webhook",
  "discarded-request",
  "released-request",
  "imported-leads",
  "undid-import",
  "downloaded-leads",
  "downloaded-refused-rows",
  "added-template",
  "changed-template",
  "removed-template",
  "restored-template",
] as const;
export type StaffEventKind = (typeof staffEventKinds)[number];

/** What something was done to. */
export type StaffSubject =
  | "colleague"
  | "invitation"
  | "hours"
  | "mail"
  | "job"
  | "voice"
  | "report"
  | "token"
  | "webhook"
  | "request"
  | "leads"
  | "template";

/** What was before or after: stored values, never words, and never a password, a token or a secret address. */
export type StaffFacts = Readonly<Record<string, unknown>>;

export type StaffEvent = {
  readonly kind: StaffEventKind;
  readonly subject: StaffSubject;
  readonly subjectId: string | null;
  readonly before?: StaffFacts;
  readonly after?: StaffFacts;
};

/** One event as it was stored; the author's name is the one of that day. */
export type StoredStaffEvent = {
  readonly id: number;
  readonly kind: string;
  readonly happenedAt: Date;
  readonly actorId: string | null;
  readonly actorName: string | null;
  readonly subject: string;
  readonly subjectId: string | null;
  readonly before: StaffFacts;
  readonly after: StaffFacts;
};
