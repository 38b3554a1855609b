import type { Page } from "@playwright/test";
import { bookByStaff } from "@/e2e/booking";
import { openNewLead } from "@/e2e/known-leads";
import { madePages } from "@/e2e/made-pages";
import { callWords } from "@/lib/assessment/words/call";
import { resultPageWords } from "@/lib/assessment/words/result-page";
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

const presetPath = "/assessment/check?v=1&w=s&l=c&c=3&d=m&b=s&s=r&a=u&g=f&f=2&t=3&e=n&p=u&preset=trading-dashboard";

/** Through the check page, as a visitor comes to a result. */
async function openResult(page: Page): Promise<void> {
  await page.goto(presetPath);
  await page.getByRole("button", { name: "See my recommendation" }).click();
  await page.waitForURL(/\/result\/[\w-]{43}$/);
}

async function openComparison(page: Page): Promise<void> {
  await openResult(page);
  await page.goto(`${page.url()}/compare?p=9`);
}

/** The form that asks for a report of a fresh result. */
export async function openMailForm(page: Page): Promise<void> {
  await openResult(page);
  await page.goto(`${page.url()}/mail`);
}

/** Asks for a report as a robot does, which fills in every field, and looks at what is held. */
async function openHeldRequest(page: Page, address = "robot@example.com"): Promise<void> {
  await openMailForm(page);
  await page.getByLabel(resultPageWords.en.mail.trap).fill("https://robot.example");
  await page.getByLabel("Email address").fill(address);
  await page.getByLabel(/may send my report/).check({ force: true });
  await page.getByRole("button", { name: "Send me the report" }).click();
  await page.waitForURL(/sent=1/);
  await page.goto("/staff/leads/held");
  await page
    .getByRole("link", { name: new RegExp(address) })
    .first()
    .click();
  await page.waitForURL(/\/held\/[0-9a-f-]{36}$/);
}

let bookedCall: string | null = null;

/** A call that the administrator books for somebody, at the last time that is offered: the same one for all pages. */
async function openCall(page: Page): Promise<void> {
  if (bookedCall !== null) {
    await page.goto(bookedCall);
    return;
  }
  bookedCall = await bookByStaff(page, "Noor Haddad");
}

async function openMove(page: Page): Promise<void> {
  await openCall(page);
  await page.getByRole("link", { name: "Choose another time" }).click();
  await page.waitForURL(/\/move$/);
}

/** Lets the held request through, so that there is a lead with an assessment, and opens its brief. */
async function openBrief(page: Page): Promise<void> {
  const address = "brief@example.com";
  await openHeldRequest(page, address);
  await page.getByRole("button", { name: /^Let it through/ }).click();
  await page.waitForURL(/done=released/);
  await page.goto(`/staff/leads?search=${address}`);
  await page.getByRole("row").filter({ hasText: address }).getByRole("link").first().click();
  await page.getByRole("link", { name: callWords.en.sheet.link }).click();
  await page.waitForURL(/\/brief$/);
}

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
  { name: "assessment", path: "/assessment" },
  {
    name: "assessment-question",
    path: "/assessment/team?v=1&w=r&l=t",
    route: "/assessment/[question]",
  },
  {
    name: "assessment-error",
    path: "/assessment/team?v=1&missing=1",
    route: "/assessment/[question]",
    takesFocus: true,
  },
  { name: "assessment-check", path: presetPath, route: "/assessment/check" },
  { name: "result", path: presetPath, route: "/result/[token]", open: openResult, isInReadme: true },
  { name: "result-compare", path: presetPath, route: "/result/[token]/compare", open: openComparison },
  { name: "result-mail", path: presetPath, route: "/result/[token]/mail", open: openMailForm },
  { name: "result-missing", path: "/result/unknown", route: "/result/missing" },
  { name: "book", path: "/book" },
  { name: "book-details-without-time", path: "/book/details", route: "/book/details" },
  { name: "book-waiting", path: "/book/waiting" },
  { name: "book-offer-over", path: "/book/offer/over", route: "/book/offer/missing" },
  { name: "call-unknown", path: "/booking/unknown", route: "/booking/missing" },
  { name: "follow-up-ended", path: "/follow-up/ended", route: "/follow-up/missing" },
  { name: "waiting-left", path: "/waiting/left", route: "/waiting/missing" },
  { name: "voice-missing", path: "/voices/unknown", route: "/voices/missing" },
  { name: "not-found", path: "/no-such-page", route: "/_not-found" },
  { name: "staff-sign-in", path: "/staff/sign-in" },
  { name: "staff-forgotten", path: "/staff/forgotten" },
  { name: "staff-welcome-spent", path: "/staff/welcome/spent", route: "/staff/welcome/missing" },
  { name: "staff-new-password-spent", path: "/staff/new-password/spent", route: "/staff/new-password/missing" },
];

