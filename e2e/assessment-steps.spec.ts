import type { Page } from "@playwright/test";
import {
  chooseByKeyboard,
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  followByKeyboard,
  test,
  withoutScript,
} from "@/e2e/fixtures";

const questions = 12;
const preset = "/assessment/check?v=1&w=s&l=c&c=3&d=m&b=s&s=r&a=u&g=f&f=2&t=3&e=n&p=u";

/** The error summary; Next has an empty alert of its own. */
function problems(page: Page) {
  return page.getByRole("alert").filter({ hasText: "There is a problem" });
}

async function expectQuestion(page: Page, number: number): Promise<void> {
  await expect(page.getByText(`Question ${number} of ${questions}`)).toBeVisible();
}

/** The first answer on odd questions, the second on even ones: so a step that shows another's answer is found out. */
function answerTo(page: Page, number: number) {
  return page.getByRole("radio").nth(number % 2);
}

async function answerAndGoOn(page: Page, number: number): Promise<void> {
  await expectQuestion(page, number);
  await expect(page.getByRole("radio", { checked: true })).toHaveCount(0);
  await answerTo(page, number).check({ force: true });
  await page.getByRole("button", { name: "Continue" }).click();
}

/** Reload, Back of the page, forward again: nothing is lost, on whichever step. */
async function expectToSurvive(page: Page, number: number, hasScript: boolean): Promise<void> {
  await expectQuestion(page, number);
  await page.goBack();
  await expectQuestion(page, number - 1);
  await expect(answerTo(page, number - 1)).toBeChecked();
  // Without script the answer stands in the next address, not in that of its own question: forward still has it.
  if (hasScript) {
    await page.reload();
    await expect(answerTo(page, number - 1)).toBeChecked();
  }
  await page.goForward();
  await expectQuestion(page, number);
  await page.reload();
  await expectQuestion(page, number);
  await expect(page.getByRole("radio", { checked: true })).toHaveCount(0);
  await page
    .getByRole("link", { name: "Back" })
    .or(page.getByRole("button", { name: "Back" }))
    .first()
    .click();
  await expect(answerTo(page, number - 1)).toBeChecked();
  await page.getByRole("button", { name: "Continue" }).click();
}

async function walkEveryStep(page: Page, hasScript: boolean): Promise<void> {
  await page.goto("/assessment/workload");
  for (let number = 1; number <= questions; number += 1) {
    if (number > 1) await expectToSurvive(page, number, hasScript);
    await answerAndGoOn(page, number);
  }
  await expect(page.getByRole("heading", { level: 1, name: "Check your answers" })).toBeVisible();
  await page.goBack();
  await expect(answerTo(page, questions)).toBeChecked();
  await page.goForward();
  await expect(page.getByRole("button", { name: "See my recommendation" })).toBeVisible();
  await page.reload();
  await page.getByRole("button", { name: "See my recommendation" }).click();
  await page.waitForURL(/\/result\/[\w-]{43}$/);
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1, name: "Check your answers" })).toBeVisible();
  await page.goForward();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Django");
}

test("every step survives reloading, going back and going forward", async ({ page }) => {
  await walkEveryStep(page, true);
});

test.describe("without JavaScript", () => {
  test.use(withoutScript);

  test("every step survives reloading, going back and going forward", async ({ page }) => {
    await walkEveryStep(page, false);
  });

  test("an unfinished link opens for somebody else where it was left, and asks only what is open", async ({ page }) => {
    await page.goto("/assessment/check?v=1&w=r&l=t&c=1&d=c&b=m&s=p&a=n&g=m");
    await expect(page.getByText("Not provided")).toHaveCount(4);
    await expect(page.getByRole("button", { name: "See my recommendation" })).toHaveCount(0);
    await page
      .getByRole("main")
      .getByRole("link", { name: /first release/ })
      .last()
      .click();
    await expectQuestion(page, 9);
    await page.getByRole("radio").first().check({ force: true });
    await page.getByRole("button", { name: "Continue" }).click();
    await expect(page.getByText("Not provided")).toHaveCount(3);
  });
});

