import type { PageId } from "@/lib/content/page";

/** What a reader says of a page: a word of praise, a word of blame, or an error in their own words. */
export type PageReport =
  | { readonly page: PageId; readonly kind: "useful" | "not-useful" }
  | { readonly page: PageId; readonly kind: "error"; readonly words: string };

export const reportLengthMax = 2_000;
export const reportsOnPage = 50;

/** The page on which an error can be reported, and the one that thanks for whatever was sent. */
export const reportPath = (page: PageId) => `/feedback?page=${page}`;
export const thanksPath = ({ page, kind }: PageReport) => `/feedback/thanks?page=${page}&sent=${kind}`;

/** An error that somebody reported, as staff see it. */
export type OpenReport = {
  readonly id: string;
  readonly page: string;
  readonly words: string;
  readonly sentAt: Date;
  readonly resolvedAt: Date | null;
  readonly resolvedByName: string | null;
};

/** How many readers found a page useful, and how many did not. */
export type PageVotes = { readonly page: string; readonly useful: number; readonly notUseful: number };
