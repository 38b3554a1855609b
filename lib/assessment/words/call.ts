import type { Outcome } from "@/lib/assessment/model";
import type { Locale } from "@/lib/time/words";

export type CallWords = {
  readonly bringOutline: Readonly<Record<Outcome, string>>;
  readonly bringFacts: (ids: string) => string;
  readonly bringNeed: (topic: string, side: string) => string;
  readonly bringTension: string;
  readonly decides: string;
  readonly doesNotDecide: string;
  readonly weightAtTie: (topic: string) => string;
  readonly fits: (django: number, node: number) => string;
  readonly agendaFile: string;
  readonly headings: Readonly<
    Record<
      | "title"
      | "ask"
      | "tensions"
      | "reasons"
      | "counterpoints"
      | "changes"
      | "cautions"
      | "bring"
      | "answers"
      | "stack",
      string
    >
  >;
  readonly sheet: { readonly pageTitle: string; readonly link: string; readonly lead: string; readonly none: string };
};

/** What staff read in the brief for a call. */
export const callWords: Readonly<Record<Locale, CallWords>> = {
  en: {
    bringOutline: {
      django: "The outline of a Django stack, at the end of this brief.",
      node: "The outline of a Node.js stack, at the end of this brief.",
      hybrid: "The outline of both stacks and of the border between them, at the end of this brief.",
      either: "Both outlines, at the end of this brief: the team's own preference decides.",
    },
    bringFacts: (ids) => `The facts behind the strongest points on either side: ${ids}.`,
    bringNeed: (topic, side) => `An answer on ${topic}: how the need for ${side} would be met.`,
    bringTension: "A view on hiring and training, because product and team disagree.",
    decides: "This answer could change the outcome.",
    doesNotDecide: "No value of this answer changes the outcome.",
    weightAtTie: (topic) =>
      `This rests on ${topic} more than on any other single answer: if it mattered less, the two would be level.`,
    fits: (django, node) => `Django ${django}, Node.js ${node} of 100.`,
    agendaFile: "call-agenda.txt",
    headings: {
      title: "Agenda of the call, made from the visitor's assessment",
      ask: "Ask on the call",
      tensions: "Watch out",
      reasons: "Why",
      counterpoints: "What speaks against it",
      changes: "What would change the advice",
      cautions: "Cautions",
      bring: "Bring",
      answers: "All answers, as they were given",
      stack: "Stack outline",
    },
    sheet: {
      pageTitle: "Brief for the call – Leads – Staff",
      link: "The brief on one sheet, to print",
      lead: "Made from the newest assessment. It fits on one sheet of paper.",
      none: "This lead has not finished an assessment, so there is no brief.",
    },
  },
};
