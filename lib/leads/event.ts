/** Everything that a lead's time line can tell; each has its words in words.ts. */
export const leadEventKinds = [
  "captured",
  "imported",
  "returned",
  "submitted-assessment",
  "requested-report",
  "booked-call",
  "moved-call",
  "changed-place-of-call",
  "cancelled-call",
  "held-call",
  "missed-call",
  "joined-waiting-list",
  "was-offered-time",
  "left-waiting-list",
  "gave-consent",
  "withdrew-consent",
  "changed",
  "sent-letter",
  "undid-change",
  "merged",
  "parted",
  "found-different",
  "edited-note",
  "deleted-note",
  "restored-note",
  "planned-task",
  "replanned-task",
  "did-task",
  "reopened-task",
] as const;
export type LeadEventKind = (typeof leadEventKinds)[number];

type Plain = string | number | boolean | null;

/** One field before and after; ids and stored values, never words. */
export type FieldChange = { readonly from: Plain; readonly to: Plain };
export type FieldChanges = Readonly<Record<string, FieldChange>>;

/** What the event is about, as stored: ids of a submission or booking, values, and for changes what was before and after. */
export type EventDetails = Readonly<Record<string, Plain | FieldChanges>>;

/** Who did it: a colleague, with their zone where it is known, or null for the visitor and for what happens by itself. */
export type Actor = { readonly id: string; readonly name: string; readonly timeZone?: string } | null;

/** One line of a lead's time line, as it was stored. */
export type LeadEvent = {
  readonly id: number;
  readonly kind: string;
  readonly happenedAt: Date;
  readonly actorName: string | null;
  readonly details: unknown;
  /** The lead it happened to, where that became part of this one since. */
  readonly originalLeadId: string | null;
};

/** One consent box as somebody left it. */
export type LeadConsent = {
  readonly id: string;
  readonly purpose: string;
  readonly isGiven: boolean;
  readonly wording: string;
  readonly wordingVersion: string;
  readonly place: string;
  readonly recordedAt: Date;
};
