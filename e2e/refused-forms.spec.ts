import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { book, holdFirst, openTimes, takeCalls } from "@/e2e/booking";
import { asAdministrator, expect, test } from "@/e2e/fixtures";
import { deskPages, openPage, publicPages, type ListedPage } from "@/e2e/pages";
import { deskForms, publicForms, type RefusedForm } from "@/e2e/refused-forms";

const app = new URL("../app/", import.meta.url).pathname;

/** Pages of the list, and those that need more than a visit to come to. */
const places: readonly ListedPage[] = [
  { name: "book-details", path: "/book", route: "/book/details", open: openDetails },
  { name: "call", path: "/book", route: "/booking/[token]", open: openCall },
  {
    name: "call-move",
    path: "/book",
    route: "/booking/[token]/move",
    open: async (page) => {
      await openCall(page);
      await page.goto(`${new URL(page.url()).pathname}/move?zone=America/Toronto`);
    },
  },
  ...publicPages,
  ...deskPages,
];

/** Pages with an error summary whose forms hold nothing that could be typed wrongly, and what looks at them. */
const lookedAtElsewhere: readonly string[] = [
  // Refused when somebody else was faster; e2e/board.spec.ts, desk-list.spec.ts, lead-merge.spec.ts.
  "/staff/leads/board",
  "/staff/leads/bulk",
  "/staff/leads/[lead]/merge",
  // Their forms are buttons only, which are refused when somebody else was faster.
  "/staff",
  "/staff/mail",
  "/staff/jobs",
  "/staff/templates",
  "/staff/leads/held",
  // e2e/lead-import.spec.ts, voices.spec.ts, desk.spec.ts, webhooks.spec.ts.
  "/staff/leads/import/[import]",
  "/staff/voices",
  "/voices/[token]",
  "/staff/reports",
  "/staff/connections/webhooks/[webhook]",
];

async function openDetails(page: Page): Promise<void> {
  await openTimes(page, 30, "America/Toronto");
  await holdFirst(page);
}

async function openCall(page: Page): Promise<void> {
  await openTimes(page, 31, "America/Toronto");
  await holdFirst(page);
  await book(page, { name: "Noor Haddad", email: `refused-${crypto.randomUUID()}@example.com` });
}

const files = readdirSync(app, { recursive: true, encoding: "utf8" });
const routesWithSummary = files
  .filter((file) => file.endsWith("page.tsx") && readFileSync(join(app, file), "utf8").includes("<ErrorSummary"))
  .map((file) => `/${file.replace(/\/?page\.tsx$/, "").replaceAll(/\([a-z]+\)\/?/g, "")}`)
  .map((route) => (route === "/" ? route : route.replace(/\/$/, "")));

test("whatever a form is refused for, the page that it goes back to shows it", () => {
  const pages = files
    .filter((file) => file.endsWith("route.ts"))
    .flatMap((file) => /page: \(\) => "([^"?]+)/.exec(readFileSync(join(app, file), "utf8"))?.[1] ?? []);
  expect(pages.length).toBeGreaterThan(40);
  // Its handler takes whatever is sent and answers in words by itself: see the test below.
  expect(pages.filter((page) => !routesWithSummary.includes(page) && page !== "/")).toEqual([]);
});

test("every page with an error summary has a form here that is refused", () => {
  const covered = [...publicForms, ...deskForms].map(({ page }) => routeOf(page));
  expect(routesWithSummary.filter((route) => !covered.includes(route) && !lookedAtElsewhere.includes(route))).toEqual(
    [],
  );
});

test("an end of follow-up mails that is refused says that they go on", async ({ page }) => {
  await page.goto("/");
  const headers = { Origin: new URL(page.url()).origin };
  for (const form of [{ token: "bent" }, { other: "field" }, {}] as Readonly<Record<string, string>>[]) {
    const answer = await page.request.post("/follow-up/stop", { form, headers, maxRedirects: 0 });
    expect(answer.status()).toBe(422);
    expect(await answer.text()).toContain("nothing was ended");
  }
});

/** An assessment question, whose refusal is the browser's own, and a radio of a form that the server refused. */
for (const name of ["assessment-question", "book"]) {
  test(`${name}: once an error is shown, choosing an answer moves nothing under the pointer`, async ({ page }) => {
    await openPage(page, placeOf(name));
    await page.waitForLoadState("networkidle");
    const form = publicForms.find((each) => each.page === name);
    if (form === undefined) throw new Error(`No form of ${name} is refused`);
    await sendWrongly(page, form);
    await expect(page.getByRole("alert").filter({ hasText: "There is a problem" })).toBeVisible();
    const label = page.locator('input[type="radio"] + label').filter({ visible: true }).nth(1);
    await label.scrollIntoViewIfNeeded();
    const before = await label.boundingBox();
    if (before === null) throw new Error("The second answer has no place");
    await page.mouse.click(before.x + before.width / 2, before.y + before.height / 2);
    await expect(page.locator('input[type="radio"]:checked')).toHaveCount(1);
    // Whatever is drawn anew after the choice is drawn by the frame after the next.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    expect((await label.boundingBox())?.y).toBe(before.y);
  });
}

