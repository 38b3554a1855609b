import type { LeadEventKind } from "@/lib/leads/event";
import type { Band, Outcome, Stage } from "@/lib/leads/lead";
import type { Locale } from "@/lib/time/words";

export type ConsentPurpose = "report" | "follow-up" | "publication";

/** One consent as it is shown beside its box and stored as proof. */
export type ConsentText = {
  readonly purpose: ConsentPurpose;
  readonly wording: string;
  /** Changes whenever a word changes, so that a stored consent can be matched with what was shown. */
  readonly version: string;
  readonly locale: Locale;
};

type Wording = { readonly version: string; readonly text: (company: string) => string };

const consentWordings: Readonly<Record<Locale, Readonly<Record<ConsentPurpose, Wording>>>> = {
  en: {
    report: {
      version: "report-1",
      text: (company) => `${company} may send my report to this address. This is one mail about my own request.`,
    },
    "follow-up": {
      version: "follow-up-1",
      text: (company) =>
        `${company} may also write to me about its consulting services. I can withdraw this at any time with the link in every such mail, or by answering it.`,
    },
    publication: {
      version: "publication-1",
      text: (company) =>
        `${company} may publish these words with my name and company. I can withdraw this at any time.`,
    },
  },
};

/** The words of a consent box. The same value goes to the page and to `recordConsents`. */
export function consentText(purpose: ConsentPurpose, company: string, locale: Locale = "en"): ConsentText {
  const { version, text } = consentWordings[locale][purpose];
  return { purpose, wording: text(company), version, locale };
}

type LeadWords = {
  readonly stages: Readonly<Record<Stage, string>>;
  readonly outcomes: Readonly<Record<Outcome, string>>;
  readonly bands: Readonly<Record<Band, string>>;
  /** What happened, as the head of a line of the time line. */
  readonly events: Readonly<Record<LeadEventKind, string>>;
};

export const leadWords: Readonly<Record<Locale, LeadWords>> = {
  en: {
    stages: { new: "New", contacted: "Contacted", booked: "Booked", held: "Call held", won: "Won", lost: "Lost" },
    outcomes: { django: "Django", node: "Node.js", hybrid: "Both, side by side", either: "Either" },
    bands: { level: "Level", slight: "Slight", clear: "Clear", strong: "Strong" },
    events: {
      captured: "Left an address",
      returned: "Came back and told us more",
      "submitted-assessment": "Finished the assessment",
      "requested-report": "Asked for the report by mail",
      "booked-call": "Booked a call",
      "moved-call": "Moved the call",
      "cancelled-call": "Cancelled the call",
      "held-call": "The call took place",
      "missed-call": "Did not come to the call",
      "gave-consent": "Gave consent",
      "withdrew-consent": "Withdrew consent",
      changed: "Changed",
    },
  },
};
