import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Browser, type Page } from "@playwright/test";
import { browserToLaunch } from "@/e2e/browser";
import { openPage, publicPages, type ListedPage } from "@/e2e/pages";
import { startProduct, type Product } from "@/e2e/product";

/**
 * `npm run screenshots`: a picture of every listed page at three widths, in light and dark, below e2e/.results/screens;
 * and the few that README.md shows, in .readme. Names given as arguments choose among the pages.
 */
const root = new URL("..", import.meta.url).pathname;
const screens = join(root, "e2e/.results/screens");
const readme = join(root, ".readme");
const widths = [360, 768, 1280] as const;
const schemes = ["light", "dark"] as const;
const readmeWidth = 1280;
const height = 800;

type Look = { readonly width: number; readonly colorScheme: "light" | "dark" };

const chosen = process.argv.slice(2);
const pages = publicPages.filter(({ name }) => chosen.length === 0 || chosen.includes(name));
if (pages.length === 0) throw new Error(`There is no page called ${chosen.join(", ")}: e2e/pages.ts lists them.`);

const running = process.env["E2E_PRODUCT_URL"];
const product: Pick<Product, "url" | "stop"> =
  running === undefined ? await startProduct() : { url: running, stop: async () => undefined };
const browser = await chromium.launch(browserToLaunch());
try {
  if (chosen.length === 0) rmSync(screens, { recursive: true, force: true });
  mkdirSync(screens, { recursive: true });
  for (const listed of pages) await pictureOf(browser, listed);
} finally {
  await browser.close();
  await product.stop();
}

async function pictureOf(by: Browser, listed: ListedPage): Promise<void> {
  for (const width of widths) {
    for (const colorScheme of schemes) await picture(by, listed, { width, colorScheme });
  }
  console.log(`${listed.name}: ${widths.length * schemes.length} pictures`);
  if (listed.isInReadme === true) await pictureForReadme(by, listed);
}

/** The whole page, from its head to its foot. */
async function picture(by: Browser, listed: ListedPage, look: Look): Promise<void> {
  const path = join(screens, `${listed.name}-${look.width}-${look.colorScheme}.png`);
  const page = await opened(by, listed, look);
  await page.screenshot({ path, fullPage: true, animations: "disabled" });
  await page.context().close();
}

/** What a visitor sees first on a laptop. */
async function pictureForReadme(by: Browser, listed: ListedPage): Promise<void> {
  mkdirSync(readme, { recursive: true });
  const page = await opened(by, listed, { width: readmeWidth, colorScheme: "light" });
  await page.screenshot({ path: join(readme, `${listed.name}.png`), animations: "disabled" });
  await page.context().close();
}

async function opened(by: Browser, listed: ListedPage, { width, colorScheme }: Look): Promise<Page> {
  const viewport = { width, height };
  const look = { viewport, colorScheme, locale: "en-CA", timezoneId: "America/Toronto", baseURL: product.url };
  const context = await by.newContext(look);
  const page = await context.newPage();
  await openPage(page, listed);
  await page.evaluate(() => document.fonts.ready);
  return page;
}
