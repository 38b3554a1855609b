import { gzipSync } from "node:zlib";
import { chromium, type Browser } from "@playwright/test";
import { browserToLaunch } from "@/e2e/browser";

export type Scripts = ReadonlyMap<string, number>;

/**
 * Gzipped bytes of every script that a page loads in a browser, by address: also what comes only when a form is sent
 * with nothing in it, as its schema does.
 */
export async function scriptsOf(origin: string, paths: readonly string[]): Promise<readonly Scripts[]> {
  const browser = await chromium.launch(browserToLaunch());
  try {
    const pages: Scripts[] = [];
    for (const path of paths) pages.push(await scriptsOfPage(browser, origin + path));
    return pages;
  } finally {
    await browser.close();
  }
}

async function scriptsOfPage(browser: Browser, address: string): Promise<Scripts> {
  const page = await browser.newPage();
  const found = new Map<string, number>();
  const reading: Array<Promise<unknown>> = [];
  page.on("response", (response) => {
    if (response.request().resourceType() !== "script") return;
    // A script that is asked for while its page is being left has no body, and belongs to no page.
    reading.push(
      response
        .body()
        .then((body) => found.set(response.url(), gzipSync(body).length))
        .catch(() => null),
    );
  });
  await page.goto(address, { waitUntil: "networkidle" });
  const send = page.getByRole("button", { name: "Book this call" });
  if ((await send.count()) > 0) {
    await send.click();
    await page.waitForLoadState("networkidle");
  }
  await Promise.all(reading);
  await page.close();
  return found;
}

/** The bytes of the scripts that one page loads and the other does not. */
export function bytesBeyond(page: Scripts, framework: Scripts): number {
  return [...page].reduce((sum, [address, bytes]) => (framework.has(address) ? sum : sum + bytes), 0);
}
