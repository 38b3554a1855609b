import type { Page } from "@playwright/test";
import { pages as contentPages } from "@/lib/content/site-map";

/** One page of the product: visited by the journey that every page must pass, and pictured by `npm run screenshots`. */
export type ListedPage = {
  /** Unique, in kebab-case: the name of its pictures. */
  readonly name: string;
  readonly path: string;
  /** The folder below app that answers, where it differs from the path: "/assessment/[question]". */
  readonly route?: string;
  /** How to get there, where opening the path is not enough: a form to fill in first. */
  readonly open?: (page: Page) => Promise<void>;
  /** Puts the focus into its content at once, as a page does that comes back with an error. */
  readonly takesFocus?: boolean;
  /** Pictured in README.md, too. */
  readonly isInReadme?: boolean;
};

/** Every page that anybody can open. A page that is missing here fails the check: nobody would ever look at it. */
export const publicPages: readonly ListedPage[] = [
  ...contentPages.map(({ id, path }) => ({ name: id, path, isInReadme: id === "home" })),
  {
    name: "narrowed",
    path: "/django-vs-nodejs/narrowed?show=live&show=differences",
    route: "/django-vs-nodejs/narrowed",
  },
  { name: "feedback", path: "/feedback?page=security", route: "/feedback" },
  { name: "feedback-thanks", path: "/feedback/thanks?page=security&sent=not-useful", route: "/feedback/thanks" },
  { name: "not-found", path: "/no-such-page", route: "/_not-found" },
  { name: "staff-sign-in", path: "/staff/sign-in" },
  { name: "staff-forgotten", path: "/staff/forgotten" },
  { name: "staff-welcome-spent", path: "/staff/welcome/spent", route: "/staff/welcome/[token]" },
  { name: "staff-new-password-spent", path: "/staff/new-password/spent", route: "/staff/new-password/[token]" },
];

/** Every page of the desk, opened by an administrator. */
export const deskPages: readonly ListedPage[] = [
  { name: "desk", path: "/staff" },
  { name: "desk-leads", path: "/staff/leads" },
  { name: "desk-leads-change-many", path: "/staff/leads/bulk" },
  { name: "desk-mail", path: "/staff/mail" },
  { name: "desk-reports", path: "/staff/reports" },
  { name: "desk-voices", path: "/staff/voices" },
  { name: "desk-colleagues", path: "/staff/colleagues" },
  { name: "desk-account", path: "/staff/account" },
  { name: "desk-design", path: "/staff/design", takesFocus: true },
];

/** Pages that need something to show first (a lead, a mail), and wait for the journey that makes it. May only shrink. */
export const routesStillToBeListed: readonly string[] = [
  "/voices/[token]",
  "/staff/leads/[lead]",
  "/staff/mail/[mail]",
];

export async function openPage(page: Page, listed: ListedPage): Promise<void> {
  if (listed.open === undefined) await page.goto(listed.path);
  else await listed.open(page);
}
