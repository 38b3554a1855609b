import { book, holdFirst, openTimes, takeCalls } from "@/e2e/booking";
import { asAdministrator, expect, test, withoutScript } from "@/e2e/fixtures";

test.use(asAdministrator);
test.beforeEach(({ page }) => takeCalls(page));

const zone = "America/Toronto";
const title = "Your call is booked";

for (const [way, day, options] of [
  ["with script", 27, {}],
  ["without script", 28, withoutScript],
] as const) {
  test.describe(way, () => {
    test.use(options);

    test("who goes back after booking and sends again comes to their own call, and it is one call", async ({
      page,
      mailbox,
    }) => {
      const person = { name: "Noor Haddad", email: mailbox.address };
      await openTimes(page, day, zone);
      await holdFirst(page);
      await book(page, person);
      await page.goBack();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Who shall we call?");
      await book(page, person);
      await mailbox.waitFor(/is booked/);
      expect((await mailbox.mails()).filter(({ subject }) => /is booked/.test(subject))).toHaveLength(1);
    });

    test("who has a call ahead and books another is offered to move it, and may do so at once", async ({
      page,
      mailbox,
    }) => {
      await openTimes(page, day + 2, zone);
      const first = await holdFirst(page);
      await book(page, { name: "Noor Haddad", email: mailbox.address });
      const call = page.url();
      await openTimes(page, day + 4, zone);
      const second = await holdFirst(page);
      expect(second).not.toBe(first);
      await expect(page.getByText("You have a call on")).toBeVisible();
      await page.getByRole("button", { name: "Move my call to this time" }).click();
      await expect(page.getByText("Your call has a new time.")).toBeVisible();
      expect(new URL(page.url()).pathname).toBe(new URL(call).pathname);
      await mailbox.waitFor(/has moved/);
    });
  });
}

test("a stranger who types somebody’s address hears nothing of their call", async ({
  page,
  browser,
  baseURL,
  mailbox,
}) => {
  const person = { name: "Noor Haddad", email: mailbox.address };
  await openTimes(page, 33, zone);
  await holdFirst(page);
  await book(page, person);
  const first = page.url();
  const stranger = await browser.newContext(baseURL === undefined ? {} : { baseURL });
  const other = await stranger.newPage();
  await openTimes(other, 33, zone);
  await holdFirst(other);
  await expect(other.getByText("You have a call on")).toHaveCount(0);
  await book(other, person);
  await expect(other.getByRole("heading", { level: 1 })).toHaveText(title);
  expect(other.url()).not.toBe(first);
  await expect(other.getByText(/You have (a|another) call/)).toHaveCount(0);
  await stranger.close();
});
