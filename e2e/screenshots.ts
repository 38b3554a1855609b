import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { chromium, type BrowserContextOptions, type Page } from "@playwright/test";
import { becomeAdministrator } from "@/e2e/administrator";
import { browserToLaunch } from "@/e2e/browser";
import { ownNetworkAddress } from "@/e2e/network-address";
import { deskPages, openPage, publicPages, type ListedPage } from "@/e2e/pages";
import { startProduct } from "@/e2e/product";
import { startResend } from "@/e2e/resend-server";
import { waitForFonts } from "@/e2e/web-fonts";

/**
 * `npm run screenshots`: a picture of every listed page at three widths, in light and dark, below e2e/.results/screens;
 * and the few that README.md shows, in .readme. Names given as arguments choose among the pages.
 */
const root = new URL("..", import.meta.url).pathname;
const screens = join(root, "e2e/.results/screens");
const stateFile = join(root, "e2e/.results/administrator.json");
const readme = join(root, ".readme");
const widths = [360, 768, 1280] as const;
const schemes = ["light", "dark"] as const;
const readmeWidth = 1280;
const height = 800;

/** Whether the pages are an administrator's. */
type Session = Pick<BrowserContextOptions, "storageState">;

const chosen = process.argv.slice(2);
const isChosen = ({ name }: ListedPage) => chosen.length === 0 || chosen.includes(name);
if (![...publicPages, ...deskPages].some(isChosen))
  throw new Error(`There is no page called ${chosen.join(", ")}: e2e/pages.ts lists them.`);

// Some pages are only reached by a link in a mail.
const resend = await startResend();
process.env["E2E_RESEND_URL"] = resend.url;
const mail = { RESEND_BASE_URL: resend.url, RESEND_API_KEY: resend.apiKey, WAYMARK_MAIL_FROM: resend.from };
const product = await startProduct({ environment: { ...mail, WAYMARK_TRUSTED_PROXIES: "1" } });
const browser = await chromium.launch(browserToLaunch());
try {
  if (chosen.length === 0) rmSync(screens, { recursive: true, force: true });
  mkdirSync(screens, { recursive: true });
  await becomeAdministrator(product, stateFile);
  for (const listed of publicPages.filter(isChosen)) await pictureOf(listed, {});
  for (const listed of deskPages.filter(isChosen)) await pictureOf(listed, { storageState: stateFile });
} finally {
  await browser.close();
  await product.stop();
  await resend.stop();
}

async function pictureOf(listed: ListedPage, session: Session): Promise<void> {
  for (const width of widths) {
    for (const colorScheme of schemes) {
      const page = await opened(listed, { ...session, colorScheme, viewport: { width, height } });
      const path = join(screens, `${listed.name}-${width}-${colorScheme}.png`);
      await page.screenshot({ path, fullPage: true, animations: "disabled" });
      await page.context().close();
    }
  }
  console.log(`${listed.name}: ${widths.length * schemes.length} pictures`);
  if (listed.isInReadme === true) await pictureForReadme(listed, session);
}

/** What is seen first on a laptop. */
async function pictureForReadme(listed: ListedPage, session: Session): Promise<void> {
  mkdirSync(readme, { recursive: true });
  const page = await opened(listed, { ...session, colorScheme: "light", viewport: { width: readmeWidth, height } });
  await page.screenshot({ path: join(readme, `${listed.name}.png`), animations: "disabled" });
  await page.context().close();
}

async function opened(listed: ListedPage, look: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({
    ...look,
    locale: "en-CA",
    timezoneId: "America/Toronto",
    baseURL: product.url,
    // Every picture is a visitor of its own: so many forms from one address are too many.
    extraHTTPHeaders: { "X-Forwarded-For": ownNetworkAddress() },
  });
  const page = await context.newPage();
  await openPage(page, listed);
  await waitForFonts(page);
  return page;
}
