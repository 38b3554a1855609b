import { sendReportForm } from "@/e2e/known-leads";
import type { Page } from "@playwright/test";
import { administrator } from "@/e2e/administrator";
import { asAdministrator, expect, test, withoutScript, type Mailbox } from "@/e2e/fixtures";

// Without JavaScript: nothing but addresses and forms can carry where somebody came from.
test.use({ ...asAdministrator, ...withoutScript });

const campaign = "utm_source=podcast&utm_medium=audio&utm_campaign=winter-2027";

function follow(page: Page, name: string): Promise<void> {
  return page.getByRole("navigation", { name: "Main" }).getByRole("link", { name, exact: true }).click();
}

async function finishAnExample(page: Page): Promise<void> {
  await page.getByRole("main").getByRole("link", { name: "Ride dispatch" }).click();
  await page.getByRole("button", { name: "See my recommendation" }).click();
  await page.waitForURL(/\/result\/[\w-]{43}$/);
}

async function askForReport(page: Page, { address }: Mailbox): Promise<void> {
  await page.getByRole("main").getByRole("link", { name: "Email me this report" }).first().click();
  await page.getByLabel("Email address").fill(address);
  await page.getByLabel(/may send my report/).check({ force: true });
  await sendReportForm(page);
}

async function bookTheEarliest(page: Page, { address }: Mailbox): Promise<void> {
  await page.getByRole("button", { name: "Take the earliest" }).click();
  await page.getByLabel("Your name").fill("Ada Tester");
  await page.getByLabel("Email address").fill(address);
  await page.getByRole("button", { name: "Book this call" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your call is booked");
}

/** What colleagues read on the lead's page. */
async function readLead(page: Page, { address }: Mailbox): Promise<string> {
  await page.goto(`/staff/leads?search=${address}`);
  await page.getByRole("row").filter({ hasText: address }).getByRole("link").first().click();
  await page.waitForURL(/\/staff\/leads\/[0-9a-f-]{36}/);
  return page.getByRole("main").innerText();
}

test("a campaign is known of a lead who read three pages before the assessment", async ({ page, context, mailbox }) => {
  await page.goto(`/django-vs-nodejs/security?${campaign}`);
  await follow(page, "FAQ");
  await follow(page, "Services");
  await follow(page, "Assessment");
  await finishAnExample(page);
  await askForReport(page, mailbox);
  const lead = await readLead(page, mailbox);
  for (const part of ["podcast", "audio", "winter-2027", "/django-vs-nodejs/security"]) expect(lead).toContain(part);
  const names = (await context.cookies()).map(({ name }) => name);
  expect(names.filter((name) => /utm|campaign|origin|source/.test(name))).toEqual([]);
});

test("the site that linked here is known by its host, after several pages too", async ({ page, mailbox }) => {
  await page.goto("/faq", { referer: "https://news.example/story?reader=private" });
  await follow(page, "Comparison");
  await follow(page, "Assessment");
  await finishAnExample(page);
  await askForReport(page, mailbox);
  const lead = await readLead(page, mailbox);
  expect(lead).toContain("news.example");
  expect(lead).toContain("/faq");
  expect(lead).not.toContain("private");
});

test("a campaign is known of a lead who books without an assessment", async ({ page, mailbox }) => {
  await page.goto(`/services?${campaign}`);
  await follow(page, "FAQ");
  await page.getByRole("banner").getByRole("link", { name: "Book a call" }).click();
  await bookTheEarliest(page, mailbox);
  const lead = await readLead(page, mailbox);
  for (const part of ["podcast", "audio", "winter-2027", "/services"]) expect(lead).toContain(part);
});

test("who books from a result keeps the campaign, and the consultant gets the agenda of the call", async ({
  page,
  mailbox,
  resend,
}) => {
  await page.goto(`/assessment?${campaign}`);
  await finishAnExample(page);
  await page.getByRole("main").getByRole("link", { name: "Book a free call" }).first().click();
  await bookTheEarliest(page, mailbox);
  const agendas = async () =>
    (await resend.mailsTo(administrator.email))
      .filter(({ html }) => html.includes(mailbox.address))
      .flatMap(({ attachments }) => attachments.filter(({ filename }) => filename === "call-agenda.txt"));
  await expect.poll(agendas, { timeout: 30_000 }).toHaveLength(1);
  const [agenda] = await agendas();
  expect(Buffer.from(agenda?.content ?? "", "base64").toString("utf8")).toContain("Agenda of the call");
  expect(await readLead(page, mailbox)).toContain("podcast");
});

test("pages stay as they are for whoever comes by themselves", async ({ page }) => {
  await page.goto("/faq");
  await follow(page, "Services");
  expect(new URL(page.url()).search).toBe("");
});
