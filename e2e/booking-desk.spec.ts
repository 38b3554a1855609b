import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { takeCalls, workday } from "@/e2e/booking";
import { asAdministrator, expect, expectAccessible, expectNoSidewaysScroll, test } from "@/e2e/fixtures";

type Caller = { readonly name: string; readonly email: string };

/** Books the first time of a day for somebody, and ends on the call's page. */
async function bookFor(page: Page, { name, email }: Caller, day: number): Promise<void> {
  await page.goto("/staff/bookings");
  await page.getByRole("link", { name: "Book a call for somebody" }).click();
  await page.goto(`/staff/bookings/new?from=${workday(day)}`);
  await page.getByRole("radio").first().check({ force: true });
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByLabel("Email address").fill(email);
  await page.getByRole("button", { name: "Book this call" }).click();
  await expect(page.getByText("The call is booked. Both sides get an email")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
}

async function lookAtItsDay(page: Page, name: string): Promise<void> {
  const when = await page.getByRole("heading", { level: 1 }).locator("xpath=following-sibling::p[1]").innerText();
  const on = new Date(`${when.split(",").slice(1, 3).join(",")} 12:00 UTC`).toISOString().slice(0, 10);
  for (const view of ["Week", "Day", "List"]) {
    await page.goto(`/staff/bookings?view=${view.toLowerCase()}&on=${on}`);
    await expect(page.getByRole("link", { name, exact: true })).toBeVisible();
    await expect(page.getByRole("link", { name: view, exact: true })).toHaveAttribute("aria-current", "true");
    await expectNoSidewaysScroll(page);
  }
  await page.getByRole("link", { name: "Four weeks after" }).click();
  await expect(page.getByRole("link", { name, exact: true })).toHaveCount(0);
  await page.goBack();
  await page.getByRole("link", { name, exact: true }).click();
}

test.describe("a colleague", () => {
  test.use(asAdministrator);

  test("books for somebody, finds the call in every view, moves it twice and cancels it", async ({ page, mailbox }) => {
    const name = `Noor ${randomUUID().slice(0, 8)}`;
    await takeCalls(page);
    await bookFor(page, { name, email: mailbox.address }, 33);
    await mailbox.waitFor(/^Your call is booked/);
    await lookAtItsDay(page, name);

    await page.getByRole("link", { name: "Choose another time" }).click();
    await page.goto(`${page.url()}?from=${workday(36)}`);
    await page.getByRole("radio").first().check({ force: true });
    await page.getByLabel("Reason, which the visitor reads").first().fill("Two calls before it take longer");
    await page.getByRole("button", { name: "Move the call", exact: true }).click();
    await expect(page.getByText("The call has a new time.")).toBeVisible();
    await expect(page.getByText("Two calls before it take longer")).toBeVisible();

    await page.getByRole("link", { name: "Choose another time" }).click();
    await page.getByRole("button", { name: "Move the call to this time" }).click();
    await expect(page.getByRole("link", { name: "Enter the reason" })).toBeVisible();
    await expectAccessible(page);
    await page.getByLabel("Day", { exact: true }).fill("2027-10-03");
    await page.getByLabel("Time on your clock").fill("19:10");
    await page.getByLabel("Reason, which the visitor reads").last().fill("Asked for a Sunday evening");
    await page.getByRole("button", { name: "Move the call to this time" }).click();
    await expect(page.getByText("The call has a new time.")).toBeVisible();
    await expect(page.getByText(/^Sunday, October 3, 2027, 7:10 p\.m\./).first()).toBeVisible();

    await page.locator("summary", { hasText: "Cancel this call" }).click();
    await page.getByRole("button", { name: `Cancel the call with ${name}` }).click();
    await expect(page.getByText("The call is cancelled. Both sides get an email.")).toBeVisible();
    await mailbox.waitFor(/cancelled/i);
  });

  test("does the same without JavaScript", async ({ page, plainPage, mailbox }) => {
    const name = `Sana ${randomUUID().slice(0, 8)}`;
    await takeCalls(page);
    await bookFor(plainPage, { name, email: mailbox.address }, 34);
    await lookAtItsDay(plainPage, name);
    await plainPage.getByRole("link", { name: "Choose another time" }).click();
    await plainPage.getByLabel("Day", { exact: true }).fill("2027-10-04");
    await plainPage.getByLabel("Time on your clock").fill("06:40");
    await plainPage.getByLabel("Reason, which the visitor reads").last().fill("Asked for an early hour");
    await plainPage.getByRole("button", { name: "Move the call to this time" }).click();
    await expect(plainPage.getByText("The call has a new time.")).toBeVisible();

    await plainPage.getByRole("link", { name: "Open the lead" }).click();
    await plainPage.getByRole("link", { name: "Book a call for somebody" }).click();
    await expect(plainPage.getByLabel("Name", { exact: true })).toHaveValue(name);
    await expect(plainPage.getByLabel("Email address")).toHaveValue(mailbox.address);
  });

  test("looks at earlier and later times and loses nothing typed, without JavaScript", async ({
    page,
    plainPage,
    mailbox,
  }) => {
    await takeCalls(page);
    await plainPage.goto(`/staff/bookings/new?from=${workday(35)}`);
    await plainPage.getByLabel("Name", { exact: true }).fill("Noor Haddad");
    await plainPage.getByLabel("Email address").fill(mailbox.address);
    await plainPage.getByLabel("What it is about").fill("A shop with 40,000 articles");
    const shown = await plainPage.getByRole("radio").first().getAttribute("value");
    for (const way of ["Previous", "Next"]) {
      await plainPage.getByRole("button", { name: way, exact: true }).click();
      expect(plainPage.url()).not.toContain("Noor");
      await expect(plainPage.getByLabel("Name", { exact: true })).toHaveValue("Noor Haddad");
      await expect(plainPage.getByLabel("Email address")).toHaveValue(mailbox.address);
      await expect(plainPage.getByLabel("What it is about")).toHaveValue("A shop with 40,000 articles");
    }
    await expect(plainPage.getByRole("radio").first()).toHaveAttribute("value", shown ?? "");
    const consultant = plainPage.getByLabel("With", { exact: true }).first();
    await consultant.selectOption({ index: 1 });
    await plainPage.getByRole("button", { name: "Show the times" }).click();
    await expect(consultant.locator("option").nth(1)).toHaveJSProperty("selected", true);
    await expect(plainPage.getByLabel("Name", { exact: true })).toHaveValue("Noor Haddad");
    await page.goto(plainPage.url());
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    await plainPage.getByRole("radio").first().check({ force: true });
    // The first button of the form is the one that shows other times; Enter means the one at its end.
    await plainPage.getByLabel("Name", { exact: true }).press("Enter");
    await expect(plainPage.getByText("The call is booked. Both sides get an email")).toBeVisible();

    await plainPage.getByRole("link", { name: "Choose another time" }).click();
    await plainPage.getByLabel("Reason, which the visitor reads").first().fill("Two calls before it take longer");
    await plainPage.getByRole("button", { name: "Next", exact: true }).click();
    await expect(plainPage.getByLabel("Reason, which the visitor reads").first()).toHaveValue(
      "Two calls before it take longer",
    );
    await plainPage.getByRole("radio").first().check({ force: true });
    await plainPage.getByRole("button", { name: "Move the call", exact: true }).click();
    await expect(plainPage.getByText("Two calls before it take longer")).toBeVisible();
  });
});
