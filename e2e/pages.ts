import type { Page } from "@playwright/test";
import { pages as contentPages } from "@/lib/content/site-map";

/** One page of the product: visited by the journey that every page must pass, and pictured by `npm run screenshots`. */
export type ListedPage = {
  /** Unique, in kebab-case: the name of its pictures. */
  readonly name: string;
  readonly path: string;
  /** The folder below app that answers, where it differs from the path: "/assessment/[question]". */
  readonly route?: string;
  /** How to get there, where opening the path is not enough: a form to fill in first, or a sign-in. */
  readonly open?: (page: Page) => Promise<void>;
  /** Pictured in README.md, too. */
  readonly isInReadme?: boolean;
};

/** Every page for visitors. A page that is missing here fails the check: nobody would ever look at it. */
export const publicPages: readonly ListedPage[] = [
  ...contentPages.map(({ id, path }) => ({ name: id, path, isInReadme: id === "home" })),
  { name: "not-found", path: "/no-such-page", route: "/_not-found" },
];

export async function openPage(page: Page, listed: ListedPage): Promise<void> {
  if (listed.open === undefined) await page.goto(listed.path);
  else await listed.open(page);
}
