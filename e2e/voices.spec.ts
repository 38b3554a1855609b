import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "@playwright/test";
import { openConnections } from "@/db/connection";
import { startEmbeddedPostgres } from "@/db/embedded/server";
import { becomeAdministrator } from "@/e2e/administrator";
import { takeCalls } from "@/e2e/booking";
import { watchFaults } from "@/e2e/faults";
import { expect, expectAccessible, expectNoSidewaysScroll, test, withoutScript } from "@/e2e/fixtures";
import { startProduct, type Product } from "@/e2e/product";
import { startResend, type ResendServer } from "@/e2e/resend-server";
import { newToken, tokenHash } from "@/lib/http/token";

/** A product of its own with its own Postgres: the journey needs a call that lies in the past, which nobody can book. */
test.describe.configure({ mode: "default" });

const folder = mkdtempSync(join(tmpdir(), "waymark-voices-"));
const stateFile = join(folder, "administrator.json");
const address = "ada@example.com";
const said = "They told us when not to build. <script>alert(1)</script>";
let database: Awaited<ReturnType<typeof startEmbeddedPostgres>>;
let resend: ResendServer;
let product: Product;

test.beforeAll(async () => {
  chmodSync(folder, 0o755);
  database = await startEmbeddedPostgres({ dataDirectory: join(folder, "postgres"), isDurable: false });
  resend = await startResend();
  const mail = { RESEND_BASE_URL: resend.url, RESEND_API_KEY: resend.apiKey, WAYMARK_MAIL_FROM: resend.from };
  product = await startProduct({ environment: { DATABASE_URL: database.url, ...mail } });
  await becomeAdministrator(product, stateFile);
});

test.afterAll(async () => {
  await product.stop();
  await resend.stop();
  await database.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function inBrowser(
  browser: Browser,
  options: Parameters<Browser["newContext"]>[0],
  walk: (page: Page, context: BrowserContext) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ baseURL: product.url, ...options });
  const faults = watchFaults(context);
  await walk(await context.newPage(), context);
  await context.close();
  expect(faults.found()).toEqual([]);
}

/** Books a call for somebody and lets it lie an hour back, as if it had taken place. */
async function letACallTakePlace(page: Page): Promise<string> {
  await takeCalls(page);
  await page.goto("/staff/bookings/new");
  await page.locator("summary").last().click();
  await page.getByRole("radio").last().check();
  await page.getByLabel("Name", { exact: true }).fill("Ada Lindqvist");
  await page.getByLabel("Email address").fill(address);
  await page.getByRole("button", { name: "Book this call" }).click();
  await expect(page.getByText("The call is booked.")).toBeVisible();
  const sql = openConnections(database.url, { max: 1 });
  await sql`update bookings set starts_at = now() - interval '1 hour', ends_at = now() - interval '30 minutes',
    blocked = tstzrange(now() - interval '1 hour', now() - interval '30 minutes')`;
  await sql.end();
  return page.url();
}

async function linkInMail(): Promise<string> {
  const findLink = async () => {
    const mail = (await resend.mailsTo(address)).find(({ subject }) => subject.startsWith("How was your call"));
    return /\/voices\/[\w-]{43}/.exec(JSON.stringify(mail ?? ""))?.[0];
  };
  await expect.poll(findLink, { message: "the mail that asks", timeout: 30_000 }).toBeDefined();
  return (await findLink()) ?? "";
}

test("words about a call stand on the home page only with consent and after a colleague's yes, and leave it when taken back", async ({
  browser,
}) => {
  let link = "";
  await inBrowser(browser, { storageState: stateFile }, async (page) => {
    await page.goto(await letACallTakePlace(page));
    await page.getByRole("button", { name: "The call took place" }).click();
    await page.getByRole("button", { name: "Ask for a testimonial" }).click();
    link = await linkInMail();
    await page.goto("/staff/voices");
    await expect(page.getByRole("row").filter({ hasText: "Ada Lindqvist" })).toContainText("Asked");
  });

  await inBrowser(browser, withoutScript, async (page) => {
    await page.goto(link);
    await page.getByRole("button", { name: "Send my words" }).click();
    await expect(page).toHaveTitle(/^Error: /);
    await expect(page.getByRole("link", { name: "Tick the box if we may print your words" })).toBeVisible();
    await page.getByRole("textbox", { name: "What would you tell" }).fill(said);
    await page.getByRole("textbox", { name: "Your name" }).fill("Ada L.");
    await page.getByRole("button", { name: "Send my words" }).click();
    await expect(page.getByRole("textbox", { name: "What would you tell" })).toHaveValue(said);
    await page.getByRole("checkbox").check({ force: true });
    await page.getByRole("button", { name: "Send my words" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Thank you, your words have arrived");
  });

  await inBrowser(browser, { storageState: stateFile }, async (page) => {
    await page.goto("/staff/voices?state=written");
    await expect(page.getByRole("cell", { name: said })).toBeVisible();
    await page.getByRole("button", { name: /^Publish.*the words of Ada L\./ }).click();
    await expect(page.getByRole("status")).toContainText("home page within a minute");
  });

  await inBrowser(browser, withoutScript, async (page) => {
    await page.goto("/");
    const section = page.getByRole("region", { name: "What people say after the call" });
    await expect(section).toContainText(said);
    await expect(section).toContainText("Ada L.");
    await page.goto(link);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your words are on our home page");
    await page.getByRole("button", { name: "Take my words back and delete them" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your words are gone");
    const sections = async () => {
      await page.goto("/");
      return section.count();
    };
    await expect.poll(sections, { timeout: 90_000, intervals: [5_000] }).toBe(0);
  });
});

test("the page of somebody's own words can be read by everybody, open and answered", async ({ browser }) => {
  const link = await linkInMail();
  await inBrowser(browser, {}, async (page) => {
    await page.goto(link);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your words are gone");
    await expectAccessible(page);
    const sql = openConnections(database.url, { max: 1 });
    await sql`update voices set state = 'asked', decided_at = null, written_at = null`;
    await sql.end();
    await page.goto(link);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("How was the call?");
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });
});

test("the page that ends follow-up mails can be read by everybody, and ends them by its button alone", async ({
  browser,
}) => {
  const sql = openConnections(database.url, { max: 1 });
  // The link of a follow-up mail, which itself needs a postal address in the configuration.
  const token = newToken();
  await sql`update leads set accepts_follow_up = true where email = ${address}`;
  await sql`insert into follow_up_links (token_hash, lead_id, made_at)
    select ${tokenHash(token)}, id, now() from leads where email = ${address}`;
  await inBrowser(browser, {}, async (page) => {
    await page.goto(`/follow-up/${token}`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("End follow-up mails?");
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });
  const wantsMail = async () => (await sql`select accepts_follow_up from leads where email = ${address}`)[0];
  expect(await wantsMail()).toEqual({ accepts_follow_up: true });
  await inBrowser(browser, withoutScript, async (page) => {
    await page.goto(`/follow-up/${token}`);
    await page.getByRole("button", { name: "End these mails" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("You get no follow-up mails");
  });
  expect(await wantsMail()).toEqual({ accepts_follow_up: false });
  await sql.end();
});
