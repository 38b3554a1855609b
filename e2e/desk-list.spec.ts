import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import type { Browser, Locator, Page } from "@playwright/test";
import { becomeAdministrator } from "@/e2e/administrator";
import { watchFaults } from "@/e2e/faults";
import { expect, expectAccessible, expectNoSidewaysScroll, followByKeyboard, tabTo, test } from "@/e2e/fixtures";
import { runNpm } from "@/e2e/person";
import { startProduct, type Product } from "@/e2e/product";
import { addSampleLeads } from "@/e2e/sample-leads";

/** One after the other over a product of their own with a hundred and thirty sample leads: three pages of the list. */
test.describe.configure({ mode: "default" });

const folder = mkdtempSync(join(tmpdir(), "waymark-list-"));
const stateFile = join(folder, "administrator.json");
let product: Product;

test.beforeAll(async () => {
  chmodSync(folder, 0o755);
  product = await startProduct({ dataFolder: folder });
  await becomeAdministrator(product, stateFile);
  await addSampleLeads(folder, { count: 130 });
});

test.afterAll(async () => {
  await product.stop();
  rmSync(folder, { recursive: true, force: true });
});

type Walk = (page: Page) => Promise<void>;
type Way = { readonly hasScript: boolean; readonly width?: number };

async function walk(browser: Browser, { hasScript, width = 1280 }: Way, journey: Walk): Promise<void> {
  const viewport = { width, height: 800 };
  const session = { baseURL: product.url, storageState: stateFile, javaScriptEnabled: hasScript, viewport };
  const context = await browser.newContext(session);
  const faults = watchFaults(context);
  await journey(await context.newPage());
  await context.close();
  expect(faults.found()).toEqual([]);
}

