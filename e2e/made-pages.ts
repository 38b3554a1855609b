import { expect, type Page } from "@playwright/test";
import { administrator } from "@/e2e/administrator";
import { bookByStaff } from "@/e2e/booking";
import { openNewLead } from "@/e2e/known-leads";
import type { ListedPage } from "@/e2e/pages";
import { resendAt } from "@/e2e/resend-server";

const freshAddress = () => `listed-${crypto.randomUUID()}@example.com`;

/** The newest link of this kind in the mails to an address, once one has come to the stand-in for Resend. */
async function linkMailedTo(address: string, link: RegExp): Promise<string> {
  const resend = resendAt(process.env["E2E_RESEND_URL"] ?? "");
  const found = async () => {
    const texts = (await resend.mailsTo(address)).map(({ text }) => text);
    return texts.flatMap((text) => link.exec(text)?.[0] ?? []).at(-1) ?? "";
  };
  await expect.poll(found, { message: `a mail with ${String(link)}`, timeout: 60_000 }).not.toBe("");
  return new URL(await found()).pathname;
}

async function joinWaitingList(page: Page, days: readonly string[]): Promise<string> {
  const address = freshAddress();
  await page.goto("/book/waiting");
  await page.getByLabel("Email address").fill(address);
  for (const day of days) await page.getByRole("checkbox", { name: day }).check({ force: true });
  await page.getByRole("button", { name: "Put me on the list" }).click();
  await expect(page.getByRole("heading", { name: "You are on the list" })).toBeVisible();
  return address;
}

/** Nobody takes calls on a Sunday, so no offer goes to them instead of to whom another page needs it for. */
async function waitInVain(page: Page): Promise<string> {
  return linkMailedTo(await joinWaitingList(page, ["Sunday"]), /https?:\/\/\S+\/waiting\/[\w-]{43}/);
}

async function getAnOffer(page: Page): Promise<string> {
  const address = await joinWaitingList(page, []);
  const call = await bookByStaff(page, "Lina Sorel");
  await page.goto(call);
  await page.locator("summary", { hasText: "Cancel this call" }).click();
  await page.getByRole("button", { name: "Cancel the call with Lina Sorel" }).click();
  return linkMailedTo(address, /https?:\/\/\S+\/book\/offer\/[\w-]{43}/);
}

async function inviteColleague(page: Page): Promise<string> {
  const address = freshAddress();
  await page.goto("/staff/colleagues");
  await page.getByLabel("Email address").fill(address);
  await page.getByRole("radio", { name: "Consultant" }).check({ force: true });
  await page.getByRole("button", { name: "Send invitation" }).click();
  return linkMailedTo(address, /https?:\/\/\S+\/staff\/welcome\/[\w-]+/);
}

async function forgetPassword(page: Page): Promise<string> {
  await page.goto("/staff/forgotten");
  await page.getByLabel("Email address").fill(administrator.email);
  await page.getByRole("button", { name: "Send me a link" }).click();
  return linkMailedTo(administrator.email, /https?:\/\/\S+\/staff\/new-password\/[\w-]+/);
}

/** A mail that has gone: what its page says changes no more. */
async function sendMail(page: Page): Promise<string> {
  const address = freshAddress();
  await openNewLead(page, { address });
  const sent = page.getByRole("row").filter({ hasText: address });
  await expect(async () => {
    await page.goto("/staff/mail?state=sent");
    await expect(sent).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 60_000 });
  await sent.getByRole("link").click();
  await page.waitForURL(/\/staff\/mail\/[\w-]{36}$/);
  return page.url();
}

async function addWebhook(page: Page): Promise<string> {
  const name = `Listed ${crypto.randomUUID().slice(0, 8)}`;
  await page.goto("/staff/connections/webhooks");
  await page.getByRole("textbox", { name: "Name", exact: true }).fill(name);
  await page.getByLabel("Address", { exact: true }).fill("https://hooks.example/waymark");
  await page.getByRole("checkbox", { name: "New lead" }).check({ force: true });
  await page.getByRole("button", { name: "Add the webhook" }).click();
  await page.getByRole("link", { name: `${name}: log and settings` }).click();
  await page.waitForURL(/\/webhooks\/[\w-]{36}$/);
  return page.url();
}

async function sendFile(page: Page): Promise<string> {
  await page.goto("/staff/leads/import");
  const buffer = Buffer.from("E-mail;Name;Company;Shoe size\r\nada@example.com;Ada Lovelace;Engines;38\r\n");
  await page.getByLabel("CSV file").setInputFiles({ name: "spring fair.csv", mimeType: "text/csv", buffer });
  await page.getByRole("button", { name: "Send the file" }).click();
  await page.waitForURL(/\/import\/[\w-]{36}/);
  return page.url();
}

/** A page that somebody's work or a mail must make first; it is made once, and opened as often as it is looked at. */
function madePage(name: string, route: string, make: (page: Page) => Promise<string>): ListedPage {
  let made: string | null = null;
  const open = async (page: Page) => {
    made ??= await make(page);
    await page.goto(made);
  };
  return { name, path: route, route, open };
}

/** Pages of the desk that need something to show, and those that only a link in a mail leads to. */
export const madePages: readonly ListedPage[] = [
  madePage("waiting-leave", "/waiting/[token]", waitInVain),
  madePage("book-offer", "/book/offer/[token]", getAnOffer),
  madePage("staff-welcome", "/staff/welcome/[token]", inviteColleague),
  madePage("staff-new-password", "/staff/new-password/[token]", forgetPassword),
  madePage("desk-mail-one", "/staff/mail/[mail]", sendMail),
  madePage("desk-webhook", "/staff/connections/webhooks/[webhook]", addWebhook),
  madePage("desk-leads-import-file", "/staff/leads/import/[import]", sendFile),
];
