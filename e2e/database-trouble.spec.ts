import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base, expect, type Browser, type Page } from "@playwright/test";
import type postgres from "postgres";
import { openConnections } from "@/db/connection";
import { startEmbeddedPostgres } from "@/db/embedded/server";
import { becomeAdministrator } from "@/e2e/administrator";
import { holdFirst, openTimes, takeCalls } from "@/e2e/booking";
import { sendReportForm } from "@/e2e/known-leads";
import { openMailForm } from "@/e2e/pages";
import { startProduct, type Product } from "@/e2e/product";
import { layWire, type Wire } from "@/e2e/wire";

type Pair = {
  readonly wire: Wire;
  readonly product: Product;
  /** Postgres itself, past the wire. */
  readonly sql: postgres.Sql;
};

/** A product whose wire to Postgres the test can cut. */
const test = base.extend<object, { pair: Pair }>({
  pair: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures that this one needs from the pattern
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), "waymark-trouble-"));
      chmodSync(folder, 0o755);
      const server = await startEmbeddedPostgres({ dataDirectory: folder, isDurable: false });
      const wire = await layWire(server.url);
      const product = await startProduct({
        // A provider that is down: what pages promise of mails is to hold, and none is to leave.
        environment: {
          DATABASE_URL: wire.url,
          RESEND_API_KEY: "re_test",
          RESEND_BASE_URL: "http://127.0.0.1:1",
          WAYMARK_MAIL_FROM: "Waymark <hello@waymark.test>",
        },
      });
      const sql = openConnections(server.url, { max: 1 });
      await use({ wire, product, sql });
      await sql.end();
      await product.stop();
      await wire.close();
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: "worker", timeout: 240_000 },
  ],
});

test("while Postgres is gone, pages stand and a form keeps what was typed; when it is back, the form goes through", async ({
  pair,
  page,
  request,
}) => {
  const { product, wire } = pair;
  const get = async (path: string) => (await request.get(`${product.url}${path}`, { maxRedirects: 0 })).status();
  expect([await get("/"), await get("/api/health/live"), await get("/api/health/ready")]).toEqual([200, 200, 200]);
  await page.goto(`${product.url}/staff/sign-in`);
  await page.getByLabel("Email address").fill("ada@example.com");
  await page.getByLabel("Password", { exact: true }).fill("a long enough password");

  wire.cut();
  expect([await get("/"), await get("/api/health/live"), await get("/api/health/ready")]).toEqual([200, 200, 503]);
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.request().method() === "POST"),
    page.getByRole("button", { name: "Sign in" }).click(),
  ]);
  expect(answer.status()).toBe(503);
  expect(answer.headers()["retry-after"]).toBe("5");
  await expect(page.getByRole("button", { name: "Send it again" })).toBeVisible();
  expect(await page.content()).toContain("ada@example.com");
  expect(await page.content()).not.toContain("a long enough password");
  expect(product.output()).not.toContain("ada@example.com");

  wire.mend();
  await expect.poll(() => get("/api/health/ready"), { message: "ready again" }).toBe(200);
  await page.getByRole("button", { name: "Send it again" }).click();
  await expect(page.getByLabel("Email address")).toHaveValue("ada@example.com");
  await expect(page.getByRole("alert").first()).toBeVisible();
});

/** Sends the form twice while the wire is cut, and once more when it is mended; nothing that was typed is ever lost. */
async function sendThroughTrouble(page: Page, { product, wire }: Pair, button: string): Promise<void> {
  const typed = await fieldsAround(page, button);
  wire.cut();
  for (const press of [button, "Send it again"]) {
    const [answer] = await Promise.all([
      page.waitForResponse((response) => response.request().method() === "POST"),
      page.getByRole("button", { name: press, exact: true }).click(),
    ]);
    expect(answer.status()).toBe(503);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("We could not save this just now");
    await expect(page.getByText("What you typed is kept on this page.")).toBeVisible();
    expect(await fieldsAround(page, "Send it again")).toEqual(typed);
  }
  wire.mend();
  const ready = async () => (await page.request.get(`${product.url}/api/health/ready`)).status();
  await expect.poll(ready, { message: "ready again" }).toBe(200);
  await page.getByRole("button", { name: "Send it again" }).click();
}

/** What the browser would send with this button, field by field. */
function fieldsAround(page: Page, button: string): Promise<Record<string, unknown>> {
  return page
    .getByRole("button", { name: button, exact: true })
    .evaluate((element) =>
      element instanceof HTMLButtonElement && element.form !== null
        ? Object.fromEntries(new FormData(element.form))
        : {},
    );
}

