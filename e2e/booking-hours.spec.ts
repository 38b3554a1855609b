import { randomUUID } from "node:crypto";
import { dayAhead, takeCalls } from "@/e2e/booking";
import { asAdministrator, expect, test } from "@/e2e/fixtures";

/** The first Wednesday so many days ahead. */
function wednesdayAhead(days: number): string {
  for (let day = days; ; day += 1) if (new Date(`${dayAhead(day)}T12:00Z`).getUTCDay() === 3) return dayAhead(day);
}

test.use(asAdministrator);
test.beforeEach(({ page }) => takeCalls(page));

test("a consultant who goes away is told of calls on those days, and takes calls again afterwards", async ({
  page,
}) => {
  const on = wednesdayAhead(53);
  const name = `Noor ${randomUUID().slice(0, 8)}`;
  await page.goto(`/staff/bookings/new?from=${on}`);
  await page.getByRole("radio").first().check({ force: true });
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByLabel("Email address").fill(`${randomUUID()}@example.com`);
  await page.getByRole("button", { name: "Book this call" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);

  await page.goto("/staff/hours");
  await page.getByLabel("First day").fill(on);
  await page.getByLabel("Last day").fill(on);
  await page.getByRole("button", { name: "Save this time away" }).click();
  await expect(page.getByText("Your time away is saved.")).toBeVisible();
  await expect(page.getByRole("link", { name: new RegExp(`^${name}`) })).toBeVisible();
  await page.getByRole("button", { name: /^Take calls from .* again$/ }).click();
  await expect(page.getByText("You take calls on these days again.")).toBeVisible();
  await expect(page.getByRole("link", { name: new RegExp(`^${name}`) })).toHaveCount(0);
});

test("why a time is not offered is told by the exact rule, also without JavaScript", async ({ plainPage }) => {
  await plainPage.goto("/staff/bookings");
  await plainPage.getByRole("link", { name: "Why is a time not offered?" }).click();
  const ask = async (day: string, at: string) => {
    const form = plainPage.getByRole("region", { name: "Why is a time not offered?" });
    await form.getByLabel("Day").fill(day);
    await form.getByLabel("Time").fill(at);
    await form.getByRole("button", { name: "Ask" }).click();
    return form;
  };
  const day = wednesdayAhead(20);
  await expect(await ask(day, "03:00")).toContainText("It is outside the weekly hours on Wednesday");
  await expect(await ask(day, "10:10")).toContainText("It is between two start times: they come every 30 minutes");
  await expect(await ask("2020-01-01", "10:00")).toContainText("It is in the past.");
  await expect(await ask(dayAhead(700), "10:00")).toContainText("It is too far ahead");
});

test("the holidays of a province close a day with one press, and the day can be opened again", async ({ page }) => {
  await page.goto("/staff/hours");
  await page.getByLabel("Province, territory or country").selectOption("Quebec");
  await page.getByRole("button", { name: "Show its holidays" }).click();
  await page.getByRole("button", { name: /National Holiday|Saint-Jean|St\. Jean/i }).click();
  const row = page.getByRole("row").filter({ hasText: "June 24" });
  await expect(row).toContainText("Closed");
  await row.getByRole("button").click();
  await expect(page.getByText("The day has its weekly hours again.")).toBeVisible();
});
