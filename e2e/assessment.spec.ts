import type { Page } from "@playwright/test";
import { chooseByKeyboard, expect, followByKeyboard, tabTo, test, withoutScript } from "@/e2e/fixtures";

/** An answer to each of the twelve questions, in their order. */
const answers = [
  "Applying business rules to related records: orders, cases, bookings, approvals",
  "A few touches, such as notifications or status badges",
  "I'm not sure",
] as const;
const preset = "/assessment/check?v=1&w=s&l=c&c=3&d=m&b=s&s=r&a=u&g=f&f=2&t=3&e=n&p=u";

async function answer(page: Page, number: number): Promise<void> {
  await expect(page.getByText(`Question ${number} of 12`)).toBeVisible();
  const radios = page.getByRole("radio");
  for (const radio of await radios.all()) await expect(radio).not.toBeChecked();
  const wanted = answers[number - 1];
  await (wanted === undefined ? radios.first() : page.getByRole("radio", { name: wanted })).check({ force: true });
  await page.getByRole("button", { name: "Continue" }).click();
}

async function finish(page: Page): Promise<void> {
  await page.goto(preset);
  await page.getByRole("button", { name: "See my recommendation" }).click();
  await page.waitForURL(/\/result\/[\w-]{43}$/);
}

async function walk(page: Page): Promise<void> {
  await page.goto("/assessment?utm_source=podcast");
  await page.getByRole("link", { name: "Start with question 1" }).click();
  for (let number = 1; number <= 12; number += 1) await answer(page, number);
  await expect(page.getByRole("heading", { level: 1, name: "Check your answers" })).toBeVisible();
  await expect(page.getByRole("link", { name: /^Change your answer on/ })).toHaveCount(12);
  await page.getByRole("button", { name: "See my recommendation" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(/Django\s\d+, Node\.js\s\d+/);
}

test.describe("without JavaScript", () => {
  test.use(withoutScript);

  test("a visitor answers twelve questions, reads the result and has it mailed", async ({ page, mailbox }) => {
    await walk(page);
    const result = page.url();
    await page.getByRole("link", { name: "Email me this report" }).first().click();
    await page.getByLabel("Email address").fill(mailbox.address);
    await page.getByLabel(/may send my report/).check({ force: true });
    // Faster than people type: the form asks to press once more, with everything kept.
    await expect(async () => {
      await page.getByRole("button", { name: "Send me the report" }).click();
      await expect(page.getByText("The report is on its way")).toBeVisible({ timeout: 1_000 });
    }).toPass({ timeout: 60_000 });
    const mail = await mailbox.waitFor(/^Your report: /);
    expect(mail.text).toContain(result);
    await page.goto(result);
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Django");
  });

  test("Continue without an answer comes back with the error first, and Back loses nothing", async ({ page }) => {
    await page.goto("/assessment/realtime?v=1&w=r");
    await page.getByRole("button", { name: "Continue" }).click();
    await expect(page).toHaveTitle(/^Error: /);
    await expect(page.getByRole("heading", { name: "There is a problem" })).toBeVisible();
    await page.getByRole("radio", { name: answers[1] }).check({ force: true });
    await page.getByRole("link", { name: "Back" }).click();
    await expect(page.getByRole("radio", { name: answers[0] })).toBeChecked();
    await page.getByRole("button", { name: "Continue" }).click();
    await expect(page.getByRole("radio", { name: answers[1] })).toBeChecked();
    await page.reload();
    await expect(page.getByRole("radio", { name: answers[1] })).toBeChecked();
  });
});

test("with JavaScript a step asks the server nothing; back, reload and titles are right", async ({ page }) => {
  await page.goto("/assessment/workload");
  const asked: string[] = [];
  await page.waitForLoadState("networkidle");
  page.on("request", (request) => asked.push(request.url()));
  await answer(page, 1);
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await expect(page).toHaveTitle(/^How much of the product must update live.* – Assessment – Waymark$/);
  await answer(page, 2);
  await expect(page.getByText("Question 3 of 12")).toBeVisible();
  await page.goBack();
  await expect(page.getByRole("radio", { name: answers[1] })).toBeChecked();
  await page.getByRole("link", { name: "Back" }).click();
  await expect(page.getByRole("radio", { name: answers[0] })).toBeChecked();
  expect(asked).toEqual([]);
  await page.reload();
  await expect(page.getByRole("radio", { name: answers[0] })).toBeChecked();
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByRole("radio", { name: answers[1] })).toBeChecked();
});

test("with JavaScript an empty Continue takes the focus to the error, which goes when it is put right", async ({
  page,
}) => {
  await page.goto("/assessment/team");
  await page.waitForLoadState("networkidle");
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page).toHaveTitle(/^Error: /);
  await page.getByRole("link", { name: /^Choose an answer to/ }).click();
  await expect(page.getByRole("radio").first()).toBeFocused();
  await page.getByRole("radio").first().check({ force: true });
  await expect(page.getByText("There is a problem")).toHaveCount(0);
  await expect(page).not.toHaveTitle(/^Error: /);
});

