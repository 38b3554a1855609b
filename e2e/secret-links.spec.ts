import type { Page } from "@playwright/test";
import { expect, expectAccessible, test, type Mailbox } from "@/e2e/fixtures";
import { bookingWords } from "@/lib/booking/words/pages";
import { waitingWords } from "@/lib/booking/words/waiting";
import { followUpPageWords } from "@/lib/leads/words/letters";
import { doorWords } from "@/lib/staff/words";

const nobodys = "x".repeat(43);
const { offer, leave } = waitingWords.en;
const places: ReadonlyArray<readonly [string, string]> = [
  [`/booking/${nobodys}`, bookingWords.en.call.unknown.title],
  [`/booking/${nobodys}/move`, bookingWords.en.call.unknown.title],
  [`/book/offer/${nobodys}`, offer.gone.title],
  [`/waiting/${nobodys}`, leave.left.title],
  [`/follow-up/${nobodys}`, followUpPageWords.en.done.title],
  [`/staff/welcome/${nobodys}`, doorWords.en.spentLink.title],
  [`/staff/new-password/${nobodys}`, doorWords.en.spentLink.title],
];

for (const [path, title] of places) {
  test(`an address below ${path.replace(nobodys, "…")} that no mail carried says “${title}”, as a 404`, async ({
    page,
  }) => {
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  });
}

test("who tries out addresses of calls, offers and calendars must wait, wherever they try", async ({ page }) => {
  const paths = [...places.map(([path]) => path), `/calendar/${nobodys}.ics`, `/booking/${nobodys}/invite.ics`];
  const seen: number[] = [];
  for (let round = 0; round < 5; round += 1)
    for (const path of paths) seen.push((await page.request.get(path)).status());
  expect(new Set(seen)).toEqual(new Set([404, 429]));
  expect(seen.filter((status) => status === 404).length).toBeLessThanOrEqual(35);
});

test("who sends a form with one link after another must wait, and reads for how long", async ({ page }) => {
  const origin = process.env["E2E_PRODUCT_URL"] ?? "";
  const send = () =>
    page.request.post("/waiting/leave", { form: { token: nobodys }, headers: { origin }, maxRedirects: 0 });
  for (let time = 0; time < 60; time += 1) expect((await send()).status()).toBe(303);
  const refused = await send();
  expect(refused.status()).toBe(429);
  expect(Number(refused.headers()["retry-after"])).toBeGreaterThan(0);
  expect(await refused.text()).toContain("<h1>");
});

/** Puts somebody on the waiting list for Saturdays, on which nobody takes calls, and opens the link of the mail. */
async function openPlaceOnList(page: Page, mailbox: Mailbox): Promise<void> {
  await page.goto("/book/waiting");
  await page.getByLabel("Email address").fill(mailbox.address);
  await page.getByRole("checkbox", { name: "Saturday" }).check({ force: true });
  await page.getByRole("button", { name: "Put me on the list" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("You are on the list");
  const { text } = await mailbox.waitFor(/waiting list/);
  await page.goto(/\/waiting\/[\w-]{43}/.exec(text)?.[0] ?? "");
}

test("the link to leave the waiting list asks first, and afterwards still says how things are", async ({
  page,
  mailbox,
}) => {
  await openPlaceOnList(page, mailbox);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(leave.title);
  await expectAccessible(page);
  await page.getByRole("button", { name: leave.send }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(leave.left.title);
  const again = await page.reload();
  expect(again?.status()).toBe(200);
});