test("two tabs go their own ways to two results, and neither knows the other's answers", async ({ page, context }) => {
  const other = await context.newPage();
  await Promise.all([page.goto("/assessment/team?v=1&w=r"), other.goto("/assessment/team?v=1&w=s")]);
  await page.getByRole("radio", { name: "Python only" }).check({ force: true });
  await other.getByRole("radio", { name: "JavaScript or TypeScript only" }).check({ force: true });
  for (const tab of [page, other]) await tab.getByRole("button", { name: "Continue" }).click();
  for (const tab of [page, other]) await expectQuestion(tab, 11);
  expect(page.url()).toContain("t=1");
  expect(other.url()).toContain("t=5");
  await Promise.all([page.goto(preset), other.goto(preset.replace("t=3", "t=1"))]);
  for (const tab of [page, other]) await tab.getByRole("button", { name: "See my recommendation" }).click();
  for (const tab of [page, other]) await tab.waitForURL(/\/result\/[\w-]{43}$/);
  expect(page.url()).not.toBe(other.url());
});

test("with the keyboard alone the whole assessment can be answered, checked, changed and seen", async ({ page }) => {
  await page.goto("/assessment");
  await followByKeyboard(page, page.getByRole("link", { name: "Start with question 1" }));
  for (let number = 1; number <= questions; number += 1) {
    await expectQuestion(page, number);
    await chooseByKeyboard(page, answerTo(page, number));
    await page.keyboard.press("Enter");
  }
  await followByKeyboard(page, page.getByRole("link", { name: "Change your answer on live updates" }));
  await expectQuestion(page, 2);
  await chooseByKeyboard(page, page.getByRole("radio").first());
  await page.keyboard.press("Enter");
  await followByKeyboard(page, page.getByRole("button", { name: "See my recommendation" }));
  await page.waitForURL(/\/result\/[\w-]{43}$/);
});

test("who hears the pages is told the question, its group, its answers and the error", async ({ page }) => {
  await page.goto("/assessment/team?v=1&w=r");
  const group = page.getByRole("group", { name: "What does the team that will maintain it know best?" });
  await expect(group).toHaveAccessibleDescription(/people who will own it/);
  await expect(group.getByRole("radio")).toHaveCount(6);
  await expect(group.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByRole("status")).toHaveText("Question 10 of 12");
  await page.waitForLoadState("networkidle");
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(problems(page)).toContainText("There is a problem");
  const first = group.getByRole("radio", { name: "Python only" });
  await expect(first).toHaveAttribute("aria-invalid", "true");
  await expect(first).toHaveAccessibleDescription(/Choose an answer to/);
  await page.goto(preset);
  await expect(page.getByRole("link", { name: "Change your answer on your team's languages" })).toBeVisible();
  await page.getByRole("button", { name: "See my recommendation" }).click();
  await expect(
    page.getByRole("img", { name: "How far each topic speaks for Django or for Node.js" }),
  ).toHaveAccessibleDescription(/Workload and real time: Node\.js \+\d+/);
  await expect(page.getByRole("table", { name: "What each of your answers adds to the two scores" })).toBeVisible();
  await expect(page.getByRole("region", { name: "What would change it" })).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Address of this result" })).toHaveValue(page.url());
});

test.describe("on a phone of 320 pixels", () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test("every page of the assessment fits, in all its states", async ({ page }) => {
    for (const path of ["/assessment", "/assessment/architecture?v=1", "/assessment/team?v=1&missing=1", preset]) {
      await page.goto(path);
      await expectNoSidewaysScroll(page);
    }
    await page.getByRole("button", { name: "See my recommendation" }).click();
    await page.waitForURL(/\/result\/[\w-]{43}$/);
    const result = page.url();
    for (const path of [result, `${result}/compare?p=9`, `${result}/mail`]) {
      await page.goto(path);
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
    }
  });
});
