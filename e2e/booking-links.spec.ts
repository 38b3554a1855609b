import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "@playwright/test";
import type postgres from "postgres";
import { openConnections } from "@/db/connection";
import { startEmbeddedPostgres } from "@/db/embedded/server";
import { becomeAdministrator } from "@/e2e/administrator";
import { book, fillIn, holdFirst, openTimes, takeCalls } from "@/e2e/booking";
import { watchFaults } from "@/e2e/faults";
import { expect, expectAccessible, test, withoutScript } from "@/e2e/fixtures";
import { openAsColleague, openNewLead, openResult } from "@/e2e/known-leads";
import { startProduct, type Product } from "@/e2e/product";
import { startResend, type ResendServer } from "@/e2e/resend-server";
import { callWords } from "@/lib/assessment/words/call";
import { resultPageWords } from "@/lib/assessment/words/result-page";
import { bookingRefusals, bookingWords } from "@/lib/booking/words/pages";
import { hoursWords } from "@/lib/booking/words/hours";
import { waitingWords } from "@/lib/booking/words/waiting";
import { setupWords } from "@/lib/config/missing-setup";
import { followUpPageWords } from "@/lib/leads/words/letters";
import { doorWords } from "@/lib/staff/words";

/** A product of its own with its own Postgres: an offer is over after half an hour, for which no journey can wait. */
test.describe.configure({ mode: "default" });

const folder = mkdtempSync(join(tmpdir(), "waymark-links-"));
const stateFile = join(folder, "administrator.json");
const zone = "America/Toronto";
const { gone } = waitingWords.en.offer;
const { nothingNear } = bookingWords.en.details;
const words = bookingWords.en.call;
let database: Awaited<ReturnType<typeof startEmbeddedPostgres>>;
let sql: postgres.Sql;
let resend: ResendServer;
let product: Product;

test.beforeAll(async () => {
  chmodSync(folder, 0o755);
  database = await startEmbeddedPostgres({ dataDirectory: join(folder, "postgres"), isDurable: false });
  sql = openConnections(database.url);
  resend = await startResend();
  const environment = {
    DATABASE_URL: database.url,
    RESEND_BASE_URL: resend.url,
    RESEND_API_KEY: resend.apiKey,
    WAYMARK_MAIL_FROM: resend.from,
  };
  product = await startProduct({ environment });
  await becomeAdministrator(product, stateFile, { takesCalls: false });
});

