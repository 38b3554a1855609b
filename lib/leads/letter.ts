import type { MailState } from "@/lib/mail/mail";

/** What a letter to a lead is about: that decides who may get it. */
export const letterAbouts = ["call", "report", "services"] as const;
export type LetterAbout = (typeof letterAbouts)[number];

/** What a letter is called in the outbox. */
export const letterKind = "lead-letter";

/** A letter that the provider never accepted, and the lead that still waits for it. */
export type UnsentLetter = {
  readonly mailId: string;
  readonly subject: string;
  readonly state: MailState;
  readonly problem: string | null;
  readonly leadId: string;
  readonly leadName: string | null;
  readonly leadEmail: string;
};

/** What staff may write into a template. */
export const letterLimits = { name: 80, subject: 150, body: 4_000 } as const;
/** A letter to one lead has room for what is filled into the longest template. */
export const filledLimits = { subject: 1_000, body: 20_000 } as const;

/** What staff write between double braces, to be filled in for each lead. */
export const letterVariables = [
  "name",
  "company",
  "recommendation",
  "call",
  "booking-link",
  "me",
  "consultancy",
] as const;
export type LetterVariable = (typeof letterVariables)[number];

/** A value for every variable; where nothing is known, words that fit any lead. */
export type LetterValues = Readonly<Record<LetterVariable, string>>;

export type Draft = { readonly subject: string; readonly body: string };

const braces = /\{\{([^{}]*)\}\}/g;

/** What stands between double braces and is no variable of ours, each once. */
export function unknownVariables(text: string): readonly string[] {
  const found = [...text.matchAll(braces)].map(([, inner = ""]) => inner.trim());
  return [...new Set(found.filter((name) => variableOf(name) === undefined))];
}

/** Whether double braces stand open: begun and not closed, or closed and not begun. */
export function hasStrayBraces(text: string): boolean {
  return /\{\{|\}\}/.test(text.replaceAll(braces, "-"));
}

/**
 * The letter with every variable of ours filled in; what is none stays as it was typed. What is filled in brings no braces
 * along: a name with some in it is no variable, and what was filled in once may be filled in again.
 */
export function filledLetter({ subject, body }: Draft, values: LetterValues): Draft {
  const fill = (text: string) =>
    text.replaceAll(braces, (typed: string, inner: string) => {
      const variable = variableOf(inner.trim());
      return variable === undefined ? typed : values[variable].replaceAll("{", "(").replaceAll("}", ")");
    });
  return { subject: fill(subject).replaceAll(/\s+/g, " ").trim(), body: fill(body) };
}

function variableOf(name: string): LetterVariable | undefined {
  return letterVariables.find((known) => known === name);
}

/** A piece of a paragraph: words, or an address that becomes a link. */
export type LetterPiece = { readonly kind: "text" | "link"; readonly text: string };

/** Paragraphs of a letter, parted at empty lines, with addresses told from words. */
export function letterParagraphs(body: string): ReadonlyArray<readonly LetterPiece[]> {
  return body
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean)
    .map(piecesOf);
}

function piecesOf(paragraph: string): readonly LetterPiece[] {
  return paragraph
    .split(/(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)])/)
    .filter(Boolean)
    .map((text) => ({ kind: /^https?:\/\//.test(text) ? "link" : "text", text }));
}

/** What must be known of a lead, and of the consultancy, before it gets a letter. */
export type LetterFacts = {
  readonly isSample: boolean;
  readonly acceptsFollowUp: boolean;
  /** When the person last booked, moved or had a call; null when never. */
  readonly calledAt: Date | null;
  /** When the person last asked for a report; null when never. */
  readonly reportedAt: Date | null;
  readonly hasPostalAddress: boolean;
};

export type LetterRefusal =
  | "unknown-lead"
  | "sample-lead"
  | "no-call"
  | "no-report"
  | "no-consent"
  | "no-postal-address"
  | "unfilled-variables";

/**
 * An answer to an inquiry needs no consent for six months (CASL, section 10(9)(a) with 10(10)(e)); anything else goes
 * only to those who agreed, with the consultancy's postal address in it (CASL, section 6(2); CAN-SPAM, 15 USC 7704(a)(5)).
 */
export const answerMonths = 6;
const answerMs = 182 * 86_400_000;

/** Why a letter may not go to a lead; null when it may. */
export function whyNotWrite(about: LetterAbout, facts: LetterFacts, now: Date): LetterRefusal | null {
  if (facts.isSample) return "sample-lead";
  const isFresh = (at: Date | null) => at !== null && now.getTime() - at.getTime() <= answerMs;
  if (about === "call") return isFresh(facts.calledAt) ? null : "no-call";
  if (about === "report") return isFresh(facts.reportedAt) ? null : "no-report";
  if (!facts.acceptsFollowUp) return "no-consent";
  return facts.hasPostalAddress ? null : "no-postal-address";
}

/** A letter that staff send again and again. */
export type MailTemplate = Draft & {
  readonly id: string;
  readonly name: string;
  readonly about: LetterAbout;
  readonly version: number;
  readonly changedBy: string;
  readonly changedAt: Date;
};

export type TemplateRefusal = "unknown-template" | "template-changed" | "name-taken";
