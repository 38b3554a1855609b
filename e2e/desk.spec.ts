import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "@playwright/test";
import { becomeAdministrator } from "@/e2e/administrator";
import { watchFaults } from "@/e2e/faults";
import { expect, expectAccessible, expectNoSidewaysScroll, test } from "@/e2e/fixtures";
import { startProduct, type Product } from "@/e2e/product";
import { addSampleLeads } from "@/e2e/sample-leads";

/** One after the other over a product of their own, filled with sample leads: the desk needs somebody to look after. */
test.describe.configure({ mode: "default" });

const folder = mkdtempSync(join(tmpdir(), "waymark-desk-"));
const stateFile = join(folder, "administrator.json");
let product: Product;

test.beforeAll(async () => {
  chmodSync(folder, 0o755);
  product = await startProduct({ dataFolder: folder });
  await addSampleLeads(folder, { count: 130 });
  await becomeAdministrator(product, stateFile);
});

test.afterAll(async () => {
  await product.stop();
  rmSync(folder, { recursive: true, force: true });
});

type Walk = (page: Page) => Promise<void>;

/** Walks through the desk as the administrator, in a browser of its own that is watched for faults. */
async function walk(browser: Browser, javaScriptEnabled: boolean, journey: Walk): Promise<void> {
  const context = await browser.newContext({ baseURL: product.url, storageState: stateFile, javaScriptEnabled });
  const faults = watchFaults(context);
  await journey(await context.newPage());
  await context.close();
  expect(faults.found()).toEqual([]);
}

/** Opens the first lead of a list and gives the name that stands above its page. */
async function openFirstLead(page: Page, list: string): Promise<string> {
  await page.goto(list);
  const link = page.getByRole("row").nth(1).getByRole("rowheader").getByRole("link");
  const name = await link.innerText();
  await link.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
  return name;
}

for (const [how, javaScriptEnabled] of [
  ["with JavaScript", true],
  ["without JavaScript", false],
] as const) {
  test(`a lead is worked from new to won ${how}`, async ({ browser }) => {
    await walk(browser, javaScriptEnabled, async (page) => {
      await openFirstLead(page, "/staff/leads?stage=new");
      for (const [button, said] of [
        ["Move to Contacted", "The stage is changed."],
        ["Move to Booked", "The stage is changed."],
        ["Move to Call held", "The stage is changed."],
        ["Move to Won", "The stage is changed."],
      ] as const) {
        await page.getByRole("button", { name: button }).click();
        await expect(page.getByRole("status")).toContainText(said);
      }
      await page.getByLabel("New note").fill("Signed on the phone.");
      await page.getByRole("button", { name: "Add note" }).click();
      await expect(page.getByRole("status")).toContainText("The note is added.");
      await page.getByLabel("New task").fill("Send the contract");
      await page.getByRole("button", { name: "Plan task" }).click();
      await page.getByRole("button", { name: "Done Send the contract" }).click();
      await expect(page.getByRole("status")).toContainText("The task is done.");
      await expect(page.getByText("from Call held to Won")).toBeVisible();
    });
  });
}

test("two colleagues who edit one lead lose nothing: the second sees what the first did and combines it", async ({
  browser,
}) => {
  await walk(browser, true, async (page) => {
    await openFirstLead(page, "/staff/leads?stage=contacted");
    const other = await page.context().newPage();
    await other.goto(page.url());
    for (const [window, company] of [
      [page, "First Company"],
      [other, "Second Company"],
    ] as const) {
      await window.getByText("Change details").click();
      await window.getByLabel("Company").fill(company);
    }
    await page.getByRole("button", { name: "Save details" }).click();
    await expect(page.getByRole("status")).toContainText("The details are saved.");
    await other.getByLabel("Next step").fill("Ask about the budget");
    await other.getByRole("button", { name: "Save details" }).click();
    await expect(other.getByRole("heading", { level: 1 })).toHaveText("A colleague changed the same while you typed");
    await expect(other.getByLabel("Yours: Second Company")).toBeChecked();
    await other.getByLabel("Theirs now: First Company").check();
    await other.getByRole("button", { name: "Save this" }).click();
    await expect(other.getByRole("definition").filter({ hasText: "Ask about the budget" }).first()).toBeVisible();
    await expect(other.getByRole("status")).toContainText("The details are saved.");
  });
});

test("all leads of a filter are changed at once and brought back by one button", async ({ browser }) => {
  await walk(browser, false, async (page) => {
    await page.goto("/staff/leads?stage=held");
    const number = /\d+/.exec(await page.getByRole("status").innerText())?.[0] ?? "";
    await page.getByRole("link", { name: `Change all ${number} leads` }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Change ${number} leads`);
    await page.getByLabel("Move to").selectOption("Lost");
    await page.getByLabel("Add a tag").fill("autumn");
    await page.getByRole("button", { name: "Change them" }).click();
    await expect(page.getByText(`${number} leads are changed.`)).toBeVisible();
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(page.getByText(`${number} leads are as they were before.`)).toBeVisible();
    await page.goto("/staff/leads?stage=held");
    await expect(page.getByRole("status")).toHaveText(`${number} leads`);
    await page.goto("/staff/leads?tag=autumn");
    await expect(page.getByText("Nothing matches")).toBeVisible();
  });
});

test("a search, a filter and a page stand in the address, and Back returns to them", async ({ browser }) => {
  await walk(browser, false, async (page) => {
    await page.goto("/staff/leads");
    await page.getByRole("link", { name: "Next" }).click();
    const second = page.url();
    const name = await openFirstLead(page, second);
    await page.goBack();
    await expect(page).toHaveURL(second);
    await expect(page.getByRole("link", { name, exact: true })).toBeVisible();
    await page.getByRole("link", { name: "Previous" }).click();
    await page.getByRole("searchbox", { name: "Search" }).fill("zoë zzz");
    await page.getByRole("button", { name: "Show" }).click();
    await expect(page.getByRole("heading", { name: "Nothing matches" })).toBeVisible();
    await expect(page.getByRole("searchbox", { name: "Search" })).toHaveValue("zoë zzz");
  });
});

test("every page of the desk with something on it can be read by everybody", async ({ browser }) => {
  await walk(browser, true, async (page) => {
    await openFirstLead(page, "/staff/leads?stage=booked");
    const lead = page.url();
    for (const path of ["/staff", "/staff/leads", lead, `${product.url}/staff/leads/bulk?all=yes`]) {
      await page.goto(path);
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
    }
  });
});
