import type { Page } from "@playwright/test";

/** Ends when the page has its own fonts, which an arrival's page asks for after its first frames (lib/http/front/arrival.ts). */
export async function waitForFonts(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await Promise.all(
      document
        .getAnimations()
        .filter((one) => one instanceof CSSAnimation && one.animationName === "words-first")
        .map((one) => one.finished),
    );
    document.body.getBoundingClientRect();
    await document.fonts.ready;
  });
}