/** A browser without script, whose visitor is at this product. */
async function visitor(browser: Browser, { product }: Pair): Promise<Page> {
  const context = await browser.newContext({ baseURL: product.url, javaScriptEnabled: false, locale: "en-CA" });
  return context.newPage();
}

test("the request for a report goes through exactly once after Postgres came back, without script", async ({
  pair,
  browser,
}) => {
  const page = await visitor(browser, pair);
  await openMailForm(page);
  await page.getByLabel("Email address").fill("grace@example.com");
  await page.getByLabel("Name").fill("Grace “Amazing” <Hopper> & Söhne");
  await page.getByRole("checkbox", { name: /may send my report/ }).check({ force: true });
  await page.getByRole("checkbox", { name: /consulting services/ }).check({ force: true });
  await sendThroughTrouble(page, pair, "Send me the report");
  await sendReportForm(page);
  expect(
    await pair.sql`
      SELECT leads.name,
             (SELECT count(*)::int FROM assessment_report_requests WHERE lead_id = leads.id) AS requests,
             (SELECT count(*)::int FROM mails WHERE mails.lead_id = leads.id) AS mails,
             (SELECT count(*)::int FROM consents WHERE consents.lead_id = leads.id AND is_given) AS consents
        FROM leads WHERE email = 'grace@example.com'`,
  ).toMatchObject([{ name: "Grace “Amazing” <Hopper> & Söhne", requests: 1, mails: 1, consents: 2 }]);
  expect(pair.product.output()).not.toContain("grace@example.com");
  await page.context().close();
});

test("a call is booked exactly once after Postgres came back, without script", async ({ pair, browser }, {
  outputDir,
}) => {
  const stateFile = join(outputDir, "administrator.json");
  await becomeAdministrator(pair.product, stateFile);
  const desk = await browser.newPage({ baseURL: pair.product.url, storageState: stateFile });
  await takeCalls(desk);
  await desk.context().close();

  const page = await visitor(browser, pair);
  await openTimes(page, 16, "America/Toronto");
  const start = await holdFirst(page);
  await page.getByLabel("Your name").fill("Hedy Lamarr");
  await page.getByLabel("Email address").fill("hedy@example.com");
  await page.getByLabel("Company").fill("Lamarr & Antheil");
  await page.getByLabel("Phone").fill("+1 416 555 0100");
  await page.getByLabel("What is it about?").fill("\nFirst line after an empty one\n  “second” <line> & more");
  await page.getByRole("checkbox").check({ force: true });
  await sendThroughTrouble(page, pair, "Book this call");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your call is booked");
  expect(
    await pair.sql`
      SELECT status, visitor_name, note, email, phone, company FROM bookings JOIN leads ON leads.id = lead_id
       WHERE starts_at = ${start}`,
  ).toMatchObject([
    {
      status: "confirmed",
      visitor_name: "Hedy Lamarr",
      note: "First line after an empty one\n  “second” <line> & more",
      email: "hedy@example.com",
      phone: "+1 416 555 0100",
      company: "Lamarr & Antheil",
    },
  ]);
  expect(pair.product.output()).not.toContain("hedy@example.com");
  await page.context().close();
});

test("a database that takes no writes for a while, as after a failover, keeps what was typed, and the form goes through afterwards", async ({
  pair,
  browser,
}) => {
  const { product, sql } = pair;
  const page = await visitor(browser, pair);
  const ready = async () => (await page.request.get(`${product.url}/api/health/ready`)).status();
  await openMailForm(page);
  await page.getByLabel("Email address").fill("radia@example.com");
  await page.getByLabel("Name").fill("Radia Perlman");
  await page.getByRole("checkbox", { name: /may send my report/ }).check({ force: true });
  const typed = await fieldsAround(page, "Send me the report");
  // Every session that begins from now on may only read: the pool must not hold on to one of them later.
  await sql`ALTER DATABASE waymark SET default_transaction_read_only = on`;
  await sql`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name LIKE 'waymark%'`;
  expect([await ready(), (await page.request.get(`${product.url}/book`)).status()]).toEqual([503, 200]);
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.request().method() === "POST"),
    page.getByRole("button", { name: "Send me the report" }).click(),
  ]);
  expect([answer.status(), answer.headers()["retry-after"]]).toEqual([503, "5"]);
  expect(await fieldsAround(page, "Send it again")).toEqual(typed);

  await sql`ALTER DATABASE waymark RESET default_transaction_read_only`;
  await expect.poll(ready, { timeout: 8_000 }).toBe(200);
  await page.getByRole("button", { name: "Send it again" }).click();
  await sendReportForm(page);
  expect(await sql`SELECT name FROM leads WHERE email = 'radia@example.com'`).toMatchObject([
    { name: "Radia Perlman" },
  ]);
  await page.context().close();
});
