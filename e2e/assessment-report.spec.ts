import type { Page } from "@playwright/test";
import { asAdministrator, expect, test, withoutScript } from "@/e2e/fixtures";

/** Complete answers in addresses: one without a verdict, one for Django, one for Node.js. */
const level = "/assessment/check?v=1&w=s&l=c&c=3&d=m&b=s&s=r&a=u&g=f&f=2&t=1&e=n&p=u";
const forDjango = "/assessment/check?v=1&w=r&l=t&c=1&d=c&b=m&s=p&a=n&g=m&f=2&t=2&e=n&p=4";
const forNode = "/assessment/check?v=1&w=f&l=c&c=4&d=e&b=n&s=p&a=n&g=e&f=2&t=5&e=j&p=4";
const mostSheets = 4;

async function openResult(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.getByRole("button", { name: "See my recommendation" }).click();
  await page.waitForURL(/\/result\/[\w-]{43}$/);
}

/** How many sheets a PDF has: each is an object of the type Page (ISO 32000-1, 7.7.3.3). */
function sheetsOf(pdf: Buffer): number {
  return pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

/** The error summary; Next has an empty alert of its own. */
function problems(page: Page) {
  return page.getByRole("alert").filter({ hasText: "There is a problem" });
}

test("on paper the report fills at most four sheets, tagged, with its address, all reasons and no navigation", async ({
  page,
}) => {
  await openResult(page, level);
  const pdf = await page.pdf({ format: "Letter", tagged: true, preferCSSPageSize: true });
  expect(sheetsOf(pdf)).toBeLessThanOrEqual(mostSheets);
  expect(pdf.toString("latin1")).toContain("/StructTreeRoot");
  await page.emulateMedia({ media: "print" });
  const main = page.getByRole("main");
  await expect(main).toContainText(page.url());
  await expect(page.getByText(/^Made on .+\/result\//)).toBeVisible();
  for (const hidden of [
    page.getByRole("navigation"),
    page.getByRole("link", { name: "Book a free call" }),
    page.getByRole("contentinfo"),
  ])
    await expect(hidden.filter({ visible: true })).toHaveCount(0);
  const { ledger } = await page.evaluate(() => ({
    ledger: [...document.querySelectorAll("#ledger tbody tr:first-child")].filter(
      (row) => row.getClientRects().length > 0,
    ).length,
  }));
  expect(ledger).toBe(12);
  await expect(page.getByRole("heading", { name: "How we decided" })).toBeVisible();
});

test("the report form says in the browser what is wrong, in the server's words, and sends nothing until it is right", async ({
  page,
  mailbox,
}) => {
  await openResult(page, forDjango);
  await page.goto(`${page.url()}/mail`);
  await page.waitForLoadState("networkidle");
  const sent: string[] = [];
  page.on("request", (request) => (request.method() === "POST" ? sent.push(request.url()) : undefined));
  await page.getByRole("button", { name: "Send me the report" }).click();
  const alert = problems(page);
  await expect(alert).toContainText("Enter your email address");
  await expect(alert).toContainText("Tick the box");
  await expect(page).toHaveTitle(/^Error: /);
  expect(sent).toEqual([]);
  await alert.getByRole("link", { name: "Enter your email address" }).click();
  const field = page.getByLabel("Email address");
  await expect(field).toBeFocused();
  await expect(field).toHaveAttribute("aria-invalid", "true");
  await field.fill("two@example.com, addresses@example.com");
  await expect(alert).toContainText("Enter an email address like name@example.com");
  await field.fill(mailbox.address);
  await expect(alert).not.toContainText("email address", { useInnerText: true });
  await page.getByLabel(/may send my report/).check({ force: true });
  await expect(alert).toHaveCount(0);
  await expect(async () => {
    await page.getByRole("button", { name: "Send me the report" }).click();
    await expect(page.getByText("The report is on its way")).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 60_000 });
  await mailbox.waitFor(/^Your report: /);
});

test.describe("without JavaScript", () => {
  test.use(withoutScript);

  test("the report form comes back with the same words, first in the page, and with what was typed", async ({
    page,
  }) => {
    await openResult(page, forDjango);
    await page.goto(`${page.url()}/mail`);
    await page.getByLabel("Email address").fill("nobody");
    await page.getByLabel("Name").fill("Zoë O'Brien-Núñez");
    await page.getByRole("button", { name: "Send me the report" }).click();
    await expect(problems(page)).toContainText("Enter an email address like name@example.com");
    await expect(problems(page)).toContainText("Tick the box");
    await expect(page.getByLabel("Name")).toHaveValue("Zoë O'Brien-Núñez");
    await expect(page.getByLabel("Email address")).toHaveValue("nobody");
  });
});

test.describe("colleagues", () => {
  test.use(asAdministrator);

  async function askAsRobot(page: Page, address: string): Promise<void> {
    await openResult(page, forNode);
    await page.goto(`${page.url()}/mail`);
    await page.getByLabel("Leave this field empty").fill("https://robot.example");
    await page.getByLabel("Email address").fill(address);
    await page.getByLabel(/may send my report/).check({ force: true });
    await page.getByRole("button", { name: "Send me the report" }).click();
    await expect(page.getByText("The report is on its way")).toBeVisible();
  }

  test("look at a held request and let it through; then the mail goes and the lead is there", async ({
    page,
    mailbox,
  }) => {
    await askAsRobot(page, mailbox.address);
    expect(await mailbox.mails()).toEqual([]);
    await page.goto("/staff");
    await page.getByRole("link", { name: /held$/ }).first().click();
    await page.getByRole("link", { name: new RegExp(mailbox.address) }).click();
    await expect(page.getByText("A field was filled in that people don't see")).toBeVisible();
    await page.getByRole("button", { name: /^Let it through/ }).click();
    await expect(page.getByText("It is let through")).toBeVisible();
    await mailbox.waitFor(/^Your report: /);
    await page.goto(`/staff/leads?search=${mailbox.address}`);
    await page.getByRole("row").filter({ hasText: mailbox.address }).getByRole("link").first().click();
    await page.getByRole("link", { name: "The brief on one sheet, to print" }).click();
    await expect(page.getByRole("heading", { name: "All answers, as they were given" })).toBeVisible();
  });

  test("discard a held request; then nothing of it is left", async ({ page, mailbox }) => {
    await askAsRobot(page, mailbox.address);
    await page.goto("/staff/leads/held");
    await page
      .getByRole("row")
      .filter({ hasText: mailbox.address })
      .getByRole("button", { name: /^Discard it/ })
      .click();
    await expect(page.getByText("It is discarded.")).toBeVisible();
    await expect(page.getByRole("row").filter({ hasText: mailbox.address })).toHaveCount(0);
    await page.goto(`/staff/leads?search=${mailbox.address}`);
    await expect(page.getByRole("row").filter({ hasText: mailbox.address })).toHaveCount(0);
    expect(await mailbox.mails()).toEqual([]);
  });

  test("see at which question visitors of one source stopped", async ({ page }) => {
    await page.goto("/assessment/workload?utm_source=drop-off-test");
    await page.waitForLoadState("networkidle");
    for (let number = 1; number <= 2; number += 1) {
      await page.getByRole("radio").first().check({ force: true });
      await page.getByRole("button", { name: "Continue" }).click();
      await expect(page.getByText(`Question ${number + 1} of 12`)).toBeVisible();
    }
    await expect(async () => {
      await page.goto("/staff/insight/questions?source=drop-off-test");
      const steps = page.getByRole("table", { name: "Who came how far, question by question" });
      const [, opened, first, second, third] = await steps.getByRole("row").allInnerTexts();
      expect([opened, first, second, third].map((row) => Number(row?.split("\t")[1]))).toEqual([1, 1, 1, 0]);
    }).toPass({ timeout: 60_000 });
    await expect(page.getByRole("img", { name: "Who answered each question" })).toBeVisible();
    await expect(page.getByRole("row").filter({ hasText: "drop-off-test" })).toHaveCount(1);
  });
});
