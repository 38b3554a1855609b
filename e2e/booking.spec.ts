import type { Page } from "@playwright/test";
import { openTimes, takeCalls, workday } from "@/e2e/booking";
import {
  asAdministrator,
  chooseByKeyboard,
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  followByKeyboard,
  tabTo,
  test,
} from "@/e2e/fixtures";

type Walk = {
  readonly email: string;
  readonly day: number;
  /** Looks at each page on the way. */
  readonly look?: (page: Page) => Promise<void>;
};

/** From the free times of a day to a booked call, a moved one and a cancelled one, as any visitor goes. */
async function walkThroughBooking(page: Page, { email, day, look }: Walk): Promise<void> {
  await openTimes(page, day, "America/Vancouver");
  await expect(page.getByText("The earliest free time is")).toHaveText(/[^.]\.$/);
  await look?.(page);
  await page.getByRole("radio").first().check({ force: true });
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Who shall we call?");
  await look?.(page);
  await page.getByRole("button", { name: "Book this call" }).click();
  await expect(page.getByRole("heading", { name: "There is a problem" })).toBeVisible();
  await page.getByLabel("Your name").fill("Noor Haddad");
  await page.getByLabel("Email address").fill(email);
  await page.getByRole("button", { name: "Book this call" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your call is booked");
  await expect(page.getByText("(Vancouver, UTC−07:00)").first()).toBeVisible();
  await look?.(page);
  await page.reload();
  await page.getByRole("link", { name: "Choose another time" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Choose another time");
  await look?.(page);
  await page.goto(`${page.url()}&from=${workday(day + 1)}`);
  await page.getByRole("radio").first().check({ force: true });
  await page.getByRole("button", { name: "Move the call" }).click();
  await expect(page.getByText("Your call has a new time.")).toBeVisible();
  await page.locator("summary", { hasText: "Cancel the call" }).click();
  await page.getByRole("button", { name: /^Cancel the call on/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your call is cancelled");
}

test.describe("with somebody who takes calls", () => {
  test.use(asAdministrator);
  test.beforeEach(({ page }) => takeCalls(page));

  test("a visitor books, moves and cancels a call, on pages that everybody can read", async ({ page, mailbox }) => {
    const look = async () => {
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
    };
    await walkThroughBooking(page, { email: mailbox.address, day: 26, look });
    await expectAccessible(page);
    await mailbox.waitFor(/^Your call is booked/);
  });

  test("a visitor chooses a time and books it with the keyboard alone", async ({ page, mailbox }) => {
    await openTimes(page, 29, "America/Toronto");
    await chooseByKeyboard(page, page.getByRole("radio").nth(2));
    await followByKeyboard(page, page.getByRole("button", { name: "Continue" }));
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Who shall we call?");
    await tabTo(page, page.getByLabel("Your name"));
    await page.keyboard.type("Noor Haddad");
    await tabTo(page, page.getByLabel("Email address"));
    await page.keyboard.type(mailbox.address);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your call is booked");
    await tabTo(page, page.locator("summary", { hasText: "Cancel the call" }));
    await page.keyboard.press("Space");
    await followByKeyboard(page, page.getByRole("button", { name: /^Cancel the call on/ }));
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your call is cancelled");
  });

  test("a visitor books, moves and cancels a call without JavaScript", async ({ plainPage, mailbox }) => {
    await walkThroughBooking(plainPage, { email: mailbox.address, day: 31 });
  });
});
