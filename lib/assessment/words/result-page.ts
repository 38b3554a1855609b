import type { Locale } from "@/lib/time/words";

type Section = "why" | "ledger" | "changes" | "unknowns" | "care" | "stack" | "method" | "next" | "keep" | "talk";

type ResultPageWords = {
  readonly section: string;
  readonly description: string;
  readonly eyebrow: string;
  readonly scores: (django: number, node: number, lead: string) => string;
  readonly scoreOf: string;
  readonly version: (version: number) => string;
  readonly book: string;
  readonly mailMe: string;
  readonly print: string;
  readonly sections: Readonly<Record<Section, string>>;
  readonly speaksFor: (side: string) => string;
  readonly nothingFor: (side: string) => string;
  readonly points: (points: number) => string;
  readonly lenses: string;
  readonly chart: string;
  readonly ledgerLead: string;
  readonly changesLead: string;
  readonly compareAny: string;
  readonly open: { readonly canDecide: string; readonly cannot: string };
  readonly stackLead: string;
  readonly older: (made: number, current: number) => string;
  readonly madeOn: (date: string) => string;
  readonly keep: {
    readonly text: (days: number) => string;
    readonly address: string;
    readonly copy: string;
    readonly copied: string;
    readonly paper: string;
  };
  readonly mail: {
    readonly title: string;
    readonly lead: string;
    readonly pageTitle: string;
    readonly eyebrow: string;
    readonly pageLead: (title: string) => string;
    readonly back: string;
    readonly email: string;
    readonly emailHint: (months: number) => string;
    readonly name: string;
    readonly button: string;
    readonly trap: string;
    readonly sentTitle: string;
    readonly sent: string;
    /** Where no mail can be sent. */
    readonly keptTitle: string;
    readonly kept: string;
    readonly notSetUp: string;
    readonly again: string;
    readonly tooFast: string;
    readonly unsealed: string;
    readonly otherContent: string;
  };
  readonly talk: { readonly text: string; readonly button: string };
  readonly compare: {
    readonly pageTitle: string;
    readonly eyebrow: string;
    readonly title: string;
    readonly lead: string;
    readonly back: string;
    readonly goOn: string;
    readonly stays: (title: string) => string;
    readonly turns: (before: string, after: string) => string;
    readonly unreadable: string;
    readonly choose: string;
    readonly now: (answer: string) => string;
    readonly as: (topic: string) => string;
  };
  readonly missing: { readonly title: string; readonly text: (days: number) => string; readonly button: string };
};

/** What the result's own pages say around the report. */
export const resultPageWords: Readonly<Record<Locale, ResultPageWords>> = {
  en: {
    section: "Recommendation",
    description: "A recommendation between Django and Node.js, with every point behind it.",
    eyebrow: "Your recommendation",
    scores: (django, node, lead) => `Django\u00a0${django}, Node.js\u00a0${node}: ${lead}`,
    scoreOf: "of 100 points",
    version: (version) => `Version ${version} of the questions`,
    book: "Book a free call",
    mailMe: "Email me this report",
    print: "Print or save as PDF",
    sections: {
      why: "Why",
      ledger: "Every answer and its points",
      changes: "What would change it",
      unknowns: "What is still open",
      care: "Take care with",
      stack: "A stack to start from",
      method: "How we decided",
      next: "What to do with it",
      keep: "Keep this result",
      talk: "Talk it through",
    },
    speaksFor: (side) => `What speaks for ${side}`,
    nothingFor: (side) => `None of your answers speaks for ${side}.`,
    points: (points) => `+${points}`,
    lenses: "Product, delivery and team",
    chart: "By topic",
    ledgerLead:
      "A rating from 0 to 4 for each side, times the weight of the question, gives the points. Added up, they are the two scores.",
    changesLead:
      "Each of these changes one answer and turns the outcome. All that do so are listed; any other single change leaves it as it is.",
    compareAny: "Change any one answer and compare the two results",
    open: { canDecide: "Could change the outcome", cannot: "Does not change the outcome" },
    stackLead:
      "Where we would begin for this outcome. Versions are those of the day on which these questions were published.",
    older: (made, current) =>
      `This result was made with version ${made} of the questions and stays as it was. New assessments use version ${current}.`,
    madeOn: (date) => `Made on ${date} (UTC).`,
    keep: {
      text: (days) =>
        `This address opens the result again, without signing in. Whoever has it can read the result, so share it with those who may. A result that nobody asked us to mail is deleted after ${days} days.`,
      address: "Address of this result",
      copy: "Copy the address",
      copied: "Copied.",
      paper: "On paper, or saved as a PDF by your browser's print dialog, this page is the whole report.",
    },
    mail: {
      title: "Email me this report",
      lead: "The whole report in one mail, with every answer and its points, and the link to this page.",
      pageTitle: "Email me this report",
      eyebrow: "Your recommendation",
      pageLead: (title) => `“${title}”, with every answer and its points, in one mail.`,
      back: "Back to the result",
      email: "Email address",
      emailHint: (months) =>
        `For the report, and for answers about it within ${months} months. For anything else only if you tick the second box as well.`,
      name: "Name",
      button: "Send me the report",
      trap: "Leave this field empty",
      sentTitle: "The report is on its way",
      sent: "It should arrive within a few minutes; look into the spam folder, too. One address gets one report a day at most, so a second request within 24 hours sends nothing new.",
      keptTitle: "Your request is kept",
      kept: "Email isn’t set up on this site, so the report can’t reach you yet. The result stays at its own address: copy it, print it or save it as a PDF.",
      notSetUp:
        "Email isn’t set up on this site, so the report can’t reach you yet. We keep your request; print the result or save it as a PDF meanwhile.",
      again: "Send it to another address, too",
      tooFast: "That was faster than people type. Please press the button once more",
      unsealed: "This form has been open too long, or its page was changed. Please press the button once more",
      otherContent:
        "This form was sent before with other details. Go back to the result, reload the page and send the form again.",
    },
    talk: {
      text: "A free video call with someone who builds software. Your consultant gets this result with the booking, and the call starts from it: what is still open, what pulls the other way, and what to do first. There’s nothing to prepare.",
      button: "Choose a time",
    },
    compare: {
      pageTitle: "Compare two results",
      eyebrow: "Your recommendation",
      title: "What if one answer were different?",
      lead: "Everything else stays as you answered it. Nothing is stored.",
      back: "Back to the result",
      goOn: "Open the assessment with this answer",
      stays: (title) => `The outcome stays the same: ${title}.`,
      turns: (before, after) => `The outcome changes: from “${before}” to “${after}”.`,
      unreadable: "This link names an answer that does not exist. Choose one below.",
      choose: "Change one answer",
      now: (answer) => `Your answer: ${answer}`,
      as: (topic) => `as the answer on ${topic}`,
    },
    missing: {
      title: "There is no result at this address",
      text: (days) =>
        `The address may be cut off or mistyped. Results that nobody asked us to mail are deleted after ${days} days. Twelve questions make a new one.`,
      button: "Take the assessment",
    },
  },
};
