import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext, Page } from "@playwright/test";
import { startEmbeddedPostgres, type EmbeddedServer } from "@/db/embedded/server";
import { becomeAdministrator } from "@/e2e/administrator";
import { expect, expectAccessible, expectNoSidewaysScroll, test } from "@/e2e/fixtures";
import { startProduct, type Product } from "@/e2e/product";

/** Two servers over one database, as behind a balancer: what happens on one is told to the pages of the other. */
test.describe.configure({ mode: "serial" });

const folder = mkdtempSync(join(tmpdir(), "waymark-live-"));
const stateFile = join(folder, "administrator.json");
let postgres: EmbeddedServer;
let first: Product;
let second: Product;

test.beforeAll(async () => {
  chmodSync(folder, 0o755);
  postgres = await startEmbeddedPostgres({ dataDirectory: join(folder, "database"), isDurable: false });
  const environment = { DATABASE_URL: postgres.url, WAYMARK_SECRET: "a secret that two servers share for this test" };
  first = await startProduct({ environment });
  await becomeAdministrator(first, stateFile);
  second = await startProduct({ environment: { ...environment, WAYMARK_WORKER: "apart" } });
});

test.afterAll(async () => {
  // Stopped by the last test already, unless an earlier one failed.
  await first.stop();
  await second.stop();
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function makeToken(page: Page): Promise<string> {
  await page.goto(`${second.url}/staff/connections`);
  await page.getByLabel("What is it for?").fill("Live");
  await page.getByText("Add and change leads", { exact: true }).click();
  await page.getByRole("button", { name: "Make the token" }).click();
  return page.getByLabel("The new token").inputValue();
}

async function addLead(token: string, name: string): Promise<void> {
  const answer = await fetch(`${second.url}/api/v1/leads`, {
    method: "POST",
    headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json" },
    body: JSON.stringify({ email: `${crypto.randomUUID()}@example.com`, name }),
  });
  expect(answer.status).toBe(201);
}

test("a page of one server hears of leads that come in through the other, and shows them when asked", async ({
  browser,
}) => {
  const context: BrowserContext = await browser.newContext({ storageState: stateFile });
  const page = await context.newPage();
  const token = await makeToken(await context.newPage());
  const listening = page.waitForResponse((answer) => answer.url().includes("/staff/live"));
  await page.goto(`${first.url}/staff/leads`);
  await listening;
  await addLead(token, "Live Lovelace");
  await expect(page.getByText("1 new lead", { exact: true })).toBeVisible();
  await addLead(token, "Live Hopper");
  await expect(page.getByText("2 new leads", { exact: true })).toBeVisible();
  await expect(page.getByRole("link", { name: "Live Hopper" })).toHaveCount(0);
  await expectAccessible(page);
  await page.setViewportSize({ width: 360, height: 700 });
  await expectNoSidewaysScroll(page);
  await page.screenshot({ path: "e2e/.results/live-360.png" });
  await page.getByRole("button", { name: "Show them" }).click();
  await expect(page.getByRole("link", { name: "Live Hopper" })).toBeVisible();
  await expect(page.getByText("2 new leads")).toHaveCount(0);

  const other = await context.newPage();
  await other.goto(`${second.url}/staff/leads`);
  await other.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByText("You are signed out.")).toBeVisible();
  await context.close();
});

async function readUntil(stream: ReadableStream<Uint8Array> | undefined, words: string): Promise<void> {
  const reader = stream?.getReader();
  let text = "";
  while (reader !== undefined && !text.includes(words)) {
    const { value, done } = await reader.read();
    if (done) throw new Error(`the stream ended before it said ${words}`);
    text += new TextDecoder().decode(value);
  }
}

test("pages that listen do not hold a server that stops", async ({ browser }) => {
  const context = await browser.newContext({ baseURL: first.url });
  const page = await context.newPage();
  await page.goto("/staff/sign-in");
  await page.getByLabel("Email address").fill("administrator@example.com");
  await page.getByLabel("Password", { exact: true }).fill("four unrelated paper lanterns");
  await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL(/\/staff$/);
  const cookies = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
  await context.close();
  const stream = await fetch(`${first.url}/staff/live`, { headers: { Cookie: cookies, Accept: "text/event-stream" } });
  expect(stream.headers.get("content-type")).toContain("text/event-stream");
  const [toWatch, toRead] = stream.body?.tee() ?? [];
  await readUntil(toWatch, "event: ready");
  const begun = Date.now();
  await Promise.all([new Response(toRead ?? null).text(), first.stop()]);
  // Without being told, the server would wait twenty seconds for the stream to end by itself.
  expect(Date.now() - begun).toBeLessThan(15_000);
});