test.afterAll(async () => {
  await product.stop();
  await resend.stop();
  await sql.end();
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** A browser of its own: of the administrator, or of a visitor. */
async function openBrowser(
  browser: Browser,
  who: "administrator" | "visitor",
  options: BrowserContextOptions = {},
): Promise<Page> {
  const storageState = who === "administrator" ? stateFile : { cookies: [], origins: [] };
  const context = await browser.newContext({ baseURL: product.url, storageState, ...options });
  const faults = watchFaults(context);
  context.once("close", () => expect(faults.found()).toEqual([]));
  return context.newPage();
}

test("who became the first administrator takes no calls and is told what is not set up, until they say so and set it", async ({
  browser,
}) => {
  const visitor = await openBrowser(browser, "visitor");
  await visitor.goto("/book");
  await expect(visitor.getByRole("main")).toContainText(bookingWords.en.book.nobody.title);
  await expect(visitor.getByRole("radio")).toHaveCount(0);
  await visitor.context().close();
  const desk = await openBrowser(browser, "administrator");
  await desk.goto("/staff");
  const missing = desk.getByRole("note").filter({ hasText: setupWords.title });
  const unset = ["APP_URL", "WAYMARK_COMPANY_EMAIL", "WAYMARK_COMPANY_ADDRESS"];
  for (const name of unset) {
    await expect(missing).toContainText(name);
    expect(product.output()).toMatch(new RegExp(`^  ${name}: \\S`, "m"));
  }
  await expect(missing).not.toContainText("RESEND_API_KEY");
  expect(product.output()).not.toContain("  RESEND_API_KEY");
  await expectAccessible(desk);
  await takeCalls(desk);
  await expect(desk.getByRole("heading", { name: hoursWords.en.weekly.title })).toBeVisible();
  await desk.context().close();
});

/** Somebody waits, and a call that another visitor had booked is cancelled: the address of the offer that comes of it. */
async function offerTo(browser: Browser, address: string, day: number): Promise<string> {
  await takeCalls(await openBrowser(browser, "administrator"));
  const page = await openBrowser(browser, "visitor");
  await page.goto("/book/waiting");
  await page.getByLabel("Email address").fill(address);
  await page.getByRole("button", { name: "Put me on the list" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("You are on the list");
  await openTimes(page, day, zone);
  await holdFirst(page);
  await book(page, { name: "Sana Idris", email: `before-${address}` });
  await page.locator("summary", { hasText: "Cancel the call" }).click();
  await page.getByRole("button", { name: /^Cancel the call on/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your call is cancelled");
  const offers = async () => (await resend.mailsTo(address)).map(({ text }) => text).join("\n");
  await expect.poll(offers, { timeout: 60_000 }).toMatch(/\/book\/offer\//);
  return /\/book\/offer\/[\w-]{43}/.exec(await offers())?.[0] ?? "";
}

async function callsOf(address: string): Promise<number> {
  const [row] = await sql<Array<{ calls: number }>>`
    SELECT count(*)::int AS calls FROM bookings JOIN leads ON leads.id = bookings.lead_id
    WHERE email = ${address} AND bookings.status = 'confirmed'`;
  return row?.calls ?? 0;
}

test("an offered time is taken once; its link then says so, wherever and however often it is opened", async ({
  browser,
}) => {
  const address = "once@example.com";
  const offer = await offerTo(browser, address, 6);
  const [page, other] = [await openBrowser(browser, "visitor"), await openBrowser(browser, "visitor")];
  for (const each of [page, other]) {
    await each.goto(offer);
    await expect(each.getByRole("heading", { level: 1 })).toHaveText("A time has become free");
  }
  await expectAccessible(page);
  const late = await openBrowser(browser, "visitor");
  await late.goto(offer);
  for (const each of [page, other]) {
    await each.getByRole("button", { name: "Take this time" }).click();
    await expect(each.getByLabel("Email address")).toHaveValue(address);
    await each.getByLabel("Your name").fill("Noor Haddad");
  }
  await page.getByRole("button", { name: "Book this call" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your call is booked");
  await other.getByRole("button", { name: "Book this call" }).click();
  await expect(other.getByRole("link", { name: bookingRefusals.en.taken })).toBeVisible();
  await late.getByRole("button", { name: "Take this time" }).click();
  await expect(late.getByRole("heading", { level: 1 })).toHaveText(gone.title);
  await expectAccessible(late);
  expect((await late.reload())?.status()).toBe(200);
  expect(await callsOf(address)).toBe(1);
});

test("an offer that is over says so, and its form keeps what was typed when another has the time", async ({
  browser,
}) => {
  const address = "over@example.com";
  const offer = await offerTo(browser, address, 8);
  const page = await openBrowser(browser, "visitor");
  await page.goto(offer);
  await page.getByRole("button", { name: "Take this time" }).click();
  await fillIn(page, { name: "Noor Haddad", email: address });
  await sql`UPDATE bookings SET hold_expires_at = now() - interval '1 second' WHERE status = 'held'`;
  const quick = await openBrowser(browser, "visitor");
  await quick.goto(offer);
  await expect(quick.getByRole("heading", { level: 1 })).toHaveText(gone.title);
  await quick.getByRole("link", { name: gone.action }).click();
  await openTimes(quick, 8, zone);
  await holdFirst(quick);
  await book(quick, { name: "Sana Idris", email: "quick@example.com" });
  for (let time = 0; time < 2; time += 1) {
    await page.getByRole("button", { name: "Book this call" }).click();
    await expect(page.getByRole("heading", { name: "There is a problem" })).toBeVisible();
    await expect(page.getByLabel("Your name")).toHaveValue("Noor Haddad");
  }
  expect([await callsOf(address), await callsOf("quick@example.com")]).toEqual([0, 1]);
});

test("the page of a call leads into the video room from shortly before until its end, and thanks only then", async ({
  browser,
}) => {
  await takeCalls(await openBrowser(browser, "administrator"));
  const page = await openBrowser(browser, "visitor");
  await openTimes(page, 14, zone);
  await holdFirst(page);
  await book(page, { name: "Sana Idris", email: "now@example.com" });
  await expect(page.getByRole("link", { name: "Join the call" })).toHaveCount(0);
  const letStartIn = async (minutes: number) => {
    await sql`UPDATE bookings SET starts_at = now() + ${minutes} * interval '1 minute',
      ends_at = now() + ${minutes + 30} * interval '1 minute',
      blocked = tstzrange(now() + ${minutes} * interval '1 minute', now() + ${minutes + 30} * interval '1 minute')
      WHERE lead_id IN (SELECT id FROM leads WHERE email = 'now@example.com')`;
    await page.reload();
  };
  for (const minutes of [8, 0, -3, -28]) {
    await letStartIn(minutes);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.now);
    const join = page.getByRole("link", { name: words.joinNow });
    await expect(join).toHaveAttribute("href", /^https:\/\/room\.example\//);
    expect((await join.boundingBox())?.height).toBeGreaterThanOrEqual(48);
  }
  await letStartIn(-31);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.over);
  await expect(page.getByRole("link", { name: words.joinNow })).toHaveCount(0);
});

type Named = { readonly who: string; readonly words: string };

/** Who may be named with a time that is not theirs, and what is said about it: a colleague without hours, nobody, nonsense. */
async function strangers(browser: Browser, page: Page): Promise<readonly Named[]> {
  const colleague = await openAsColleague(browser, { page, resend, name: "Casey Tester" });
  await takeCalls(colleague);
  const [casey] = await sql<Array<{ id: string }>>`SELECT id FROM staff_members WHERE name = 'Casey Tester'`;
  await sql`DELETE FROM weekly_hours WHERE consultant_id = ${casey?.id ?? ""}`;
  return [
    { who: casey?.id ?? "", words: bookingRefusals.en["not-offered"] },
    { who: crypto.randomUUID(), words: bookingRefusals.en["nobody-to-book"] },
    { who: "somebody", words: "Reload the page and try again" },
  ];
}

async function send(page: Page, path: string, form: Readonly<Record<string, string>>): Promise<string> {
  const answer = await page.request.post(path, { form: { ...form }, headers: { origin: product.url } });
  expect(answer.status()).toBe(200);
  return (await answer.text()).replaceAll("&#x27;", "’");
}

test("a time that the named consultant does not offer, or that nobody does, is refused in words and stores nothing", async ({
  browser,
}) => {
  const page = await openBrowser(browser, "administrator");
  await takeCalls(page);
  const named = await strangers(browser, page);
  await openTimes(page, 10, zone);
  const start = (await page.getByRole("radio").first().getAttribute("value")) ?? "";
  const email = "named@example.com";
  const formKey = crypto.randomUUID();
  const form = { start, lead: "", zone, name: "Noor Haddad", email, note: "", formKey };
  for (const { who, words } of named)
    expect(await send(page, "/staff/bookings/book", { ...form, who })).toContain(words);
  expect(await callsOf(email)).toBe(0);

  for (let time = 0; time < 2; time += 1) await send(page, "/staff/bookings/book", { ...form, who: "" });
  expect(await callsOf(email)).toBe(1);
  const stored = async () => [
    ...(await sql<Array<{ uid: string }>>`
      SELECT uid, consultant_id, starts_at FROM bookings JOIN leads ON leads.id = lead_id WHERE email = ${email}`),
  ];
  const before = await stored();
  const move = { call: before[0]?.uid ?? "", start, reason: "" };
  for (const { who, words } of named)
    expect(await send(page, "/staff/bookings/move", { ...move, who })).toContain(words);
  expect(await stored()).toEqual(before);
});

test("the link that ends follow-up mails asks first, and afterwards still says how things are", async ({ browser }) => {
  const page = await openBrowser(browser, "administrator");
  const address = "follow@example.com";
  await openNewLead(page, { address }, true);
  // As a letter would carry it; letters about services wait for the postal address of the company.
  const token = "follow".padEnd(43, "x");
  await sql`INSERT INTO follow_up_links (token_hash, lead_id, made_at)
    SELECT encode(sha256(${token}::bytea), 'hex'), id, now() FROM leads WHERE email = ${address}`;
  await page.goto(`/follow-up/${token}`);
  await expectAccessible(page);
  await page.getByRole("button", { name: followUpPageWords.en.send }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(followUpPageWords.en.done.title);
  expect((await page.reload())?.status()).toBe(200);
});

test("who loses the last free time reads that no other is left, and takes what was typed along to the list", async ({
  browser,
}) => {
  const page = await openBrowser(browser, "visitor");
  await takeCalls(await openBrowser(browser, "administrator"));
  await openTimes(page, 12, zone);
  await holdFirst(page);
  await fillIn(page, { name: "Noor Haddad", email: "last@example.com" });
  await page.getByLabel("What is it about?").fill("A shop with 40,000 articles");
  await sql`DELETE FROM bookings WHERE status = 'held'`;
  await sql`UPDATE consultants SET is_bookable = false`;
  await page.getByRole("button", { name: "Book this call" }).click();
  await expect(page.getByRole("heading", { name: nothingNear.title })).toBeVisible();
  await expect(page.getByLabel("Your name")).toHaveValue("Noor Haddad");
  await expect(page.getByRole("link", { name: "Leave my address" })).toHaveAttribute("href", /^\/book\/waiting/);
  await expectAccessible(page);
  await page.getByRole("link", { name: bookingRefusals.en["nobody-to-book"] }).click();
  await sql`UPDATE consultants SET is_bookable = true`;
  await page.getByRole("link", { name: nothingNear.action }).click();
  await page.getByRole("radio").first().check({ force: true });
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByLabel("What is it about?")).toHaveValue("A shop with 40,000 articles");
});

/** From the page of a call, without JavaScript: it is called off, and another is booked from there. */
async function cancelAndBookAgain(page: Page): Promise<void> {
  await page.locator("summary", { hasText: "Cancel the call" }).click();
  await page.getByRole("button", { name: /^Cancel the call on/ }).click();
  await page.getByRole("link", { name: words.again }).click();
  await page.getByRole("radio").first().check({ force: true });
  await page.getByRole("button", { name: "Continue" }).click();
  await book(page, { name: "Noor Haddad", email: "from-result@example.com" });
}

test("a call that is booked from a result brings verdict, answers, company and phone to the desk, without JavaScript", async ({
  browser,
}) => {
  const desk = await openBrowser(browser, "administrator");
  await takeCalls(desk);
  const page = await openBrowser(browser, "visitor", withoutScript);
  await openResult(page);
  await page.getByRole("link", { name: "Book a free call" }).first().click();
  await page.getByRole("radio").first().check({ force: true });
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByRole("button", { name: bookingWords.en.details.extend }).click();
  await page.getByRole("button", { name: "Book this call" }).click();
  await expect(page.getByRole("heading", { name: "There is a problem" })).toBeVisible();
  await page.getByLabel("Company").fill("Northern Forms");
  await page.getByLabel("Phone number").fill("+1 604 555 0199");
  await book(page, { name: "Noor Haddad", email: "from-result@example.com" });
  await desk.goto("/staff/leads?search=from-result@example.com");
  await desk.getByRole("row").nth(1).getByRole("rowheader").getByRole("link").click();
  await expect(desk.getByRole("region", { name: "Recommendation and answers" })).toContainText("Node.js");
  const [call] = await sql<Array<{ uid: string }>>`
    SELECT uid FROM bookings JOIN leads ON leads.id = lead_id WHERE email = 'from-result@example.com'`;
  await desk.goto(`/staff/bookings/${call?.uid}`);
  await expect(desk.getByRole("heading", { name: "From the assessment" })).toBeVisible();
  for (const known of ["Northern Forms", "+1 604 555 0199"]) await expect(desk.getByText(known)).toBeVisible();
  await expectAccessible(desk);
  await cancelAndBookAgain(page);
  const ofLead = sql`JOIN leads ON leads.id = lead_id WHERE email = 'from-result@example.com'`;
  const calls = await sql<Array<{ result: string | null }>>`SELECT submission_id AS result FROM bookings ${ofLead}`;
  expect(calls).toHaveLength(2);
  expect(calls[0]?.result).toEqual(expect.any(String));
  expect(calls[1]?.result).toBe(calls[0]?.result);
  const agendas = await sql`SELECT FROM mails ${ofLead} AND kind = 'call-booked-staff'
    AND attachments::text LIKE ${`%${callWords.en.agendaFile}%`}`;
  expect(agendas).toHaveLength(2);
});

test("where email is not set up no page promises one, and the length of a call is the one that is set", async ({
  browser,
}) => {
  await takeCalls(await openBrowser(browser, "administrator"));
  await sql`UPDATE consultants SET duration_minutes = 45`;
  const silent = await startProduct({ environment: { DATABASE_URL: database.url, WAYMARK_WORKER: "apart" } });
  try {
    const page = await openBrowser(browser, "visitor", { baseURL: silent.url });
    await page.goto("/book/waiting");
    await expect(page.getByText(waitingWords.en.join.withoutMail)).toBeVisible();
    await openTimes(page, 15, zone);
    await expect(page.getByText("45 minutes by video, free,")).toBeVisible();
    await holdFirst(page);
    await expect(page.getByText("45 minutes, by video")).toBeVisible();
    await expect(page.getByText(bookingWords.en.details.emailHintWithoutMail)).toBeVisible();
    await book(page, { name: "Noor Haddad", email: "silent@example.com" });
    const { call } = bookingWords.en;
    for (const words of [call.leadWithoutMail, call.noMail]) await expect(page.getByText(words)).toBeVisible();
    await expect(page.getByRole("link", { name: call.file })).toBeVisible();
    await expect(page.getByText(/on its way|reminder (?:a|an) /)).toHaveCount(0);
    await expectAccessible(page);
    await openResult(page);
    await page.goto(`${page.url()}/mail`);
    await expect(page.getByText(resultPageWords.en.mail.notSetUp)).toBeVisible();
    await page.goto("/staff/forgotten");
    await page.getByLabel("Email address").fill("nobody@example.com");
    await page.getByRole("button", { name: doorWords.en.forgotten.button }).click();
    await expect(page.getByText(doorWords.en.answers.askedWithoutMail)).toBeVisible();
  } finally {
    await silent.stop();
    await sql`UPDATE consultants SET duration_minutes = 30`;
  }
});
