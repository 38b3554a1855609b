import { expect, expectAccessible, expectNoSidewaysScroll, test } from "@/e2e/fixtures";
import { openMailForm } from "@/e2e/pages";
import { faultsOfHtml } from "@/e2e/valid-html";

const long = "A name “so long” that no <cookie> & no browser keeps it. ".repeat(120);

test("a form too long to be kept elsewhere comes back as a page that everybody can read, mend and send again", async ({
  page,
}) => {
  await openMailForm(page);
  await page.getByLabel("Name").fill(long);
  await page.getByLabel("Email address").fill(`grace@${"a".repeat(6_000)}.example`);
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.request().method() === "POST"),
    // As a browser without script sends it: unchecked.
    page.getByRole("button", { name: "Send me the report" }).evaluate((button) => {
      if (button instanceof HTMLButtonElement) button.form?.submit();
    }),
  ]);
  expect(answer.status()).toBe(422);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is a problem");
  expect(await faultsOfHtml(await answer.text())).toEqual([]);
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);

  // What was never ticked is no field of this page, and said above those that are.
  await expect(page.getByRole("alert")).toHaveText(/^Tick the box/);
  const name = page.getByRole("textbox", { name: "Use at most 100 characters for your name" });
  await expect(name).toHaveValue(long);
  await name.fill("Grace Hopper");
  await page.getByRole("textbox", { name: "Enter an email address like name@example.com" }).fill("grace@example.com");
  await page.getByRole("button", { name: "Send it again" }).click();
  // Short enough now: the form's own page shows the rest, with everything in it.
  await expect(page.getByLabel("Name")).toHaveValue("Grace Hopper");
  await expect(page.getByLabel("Email address")).toHaveValue("grace@example.com");
  await expect(page.getByRole("alert").first()).toBeVisible();
});
