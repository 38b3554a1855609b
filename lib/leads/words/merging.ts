import type { DuplicateReason, PartCounts } from "@/lib/leads/duplicate";
import type { MergeRefusal } from "@/lib/leads/merge";
import type { Locale } from "@/lib/time/words";

type MergeWords = {
  readonly reasons: Readonly<Record<DuplicateReason, string>>;
  readonly refusals: Readonly<Record<MergeRefusal, string>>;
  readonly parts: Readonly<Record<keyof PartCounts, (number: number) => string>>;
};

const some = (one: string, several: string) => (number: number) => (number === 1 ? `1 ${one}` : `${number} ${several}`);

/** The words of a merge that are total over their codes. */
export const mergeWords: Readonly<Record<Locale, MergeWords>> = {
  en: {
    reasons: {
      "same-mailbox": "The same mailbox, written differently",
      "same-phone": "The same phone number",
      "similar-name": "The same company and a similar name",
      "same-name": "The same name",
    },
    refusals: {
      "unknown-lead": "One of the two leads does not exist any more",
      "same-lead": "A lead can't be put together with itself",
      "sample-and-real": "A sample lead and a real one can't be put together: samples are taken out again one day",
      "merged-already":
        "One of these two leads became part of another lead meanwhile, so nothing was done. Open the lead again to see where it went",
      "changed-since-preview":
        "One of the two leads was changed while you looked at this page. The values below are the new ones: look again, then send it once more",
      "unknown-merge": "There is no such merge any more",
      "parted-already": "This merge was taken back already",
      "merged-on": "The lead became part of another one since. Take that merge back first",
    },
    parts: {
      notes: some("note", "notes"),
      tasks: some("task", "tasks"),
      calls: some("call", "calls"),
      assessments: some("assessment", "assessments"),
      mails: some("mail", "mails"),
      consents: some("consent record", "consent records"),
      events: some("line of the time line", "lines of the time line"),
    },
  },
};

export const mergePageWords = {
  en: {
    pageTitle: (who: string) => `Put ${who} together with another lead – Leads – Staff`,
    title: "Put two leads together",
    crumb: "Put together",
    choose: (who: string) => `Which lead is the same person as ${who}?`,
    suggested: "Possible duplicates",
    noneSuggested: "No other lead has the same mailbox, phone number, or company and a similar name.",
    search: "Search all leads",
    searchHint: "Parts of a name, an address or a company",
    find: "Search",
    found: "Found",
    noneFound: "Nothing matches this search.",
    compare: "Compare the two",
    compareWith: (who: string) => `with ${who}`,
    different: "Not the same person",
    lead: "Look at both sides and choose which value stays. Nothing is lost, and you can take it back at any time.",
    caption: "Both leads, field by field",
    field: "Field",
    stays: "This lead stays",
    joins: "This one becomes part of it",
    email: "Email",
    keepsAddress: "stays the address for mail",
    alsoKnown: "leads to the same lead from then on",
    swap: "Let the other lead stay instead",
    kept: "kept",
    goesOver: "What goes over",
    nothingGoesOver: "Nothing hangs on the other lead yet.",
    rules:
      "Tags are put together. How they first came is told by the older lead, the recommendation by the newer assessment. Consent to follow-up mail holds only if it was not withdrawn on either side.",
    merge: "Put them together",
    cancel: "Leave them apart",
    choiceOf: (field: string, value: string) => `${field}: ${value}`,
    merged: "The two leads are one now. You can take this back at any time.",
    undo: "Undo",
    parted: "The two leads are apart again, each with what it had. What came since stays where it came to.",
    mergedLeads: "Put together from",
    mergedLine: (who: string, email: string) => (who === email ? email : `${who}, ${email}`),
    mergedBy: (name: string) => `by ${name}`,
    part: "Take them apart",
    cameFrom: "You opened a lead that became part of this one.",
    otherLead: "Open the other lead",
  },
} as const satisfies Record<Locale, unknown>;
