import { book, fillIn, holdFirst, openTimes, takeCalls } from "@/e2e/booking";
import { asAdministrator, expect, expectAccessible, test } from "@/e2e/fixtures";

const zone = "America/Toronto";

test.use(asAdministrator);
test.beforeEach(({ page }) => takeCalls(page));

test("a chosen time is kept, with a count-down, once for longer, for nobody else, and until it is given back", async ({
  page,
  plainPage,
}) => {
  await openTimes(page, 16, zone);
  const start = await holdFirst(page);
  await expect(page.getByText(/\((4:5\d|5:00) left\)/)).toBeVisible();
  await page.getByLabel("Your name").fill("Noor Haddad");
  await page.getByRole("button", { name: "Keep it for 5 more minutes" }).click();
  await expect(page.getByRole("button", { name: "Keep it for 5 more minutes" })).toHaveCount(0);
  await expect(page.getByLabel("Your name")).toHaveValue("Noor Haddad");

  await page.getByRole("link", { name: "Other times" }).click();
  await openTimes(page, 16, zone);
  await expect(page.getByText(/^You are keeping /)).toBeVisible();
  await expect(page.locator(`input[type="radio"][value="${start}"]`)).toBeChecked();
  await openTimes(plainPage, 16, zone);
  await expect(plainPage.locator(`input[value="${start}"]`)).toHaveCount(0);

  await page.getByRole("link", { name: "Go on with this time" }).click();
  await expect(page.getByText(/left\)/)).toBeVisible();
  await page.getByRole("button", { name: "Give this time back" }).click();
  await expect(page.getByText("The time is free again.")).toBeVisible();
  await plainPage.reload();
  await expect(plainPage.locator(`input[value="${start}"]`)).toHaveCount(1);
});

test("who is too late keeps everything typed and gets the three nearest free times", async ({
  page,
  plainPage,
  mailbox,
}) => {
  await openTimes(plainPage, 18, zone);
  const start = (await plainPage.getByRole("radio").first().getAttribute("value")) ?? "";
  const late = { name: "Sana Idris", email: `late-${mailbox.address}` };
  await plainPage.goto(`/book/details?${new URLSearchParams({ at: start, zone })}`);
  await fillIn(plainPage, late);
  await plainPage.getByLabel("What is it about?").fill("A shop with 40,000 articles");

  await openTimes(page, 18, zone);
  expect(await holdFirst(page)).toBe(start);
  await book(page, { name: "Noor Haddad", email: mailbox.address });

  await plainPage.getByRole("button", { name: "Book this call" }).click();
  await expect(plainPage.getByRole("heading", { name: "There is a problem" })).toBeVisible();
  await expect(plainPage.getByRole("link", { name: /^Somebody else has just taken this time/ })).toBeVisible();
  await expect(plainPage.getByRole("radio")).toHaveCount(3);
  await expect(plainPage.getByLabel("Your name")).toHaveValue(late.name);
  await expect(plainPage.getByLabel("Email address")).toHaveValue(late.email);
  await expect(plainPage.getByLabel("What is it about?")).toHaveValue("A shop with 40,000 articles");
  await plainPage.getByRole("button", { name: "Book this call" }).click();
  await expect(plainPage.getByRole("link", { name: "Choose a time" })).toBeVisible();
  await expect(plainPage.getByLabel("What is it about?")).toHaveValue("A shop with 40,000 articles");
  await plainPage.getByRole("radio").nth(1).check({ force: true });
  await plainPage.getByRole("button", { name: "Book this call" }).click();
  await expect(plainPage.getByRole("heading", { level: 1 })).toHaveText("Your call is booked");
});

test("a link to a call shows what became of it, and neither an altered link nor a second try changes anything", async ({
  page,
  mailbox,
}) => {
  await openTimes(page, 20, zone);
  await holdFirst(page);
  await book(page, { name: "Noor Haddad", email: mailbox.address });
  const call = new URL(page.url()).pathname;
  const other = await page.context().newPage();
  await other.goto(call);
  await other.locator("summary", { hasText: "Cancel the call" }).click();
  await page.locator("summary", { hasText: "Cancel the call" }).click();
  await page.getByRole("button", { name: /^Cancel the call on/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your call is cancelled");
  await other.getByRole("button", { name: /^Cancel the call on/ }).click();
  await expect(other.getByText("This call is cancelled already").first()).toBeVisible();
  await page.goto(`${call}/move`);
  await expect(page).toHaveURL(new RegExp(`${call}$`));
  await page.goto(`${call.slice(0, -1)}${call.endsWith("A") ? "B" : "A"}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("We know no call at this address");
  await expectAccessible(page);
});