test("a visitor with a keyboard alone gets from a question to the next and to the result", async ({ page }) => {
  await page.goto("/assessment/workload");
  await page.waitForLoadState("networkidle");
  await chooseByKeyboard(page, page.getByRole("radio", { name: answers[0] }));
  await page.keyboard.press("Enter");
  await expect(page.getByText("Question 2 of 12")).toBeVisible();
  await page.goto(preset);
  await followByKeyboard(page, page.getByRole("button", { name: "See my recommendation" }));
  await page.waitForURL(/\/result\//);
  await tabTo(page, page.getByRole("link", { name: "Book a free call" }));
});

test("Change leads to one question and back; two tabs don't disturb each other", async ({ page, context }) => {
  const other = await context.newPage();
  await Promise.all([page.goto(preset), other.goto(preset)]);
  await page.getByRole("link", { name: "Change your answer on your team's languages" }).click();
  await page.getByRole("radio", { name: "Python only" }).check({ force: true });
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Check your answers" })).toBeVisible();
  await expect(page.getByText("Python only")).toBeVisible();
  await expect(other.getByText("Python only")).toHaveCount(0);
});

test("one form sent twice is one result, and another version's link says so in words", async ({ page }) => {
  await page.goto(preset);
  const button = page.getByRole("button", { name: "See my recommendation" });
  await button.dblclick();
  await page.waitForURL(/\/result\/[\w-]{43}$/);
  await page.goto(preset.replace("v=1", "v=9"));
  await expect(page.getByText("names version 9 of the questions")).toBeVisible();
});

test("one answer changed from the result is compared with it, and opens the assessment", async ({ page }) => {
  await finish(page);
  await page.getByRole("link", { name: "Change any one answer and compare the two results" }).click();
  await page.getByText("How many engineers will build and run it?").click();
  await page.getByRole("link", { name: "9 or more" }).click();
  await expect(page.getByText(/^The outcome (stays the same|changes):/)).toBeVisible();
  await page.getByRole("link", { name: "Open the assessment with this answer" }).click();
  await expect(page.getByText("9 or more")).toBeVisible();
});

test("a result is for those who know its address, and for no search engine or cache", async ({ page }) => {
  await finish(page);
  const url = page.url();
  const answered = await page.request.get(url);
  expect(answered.headers()["cache-control"]).toContain("no-store");
  expect(await answered.text()).toContain("noindex");
  const altered = `${url.slice(0, -1)}${url.endsWith("A") ? "B" : "A"}`;
  const missing = await page.goto(altered);
  expect(missing?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is no result at this address");
});

test("the report form says what is wrong, keeps what was typed, and reaches exactly one address", async ({
  page,
  mailbox,
}) => {
  await finish(page);
  await page.goto(`${page.url()}/mail`);
  await page.waitForLoadState("networkidle");
  await page.getByLabel("Email address").fill("two@example.com, addresses@example.com");
  await page.getByRole("button", { name: "Send me the report" }).click();
  await expect(page.getByRole("link", { name: "Enter an email address like name@example.com" })).toBeVisible();
  await page.getByLabel("Email address").fill(mailbox.address);
  await page.getByLabel(/may send my report/).check({ force: true });
  await expect(async () => {
    await page.getByRole("button", { name: "Send me the report" }).click();
    await expect(page.getByText("The report is on its way")).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 60_000 });
  await mailbox.waitFor(/^Your report: /);
});
