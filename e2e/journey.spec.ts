import { sendReportForm } from "@/e2e/known-leads";
import type { Locator, Page } from "@playwright/test";
import {
  asAdministrator,
  chooseByKeyboard,
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  followByKeyboard,
  tabTo,
  test,
  withoutScript,
  type Mailbox,
} from "@/e2e/fixtures";

/** How somebody moves: with a pointer, or with nothing but the keyboard. */
type Walker = {
  readonly choose: (page: Page, radio: Locator) => Promise<void>;
  readonly press: (page: Page, target: Locator) => Promise<void>;
  readonly tick: (page: Page, box: Locator) => Promise<void>;
  readonly fill: (page: Page, field: Locator, text: string) => Promise<void>;
};

const pointer: Walker = {
  // The words of a choice are what people press; the circle lies under them.
  choose: (_page, radio) => radio.check({ force: true }),
  press: (_page, target) => target.click(),
  tick: (_page, box) => box.check({ force: true }),
  fill: (_page, field, text) => field.fill(text),
};

const keyboard: Walker = {
  choose: chooseByKeyboard,
  press: followByKeyboard,
  tick: async (page, box) => {
    await tabTo(page, box);
    await page.keyboard.press("Space");
  },
  fill: async (page, field, text) => {
    await tabTo(page, field);
    await page.keyboard.type(text);
  },
};

const answers = [
  /^Applying business rules/,
  /^A few touches/,
  /^Fewer than 1,000/,
  /^Many related record types/,
  /^Yes, for many record types/,
  /^Personal data/,
  /^None planned/,
  /^One well-structured application/,
  /^3 to 6 months/,
  /^Mostly Python/,
  /^Nothing: this is a fresh start/,
  /^4 to 8/,
] as const;

/** From the home page through the twelve questions to the result. */
async function takeAssessment(page: Page, walk: Walker): Promise<void> {
  await page.goto("/");
  await walk.press(page, page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Assessment" }));
  await walk.press(page, page.getByRole("main").getByRole("link", { name: /^Start/ }));
  for (const [place, answer] of answers.entries()) {
    await expect(page.getByText(`Question ${place + 1} of 12`).first()).toBeVisible();
    await walk.choose(page, page.getByRole("radio", { name: answer }));
    await walk.press(page, page.getByRole("button", { name: "Continue" }));
  }
  await walk.press(page, page.getByRole("button", { name: "See my recommendation" }));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Django fits your product better/);
}

/** The ledger's two columns add up to the totals that the page shows. */
async function expectLedgerToAddUp(page: Page): Promise<void> {
  const ledger = page.getByRole("table", { name: /adds to the two scores/ });
  const rows = await ledger
    .getByRole("row")
    .evaluateAll((all) =>
      all.map((row) => [...row.querySelectorAll("td")].slice(-2).map((cell) => Number(cell.textContent))),
    );
  const points = rows.filter((row) => row.length === 2 && row.every(Number.isFinite));
  const total = points.at(-1);
  const sum = (side: number) => points.slice(0, -1).reduce((all, row) => all + (row[side] ?? 0), 0);
  expect(points).toHaveLength(13);
  expect([sum(0), sum(1)]).toEqual(total);
}

async function askForReport(page: Page, walk: Walker, mailbox: Mailbox): Promise<void> {
  const result = page.url();
  await walk.press(page, page.getByRole("main").getByRole("link", { name: "Email me this report" }).first());
  await walk.fill(page, page.getByLabel("Email address"), mailbox.address);
  await expect(page.getByRole("checkbox", { checked: true })).toHaveCount(0);
  await walk.tick(page, page.getByRole("checkbox", { name: /may send my report/ }));
  await sendReportForm(page, (button) => walk.press(page, button));
  expect((await mailbox.waitFor(/Django/)).html).toContain("/result/");
  await page.goto(result);
}

/** Chooses the first free time, fills in the rest, and books it. Returns the call's reference. */
async function bookCall(page: Page, walk: Walker, mailbox: Mailbox): Promise<string> {
  await walk.press(
    page,
    page
      .getByRole("main")
      .getByRole("link", { name: /Choose a time|Book a free call/ })
      .first(),
  );
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Choose a time that suits you");
  await walk.press(page, page.getByRole("button", { name: "Take the earliest" }));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Who shall we call?");
  const name = page.getByLabel("Your name");
  if ((await name.inputValue()) === "") await walk.fill(page, name, "Ada Tester");
  const email = page.getByLabel("Email address");
  if ((await email.inputValue()) === "") await walk.fill(page, email, mailbox.address);
  await walk.press(page, page.getByRole("button", { name: "Book this call" }));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your call is booked");
  const invitation = await mailbox.waitFor(/booked|call/i);
  expect(JSON.stringify(invitation)).toContain("invite.ics");
  return (
    (await page
      .getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/)
      .first()
      .textContent()) ?? ""
  );
}

async function walkThrough(page: Page, walk: Walker, mailbox: Mailbox): Promise<void> {
  await takeAssessment(page, walk);
  await expectLedgerToAddUp(page);
  await askForReport(page, walk, mailbox);
  expect(await bookCall(page, walk, mailbox)).toMatch(/-/);
}

for (const [name, walk] of [
  ["with the pointer", pointer],
  ["with the keyboard alone", keyboard],
] as const) {
  test(`a visitor walks the whole journey ${name}`, async ({ page, mailbox }) => {
    await walkThrough(page, walk, mailbox);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });
}

test.describe("without JavaScript", () => {
  test.use(withoutScript);

  test("a visitor walks the whole journey", async ({ page, mailbox }) => {
    await walkThrough(page, pointer, mailbox);
  });
});

test.describe("staff", () => {
  test.use(asAdministrator);

  test("find the lead of a journey with its answers and its booking", async ({ page, mailbox }) => {
    await walkThrough(page, pointer, mailbox);
    await page.goto("/staff/leads");
    await page.getByRole("searchbox", { name: "Search" }).fill(mailbox.address);
    await page.getByRole("button", { name: "Show" }).click();
    await page.getByRole("row").filter({ hasText: mailbox.address }).getByRole("link").first().click();
    await expect(page.getByText("Booked").first()).toBeVisible();
    await expect(page.getByText("Mostly Python").first()).toBeVisible();
    await expectAccessible(page);
  });
});
