import { asAdministrator, expect, expectAccessible, expectNoSidewaysScroll, test } from "@/e2e/fixtures";
import { openNewLead } from "@/e2e/known-leads";

test.use(asAdministrator);

test("a letter is made from a template, looked at, sent and told of on the time line", async ({ page, mailbox }) => {
  await openNewLead(page, mailbox);
  const lead = page.url();
  await page.getByRole("link", { name: "Write a mail" }).click();
  await page.getByLabel("Start from a template").selectOption("About your report");
  await page.getByRole("button", { name: "Use it" }).click();
  await expect(page.getByLabel("Letter")).toHaveValue(/^Hello there,/);
  await page.getByLabel("Subject").fill("Your report, {{wrong}}");
  await page.getByRole("button", { name: "Look at it first" }).click();
  await expect(page.getByRole("alert").first()).toContainText("{{wrong}} is not known");
  await page.getByLabel("Subject").fill("Your report, {{company}}");
  await page.getByRole("button", { name: "Look at it first" }).click();
  const preview = page.getByRole("region", { name: "This is how it reads" });
  await expect(preview).toContainText("Your report, your company");
  await expect(preview).toContainText("You get this mail because you asked us for a report.");
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.getByRole("button", { name: "Send it" }).click();
  await expect(page).toHaveURL(`${lead}?done=letter-sent`);
  const mail = await mailbox.waitFor(/^Your report, your company$/);
  expect(mail.text).toContain("Hello there,");
  await expect(async () => {
    await page.goto(lead);
    await expect(page.getByText("Mail: sent").first()).toBeVisible({ timeout: 1_000 });
    await expect(page.getByRole("button", { name: "Move to Booked" })).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 60_000 });
});

test("what stands between double braces is filled in also when the letter is sent without a look at it", async ({
  page,
  mailbox,
}) => {
  await openNewLead(page, mailbox);
  await page.getByRole("link", { name: "Write a mail" }).click();
  await page.getByLabel("Subject").fill("For {{company}}");
  await page.getByLabel("Letter").fill("Dear {{name}}, this is {{me");
  await page.getByRole("button", { name: "Send it" }).click();
  await expect(page.getByRole("alert").first()).toContainText("Close every {{ with }}");
  await page.getByLabel("Letter").fill("Dear {{name}}, this is {{me}}.");
  await page.getByRole("button", { name: "Send it" }).click();
  await expect(page).toHaveURL(/done=letter-sent$/);
  const mail = await mailbox.waitFor(/^For your company$/);
  expect(mail.text).toContain("Dear there, this is ");
  expect(mail.text).not.toContain("{");
});

test("a letter that never left is no answer: the lead's page and Today say so, and it is sent again from there", async ({
  page,
  mailbox,
  resend,
}) => {
  await openNewLead(page, mailbox);
  const lead = page.url();
  await expect.poll(() => mailbox.mails(), { timeout: 60_000 }).toHaveLength(1);
  await resend.misbehave({ kind: "status", status: 422, times: 1, to: mailbox.address });
  await page.getByRole("link", { name: "Write a mail" }).click();
  await page.getByLabel("Start from a template").selectOption("About your report");
  await page.getByRole("button", { name: "Use it" }).click();
  const subject = `Your report ${crypto.randomUUID().slice(0, 8)}`;
  await page.getByLabel("Subject").fill(subject);
  await page.getByRole("button", { name: "Send it" }).click();
  await expect(async () => {
    await page.goto(lead);
    await expect(page.getByText("A letter to them never left")).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 60_000 });
  await expect(page.getByRole("button", { name: "Move to Contacted" })).toBeVisible();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.goto("/staff");
  const unsent = page.getByRole("region", { name: "Letters that never left" });
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await unsent.getByRole("button", { name: `Send again “${subject}”` }).click();
  await expect(page.getByRole("status")).toContainText("The mail is in the outbox again");
  await mailbox.waitFor(new RegExp(`^${subject}$`));
  await expect(async () => {
    await page.goto(lead);
    await expect(page.getByRole("button", { name: "Move to Booked" })).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 60_000 });
  await expect(page.getByText("A letter to them never left")).toHaveCount(0);
});

test("mail about anything else waits for consent, and says so beside the button and when it is sent all the same", async ({
  page,
  mailbox,
}) => {
  await openNewLead(page, mailbox);
  await page.getByRole("link", { name: "Write a mail" }).click();
  await expect(page.getByText("Not possible now: They have not agreed to follow-up mail")).toBeVisible();
  await page.getByRole("radio", { name: "Anything else about our services" }).check({ force: true });
  await page.getByLabel("Subject").fill("An offer");
  await page.getByLabel("Letter").fill("We have an offer.");
  await page.getByRole("button", { name: "Send it" }).click();
  await expect(page.getByRole("alert").first()).toContainText("They have not agreed to follow-up mail");
  await expect(page.getByLabel("Letter")).toHaveValue("We have an offer.");
});

test("a template is written, looked at, changed, deleted and brought back", async ({ page }) => {
  const name = `Journey ${crypto.randomUUID().slice(0, 8)}`;
  await page.goto("/staff/templates");
  await page.getByRole("link", { name: "New template" }).click();
  await page.getByLabel("Name").fill(name);
  await page.getByLabel("Subject").fill("For {{company}}");
  await page.getByLabel("Letter").fill("Dear {{name}},\n\nsee {{booking-link}}.");
  await page.getByRole("button", { name: "Look at it first" }).click();
  await expect(page.getByRole("region", { name: "This is how it reads" })).toContainText("Dear Kim Lee,");
  await page.getByRole("button", { name: "Save template" }).click();
  await expect(page.getByRole("status")).toContainText("The template is saved.");
  await page.getByRole("link", { name }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: `Delete template ${name}` }).click();
  await expect(page.getByRole("link", { name })).toBeHidden();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("link", { name })).toBeVisible();
});
