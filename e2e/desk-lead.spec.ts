import {
  asAdministrator,
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  followByKeyboard,
  tabTo,
  test,
} from "@/e2e/fixtures";
import { openAsColleague, openNewLead } from "@/e2e/known-leads";

test.use(asAdministrator);

test("a lead is worked from new to won with the keyboard alone", async ({ page, mailbox }) => {
  await openNewLead(page, mailbox);
  for (const stage of ["Contacted", "Booked", "Call held", "Won"]) {
    await followByKeyboard(page, page.getByRole("button", { name: `Move to ${stage}` }));
    await expect(page.getByRole("status").first()).toContainText("The stage is changed.");
  }
  await tabTo(page, page.getByLabel("New note"));
  await page.keyboard.type("Signed on the phone.");
  await followByKeyboard(page, page.getByRole("button", { name: "Add note" }));
  await expect(page.getByRole("status").first()).toContainText("The note is added.");
  await tabTo(page, page.getByLabel("New task"));
  await page.keyboard.type("Send the contract");
  await followByKeyboard(page, page.getByRole("button", { name: "Plan task" }));
  await followByKeyboard(page, page.getByRole("button", { name: "Done Send the contract" }));
  await expect(page.getByRole("status").first()).toContainText("The task is done.");
  await expect(page.getByText("from Call held to Won")).toBeVisible();
});

test("without JavaScript a move, a tag and a ticked task are taken back by one button each", async ({
  page: scripted,
  plainPage: page,
  mailbox,
}) => {
  await openNewLead(scripted, mailbox);
  await page.goto(scripted.url());
  await page.getByRole("button", { name: "Move to Lost" }).click();
  await expect(page.getByRole("status").first()).toContainText("You can take this back for 60 minutes.");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("status").first()).toContainText("It is as it was before.");
  await expect(page.getByRole("button", { name: "Move to Contacted" })).toBeVisible();
  await expect(page.getByText("Took a change back")).toBeVisible();
  await page.getByLabel("New tag").fill("autumn");
  await page.getByRole("button", { name: "Add tag" }).click();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("No tags.")).toBeVisible();
  await page.getByLabel("New task").fill("Call back");
  await page.getByRole("button", { name: "Plan task" }).click();
  await page.getByRole("button", { name: "Done Call back" }).click();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("button", { name: "Done Call back" })).toBeVisible();
});

test("two colleagues change one field: the second is shown both values, and combines them", async ({
  page,
  mailbox,
  browser,
  resend,
}) => {
  const colleague = await openAsColleague(browser, { page, resend, name: "Robin Second" });
  await openNewLead(page, mailbox);
  await colleague.goto(page.url());
  for (const window of [page, colleague]) await window.getByText("Change details").click();
  await page.getByLabel("Company").fill("Kite Labs");
  await page.getByRole("button", { name: "Save details" }).click();
  await expect(page.getByRole("status").first()).toContainText("The details are saved.");
  await colleague.getByLabel("Company").fill("Kite Laboratories");
  await colleague.getByLabel("Next step").fill("Ask about the budget");
  const answered = colleague.waitForResponse((response) => response.url().endsWith("/staff/leads/details"));
  await colleague.getByRole("button", { name: "Save details" }).click();
  expect((await answered).status()).toBe(409);
  await expect(colleague.getByLabel("Yours: Kite Laboratories")).toBeChecked();
  await expect(colleague.getByText("Morgan Tester")).toBeVisible();
  await expectNoSidewaysScroll(colleague);
  await colleague.getByLabel("Or write it anew").fill("Kite Labs (Laboratories)");
  await colleague.getByRole("button", { name: "Save this" }).click();
  await expect(colleague.getByRole("status").first()).toContainText("The details are saved.");
  await expect(colleague.getByText("Kite Labs (Laboratories)").first()).toBeVisible();
  await expect(colleague.getByText("Ask about the budget").first()).toBeVisible();
  await colleague.context().close();
});

test("a note is formatted, names a colleague, is edited, deleted and brought back", async ({
  page,
  mailbox,
  browser,
  resend,
}) => {
  const colleague = await openAsColleague(browser, { page, resend, name: "Toni Named" });
  await openNewLead(page, mailbox);
  const lead = page.url();
  const field = page.getByLabel("New note");
  await field.pressSequentially("**Budget** is open, ask @Ton");
  await page.getByRole("button", { name: "@Toni Named" }).click();
  await expect(field).toHaveValue("**Budget** is open, ask @Toni Named ");
  await page.getByRole("button", { name: "Add note" }).click();
  await expect(page.locator("strong", { hasText: "Budget" })).toBeVisible();
  await colleague.goto("/staff");
  await expect(colleague.getByRole("heading", { name: "Notes that name you" })).toBeVisible();
  await colleague.getByRole("button", { name: /^Read/ }).click();
  await expect(colleague.getByRole("heading", { name: "Notes that name you" })).toBeHidden();
  await colleague.context().close();
  await page.getByRole("link", { name: /^Edit/ }).click();
  await page.getByLabel("Your note").fill("Budget is **settled**.");
  await page.getByRole("button", { name: "Save note" }).click();
  await expect(page.locator("strong", { hasText: "settled" })).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.locator("strong", { hasText: "Budget" })).toBeVisible();
  await page.getByRole("button", { name: /^Delete/ }).click();
  await expect(page.getByRole("status").first()).toContainText("The note is deleted.");
  await expect(page.getByText("No notes yet.")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.locator("strong", { hasText: "Budget" })).toBeVisible();
  expect(page.url()).toContain(lead);
});

