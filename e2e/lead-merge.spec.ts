import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "@playwright/test";
import { becomeAdministrator } from "@/e2e/administrator";
import { watchFaults } from "@/e2e/faults";
import { expect, expectAccessible, expectNoSidewaysScroll, test } from "@/e2e/fixtures";
import { startProduct, type Product } from "@/e2e/product";
import { addSampleLeads } from "@/e2e/sample-leads";

/** One after the other over a product of their own, filled with sample leads. */
test.describe.configure({ mode: "default" });

const folder = mkdtempSync(join(tmpdir(), "waymark-merge-"));
const stateFile = join(folder, "administrator.json");
let product: Product;

test.beforeAll(async () => {
  chmodSync(folder, 0o755);
  product = await startProduct({ dataFolder: folder });
  await addSampleLeads(folder, { count: 60 });
  await becomeAdministrator(product, stateFile);
});

test.afterAll(async () => {
  await product.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function walk(browser: Browser, javaScriptEnabled: boolean, journey: (page: Page) => Promise<void>) {
  const context = await browser.newContext({ baseURL: product.url, storageState: stateFile, javaScriptEnabled });
  const faults = watchFaults(context);
  await journey(await context.newPage());
  await context.close();
  expect(faults.found()).toEqual([]);
}

/** The address and the name of a lead of the list, counted from its top. */
async function leadAt(page: Page, row: number) {
  await page.goto("/staff/leads?sort=oldest");
  const link = page.getByRole("row").nth(row).getByRole("rowheader").getByRole("link");
  const name = await link.innerText();
  await link.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
  return { url: page.url(), name, id: page.url().slice(-36) };
}

for (const [how, javaScriptEnabled, row] of [
  ["with JavaScript", true, 1],
  ["without JavaScript", false, 5],
] as const) {
  test(`two leads become one after a look at both, and are two again by one button, ${how}`, async ({ browser }) => {
    await walk(browser, javaScriptEnabled, async (page) => {
      const other = await leadAt(page, row + 1);
      await page.getByLabel("New note").fill("Met at the conference.");
      await page.getByRole("button", { name: "Add note" }).click();
      const lead = await leadAt(page, row);
      await page.getByRole("link", { name: "Put two leads together" }).click();
      await page.getByRole("searchbox", { name: "Search all leads" }).fill(other.name);
      await page.getByRole("button", { name: "Search" }).click();
      await page.locator(`a[href$="with=${other.id}"]`).first().click();
      await expect(page.getByRole("columnheader", { name: "This lead stays" })).toBeVisible();
      await page.getByRole("radio", { name: `Name: ${other.name}` }).check();
      await expectNoSidewaysScroll(page);
      await page.getByRole("button", { name: "Put them together" }).click();
      await expect(page.getByRole("status")).toContainText("The two leads are one now.");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(other.name);
      await expect(page.getByText("Met at the conference.").first()).toBeVisible();
      await page.goto(other.url);
      await expect(page).toHaveURL(new RegExp(`${lead.id}\\?from=${other.id}$`));
      await expect(page.getByRole("status")).toContainText("You opened a lead that became part of this one.");
      await page.getByRole("button", { name: `Take them apart ${other.name}` }).click();
      await expect(page.getByRole("status")).toContainText("The two leads are apart again");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(lead.name);
      await page.getByRole("link", { name: "Open the other lead" }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(other.name);
      await expect(page.getByText("Met at the conference.").first()).toBeVisible();
    });
  });
}

test("of two colleagues who put the same leads together, the second is told so in words", async ({ browser }) => {
  await walk(browser, true, async (page) => {
    const other = await leadAt(page, 10);
    const lead = await leadAt(page, 11);
    const second = await page.context().newPage();
    for (const window of [page, second]) await window.goto(`${lead.url}/merge?with=${other.id}`);
    await page.getByRole("button", { name: "Put them together" }).click();
    await expect(page.getByRole("status")).toContainText("The two leads are one now.");
    await second.getByRole("button", { name: "Put them together" }).click();
    await expect(second.getByRole("alert").first()).toContainText("became part of another lead meanwhile");
  });
});

test("the pages that put leads together can be read by everybody", async ({ browser }) => {
  await walk(browser, true, async (page) => {
    const other = await leadAt(page, 20);
    const lead = await leadAt(page, 21);
    for (const path of ["/merge", `/merge?search=a`, `/merge?with=${other.id}`]) {
      await page.goto(`${lead.url}${path}`);
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
    }
  });
});
