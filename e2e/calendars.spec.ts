import type { Page } from "@playwright/test";
import { takeCalls } from "@/e2e/booking";
import { asAdministrator, expect, expectAccessible, expectNoSidewaysScroll, test } from "@/e2e/fixtures";

test.use(asAdministrator);
// All of them keep the hours of one colleague.
test.describe.configure({ mode: "serial" });

/** Opens a page of one's own hours, as somebody who takes calls. */
async function openHours(page: Page, path = "/staff/hours"): Promise<void> {
  await takeCalls(page);
  await page.goto(path);
}

/** Names a calendar that lies on this machine, and reads why it is refused. */
async function addFromInside(page: Page): Promise<void> {
  await openHours(page, "/staff/hours");
  await page.getByRole("link", { name: "Keep other calendars" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Other calendars");
  await page.getByRole("button", { name: "Test and add it" }).click();
  await expect(page.getByRole("heading", { name: "There is a problem" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Enter a name for the calendar" })).toBeVisible();
  await page.getByLabel("Name", { exact: true }).fill("Work");
  await page.getByRole("radio", { name: "CalDAV account" }).check({ force: true });
  await page.getByLabel("Address", { exact: true }).fill("https://127.0.0.1:5232/");
  await page.getByLabel(/^User name/).fill("ada");
  await page.getByLabel("Password", { exact: true }).fill("never shown again");
  await page.getByRole("button", { name: "Test and add it" }).click();
  await expect(page.getByRole("link", { name: /leads into a private network/ })).toBeVisible();
  await expect(page).toHaveTitle(/^Error: /);
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue("Work");
  await expect(page.getByRole("radio", { name: "CalDAV account" })).toBeChecked();
  await expect(page.getByLabel("Address", { exact: true })).toHaveValue("https://127.0.0.1:5232/");
  await expect(page.getByLabel("Password", { exact: true })).toHaveValue("");
  await expect(page.getByText("No calendar is read yet.")).toBeVisible();
}

test("a calendar inside the private network is refused in words, and what was typed stays but the password", async ({
  page,
}) => {
  await addFromInside(page);
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
});

test("the same without JavaScript", async ({ plainPage }) => {
  await addFromInside(plainPage);
});

test("a colleague gives their calls an address, any program reads it, and stops it again", async ({
  page,
  request,
}) => {
  await openHours(page);
  const give = page.getByRole("button", { name: /^Give (an|a new) address/ });
  await give.click();
  await expect(page.getByText("Your address is given.")).toBeVisible();
  await page.getByText("How to subscribe with it").click();
  await expect(page.getByText(/choose “From URL”/)).toBeVisible();
  await expectAccessible(page);
  const address = new URL(await page.locator("code").innerText());
  const opened = await request.get(address.pathname);
  expect(opened.status()).toBe(200);
  expect(opened.headers()["content-type"]).toContain("text/calendar");
  expect(opened.headers()["cache-control"]).toContain("no-store");
  expect(await opened.text()).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR\r\n$/);
  await page.getByRole("button", { name: "Stop this address" }).click();
  await expect(page.getByText("The address opens nothing any more.")).toBeVisible();
  expect((await request.get(address.pathname)).status()).toBe(404);
});
