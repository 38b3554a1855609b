import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { z } from "zod";
import { asAdministrator, expect, expectAccessible, expectNoSidewaysScroll, test } from "@/e2e/fixtures";
import { deskPages, openPage, publicPages, routesLookedAtElsewhere, type ListedPage } from "@/e2e/pages";
import { watchDocuments } from "@/e2e/valid-html";

const routes = z.record(z.string(), z.string());
const routesFile = new URL("../.next/app-path-routes-manifest.json", import.meta.url);

test("every page that was built is on the list of pages that are looked at", () => {
  const built = Object.entries(routes.parse(JSON.parse(readFileSync(routesFile, "utf8"))))
    .filter(([file]) => file.endsWith("/page"))
    .map(([, route]) => route);
  const listed = [...publicPages, ...deskPages].map(({ path, route }) => route ?? path);
  expect(built).toContain("/");
  const known = [...listed, ...routesLookedAtElsewhere, "/_global-error"];
  expect(built.filter((route) => !known.includes(route))).toEqual([]);
});

test("every page has a title of its own, and what search engines may keep has a description of its own", async ({
  page,
}) => {
  const titles: string[] = [];
  const descriptions: Array<string | null> = [];
  for (const listed of publicPages) {
    await openPage(page, listed);
    titles.push(await page.title());
    const isKept = (await page.locator('meta[name="robots"][content*="noindex"]').count()) === 0;
    if (isKept) descriptions.push(await page.locator('meta[name="description"]').getAttribute("content"));
  }
  expect(new Set(titles).size).toBe(publicPages.length);
  expect(new Set(descriptions).size).toBe(descriptions.length);
});

for (const listed of publicPages) {
  test.describe(`the page “${listed.name}”`, () => holdForEveryPage(listed));
}

for (const listed of deskPages) {
  test.describe(`the page “${listed.name}”`, () => {
    test.use(asAdministrator);
    holdForEveryPage(listed);
  });
}

/** One visit for everything that is asked of a page: opening it is what takes long. */
function holdForEveryPage(listed: ListedPage): void {
  test("is whole, says the same without JavaScript, and can be read by everybody", async ({ page, plainPage }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    await openPage(page, listed);
    await test.step("it has its heading, landmarks and language, and no motion for those who want none", () =>
      expectStructure(page));
    const documents = watchDocuments(plainPage);
    await test.step("it says the same without JavaScript", async () => {
      await plainPage.emulateMedia({ reducedMotion: "reduce" });
      let looks = 0;
      await expect(async () => {
        // Another journey may have changed what the page tells between the two visits: both look again.
        if (looks > 0) await openPage(page, listed);
        looks += 1;
        await openPage(plainPage, listed);
        expect(await wordsOf(plainPage)).toBe(await wordsOf(page));
      }).toPass({ timeout: 60_000 });
    });
    await test.step("its HTML is valid as it was sent", () => documents.expectValid());
    if (listed.takesFocus !== true) await test.step("there is a way past its head", () => expectSkipLink(page));
    await test.step("axe finds nothing in light and dark, and it fits a window of 320 pixels", async () => {
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
    });
  });
}

async function expectStructure(page: Page): Promise<void> {
  await expect.soft(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  await expect.soft(page.getByRole("main")).toHaveCount(1);
  await expect.soft(page.getByRole("banner")).toHaveCount(1);
  await expect.soft(page.getByRole("contentinfo")).toHaveCount(1);
  expect.soft(["en-CA", "en-US", "fr-CA"]).toContain(await page.locator("html").getAttribute("lang"));
  const moving = await page.evaluate(
    () => document.getAnimations().filter((one) => one.playState === "running").length,
  );
  expect.soft(moving).toBe(0);
}

async function expectSkipLink(page: Page): Promise<void> {
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Skip to main content" });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
}

/** What the page says; a button that does nothing without script, such as "Show password", has no place where there is none. */
async function wordsOf(page: Page): Promise<string> {
  const buttons = page.locator('main button[type="button"]');
  const show = (display: string) =>
    buttons.evaluateAll((all, value) => {
      for (const button of all) if (button instanceof HTMLElement) button.style.display = value;
    }, display);
  await show("none");
  const words = await page.getByRole("main").innerText();
  await show("");
  return words.replace(/\s+/g, " ");
}
