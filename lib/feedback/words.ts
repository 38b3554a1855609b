import type { PageReport } from "@/lib/feedback/report";
import type { Locale } from "@/lib/time/words";

type Thanks = { readonly title: string; readonly lead: string };

export const feedbackWords = {
  en: {
    refusals: {
      page: "Choose the page that you mean",
      empty: "Write what is wrong, or what is missing",
      long: "Keep a report below 2,000 characters",
      reload: "Reload the page and try again",
    },
    asked: {
      title: "Was this page useful?",
      yes: "Yes",
      no: "No",
      reportTitle: "Report an error, or tell us what is missing",
      words: "What is wrong, or what is missing?",
      wordsHint: (email: string | null) =>
        email === null
          ? "Up to 2,000 characters. Name the sentence if you can. We ask no name; if you want an answer, say how we reach you."
          : `Up to 2,000 characters. Name the sentence if you can. We ask no name, so for an answer write to ${email}.`,
      page: "Page",
      button: "Send the report",
    },
    page: {
      documentTitle: "Report an error – How we write",
      description: "Report an error in the comparison of Django and Node.js, or tell us what is missing.",
      name: "Report an error",
      title: "Report an error",
      lead: "A colleague reads every report. What is wrong is mended and logged with its date.",
    },
    thanks: {
      documentTitle: "Thank you – How we write",
      useful: { title: "Thank you", lead: "Good to know. We count such answers for each page and keep no name." },
      "not-useful": {
        title: "Thank you for saying so",
        lead: "If you tell us what you looked for and did not find, we can mend it.",
      },
      error: {
        title: "Thank you, your report has arrived",
        lead: "A colleague reads every report. What is wrong is mended and logged under “How we write”.",
      },
      back: (page: string) => `Back to “${page}”`,
    } satisfies Record<PageReport["kind"], Thanks> & Readonly<Record<string, unknown>>,
    desk: {
      pageTitle: "Reports – Staff",
      title: "Reports from readers",
      lead: "What readers found wrong or missing. Mend the content, log a change of fact under corrections, then resolve the report here.",
      statesLabel: "Reports by state",
      open: "Open",
      resolved: "Resolved",
      caption: "Reports, the newest first",
      columns: { page: "Page", words: "What the reader wrote", sent: "Sent", resolved: "Resolved", actions: "Actions" },
      resolve: "Resolve",
      reopen: "Open again",
      reportOf: (page: string) => `the report on “${page}”`,
      resolvedBy: (name: string) => `by ${name}`,
      none: {
        open: {
          title: "No report is open",
          cause: "A report appears here as soon as a reader sends one from the end of a page.",
          action: "Show the resolved ones",
          href: "/staff/reports?state=resolved",
        },
        resolved: {
          title: "No report has been resolved yet",
          cause: "Resolved reports are kept here, with the name of who resolved them.",
          action: "Show the open ones",
          href: "/staff/reports",
        },
      },
      votesTitle: "Was this page useful?",
      votesCaption: "What readers answered, page by page",
      votes: { page: "Page", useful: "Yes", notUseful: "No" },
      noVotes: "Nobody has answered yet.",
      pages: "Pages of reports",
      position: (from: number, until: number) => `${from}–${until}`,
      answers: { resolved: "The report is resolved.", reopened: "The report is open again." },
    },
  },
} as const satisfies Record<Locale, unknown>;

/** What the desk answers to what was just done with a report, by the word in its address. */
export function deskAnswer(done: unknown): string | undefined {
  const answers: Readonly<Record<string, string>> = feedbackWords.en.desk.answers;
  return typeof done === "string" && Object.hasOwn(answers, done) ? answers[done] : undefined;
}
