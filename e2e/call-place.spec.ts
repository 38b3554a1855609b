import { book, holdFirst, openTimes, takeCalls, workday } from "@/e2e/booking";
import { asAdministrator, expect, expectAccessible, test } from "@/e2e/fixtures";

test.use(asAdministrator);

test("a call's video link is changed on its page: the visitor's page, their mail and the privacy page have the new one", async ({
  page,
  mailbox,
}) => {
  await takeCalls(page);
  await openTimes(page, 35, "America/Toronto");
  await holdFirst(page);
  const name = `Noor ${crypto.randomUUID().slice(0, 8)}`;
  await book(page, { name, email: mailbox.address });
  const visitorsPage = page.url();
  await page.goto(`/staff/bookings?view=list&on=${workday(35)}`);
  await page.getByRole("link", { name, exact: true }).click();
  await page.locator("summary", { hasText: "Change the video link" }).click();
  await page.getByLabel("Video link of this call").fill("http://rooms.example/noor");
  await page.getByRole("button", { name: "Change the link" }).click();
  await expect(page.getByRole("link", { name: "Enter a link that starts with https://" })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("Video link of this call").fill("https://other-rooms.example/noor");
  await page.getByRole("button", { name: "Change the link" }).click();
  await expect(page.getByText("The call has a new video link.")).toBeVisible();
  expect((await mailbox.waitFor(/^New video link/)).text).toContain("https://other-rooms.example/noor");
  await page.goto(visitorsPage);
  await expect(page.getByRole("link", { name: "Join by video" })).toHaveAttribute(
    "href",
    "https://other-rooms.example/noor",
  );
  await expect(async () => {
    await page.goto("/privacy");
    await expect(page.getByText("other-rooms.example")).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 90_000 });
});

test("calls ahead get the new video link of their consultant in one go", async ({ page, mailbox }) => {
  await takeCalls(page);
  await openTimes(page, 36, "America/Toronto");
  await holdFirst(page);
  await book(page, { name: "Noor Haddad", email: mailbox.address });
  await page.goto("/staff/hours");
  await page.getByLabel("Video link", { exact: true }).fill("https://meet.jit.si/ours");
  await page.getByRole("button", { name: "Save the rules" }).click();
  await expect(page.getByRole("link", { name: /^At meet.jit.si whoever opens a room first/ })).toBeVisible();
  await page.getByLabel("Video link", { exact: true }).fill("https://room.example/everyone");
  await page.getByRole("button", { name: "Save the rules" }).click();
  await page.getByRole("button", { name: /^Give (it|them) your present link$/ }).click();
  await expect(page.getByText(/have your present video link/)).toBeVisible();
  await expect(page.getByRole("button", { name: /^Give (it|them) your present link$/ })).toHaveCount(0);
  expect((await mailbox.waitFor(/^New video link/)).text).toContain("https://room.example/everyone");
});
