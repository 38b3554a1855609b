import type { Page } from "@playwright/test";
import { book, holdFirst, openTimes, takeCalls, workday } from "@/e2e/booking";
import { asAdministrator, expect, test } from "@/e2e/fixtures";

/** Zones with offsets that few programs get right. Two keep one offset all year; the others are asked of the runtime. */
const zones = [
  // Chromium still calls it by its older name.
  { zone: "Asia/Kathmandu", offset: "+05:45", day: 5, named: "Asia/Katmandu" },
  { zone: "America/Vancouver", offset: "-07:00", day: 7 },
  { zone: "America/St_Johns", offset: null, day: 9 },
  { zone: "Pacific/Chatham", offset: null, day: 11 },
] as const;

type Zoned = { readonly zone: string; readonly offset: string | null };

/** "9:00 a.m." and "UTC−07:00" of an instant, worked out without our own clock rules. */
function expectedOf(iso: string, { zone, offset }: Zoned): { readonly time: string; readonly offset: string } {
  const named = offset ?? runtimeOffset(iso, zone);
  const [hours = 0, minutes = 0] = named.slice(1).split(":").map(Number);
  const shift = (named.startsWith("-") ? -1 : 1) * (hours * 60 + minutes) * 60_000;
  const local = new Date(Date.parse(iso) + shift);
  const hour = local.getUTCHours();
  const time = `${hour % 12 || 12}:${String(local.getUTCMinutes()).padStart(2, "0")} ${hour < 12 ? "a.m." : "p.m."}`;
  return { time, offset: `UTC${named.replace("-", "−")}` };
}

function runtimeOffset(iso: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat("en", { timeZone, timeZoneName: "longOffset" }).formatToParts(new Date(iso));
  return parts.find(({ type }) => type === "timeZoneName")?.value.replace("GMT", "") ?? "";
}

async function expectTime(page: Page, expected: ReturnType<typeof expectedOf>): Promise<void> {
  const shown = page.getByRole("definition").filter({ hasText: expected.offset }).first();
  await expect(shown).toContainText(expected.time);
}

test.use(asAdministrator);
test.beforeEach(({ page }) => takeCalls(page));

for (const each of zones) {
  test.describe(`a device in ${each.zone}`, () => {
    test.use({ timezoneId: each.zone });

    test("shows every time on its own clock: to choose, to confirm, and on the call's page", async ({
      page,
      mailbox,
    }) => {
      await page.goto(`/book?from=${workday(each.day)}`);
      await page.waitForURL(({ searchParams }) => {
        const zone = searchParams.get("zone");
        return zone === each.zone || ("named" in each && zone === each.named);
      });
      const radios = await page.getByRole("radio").all();
      expect(radios.length).toBeGreaterThan(5);
      for (const radio of radios.slice(0, 6)) {
        const expected = expectedOf((await radio.getAttribute("value")) ?? "", each);
        const label = page.locator(`label[for="${await radio.getAttribute("id")}"]`);
        await expect(label).toContainText(expected.time);
        await expect(label).toContainText(expected.offset);
      }
      const expected = expectedOf(await holdFirst(page), each);
      await expectTime(page, expected);
      await book(page, { name: "Noor Haddad", email: mailbox.address });
      await expectTime(page, expected);
      const call = page.url();
      await page.getByRole("link", { name: "Choose another time" }).click();
      await expect(page.getByText(/^Your call is now/)).toContainText(`${expected.time} (`);
      await page.goto(call);
      const mail = await mailbox.waitFor(/^Your call is booked/);
      expect(`${mail.text}`).toContain(expected.time);
    });
  });
}

test("without JavaScript the zone is chosen from a list, with a clock of 12 or 24 hours", async ({ plainPage }) => {
  await openTimes(plainPage, 13);
  await plainPage.getByRole("link", { name: "My time zone is not in the list" }).click();
  await plainPage.getByLabel("Your time zone").selectOption("Asia/Kathmandu");
  await plainPage.getByLabel("Clock").selectOption("24h");
  await plainPage.getByRole("button", { name: "Show these times" }).click();
  const first = plainPage.getByRole("radio").first();
  const iso = (await first.getAttribute("value")) ?? "";
  const local = new Date(Date.parse(iso) + 345 * 60_000).toISOString().slice(11, 16);
  await expect(plainPage.locator(`label[for="${await first.getAttribute("id")}"]`)).toContainText(local);
});

test("who may book far ahead is told when the clocks change before that", async ({ page }) => {
  await page.goto("/staff/hours");
  await page.getByLabel("Furthest start, in days from today").fill("300");
  await page.getByRole("button", { name: "Save the rules" }).click();
  await expect(page.getByText("Your rules are saved.")).toBeVisible();
  await openTimes(page, 200, "America/Toronto");
  await expect(page.getByText(/^The clocks in Toronto go (forward|back) on /)).toBeVisible();
  await holdFirst(page);
  await expect(page.getByText(/^Between today and your call, on .* the clocks change in Toronto/)).toBeVisible();
  await page.getByRole("button", { name: "Give this time back" }).click();
});

test("a device whose clock rules are older than ours is told so", async ({ page }) => {
  await page.addInitScript(() => {
    // As a device knows Vancouver that has not heard of 2026: an hour behind, all winter.
    const Format = Intl.DateTimeFormat;
    const old = (locales?: string, options: Intl.DateTimeFormatOptions = {}) =>
      new Format(locales, options.timeZone === "America/Vancouver" ? { ...options, timeZone: "Etc/GMT+8" } : options);
    const construct = (_target: unknown, given: Parameters<typeof old>) => old(...given);
    Object.defineProperty(Intl, "DateTimeFormat", { value: new Proxy(Format, { construct }) });
  });
  await openTimes(page, 14, "America/Vancouver");
  await expect(page.getByText(/^Your device thinks that Vancouver keeps another time/)).toBeVisible();
});
