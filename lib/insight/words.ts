import type { Preset } from "@/lib/insight/period";
import type { TableId } from "@/lib/insight/table";
import type { Locale } from "@/lib/time/words";

const columns = {
  step: "Step",
  way: "Way",
  number: "Number",
  ofStepBefore: "Of the step before",
  lost: "Went no further",
  day: "Day",
  month: "Month",
  leads: "Leads",
  won: "Won",
  lostLeads: "Lost",
  source: "Source",
  visits: "Visits",
  views: "Opened",
  starts: "Assessments begun",
  booked: "Booked",
  held: "Call held",
  answered: "Answered",
  outcome: "Recommendation",
  share: "Share",
  stretch: "First response",
  consultant: "Colleague",
  callsHeld: "Took place",
  callsMissed: "Did not come",
  callsUnmarked: "Not noted yet",
  noShow: "No-show rate",
  median: "Half within",
  ninetieth: "Nine in ten within",
  withinHour: "Within one hour",
  page: "Page",
} as const;

type PartWords = {
  readonly title: string;
  /** How the numbers come about and what they can't say. */
  readonly note: string;
  /** What is said in the place of the chart when there is nothing to draw. */
  readonly empty: string;
};

type InsightWords = {
  readonly pageTitle: string;
  readonly title: string;
  readonly lead: (from: string, to: string) => string;
  readonly presets: Readonly<Record<Preset, string>>;
  readonly presetsLabel: string;
  readonly from: string;
  readonly to: string;
  readonly show: string;
  readonly periodForm: string;
  readonly numbers: (title: string) => string;
  readonly csv: string;
  readonly csvOf: (title: string) => string;
  readonly drawing: (title: string) => string;
  readonly parts: Readonly<Record<TableId, PartWords>>;
  readonly steps: Readonly<Record<"visit" | "start" | "finish" | "address" | "booking" | "held" | "won", string>>;
  readonly ways: Readonly<Record<"direct" | "example" | "file" | "program" | "desk" | "sample", string>>;
  readonly stretches: readonly string[];
  readonly unanswered: string;
  readonly noOutcome: string;
  readonly noOwner: string;
  readonly otherSources: (number: number) => string;
  readonly columns: typeof columns;
  readonly clock: {
    readonly median: string;
    readonly ninetieth: string;
    readonly withinHour: string;
    readonly answered: string;
  };
  readonly notKnown: string;
  readonly moreQuestions: string;
  readonly notLoaded: { readonly title: string; readonly cause: string; readonly action: string };
};

export const insightWords: Readonly<Record<Locale, InsightWords>> = {
  en: {
    pageTitle: "Insight – Staff",
    title: "Insight",
    lead: (from, to) => (from === to ? `${from}.` : `${from} to ${to}, both included, on the clock of Toronto.`),
    presets: {
      "7-days": "7 days",
      "30-days": "30 days",
      "this-month": "This month",
      "last-month": "Last month",
      "3-months": "3 months",
      "12-months": "12 months",
    },
    presetsLabel: "Periods",
    from: "From",
    to: "To",
    show: "Show",
    periodForm: "Choose any period",
    numbers: (title) => `The numbers: ${title}`,
    csv: "Download as CSV",
    csvOf: (title) => `of “${title}”`,
    drawing: (title) => `${title}. The table below the drawing holds the same numbers.`,
    parts: {
      funnel: {
        title: "From visit to client",
        note: "Who answered the questions of the assessment themselves; everybody else stands below, under “Counted apart”. Visits, begun and finished assessments are counted when they happen. The steps from “Left an address” on are the leads who came in this period and how far they have come until today, so a young period still grows. Whoever reached a step went through those before it, so no step says fewer than the next, also where a visit of another day was not counted here. A visit is a page opened from outside: another site, a bookmark or a typed address. We set no cookie and recognize nobody, so a person who comes twice counts twice, and a robot that looks like a browser counts, too.",
        empty: "Nobody came in this period, as far as we count.",
      },
      apart: {
        title: "Counted apart",
        note: "Leads who did not come through the steps above, by how they came first, and how far they have come until today. “Assessments begun” counts visitors who started from an example project, and those that were made up with the samples.",
        empty: "Nobody came in another way in this period.",
      },
      "over-time": {
        title: "Leads over time",
        note: "Leads by when they came. “Won” says how many of them have become clients until today.",
        empty: "No lead came in this period.",
      },
      sources: {
        title: "Where they came from",
        note: "The source is what the link to us says of itself (utm_source), else the site that linked here; “direct” is a bookmark, a typed address or a site that doesn't tell. Anybody can write anything into a link, so read it as a hint.",
        empty: "Nothing has been counted in this period.",
      },
      questions: {
        title: "Where the assessment is left",
        note: "How many answered each question. Who starts from an example project answers all of them at once on the last page, and so counts at the beginning and the end only. Days are counted in UTC here.",
        empty: "Nobody began the assessment in this period.",
      },
      outcomes: {
        title: "What was recommended",
        note: "The newest recommendation of every lead who came in this period. People who left no address are not in it.",
        empty: "No lead came in this period.",
      },
      responses: {
        title: "Time to the first response",
        note: "From the address to the moment a colleague first moved the lead on, in working time: Monday to Friday, nine to five on the clock of the colleague who answered; holidays are not taken out. Up to ten minutes to the minute, then rounded up: to five minutes within an hour, to half an hour within a working day, to two hours beyond.",
        empty: "No lead came in this period.",
      },
      calls: {
        title: "Calls that nobody came to",
        note: "Calls of this period that have begun. The no-show rate is those who did not come, of the calls for which a colleague noted either.",
        empty: "No visitor missed a call in this period.",
      },
      consultants: {
        title: "By colleague",
        note: "Leads who came in this period, by who owns them today.",
        empty: "No lead came in this period.",
      },
      pages: {
        title: "Pages",
        note: "How often each page was opened by something that looks like a browser; “Visits” are those opened from outside. The fifteen most opened.",
        empty: "No page was opened in this period, as far as we count.",
      },
    },
    steps: {
      visit: "Visited the site",
      start: "Began the assessment",
      finish: "Finished it",
      address: "Left an address",
      booking: "Booked a call",
      held: "Had the call",
      won: "Became a client",
    },
    ways: {
      direct: "Without an assessment",
      example: "From an example project",
      file: "From a file",
      program: "Through the API",
      desk: "Booked by a colleague",
      sample: "Samples",
    },
    stretches: [
      "Within an hour",
      "1 to 4 hours",
      "4 to 8 hours",
      "8 to 16 hours (two working days)",
      "16 to 40 hours (a working week)",
      "Longer",
    ],
    unanswered: "Not answered yet",
    noOutcome: "No assessment",
    noOwner: "Nobody",
    otherSources: (number) => `${number} other sources`,
    columns,
    clock: {
      median: "Half were answered within",
      ninetieth: "Nine in ten within",
      withinHour: "Within one hour",
      answered: "Answered",
    },
    notKnown: "–",
    moreQuestions: "Every question, from every source",
    notLoaded: {
      title: "The numbers could not be loaded",
      cause: "Our database did not answer in time. Nothing is lost.",
      action: "Try again",
    },
  },
};
