import type { Locale } from "@/lib/time/words";

/** Several assessments of one person side by side. */
export const comparisonWords = {
  en: {
    pageTitle: (who: string) => `Assessments of ${who} – Leads – Staff`,
    title: (who: string) => `Assessments of ${who}`,
    crumb: "Assessments",
    lead: "The newest first. Answers that changed stand above those that stayed.",
    caption: "Assessments side by side",
    question: "Question",
    verdict: "Recommendation",
    scores: "Scores",
    fits: (django: number, node: number) => `Django ${django}, Node.js ${node} of 100`,
    notAsked: "Not asked",
    differs: "Changed",
    tooFew: "There is only one assessment, so there is nothing to compare it with.",
    compare: "Compare all assessments side by side",
  },
} as const satisfies Record<Locale, unknown>;
