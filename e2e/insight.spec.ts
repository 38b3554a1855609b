import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { deskWithLeads, type Desk } from "@/e2e/desk-with-leads";
import { expect, expectAccessible, expectNoSidewaysScroll, test } from "@/e2e/fixtures";

test.describe.configure({ mode: "default" });

let desk: Desk;

test.beforeAll(async () => {
  desk = await deskWithLeads(400);
});

test.afterAll(async () => desk.close());

const part = (page: Page, name: string) => page.getByRole("region", { name, exact: true });

// First, as the funnel of the others begins with this visit: samples stand in a table of their own.
test("a page that is opened from outside is counted as a visit, and nothing is set in the browser", async ({
  browser,
}) => {
  const visitor = await browser.newContext({
    baseURL: desk.url,
    userAgent: "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0",
  });
  const site = await visitor.newPage();
  await site.goto("/faq?utm_source=journey");
  await site.getByRole("link", { name: "Privacy" }).first().click();
  await expect(site).toHaveURL(/privacy/);
  expect(await visitor.cookies()).toEqual([]);
  await visitor.close();
  await desk.walk(browser, async (page) => {
    const visits = async () => {
      await page.goto("/staff/insight?period=7-days");
      await part(page, "Where they came from").getByText("The numbers: Where they came from").first().click();
      const row = part(page, "Where they came from").getByRole("row", { name: /^journey/ });
      return (await row.count()) === 0 ? null : row.innerText();
    };
    // Counts are written down twice a minute.
    await expect.poll(visits, { timeout: 45_000, intervals: [2_000] }).toMatch(/^journey\s+1\s/);
    await expect(part(page, "Pages")).toContainText("/faq");
  });
});

test("a period is chosen by its name or by its days, and stands in the address", async ({ browser }) => {
  await desk.walk(
    browser,
    async (page) => {
      await page.goto("/staff");
      await page.getByRole("navigation").getByRole("link", { name: "Insight" }).click();
      await page.getByRole("link", { name: "12 months" }).click();
      await expect(page).toHaveURL(/period=12-months$/);
      await expect(part(page, "From visit to client").getByRole("img")).toBeVisible();
      await expect(part(page, "Counted apart").getByRole("img")).toBeVisible();
      await page.getByLabel("From", { exact: true }).fill("2020-01-01");
      await page.getByLabel("To", { exact: true }).fill("2020-01-31");
      await page.getByRole("button", { name: "Show" }).click();
      await expect(page.getByText("January 1, 2020 to Friday, January 31, 2020")).toBeVisible();
      await expect(part(page, "By colleague")).toContainText("No lead came in this period.");
      await page.goto("/staff/insight?period=never&from=2026-02-31&to=%27%20OR%201%3D1");
      await expect(page.getByRole("link", { name: "30 days" })).toHaveAttribute("aria-current", "true");
    },
    false,
  );
});

test("every drawing says the same as its table, and its file holds the same rows", async ({ browser }) => {
  await desk.walk(browser, async (page) => {
    await page.goto("/staff/insight?period=12-months");
    for (const name of ["From visit to client", "What was recommended", "Time to the first response"]) {
      const place = part(page, name);
      await place.getByText(`The numbers: ${name}`).first().click();
      const drawn = await place
        .getByRole("img")
        .locator("[data-value]")
        .evaluateAll((marks) => marks.map((mark) => mark.getAttribute("data-value")));
      const told = await place
        .getByRole("row")
        .evaluateAll((rows) => rows.slice(1).map((row) => row.querySelector("td")?.textContent));
      expect(drawn).toEqual(told);
      const download = page.waitForEvent("download");
      await place.getByRole("link", { name: `Download as CSV of “${name}”` }).click();
      const file = await download;
      expect(file.suggestedFilename()).toMatch(/^[a-z-]+-\d{4}-\d{2}-\d{2}-\d{4}-\d{2}-\d{2}\.csv$/);
      const lines = readFileSync(await file.path(), "utf8")
        .trim()
        .split("\r\n");
      expect(lines).toHaveLength(told.length + 1);
    }
  });
});

test("the page can be read by everybody, full and empty, and in a window of 320 pixels", async ({ browser }) => {
  await desk.walk(browser, async (page) => {
    for (const query of ["period=12-months", "from=2020-01-01&to=2020-02-01"]) {
      await page.goto(`/staff/insight?${query}`);
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
    }
  });
});
