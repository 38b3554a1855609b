import type { HeldBecause } from "@/lib/http/suspicion";
import { answerFor, type MailedAnswer } from "@/lib/mail/words";
import type { Locale } from "@/lib/time/words";

/** What staff read about held requests, and about how far visitors come. */
export const assessmentDeskWords = {
  en: {
    held: {
      pageTitle: "Held requests – Staff",
      title: "Held requests",
      lead: "Somebody asked for a report in a way that robots do. No lead was made and no mail was sent; the sender was told the same as everybody. Look at each, then let it through or discard it.",
      waiting: (count: number) =>
        `${count} ${count === 1 ? "request for a report is" : "requests for reports are"} held`,
      kept: (days: number) => `What nobody decides on is deleted after ${days} days.`,
      caption: "Held requests, the newest first",
      columns: { email: "Address", because: "Held because", outcome: "Result", requested: "Asked", actions: "Actions" },
      because: {
        trap: "A field was filled in that people don't see",
        "too-many": "Many came from the same network, or too many without JavaScript in an hour",
      } satisfies Record<HeldBecause, string>,
      email: "Address",
      name: "Name",
      followUp: "May be followed up",
      followUpAnswers: { yes: "Yes, the box was ticked", no: "No" },
      requested: "Asked",
      held: "Held because",
      source: "Came from",
      answers: "What was answered",
      lookHidden: (email: string) => `the request for ${email}`,
      release: "Let it through",
      releaseHidden: (email: string) => `and send the report to ${email}`,
      releaseHint: "This makes a lead and sends the report, as if the request had never been held.",
      discard: "Discard it",
      discardHidden: (email: string) => `and delete ${email}`,
      discardHint: "This deletes the address for good. Nobody is told.",
      none: {
        title: "Nothing is held",
        cause: "A request for a report appears here when it looks as if a robot had sent it.",
        action: "Show all leads",
      },
      more: (shown: number) => `The newest ${shown} are shown; the others follow when these are decided on.`,
      answersAfter: {
        released: { done: "It is let through: the lead is made.", mailed: "The report is on its way." },
        discarded: "It is discarded.",
        gone: "Somebody else has decided on it meanwhile, or it was deleted after its time.",
      },
    },
    dropOff: {
      pageTitle: "Questions – Staff",
      title: "Where visitors stop",
      lead: (from: string, to: string) => `How far visitors came in the assessment, from ${from} to ${to}.`,
      from: "From",
      to: "To",
      source: "Source",
      anySource: "All sources",
      show: "Show",
      start: "Opened the first question",
      chart: "Who answered each question",
      chartSpoken: (label: string, reached: number) => `${label}: ${reached}`,
      caption: "Who came how far, question by question",
      columns: { step: "Step", reached: "Reached", lost: "Stopped here", share: "Of those before" },
      afterwards: "Afterwards",
      presets: "Began with an example's answers",
      finished: "Saw a recommendation",
      asked: "Asked for the report by mail",
      sourcesTitle: "By source",
      sourcesCaption: "Who came how far, by source",
      sourceColumns: {
        source: "Source",
        started: "Started",
        presets: "Example",
        finished: "Finished",
        asked: "Report",
      },
      none: {
        title: "Nobody took the assessment in this time",
        cause:
          "Steps are counted as visitors take them: by day, question and source, without telling anybody from anybody else.",
        action: "Show the last 30 days",
      },
      note: "Counted without cookies: nobody is told from anybody else, so whoever goes back and forth may count twice, and whoever comes back on another day counts on both.",
    },
  },
} as const satisfies Record<Locale, unknown>;

/** What the desk answers to what was just done with a held request, by the word in its address. */
export function heldAnswer(done: unknown, isMailSent: boolean): string | undefined {
  const answers: Readonly<Record<string, MailedAnswer>> = assessmentDeskWords.en.held.answersAfter;
  const answer = typeof done === "string" && Object.hasOwn(answers, done) ? answers[done] : undefined;
  return answer && answerFor(answer, isMailSent);
}
