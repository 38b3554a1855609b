import { createServer } from "node:http";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base, expect } from "@playwright/test";
import { eq } from "drizzle-orm";
import { connect, type Database } from "@/db/client";
import { startEmbeddedPostgres } from "@/db/embedded/server";
import { calendarFeeds, externalBusy } from "@/db/schema/booking";
import { staffMembers } from "@/db/schema/staff";
import { expectAccessible, expectNoSidewaysScroll } from "@/e2e/accessibility";
import { administrator, becomeAdministrator } from "@/e2e/administrator";
import { openTimes, takeCalls, workday } from "@/e2e/booking";
import { freePort, startProduct, type Product } from "@/e2e/product";
import { sealText } from "@/lib/http/sealed-text";

type Parts = { readonly product: Product; readonly database: Database; readonly stateFile: string };

const secret = "a secret that the server knows well enough";

/** A public address that is set aside for examples, and for this product leads to this machine. */
const outsideHost = "93.184.215.14";
const standIn = new URL(`stand-in-internet.ts?address=${outsideHost}`, import.meta.url).href;

/** A product over a database that the journey can reach: no calendar of this machine could be added through its doors. */
const test = base.extend<object, { parts: Parts }>({
  parts: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixtures that this one needs from the pattern
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), "waymark-calendars-"));
      chmodSync(folder, 0o755);
      const stateFile = join(folder, "administrator.json");
      const postgres = await startEmbeddedPostgres({ dataDirectory: folder, isDurable: false });
      const connection = connect(postgres.url);
      const environment = { DATABASE_URL: postgres.url, WAYMARK_SECRET: secret };
      const product = await startProduct({ environment, preload: standIn });
      await becomeAdministrator(product, stateFile);
      await use({ product, database: connection.database, stateFile });
      await connection.close();
      await product.stop();
      await postgres.stop();
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: "worker", timeout: 240_000 },
  ],
  baseURL: async ({ parts }, use) => use(parts.product.url),
  storageState: async ({ parts }, use) => use(parts.stateFile),
});

const hourMs = 3_600_000;

/** A calendar that was read an hour ago, before its server moved into the private network. */
async function keepCalendar(database: Database): Promise<void> {
  const [staff] = await database.select().from(staffMembers).where(eq(staffMembers.email, administrator.email));
  const consultantId = staff?.id ?? "";
  const readAt = new Date(Date.now() - hourMs);
  const [feed] = await database
    .insert(calendarFeeds)
    .values({
      consultantId,
      kind: "ics",
      name: "Work",
      shownHost: "calendar.example",
      sealedAddress: await sealText("https://127.0.0.1:1/basic.ics", { purpose: "calendar-address", secret }),
      addressKey: "work",
      addedAt: readAt,
      triedAt: readAt,
      readAt,
    })
    .returning({ id: calendarFeeds.id });
  const [startsAt, endsAt] = [new Date(Date.now() + 24 * hourMs), new Date(Date.now() + 25 * hourMs)];
  await database.insert(externalBusy).values({ feedId: feed?.id ?? "", consultantId, startsAt, endsAt });
}

test("a calendar that dies says so on three pages, keeps its times, and can be removed", async ({ parts, page }) => {
  const { product, database } = parts;
  await keepCalendar(database);
  await page.goto(`${product.url}/staff/hours/calendars`);
  await expect(page.getByRole("heading", { name: "Work Works" })).toBeVisible();
  await expect(page.getByText("1 busy time", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Read now “Work”" }).click();
  await expect(page.getByText("The calendar could not be read just now.")).toBeVisible();
  await expect(page.getByText("The address leads into a private network.")).toBeVisible();
  await expect(page.getByText("1 busy time", { exact: true })).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 700 });
  await expectNoSidewaysScroll(page);
  await page.goto(`${product.url}/staff/hours`);
  await expect(page.getByText("“Work” can’t be read.")).toBeVisible();
  await page.goto(`${product.url}/staff`);
  await page.getByRole("link", { name: "Your calendar “Work” can’t be read" }).click();
  await page.getByText("Remove “Work”").first().click();
  await page.getByRole("button", { name: "Remove “Work”" }).click();
  await expect(page.getByText("The calendar is removed")).toBeVisible();
  await expect(page.getByText("No calendar is read yet.")).toBeVisible();
});

/** A server elsewhere with one calendar of one appointment, at ten on a day of its reader's clock. */
async function serveAppointment(day: string) {
  const on = day.replaceAll("-", "");
  const appointment = ["BEGIN:VEVENT", "UID:dentist", `DTSTART:${on}T100000`, `DTEND:${on}T110000`, "END:VEVENT"];
  const lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Elsewhere//EN", ...appointment, "END:VCALENDAR"];
  const answered: string[] = [];
  const server = createServer((request, response) => {
    answered.push(request.url ?? "");
    response.writeHead(200, { "Content-Type": "text/calendar" }).end(`${lines.join("\r\n")}\r\n`);
  });
  const port = await freePort();
  await new Promise<void>((resolve) => void server.listen(port, "127.0.0.1", resolve));
  const address = `http://${outsideHost}:${port}/family.ics`;
  return { address, answered, close: () => void server.close() };
}

test("a calendar that answers is added, its appointment is offered no more, and it is named to whoever asks why", async ({
  parts,
  page,
}) => {
  const [staff] = await parts.database.select().from(staffMembers).where(eq(staffMembers.email, administrator.email));
  const zone = staff?.timeZone ?? "";
  const day = workday(8);
  const site = await serveAppointment(day);
  const tenOnTheDay = page
    .getByRole("group")
    .first()
    .getByText(/^10:[03]0/);
  await takeCalls(page);
  await openTimes(page, 8, zone);
  await expect(tenOnTheDay).toHaveCount(2);
  await page.goto("/staff/hours/calendars");
  await page.getByLabel("Name", { exact: true }).fill("Family");
  await page.getByRole("radio", { name: "Address that ends in .ics" }).check({ force: true });
  await page.getByLabel("Address", { exact: true }).fill(site.address);
  await page.getByRole("button", { name: "Test and add it" }).click();
  await expect(page.getByText("The calendar is readable and added.")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Family Works" })).toBeVisible();
  await expect(page.getByText("1 busy time", { exact: true })).toBeVisible();
  expect(site.answered).toEqual(["/family.ics"]);
  await openTimes(page, 8, zone);
  await expect(tenOnTheDay).toHaveCount(0);
  await page.goto("/staff/hours");
  const why = page.getByRole("region", { name: "Why is a time not offered?" });
  await why.getByLabel("Day").fill(day);
  await why.getByLabel("Time").fill("10:30");
  await why.getByRole("button", { name: "Ask" }).click();
  await expect(why).toContainText("The calendar “Family” is busy from 10:00 a.m. to 11:00 a.m. on ");
  await page.goto("/staff/hours/calendars");
  await page.getByText("Remove “Family”").first().click();
  await page.getByRole("button", { name: "Remove “Family”" }).click();
  await expect(page.getByText("No calendar is read yet.")).toBeVisible();
  await openTimes(page, 8, zone);
  await expect(tenOnTheDay).toHaveCount(2);
  site.close();
});
