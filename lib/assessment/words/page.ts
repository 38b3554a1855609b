import type { Locale } from "@/lib/time/words";

export type PageWords = {
  readonly chart: {
    readonly title: string;
    readonly total: string;
    readonly numbers: string;
    readonly criterion: string;
    readonly difference: string;
    /** One clause a bar, for those who hear the chart. */
    readonly spoken: (label: string, advantage: string) => string;
  };
  readonly ledger: {
    readonly caption: string;
    readonly answer: string;
    readonly weight: (weight: number) => string;
    readonly unweighted: string;
    readonly strongNeed: (side: string) => string;
    readonly judgement: string;
    readonly total: string;
  };
  readonly changes: {
    readonly links: string;
    readonly about: (topic: string) => string;
    readonly compare: string;
    readonly compareWith: (label: string, topic: string) => string;
  };
  readonly comparison: {
    readonly caption: string;
    readonly before: string;
    readonly after: string;
    readonly changed: string;
    readonly recommendation: string;
    readonly lead: string;
    readonly difference: string;
    readonly points: (side: string) => string;
    readonly nothingChanged: string;
    readonly answerNow: (before: string, after: string) => string;
  };
  readonly check: { readonly change: (topic: string) => string };
};

/** Headings and labels of the assessment's pieces on a page. */
export const pageWords: Readonly<Record<Locale, PageWords>> = {
  en: {
    chart: {
      title: "How far each topic speaks for Django or for Node.js",
      total: "All topics together",
      numbers: "The numbers of this chart",
      criterion: "Topic",
      difference: "Difference",
      spoken: (label, advantage) => `${label}: ${advantage}`,
    },
    ledger: {
      caption: "What each of your answers adds to the two scores",
      answer: "Your answer and its reason",
      weight: (weight) => `Weight ${weight}`,
      unweighted: "Scores neither side",
      strongNeed: (side) => `Strong need for ${side}`,
      judgement: "Our judgement",
      total: "Total",
    },
    changes: {
      links: "Open the assessment with:",
      about: (topic) => `as the answer on ${topic}`,
      compare: "compare",
      compareWith: (label, topic) => `with “${label}” ${topic}`,
    },
    comparison: {
      caption: "The two results side by side",
      before: "Before",
      after: "After the change",
      changed: "What you changed",
      recommendation: "Recommendation",
      lead: "Lead",
      difference: "Difference",
      points: (side) => `${side}, points`,
      nothingChanged: "No answer differs between the two.",
      answerNow: (before, after) => `From “${before}” to “${after}”`,
    },
    check: { change: (topic) => `your answer on ${topic}` },
  },
};
