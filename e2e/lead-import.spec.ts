import { asAdministrator, expect, expectAccessible, expectNoSidewaysScroll, test, withoutScript } from "@/e2e/fixtures";
import type { Page } from "@playwright/test";

test.use(asAdministrator);

const own = () => crypto.randomUUID().slice(0, 8);

function people(mark: string): string {
  return [
    "E-mail;Name;Company;Shoe size",
    `ada-${mark}@example.com;Ada Lovelace;Engines ${mark};38`,
    "nobody;Nobody;;1",
    `grace-${mark}@example.com;"Grace\nHopper";Navy;39`,
    `zoe-${mark}@example.com;Zoë;Café ${mark};40`,
    `ADA-${mark}@example.com;Ada again;;41`,
  ].join("\r\n");
}

async function send(page: Page, name: string, content: Buffer): Promise<void> {
  await page.goto("/staff/leads/import");
  await page.getByLabel("CSV file").setInputFiles({ name, mimeType: "text/csv", buffer: content });
  await page.getByRole("button", { name: "Send the file" }).click();
}

/** Presses "Look again" until the job is done, as somebody without JavaScript does. */
async function lookUntil(page: Page, heading: string): Promise<void> {
  await expect(async () => {
    const again = page.getByRole("link", { name: "Look again" });
    if (await again.isVisible()) await again.click();
    await expect(page.getByRole("heading", { name: heading })).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 60_000 });
}

async function expectNumbers(page: Page, numbers: Readonly<Record<string, string>>): Promise<void> {
  for (const [term, number] of Object.entries(numbers))
    await expect(page.getByRole("term").filter({ hasText: term }).locator("xpath=following-sibling::dd")).toHaveText(
      number,
    );
}

test("a file with errors is matched, tried dry, taken over without its wrong rows, and taken back", async ({
  page,
}) => {
  const mark = own();
  await send(page, "spring fair.csv", Buffer.from(people(mark)));
  await expect(page.getByRole("heading", { name: "spring fair.csv" })).toBeVisible();
  await expect(page.getByLabel("Column “E-mail”")).toHaveValue("email");
  await expect(page.getByLabel("Column “Shoe size”")).toHaveValue("");
  await expectAccessible(page);
  await page.setViewportSize({ width: 360, height: 700 });
  await expectNoSidewaysScroll(page);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByRole("button", { name: "Check the file" }).click();
  await expect(page.getByRole("heading", { name: "What would happen" })).toBeVisible();
  await expectNumbers(page, { "New leads": "2", "Rows that can't be taken over": "3" });
  await expect(page.getByRole("row").filter({ hasText: "nobody" })).toContainText("3");
  await expect(page.getByText("The same address stands in line 2 already")).toBeVisible();
  await expectAccessible(page);
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download these rows" }).click();
  expect((await download).suggestedFilename()).toBe("rows-to-repair.csv");

  await page.getByRole("button", { name: "Take over 2 leads" }).click();
  await expect(page.getByRole("heading", { name: "What happened" })).toBeVisible();
  await page.goto(`/staff/leads?search=${mark}`);
  await expect(page.getByRole("link", { name: "Zoë" })).toBeVisible();
  await page.goto("/staff/leads/import");
  await page.getByRole("link", { name: "spring fair.csv" }).first().click();
  await page.getByRole("button", { name: "Take the whole import back" }).click();
  await expect(page.getByText("The import is taken back.")).toBeVisible();
  await page.goto(`/staff/leads?search=${mark}`);
  await expect(page.getByRole("link", { name: "Zoë" })).toHaveCount(0);
});

test("what is no list of people is refused by what it is, and too much of it before it is sent", async ({ page }) => {
  const refused = async (name: string, content: Buffer, words: string) => {
    await send(page, name, content);
    await expect(page.getByText(words).first()).toBeVisible();
  };
  await refused("leads.xlsx", Buffer.from([0x50, 0x4b, 3, 4, 0, 0]), "This is a workbook");
  await refused("empty.csv", Buffer.from("\n"), "The file is empty");
  await refused("broken.csv", Buffer.from('email\na@example.com\n"b'), "from line 3 on");
  await refused("heading.csv", Buffer.from("email,name\n"), "no row below it");
  await page.goto("/staff/leads/import");
  await page.getByRole("button", { name: "Send the file" }).click();
  await expect(page.getByRole("alert").getByText("Choose a CSV file")).toBeVisible();
  await refused("large.csv", Buffer.alloc(11_000_000, "a"), "larger than 10 MB");
});

test("names in an old encoding are shown before they are taken over", async ({ page }) => {
  await send(page, "old.csv", Buffer.from("email,name\nzoe@example.com,Zo\u00eb\n", "latin1"));
  await expect(page.getByText("read as Windows-1252")).toBeVisible();
  await expect(page.getByRole("cell", { name: "Zoë" })).toBeVisible();
  await page.getByRole("button", { name: "Throw the file away" }).click();
  await expect(page.getByText("The file is thrown away")).toBeVisible();
});

test.describe("without JavaScript", () => {
  test.use(withoutScript);

  test("a file comes in all the same, and one that is too large is refused in words", async ({ page }) => {
    const mark = own();
    await send(page, "plain.csv", Buffer.from(`email\nplain-${mark}@example.com\n`));
    await page.getByRole("button", { name: "Check the file" }).click();
    await lookUntil(page, "What would happen");
    await page.getByRole("button", { name: "Take over 1 lead" }).click();
    await lookUntil(page, "What happened");
    await send(page, "large.csv", Buffer.alloc(40_000_000, "a"));
    await expect(page.getByRole("heading", { name: "That file is too large" })).toBeVisible();
  });
});
