import type { Locale } from "@/lib/time/words";

type AskingWords = {
  readonly continue: string;
  readonly back: string;
  readonly keep: string;
  readonly why: string;
  readonly number: (number: number, total: number) => string;
};

/** What stands around a question; apart from the words of other pages, because it travels to the browser. */
export const askingWords: Readonly<Record<Locale, AskingWords>> = {
  en: {
    continue: "Continue",
    back: "Back",
    keep: "Your answers so far are part of this page's address. Bookmark it to go on later.",
    why: "Why we ask",
    number: (number, total) => `Question ${number} of ${total}`,
  },
};