let knownLead: string | null = null;

/** A page of a lead, which is made when the first of them is opened: somebody asks for their report. */
function leadPage(name: string, below: string): ListedPage {
  const route = `/staff/leads/[lead]${below}`;
  const open = async (page: Page) => {
    if (knownLead === null) {
      await openNewLead(page, { address: `listed-${crypto.randomUUID()}@example.com` });
      knownLead = new URL(page.url()).pathname;
    }
    await page.goto(`${knownLead}${below}`);
  };
  return { name, path: route, route, open };
}

/** Every page of the desk, opened by an administrator. */
export const deskPages: readonly ListedPage[] = [
  { name: "desk", path: "/staff" },
  { name: "desk-leads", path: "/staff/leads" },
  { name: "desk-board", path: "/staff/leads/board" },
  { name: "desk-leads-change-many", path: "/staff/leads/bulk" },
  { name: "desk-leads-held", path: "/staff/leads/held" },
  {
    name: "desk-leads-held-request",
    path: "/staff/leads/held",
    route: "/staff/leads/held/[request]",
    open: openHeldRequest,
  },
  { name: "desk-lead-brief", path: "/staff/leads", route: "/staff/leads/[lead]/brief", open: openBrief },
  { name: "desk-insight-questions", path: "/staff/insight/questions" },
  { name: "desk-insight", path: "/staff/insight?period=12-months", route: "/staff/insight" },
  leadPage("desk-lead", ""),
  leadPage("desk-lead-merge", "/merge"),
  leadPage("desk-lead-mail", "/mail"),
  leadPage("desk-lead-timeline", "/timeline"),
  leadPage("desk-lead-assessments", "/assessments"),
  { name: "desk-mail", path: "/staff/mail" },
  { name: "desk-jobs", path: "/staff/jobs" },
  { name: "desk-templates", path: "/staff/templates" },
  { name: "desk-template-new", path: "/staff/templates/new", route: "/staff/templates/[template]" },
  { name: "desk-calls", path: "/staff/bookings" },
  { name: "desk-calls-day", path: "/staff/bookings?view=day", route: "/staff/bookings" },
  { name: "desk-calls-list", path: "/staff/bookings?view=list", route: "/staff/bookings" },
  { name: "desk-call", path: "/staff/bookings/new", route: "/staff/bookings/[call]", open: openCall },
  { name: "desk-call-move", path: "/staff/bookings/new", route: "/staff/bookings/[call]/move", open: openMove },
  { name: "desk-call-new", path: "/staff/bookings/new" },
  { name: "desk-hours", path: "/staff/hours" },
  { name: "desk-calendars", path: "/staff/hours/calendars" },
  { name: "desk-reports", path: "/staff/reports" },
  { name: "desk-voices", path: "/staff/voices" },
  { name: "desk-colleagues", path: "/staff/colleagues" },
  { name: "desk-leads-import", path: "/staff/leads/import" },
  { name: "desk-connections", path: "/staff/connections" },
  { name: "desk-webhooks", path: "/staff/connections/webhooks" },
  { name: "desk-notifications", path: "/staff/account/notifications" },
  { name: "desk-api", path: "/staff/connections/api" },
  { name: "desk-account", path: "/staff/account" },
  { name: "desk-design", path: "/staff/design", takesFocus: true },
  ...madePages,
];

/** Pages that a journey of their own looks at in all their states, as they need more than a browser to come to. */
export const routesLookedAtElsewhere: readonly string[] = [
  // A call that took place; e2e/voices.spec.ts.
  "/voices/[token]",
  // A booked call; e2e/booking.spec.ts.
  "/booking/[token]",
  "/booking/[token]/move",
  // Links that only mails carry; e2e/booking-links.spec.ts and e2e/secret-links.spec.ts.
  "/book/offer/[token]",
  "/waiting/[token]",
  "/follow-up/[token]",
  "/staff/welcome/[token]",
  "/staff/new-password/[token]",
];

export async function openPage(page: Page, listed: ListedPage): Promise<void> {
  if (listed.open === undefined) await page.goto(listed.path);
  else await listed.open(page);
}
