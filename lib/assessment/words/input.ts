import type { Locale } from "@/lib/time/words";

type InputWords = {
  readonly missingAnswer: (question: string) => string;
  readonly wrongAnswers: string;
};

/** What a visitor reads when an answer set cannot be taken as it is. */
export const inputWords: Readonly<Record<Locale, InputWords>> = {
  en: {
    missingAnswer: (question) => `Choose an answer to “${question}”`,
    wrongAnswers: "These answers do not belong to this version of the questions",
  },
};
