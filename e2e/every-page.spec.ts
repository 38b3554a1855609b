import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { z } from "zod";
import { asAdministrator, expect, expectAccessible, expectNoSidewaysScroll, test } from "@/e2e/fixtures";
import {
  deskPages,
  openPage,
  publicPages,
  routesLookedAtElsewhere,
  routesStillToBeListed,
  type ListedPage,
} from "@/e2e/pages";

const routes = z.record(z.string(), z.string());
const routesFile = new URL("../.next/app-path-routes-manifest.json", import.meta.url);

test("every page that was built is on the list of pages that are looked at", () => {
  const built = Object.entries(routes.parse(JSON.parse(readFileSync(routesFile, "utf8"))))
    .filter(([file]) => file.endsWith("/page"))
    .map(([, route]) => route);
  const listed = [...publicPages, ...deskPages].map(({ path, route }) => route ?? path);
  expect(built).toContain("/");
  const known = [...listed, ...routesLookedAtElsewhere, ...routesStillToBeListed, "/_global-error"];
  expect(built.filter((route) => !known.includes(route))).toEqual([]);
  expect(routesStillToBeListed.filter((route) => listed.includes(route) || !built.includes(route))).toEqual([]);
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

// The board shows hundreds of cards, and every one of them is looked at twice.
test.describe.configure({ timeout: 150_000 });

for (const listed of publicPages) {
  test.describe(`the page “${listed.name}”`, () => holdForEveryPage(listed));
}

for (const listed of deskPages) {
  test.describe(`the page “${listed.name}”`, () => {
    test.use(asAdministrator);
    holdForEveryPage(listed);
  });
}

function holdForEveryPage(listed: ListedPage): void {
  test("can be read by everybody, in light and dark, and in a window of 320 pixels", async ({ page }) => {
    await openPage(page, listed);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  });

  test("has its heading, landmarks and language, a way past its head, and no motion for those who want none", async ({
    page,
  }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    await openPage(page, listed);
    await expect.soft(page.getByRole("heading", { level: 1 })).toHaveCount(1);
    await expect.soft(page.getByRole("main")).toHaveCount(1);
    await expect.soft(page.getByRole("banner")).toHaveCount(1);
    await expect.soft(page.getByRole("contentinfo")).toHaveCount(1);
    expect.soft(["en-CA", "en-US", "fr-CA"]).toContain(await page.locator("html").getAttribute("lang"));
    const moving = await page.evaluate(
      () => document.getAnimations().filter((one) => one.playState === "running").length,
    );
    expect.soft(moving).toBe(0);
    if (listed.takesFocus !== true) await expectSkipLink(page);
  });

  test("says the same without JavaScript", async ({ page, plainPage }) => {
    await openPage(page, listed);
    await openPage(plainPage, listed);
    expect(await wordsOf(plainPage)).toBe(await wordsOf(page));
  });
}

async function expectSkipLink(page: Page): Promise<void> {
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Skip to main content" });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
}

async function wordsOf(page: Page): Promise<string> {
  // A button that does nothing without script, such as "Show password", has no place where there is none.
  await page.locator('main button[type="button"]').evaluateAll((buttons) => {
    for (const button of buttons) button.remove();
  });
  return (await page.getByRole("main").innerText()).replace(/\s+/g, " ");
}