/** Axe finds nothing; what it leaves open, such as colours below the shade of a dialog, is not asked. */
async function expectSound(page: Page, part: Locator): Promise<void> {
  await expect(part).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`)).toEqual(
    [],
  );
}

const nameOfRow = (page: Page, row: number) => page.getByRole("row").nth(row).getByRole("rowheader").getByRole("link");

test("the list is worked with single keys, and they can be turned off", async ({ browser }) => {
  await walk(browser, { hasScript: true }, async (page) => {
    await page.goto("/staff/leads");
    const selectAll = page.getByRole("checkbox", { name: "Select all leads on this page" });
    await expect(selectAll).toBeVisible();
    await page.keyboard.press("j");
    await expect(nameOfRow(page, 1)).toBeFocused();
    await page.keyboard.press("j");
    await page.keyboard.press("x");
    await page.keyboard.press("j");
    await page.keyboard.press("k");
    await expect(nameOfRow(page, 2)).toBeFocused();
    await expect(page.getByText("1 lead selected")).toBeVisible();
    await page.keyboard.press("?");
    await expectSound(page, page.getByRole("dialog", { name: "Keys of the list" }));
    await page.keyboard.press("Escape");
    await page.keyboard.press("e");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Change 1 lead");
    await page.goBack();
    await expect(selectAll).toBeVisible();
    await page.keyboard.press("n");
    await expect(page).toHaveURL(/after=/);
    await expect(selectAll).toBeVisible();
    await page.keyboard.press("/");
    await expect(page.getByRole("searchbox", { name: "Search" })).toBeFocused();

    await followByKeyboard(page, page.getByText("Columns, rows and keys", { exact: true }));
    await tabTo(page, page.getByLabel("Single keys do something"));
    await page.keyboard.press("Space");
    await followByKeyboard(page, page.getByRole("button", { name: "Save for me" }));
    await expect(page.getByText("The list is arranged as you said.")).toBeVisible();
    await expect(selectAll).toBeVisible();
    await page.keyboard.press("j");
    await expect(nameOfRow(page, 1)).not.toBeFocused();
  });
});

test("with script the list narrows while somebody types, says how many are left, and the focus stays", async ({
  browser,
}) => {
  await walk(browser, { hasScript: true }, async (page) => {
    await page.goto("/staff/leads?saved=all");
    const search = page.getByRole("searchbox", { name: "Search" });
    await search.pressSequentially("zzzz");
    await expect(page.getByRole("heading", { name: "Nothing matches" })).toBeVisible();
    await expect(page.getByRole("status")).toHaveText("0 leads");
    await expect(page).toHaveURL(/search=zzzz/);
    await expect(search).toBeFocused();
    await search.fill("");
    await expect(page.getByRole("status")).toHaveText("130 leads");
    await page.getByRole("combobox", { name: "Stage" }).selectOption("Won");
    await expect(page).toHaveURL(/stage=won/);
    await page.reload();
    await expect(page.getByRole("combobox", { name: "Stage" })).toHaveValue("won");
  });
});

test("the palette finds pages and leads from everywhere, by keyboard alone", async ({ browser }) => {
  await walk(browser, { hasScript: true }, async (page) => {
    await page.goto("/staff/leads");
    const name = await nameOfRow(page, 1).innerText();
    await page.goto("/staff/account");
    await expect(page.getByRole("button", { name: "Find" })).toBeVisible();
    await page.keyboard.press("Control+k");
    const palette = page.getByRole("dialog", { name: "Find a page or a lead" });
    const input = palette.getByRole("combobox");
    await expect(input).toBeFocused();
    await expectSound(page, palette);
    await page.keyboard.press("Escape");
    await expect(palette).toBeHidden();
    await page.getByRole("button", { name: "Find" }).click();
    await input.fill(name);
    await palette
      .getByRole("option", { name: new RegExp(`^${name}`) })
      .first()
      .click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText(name);
    await expect(page.getByRole("button", { name: "Find" })).toBeVisible();
    await page.keyboard.press("Control+k");
    await input.pressSequentially("colleag");
    await expect(palette.getByRole("option")).toHaveCount(2);
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/staff\/colleagues$/);
  });
});

for (const hasScript of [true, false]) {
  test(`a view is saved, opened first, renamed and deleted ${hasScript ? "with" : "without"} script`, async ({
    browser,
  }) => {
    await walk(browser, { hasScript }, async (page) => {
      await page.goto("/staff/leads?stage=lost&sort=score&saved=all");
      const number = await page.getByRole("status").innerText();
      await page.getByText("Save or change a view").click();
      await page.getByRole("button", { name: "Save view" }).click();
      await expect(page.getByRole("link", { name: "Enter a name for the view" })).toBeVisible();
      await page.getByLabel("Name").fill("Lost, best first");
      await page.getByRole("button", { name: "Save view" }).click();
      await expect(page.getByText("The view is saved.")).toBeVisible();
      await page.getByText("Save or change a view").click();
      await page.getByRole("button", { name: "Open the list with this view" }).click();
      await expect(page.getByText("The list opens with this view from now on.")).toBeVisible();
      await page.getByRole("navigation").getByRole("link", { name: "Leads" }).first().click();
      await expect(page).toHaveURL(/stage=lost&sort=score&saved=/);
      await expect(page.getByRole("status")).toHaveText(number);
      await page.getByText("Save or change a view").click();
      await page.getByLabel("Name").first().fill("Lost ones");
      await page.getByRole("button", { name: "Save changes" }).click();
      await expect(page.getByRole("link", { name: "Lost ones" })).toHaveAttribute("aria-current", "true");
      await page.getByText("Save or change a view").click();
      await page.locator("summary", { hasText: "Delete the view “Lost ones”" }).click();
      await page.getByRole("button", { name: "Delete the view “Lost ones”" }).click();
      await expect(page.getByText("The view is deleted.")).toBeVisible();
      await page.goto("/staff/leads");
      await expect(page.getByRole("status")).toHaveText("130 leads");
    });
  });
}

test("columns and room between rows are chosen without script and kept with the person", async ({ browser }) => {
  await walk(browser, { hasScript: false }, async (page) => {
    await page.goto("/staff/leads");
    await page.getByText("Columns, rows and keys", { exact: true }).click();
    for (const words of ["Company", "Region"])
      await page.getByRole("group", { name: "Columns" }).getByText(words, { exact: true }).click();
    await page.getByText("With more room").click();
    await page.getByRole("button", { name: "Save for me" }).click();
    await page.goto("/staff/leads?stage=new");
    await expect(page.getByRole("columnheader", { name: "Region" })).toBeVisible();
    await expect(page.getByRole("columnheader", { name: "Company" })).toHaveCount(0);
  });
});

test("rows are ticked, changed and taken back without script", async ({ browser }) => {
  await walk(browser, { hasScript: false }, async (page) => {
    await page.goto("/staff/leads?stage=contacted");
    for (const row of [1, 2, 3]) await page.getByRole("row").nth(row).getByRole("checkbox").check();
    await page.getByRole("button", { name: "Change selected leads" }).click();
    await page.getByLabel("Add a tag").fill("winter");
    await page.getByRole("button", { name: "Change them" }).click();
    await expect(page.getByText("3 leads are changed.")).toBeVisible();
    await page.goto("/staff/leads?tag=winter");
    await expect(page.getByRole("status")).toHaveText("3 leads");
    await page.goBack();
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(page.getByText("3 leads are as they were before.")).toBeVisible();
  });
});

test("nonsense in the address and in the search shows leads or says that nothing matches", async ({ browser }) => {
  await walk(browser, { hasScript: false }, async (page) => {
    const addresses = [
      "?stage='; drop table leads&owner=me&score=many&waiting=ever&booked=7",
      "?sort=email&after=7&before=x.y&saved=nobody",
      `?search=${"%".repeat(50)}`,
      `?search=${"a".repeat(7_000)}`,
      "?search=%5C%27%22&from=2027-13-45&until=yesterday",
      "?stage=new&stage=won",
      "?from=1900-01-01&until=9999-12-31",
    ];
    for (const query of addresses) {
      const answer = await page.goto(`/staff/leads${query}`);
      expect(answer?.status(), query.slice(0, 60)).toBe(200);
      await expect(page.getByRole("status")).toContainText("leads");
    }
    // The calendar's ends: a day before or after them can't be written.
    for (const path of ["/book?from=", "/staff/bookings?on=", "/staff/insight?to=", "/staff/hours?at=10:00&day="])
      for (const day of ["1900-01-01", "9999-12-31"])
        expect((await page.goto(`${path}${day}`))?.status(), path + day).toBe(200);
  });
});

test("the list can be read and worked by everybody, on a phone too", async ({ browser }) => {
  const paths = ["/staff/leads", "/staff/leads?search=zzzz", "/staff/leads?stage=new&waiting=4h"];
  await walk(browser, { hasScript: true }, async (page) => {
    for (const path of paths) {
      await page.goto(path);
      await expectAccessible(page);
    }
  });
  await walk(browser, { hasScript: true, width: 360 }, async (page) => {
    for (const path of paths) {
      await page.goto(path);
      await expectNoSidewaysScroll(page);
      await expectSound(page, page.getByRole("main"));
    }
  });
});

test("the desk's navigation stands in one row of a window of 1280 px, or in a few of a narrow one", async ({
  browser,
}) => {
  for (const [width, rowsMax] of [
    [1280, 1],
    [768, 2],
    [360, 4],
  ] as const) {
    await walk(browser, { hasScript: false, width }, async (page) => {
      await page.goto("/staff/leads");
      await expectNoSidewaysScroll(page);
      const links = await page.getByRole("navigation", { name: "Staff" }).getByRole("link").all();
      const tops = await Promise.all(links.map(async (link) => (await link.boundingBox())?.y));
      expect(new Set(tops).size, String(width)).toBeLessThanOrEqual(rowsMax);
    });
  }
});

test("more leads than can be changed at once are said to be too many before anybody fills in a form", async ({
  browser,
}) => {
  await addSampleLeads(folder, { count: 2000, seed: 8 });
  await walk(browser, { hasScript: false }, async (page) => {
    await page.goto("/staff/leads");
    await page.getByRole("link", { name: /^Change all/ }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("2,130 leads are too many to change at once");
    await expect(page.getByText("At most 2,000 can be changed at once.")).toBeVisible();
    await expect(page.getByLabel("Add a tag")).toBeHidden();
    await page.goto("/staff/leads?score=60&from=2020-01-01");
    const narrowed = page.url();
    await page.goto(`${narrowed.replace("/leads?", "/leads/bulk?")}&all=yes`);
    await expect(page.getByLabel("Add a tag")).toBeVisible();
    await page.goto("/staff/leads/bulk?all=yes&from=2020-01-01");
    await page.getByRole("link", { name: "Back to the list, to narrow it" }).click();
    expect(page.url()).toContain("/staff/leads?from=2020-01-01");
  });
  await walk(browser, { hasScript: true }, async (page) => {
    await page.goto("/staff/leads/bulk?all=yes");
    await expectAccessible(page);
  });
});

test("samples are refused beside somebody real unless they are wanted, and one command takes all of them out", async ({
  browser,
}) => {
  const type = async (command: string) => runNpm(["run", command], { environment: { WAYMARK_DATA_DIR: folder } });
  expect(await type("seed:leads")).toEqual({
    code: 1,
    said: "This database has leads or colleagues that are real, so no samples were added: try npm run demo, or add --into-real-data; npm run samples:remove takes samples out again.",
  });
  const { code, said } = await type("samples:remove");
  expect([code, said]).toEqual([
    0,
    expect.stringMatching(/^Removed [\d,]+ sample leads and 6 sample colleagues, with all that belonged to them\.$/),
  ]);
  await walk(browser, { hasScript: false }, async (page) => {
    await page.goto("/staff/leads");
    await expect(page.getByRole("row", { name: /Sample/ })).toHaveCount(0);
    await page.goto("/staff/colleagues");
    await expect(page.getByText("(sample)")).toHaveCount(0);
  });
});
