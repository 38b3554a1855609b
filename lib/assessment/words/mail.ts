import type { Locale } from "@/lib/time/words";

type MailWords = {
  readonly subject: (title: string) => string;
  readonly reason: string;
  readonly greeting: string;
  readonly open: string;
  readonly book: string;
  readonly heads: Readonly<
    Record<
      "reasons" | "counterpoints" | "lenses" | "ledger" | "changes" | "unknowns" | "cautions" | "stack" | "method",
      string
    >
  >;
  readonly points: (sides: readonly [string, string], points: readonly [number, number]) => string;
  readonly total: string;
};

/** What only the report mail says; the result itself brings its own words. */
export const mailWords: Readonly<Record<Locale, MailWords>> = {
  en: {
    subject: (title) => `Your report: ${title}`,
    reason: "You get this mail because somebody asked on our site to send this report to your address.",
    greeting: "Here is the report that was asked for, with every answer and how it was counted.",
    open: "Open the report on our site",
    book: "Book a free call about it",
    heads: {
      reasons: "What speaks for it",
      counterpoints: "What speaks against it",
      lenses: "Product, delivery and team",
      ledger: "Every answer and its points",
      changes: "What would change it",
      unknowns: "What is still open",
      cautions: "Take care with",
      stack: "A stack to start from",
      method: "How we decided",
    },
    points: ([django, node], [djangoPoints, nodePoints]) => `${django} ${djangoPoints}, ${node} ${nodePoints}`,
    total: "Total",
  },
};
