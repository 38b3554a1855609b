import { asAdministrator, expect, expectAccessible, expectNoSidewaysScroll, test } from "@/e2e/fixtures";

test.use(asAdministrator);

test("an administrator adds a webhook, sees why a test did not arrive, pauses, resumes and removes it", async ({
  page,
}) => {
  const name = `CRM ${crypto.randomUUID().slice(0, 8)}`;
  await page.goto("/staff/connections/webhooks");
  await page.getByRole("button", { name: "Add the webhook" }).click();
  await expect(page.getByRole("alert").getByText("Enter an address that begins with https://")).toBeVisible();
  await page.getByRole("textbox", { name: "Name", exact: true }).fill(name);
  // An address inside our own network: a webhook must never reach it.
  await page.getByLabel("Address", { exact: true }).fill("http://127.0.0.1:9/hooks/very-secret");
  await page.getByRole("checkbox", { name: "New lead", exact: true }).check({ force: true });
  await page.getByRole("button", { name: "Add the webhook" }).click();
  await expect(page.getByLabel("The signing secret")).toHaveValue(/^whsec_/);
  await expectAccessible(page);
  await page.getByRole("link", { name: `${name}: log and settings` }).click();
  await expect(page.getByText("very-secret")).toHaveCount(0);
  await page.getByRole("button", { name: "Send a test" }).click();
  await expect(async () => {
    await page.reload();
    await expect(page.getByRole("row").filter({ hasText: "Test from Waymark" })).toContainText("private network", {
      timeout: 1_000,
    });
  }).toPass({ timeout: 60_000 });
  await expectAccessible(page);
  await page.setViewportSize({ width: 360, height: 700 });
  await expectNoSidewaysScroll(page);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByRole("button", { name: "Pause" }).click();
  await expect(page.getByText("This webhook is paused")).toBeVisible();
  await page.getByRole("button", { name: "Resume" }).click();
  await page.getByRole("button", { name: "Remove with its log" }).click();
  await expect(page.getByText("The webhook and its log are removed.")).toBeVisible();
  await expect(page.getByRole("link", { name: `${name}: log and settings` })).toHaveCount(0);
});

test("a colleague chooses what to get a mail for, and thinks again", async ({ page }) => {
  await page.goto("/staff/account/notifications");
  await expectAccessible(page);
  await page.getByRole("group", { name: "Send me a mail for" }).getByText("New lead", { exact: true }).click();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Your choice is saved.")).toBeVisible();
  await expect(page.getByRole("group", { name: "Send me a mail for" }).getByLabel("New lead")).toBeChecked();
  await page.getByRole("group", { name: "Send me a mail for" }).getByText("New lead", { exact: true }).click();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("group", { name: "Send me a mail for" }).getByLabel("New lead")).not.toBeChecked();
});
