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
import { startProduct, type Product } from "@/e2e/product";
import { sealText } from "@/lib/http/sealed-text";

type Parts = { readonly product: Product; readonly database: Database; readonly stateFile: string };

const secret = "a secret that the server knows well enough";

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
      const product = await startProduct({ environment: { DATABASE_URL: postgres.url, WAYMARK_SECRET: secret } });
      await becomeAdministrator(product, stateFile);
      await use({ product, database: connection.database, stateFile });
      await connection.close();
      await product.stop();
      await postgres.stop();
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: "worker", timeout: 240_000 },
  ],
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