function placeOf(name: string): ListedPage {
  const place = places.find((each) => each.name === name);
  if (place === undefined) throw new Error(`No page is called ${name}`);
  return place;
}

function routeOf(name: string): string {
  const { route, path } = placeOf(name);
  return route ?? path;
}

test.describe("as staff", () => {
  test.use(asAdministrator);
  test.beforeEach(({ page }) => takeCalls(page));
  for (const form of [...publicForms, ...deskForms]) {
    test(`${form.page}: the form to ${form.action}, when refused, shows why, first and in view, and loses nothing`, async ({
      page,
      plainPage,
    }) => {
      for (const visit of [page, plainPage]) {
        // Whoever is signed in has nothing to do at the door.
        if (form.page === "staff-sign-in") await visit.context().clearCookies();
        await openPage(visit, placeOf(form.page));
        await visit.waitForLoadState("networkidle");
        await sendWrongly(visit, form);
        await expectRefusal(visit, form);
      }
    });
  }
});

/** Fills the form in and sends it by its own button, the way a person at the end of a long page does. */
async function sendWrongly(page: Page, { action, typed = {}, emptied = [] }: RefusedForm): Promise<void> {
  await openAround(page, action);
  for (const [name, text] of Object.entries(typed)) await write(page, { action, name, text });
  for (const name of emptied) await write(page, { action, name, text: null });
  await page.evaluate((start) => {
    const form = [...document.forms].find((each) => new URL(each.action).pathname.startsWith(start));
    window.scrollTo(0, document.documentElement.scrollHeight);
    const buttons = [...(form?.querySelectorAll<HTMLButtonElement>('button:not([type="button"], [formaction])') ?? [])];
    const button = buttons.findLast((each) => each.getClientRects().length > 0);
    button?.focus();
    form?.requestSubmit(button);
  }, action);
}

/** What is folded away is opened, as somebody would who fills it in. */
async function openAround(page: Page, action: string): Promise<void> {
  await page.evaluate((start) => {
    const form = [...document.forms].find((each) => new URL(each.action).pathname.startsWith(start));
    if (form === undefined) throw new Error(`No form goes to ${start}`);
    for (const details of document.querySelectorAll("details")) details.open ||= details.contains(form);
  }, action);
}

type Wish = { readonly action: string; readonly name: string; readonly text: string | null };

/** Types into a field of the form that goes to `action`; without a text, its answer is taken away. */
async function write(page: Page, wish: Wish): Promise<void> {
  await page.evaluate(({ action, name, text }) => {
    const form = [...document.forms].find((each) => new URL(each.action).pathname.startsWith(action));
    for (const field of form?.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(`[name="${name}"]`) ?? []) {
      if (text === null) field.remove();
      else {
        field.removeAttribute("maxlength");
        field.value = text;
        field.dispatchEvent(new Event("input", { bubbles: true }));
      }
    }
  }, wish);
}

/** The summary has the focus and is in view, its links lead to fields that say the same, and what was typed is there. */
async function expectRefusal(page: Page, { typed = {} }: RefusedForm): Promise<void> {
  const summary = page.getByRole("alert").filter({ hasText: "There is a problem" });
  await expect(summary).toBeVisible();
  await expect(page).toHaveTitle(/^Error: /);
  await expect
    .poll(() => summary.evaluate((alert) => document.activeElement?.contains(alert) && document.activeElement.tagName))
    .toBe("DIV");
  await expect(summary).toBeInViewport({ ratio: 1 });
  const unlinked = await summary.getByRole("link").evaluateAll((links) =>
    links
      .map((link) => ({ words: link.textContent, id: link.getAttribute("href")?.slice(1) ?? "" }))
      .filter(({ words, id }) => {
        const field = document.getElementById(id);
        const described = [field, field?.closest("fieldset")].flatMap(
          (each) => each?.getAttribute("aria-describedby")?.split(" ") ?? [],
        );
        if (field !== null && !field.matches("textarea, [type=text], [type=email], [type=url], [type=password]"))
          return false;
        return !described.some((each) => document.getElementById(each)?.textContent.includes(words));
      }),
  );
  expect(unlinked).toEqual([]);
  for (const [name, value] of Object.entries(typed)) {
    const values = await page.evaluate(
      (field) => [...document.getElementsByName(field)].map((each) => ("value" in each ? each.value : null)),
      name,
    );
    expect(values, name).toContain(value);
  }
}