test("what is being typed survives a closed window, goes once it is stored, and is never left to the next person", async ({
  page,
  mailbox,
}) => {
  await openNewLead(page, mailbox);
  const lead = page.url();
  await page.getByLabel("New note").fill("Half a thought");
  const again = await page.context().newPage();
  await page.close();
  await again.goto(lead);
  await expect(again.getByLabel("New note")).toHaveValue("Half a thought");
  await expect(again.getByText("This is your draft from before.")).toBeVisible();
  await again.getByRole("button", { name: "Add note" }).click();
  await expect(again.getByRole("status").first()).toContainText("The note is added.");
  await again.goto(lead);
  await expect(again.getByLabel("New note")).toHaveValue("");
  await again.getByLabel("New note").fill("Secret");
  const drafts = async () => again.evaluate(() => Object.keys(localStorage).filter((name) => name.includes("draft")));
  await expect.poll(drafts).toHaveLength(1);
  // The form is stopped after its listeners: the administrator of all journeys stays signed in.
  await again.evaluate(() => document.addEventListener("submit", (event) => event.preventDefault()));
  await again.getByRole("button", { name: "Sign out" }).click();
  expect(await drafts()).toHaveLength(0);
});

test("a note that was changed in another window meanwhile is shown beside what was typed, and both are brought together", async ({
  page,
  mailbox,
}) => {
  await openNewLead(page, mailbox);
  await page.getByLabel("New note").fill("Budget is open.");
  await page.getByRole("button", { name: "Add note" }).click();
  await page.getByRole("link", { name: /^Edit/ }).click();
  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.getByLabel("Your note").fill("Budget is 40,000.\n\nStart in May.");
  await other.getByRole("button", { name: "Save note" }).click();
  await expect(other.getByRole("status").first()).toContainText("The note is changed.");
  const long = `Budget is 50,000.\n\n${"They want a call. ".repeat(400)}`.trim();
  await page.getByLabel("Your note").fill(long);
  const answered = page.waitForResponse((response) => response.url().endsWith("/staff/leads/note-edit"));
  await page.getByRole("button", { name: "Save note" }).click();
  expect((await answered).status()).toBe(409);
  await expect(page.getByLabel("Yours: Budget is 50,000.")).toBeChecked();
  await expect(page.getByLabel("Stored now: Budget is 40,000. Start in May.")).toBeVisible();
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
  await page.getByLabel("Or write it anew").fill("Budget is 45,000.\n\nStart in **May**.");
  await page.getByRole("button", { name: "Save this" }).click();
  await expect(page.getByRole("status").first()).toContainText("The note is changed.");
  await expect(page.locator("strong", { hasText: "May" })).toBeVisible();
  await other.goto(page.url());
  await other.getByRole("link", { name: /^Edit/ }).click();
  await page.getByRole("button", { name: /^Delete/ }).click();
  await expect(page.getByText("No notes yet.")).toBeVisible();
  await other.getByLabel("Your note").fill("Not lost either.");
  await other.getByRole("button", { name: "Save note" }).click();
  await expect(other.getByRole("textbox")).toHaveValue("Not lost either.");
  await other.getByRole("button", { name: "Send it again" }).click();
  await expect(other.getByRole("status").first()).toContainText("The note is added.");
  await expect(other.getByText("Not lost either.").first()).toBeVisible();
});

test("what is being typed into a note's edit survives a closed window, and goes once it is stored", async ({
  page,
  mailbox,
}) => {
  await openNewLead(page, mailbox);
  await page.getByLabel("New note").fill("First thought");
  await page.getByRole("button", { name: "Add note" }).click();
  await page.getByRole("link", { name: /^Edit/ }).click();
  const editing = page.url();
  await page.getByLabel("Your note").fill("Second thought");
  const again = await page.context().newPage();
  await page.close();
  await again.goto(editing);
  await expect(again.getByLabel("Your note")).toHaveValue("Second thought");
  await expect(again.getByText("First thought").first()).toBeVisible();
  await again.getByLabel("Your note").fill("");
  await again.getByRole("button", { name: "Save note" }).click();
  await expect(again.getByText("Write the note first").first()).toBeVisible();
  await expect(again.getByLabel("Your note")).toHaveValue("");
  await again.getByLabel("Your note").fill("Third thought");
  await again.getByRole("button", { name: "Save note" }).click();
  await expect(again.getByRole("status").first()).toContainText("The note is changed.");
  await again.getByRole("button", { name: "Undo" }).click();
  await again.getByRole("link", { name: /^Edit/ }).click();
  await expect(again.getByLabel("Your note")).toHaveValue("First thought");
});

test("before a session ends the desk says so, and one press keeps it", async ({ page, mailbox }) => {
  await page.clock.install();
  await openNewLead(page, mailbox);
  await page.getByLabel("New note").fill("Not stored yet");
  await page.clock.fastForward("01:54:30");
  const dialog = page.getByRole("dialog", { name: "You will be signed out in five minutes" });
  await expect(dialog).toBeVisible();
  await dialog.getByRole("button", { name: "Stay signed in" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByLabel("New note")).toHaveValue("Not stored yet");
  await page.clock.fastForward("02:00:00");
  await expect(page.getByRole("dialog", { name: "You are signed out" })).toBeVisible();
});

test("the pages of a lead can be read by everybody, in windows of any width", async ({ page, mailbox }) => {
  await openNewLead(page, mailbox);
  const lead = page.url();
  await page.getByLabel("New note").fill("# Head\n\n- one\n- two\n\n`code` and [a link](https://example.com)");
  await page.getByRole("button", { name: "Add note" }).click();
  for (const path of ["", "/timeline", "/assessments", "/mail", "/merge", "?done=moved&undo=1"]) {
    await page.goto(`${lead}${path}`);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  }
});
