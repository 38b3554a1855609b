import { expect, type Browser, type Locator, type Page } from "@playwright/test";
import type { ResendDesk } from "@/e2e/resend-server";

const presetPath = "/assessment/check?v=1&w=s&l=c&c=3&d=m&b=s&s=r&a=u&g=f&f=2&t=3&e=n&p=u&preset=trading-dashboard";

/** Sends the form of a report until it is through: one that comes faster than people type is asked for once more. */
export async function sendReportForm(page: Page, press = (button: Locator) => button.click()): Promise<void> {
  const button = page.getByRole("button", { name: "Send me the report" });
  await expect(async () => {
    if (await button.isVisible()) await press(button);
    await expect(page.getByText("The report is on its way").first()).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 60_000 });
}

/** Somebody finishes an assessment: its result is open afterwards. */
export async function openResult(page: Page): Promise<void> {
  await page.goto(presetPath);
  await page.getByRole("button", { name: "See my recommendation" }).click();
  await page.waitForURL(/\/result\/[\w-]{43}$/);
}

/** Somebody finishes an assessment and asks for the report by mail. The lead's page is open afterwards. */
export async function openNewLead(
  page: Page,
  { address }: { readonly address: string },
  hasConsent = false,
): Promise<void> {
  await openResult(page);
  await page.goto(`${page.url()}/mail`);
  await page.getByLabel("Email address").fill(address);
  await page.getByRole("checkbox", { name: /may send my report/ }).check({ force: true });
  if (hasConsent) await page.getByRole("checkbox", { name: /consulting services/ }).check({ force: true });
  await sendReportForm(page);
  await page.goto(`/staff/leads?search=${encodeURIComponent(address)}`);
  await page.getByRole("row").nth(1).getByRole("rowheader").getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(address);
}

/** A colleague who was invited and has joined, in a browser of their own. */
export async function openAsColleague(browser: Browser, { page, resend, name }: Invitation): Promise<Page> {
  const address = `colleague-${crypto.randomUUID()}@example.com`;
  await page.goto("/staff/colleagues");
  await page.getByLabel("Email address").fill(address);
  await page.getByRole("radio", { name: "Consultant" }).check({ force: true });
  await page.getByRole("button", { name: "Send invitation" }).click();
  const invitation = async () => (await resend.mailsTo(address))[0]?.text ?? "";
  await expect.poll(invitation, { timeout: 30_000 }).toMatch(/\/staff\/welcome\//);
  // Playwright hands every new context the journey's own state: joining would end that session.
  const fresh = { cookies: [], origins: [] };
  const context = await browser.newContext({ baseURL: new URL(page.url()).origin, storageState: fresh });
  const welcome = await context.newPage();
  await welcome.goto(/https?:\/\/\S+\/staff\/welcome\/[\w-]+/.exec(await invitation())?.[0] ?? "");
  await welcome.getByLabel("Your name").fill(name);
  await welcome.getByLabel("Password", { exact: true }).fill("seven quiet copper teapots");
  await welcome.getByRole("button", { name: "Join" }).click();
  await expect(welcome.getByRole("navigation").getByRole("link", { name: "Leads" })).toBeVisible();
  return welcome;
}

type Invitation = { readonly page: Page; readonly resend: ResendDesk; readonly name: string };
