import type { Locale } from "@/lib/time/words";

type InputWords = {
  readonly missingAnswer: (question: string) => string;
  readonly wrongAnswers: string;
  readonly otherVersion: string;
  readonly strangeForm: string;
  readonly nameTooLong: string;
  readonly reportConsent: string;
};

/** What a visitor reads when an answer set cannot be taken as it is. */
export const inputWords: Readonly<Record<Locale, InputWords>> = {
  en: {
    missingAnswer: (question) => `Choose an answer to “${question}”`,
    wrongAnswers: "These answers do not belong to this version of the questions",
    otherVersion: "The questions have changed since you opened them. Look through your answers once more",
    strangeForm: "Reload the page and send the form again",
    nameTooLong: "Use at most 100 characters for your name",
    reportConsent: "Tick the box, so that we may send you the report",
  },
};
