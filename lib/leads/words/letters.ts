import type { LetterAbout, LetterRefusal, LetterVariable, TemplateRefusal } from "@/lib/leads/letter";
import type { Locale } from "@/lib/time/words";

type LetterWords = {
  readonly abouts: Readonly<Record<LetterAbout, string>>;
  /** Who may get a letter about this, and why. */
  readonly rules: Readonly<Record<LetterAbout, string>>;
  /** What the foot of the mail says. */
  readonly reasons: Readonly<Record<LetterAbout, string>>;
  readonly variables: Readonly<Record<LetterVariable, string>>;
  /** What stands in the place of a variable about which nothing is known. */
  readonly unknown: Readonly<Record<"name" | "company" | "recommendation" | "call", string>>;
  readonly refusals: Readonly<Record<LetterRefusal, string>>;
  readonly templateRefusals: Readonly<Record<TemplateRefusal, string>>;
};

export const letterWords: Readonly<Record<Locale, LetterWords>> = {
  en: {
    abouts: {
      call: "The call that they booked",
      report: "The report that they asked for",
      services: "Anything else about our services",
    },
    rules: {
      call: "An answer. Allowed within six months of a booked call, without consent.",
      report: "An answer. Allowed within six months of the request for the report, without consent.",
      services:
        "Follow-up mail. Only with their consent, with our postal address and a link that ends such mails: both are added.",
    },
    reasons: {
      call: "You get this mail because you booked a call with us.",
      report: "You get this mail because you asked us for a report.",
      services: "You get this mail because you agreed to hear about our services.",
    },
    variables: {
      name: "Their name",
      company: "Their company",
      recommendation: "What our assessment recommended",
      call: "Day and time of their call, on their clock",
      "booking-link": "The address of the page where calls are booked",
      me: "Your name",
      consultancy: "The name of the consultancy",
    },
    unknown: { name: "there", company: "your company", recommendation: "what fits you best", call: "our call" },
    refusals: {
      "unknown-lead": "This lead does not exist any more",
      "sample-lead": "This is a sample lead. Nobody reads mail at its address, so nothing is sent",
      "no-call": "They booked no call within the last six months, so a letter about one would need their consent",
      "no-report":
        "They asked for no report within the last six months, so a letter about one would need their consent",
      "no-consent":
        "They have not agreed to follow-up mail, or took it back, so only an answer about a call or a report may go",
      "no-postal-address":
        "Follow-up mail must carry our postal address, and none is configured. An administrator sets WAYMARK_COMPANY_ADDRESS",
      "unfilled-variables": "Something between double braces is left. Replace it",
    },
    templateRefusals: {
      "unknown-template": "This template does not exist any more",
      "template-changed":
        "A colleague changed this template while you wrote. What you typed is kept below; open the template in another window to see theirs, then save again to replace it",
      "name-taken": "Another template has this name. Choose another one",
    },
  },
};

/** Letters that never left, on a lead's page and on Today. */
export const unsentLetterWords = {
  en: {
    onToday: "Letters that never left",
    onTodayHint: "These people still wait: nothing counts as an answer before the mail has left.",
    onLead: (number: number) => (number === 1 ? "A letter to them never left" : `${number} letters to them never left`),
    resend: "Send again",
    resendHidden: (subject: string, who: string) => ` “${subject}” to ${who}`,
  },
} as const satisfies Record<Locale, unknown>;

export const letterPageWords = {
  en: {
    pageTitle: (who: string) => `Mail to ${who} – Leads – Staff`,
    title: (who: string) => `Mail to ${who}`,
    crumb: "Mail",
    write: "Write a mail",
    template: "Start from a template",
    none: "An empty letter",
    choose: "Use it",
    about: "What is it about?",
    notAllowed: (why: string) => `Not possible now: ${why}.`,
    subject: "Subject",
    body: "Letter",
    bodyHint: "Plain words; an empty line begins a new paragraph, and addresses become links.",
    fillIn: "What can be filled in",
    preview: "Look at it first",
    send: "Send it",
    sendHint: (from: string) =>
      `It goes through the outbox. Answers reach ${from}. A new lead moves to Contacted, as this is the first response.`,
    previewTitle: "This is how it reads",
    to: "To",
    stop: "Stop these mails",
    templates: "Templates",
    noMail: "Note that they want no follow-up mail",
  },
} as const satisfies Record<Locale, unknown>;

export const templatePageWords = {
  en: {
    pageTitle: "Templates – Staff",
    title: "Templates for mails to leads",
    lead: "Letters that you send again and again. Each is looked at and can be changed before it goes.",
    fresh: "New template",
    freshTitle: "New template – Templates – Staff",
    editTitle: (name: string) => `${name} – Templates – Staff`,
    caption: "Templates",
    name: "Name",
    nameHint: "Only colleagues see it.",
    about: "About",
    changed: "Changed",
    changedBy: (by: string) => `by ${by}`,
    save: "Save template",
    remove: "Delete template",
    removed: "The template is deleted.",
    restored: "The template is back.",
    saved: "The template is saved.",
    undo: "Undo",
    none: { title: "No templates yet", cause: "A template saves typing the same letter again.", action: "Write one" },
    sampleName: "Kim Lee",
    sampleCompany: "Kite Labs",
  },
} as const satisfies Record<Locale, unknown>;

/** The page behind the link in follow-up mails. */
export const followUpPageWords = {
  en: {
    pageTitle: "End follow-up mails",
    title: "End follow-up mails?",
    lead: (company: string) =>
      `${company} will write to you no more about its services. Mails about a call that you booked, or a report that you ask for, still come.`,
    send: "End these mails",
    done: {
      title: "You get no follow-up mails",
      cause:
        "Nothing about our services comes to you any more. If you change your mind, tick the box when you next ask us for something.",
      action: "To the home page",
    },
    bent: {
      title: "These mails go on",
      words:
        "The link did not come whole, so nothing was ended. Open the link in the mail again, and press the button there.",
    },
    wording: (company: string) => `I want no mails about the services of ${company} any more.`,
  },
} as const satisfies Record<Locale, unknown>;
