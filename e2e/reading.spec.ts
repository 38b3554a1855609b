import type { Page } from "@playwright/test";
import { expect, test } from "@/e2e/fixtures";
import { waitForFonts } from "@/e2e/web-fonts";

const kinds = ["/", "/django-vs-nodejs", "/django-vs-nodejs/performance", "/faq", "/sources", "/privacy", "/contact"];

/** How every element looks, once the page has its own fonts. */
async function looks(page: Page): Promise<readonly string[]> {
  await waitForFonts(page);
  return page.evaluate(() => {
    const asked = ["display", "position", "color", "background-color", "font-family", "font-size", "font-weight"];
    const spaces = ["margin", "padding", "gap", "border-width", "max-inline-size", "list-style-type", "fill", "stroke"];
    // The contents of a page show where its reader is, which is another matter.
    return [...document.body.querySelectorAll(":not(nav *)")].map((element) => {
      const style = getComputedStyle(element);
      const values = [...asked, ...spaces].map((name) => style.getPropertyValue(name));
      return [element.tagName, ...values].join(" ");
    });
  });
}

test("whoever arrives from elsewhere, with only the styles that a page needs, sees what everybody sees", async ({
  page,
}) => {
  const sheets = page.locator('link[rel="stylesheet"]');
  for (const path of kinds) {
    await page.emulateMedia({ media: "screen" });
    await page.goto(path);
    await expect(sheets, path).toHaveCount(0);
    const seen = await looks(page);
    await page.emulateMedia({ media: "print" });
    const printed = await looks(page);
    await page.emulateMedia({ media: "screen" });
    await page.evaluate((to) => location.assign(to), `${path}?again`);
    await page.waitForURL(/\?again$/);
    await expect(sheets, path).not.toHaveCount(0);
    expect(await looks(page), path).toEqual(seen);
    await page.emulateMedia({ media: "print" });
    expect(await looks(page), `${path} on paper`).toEqual(printed);
  }
});

test("a section far down is reached by its address, also while fonts still arrive", async ({ page }) => {
  await page.goto("/django-vs-nodejs/security#checklists");
  await waitForFonts(page);
  await expect(page.getByRole("heading", { name: "A checklist for each" })).toBeInViewport();
});

for (const width of [360, 768, 1280])
  test(`nothing moves when the fonts arrive in a window ${width} px wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const path of kinds) {
      await page.goto(path);
      await waitForFonts(page);
      const moved = await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            const observer = new PerformanceObserver(() => undefined);
            observer.observe({ type: "layout-shift", buffered: true });
            // Two frames on, what the fonts changed has been drawn, and seen.
            requestAnimationFrame(() =>
              requestAnimationFrame(() =>
                resolve(
                  observer.takeRecords().reduce((sum, entry) => sum + ("value" in entry ? Number(entry.value) : 0), 0),
                ),
              ),
            );
          }),
      );
      expect(moved, path).toBeLessThan(0.01);
    }
  });

for (const width of [320, 360])
  test(`no mark of a source begins a line by itself in a window ${width} px wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    let seen = 0;
    for (const path of kinds) {
      await page.goto(path);
      await waitForFonts(page);
      const marks = await marksWithTheirWords(page);
      seen += marks.length;
      expect(
        marks.filter(({ isApart }) => isApart).map(({ words }) => words),
        path,
      ).toEqual([]);
    }
    expect(seen).toBeGreaterThan(50);
  });

/** The first mark after a statement, with the statement's last words, and whether a line ends between the two. */
async function marksWithTheirWords(page: Page): Promise<readonly { words: string; isApart: boolean }[]> {
  return page.getByRole("main").evaluate((main) => {
    const words = document.createTreeWalker(main, NodeFilter.SHOW_TEXT, (node) =>
      node.textContent?.trim() === "" ? NodeFilter.FILTER_SKIP : NodeFilter.FILTER_ACCEPT,
    );
    return [...main.querySelectorAll<HTMLElement>("button[popovertarget]")].flatMap((button) => {
      words.currentNode = button;
      const last = words.previousNode();
      const isFirst = last instanceof Text && last.parentElement?.closest("button") === null;
      if (!isFirst || button.offsetParent === null) return [];
      const range = document.createRange();
      const end = last.data.trimEnd().length;
      range.setStart(last, end - 1);
      range.setEnd(last, end);
      const word = range.getBoundingClientRect();
      const mark = button.getBoundingClientRect();
      return [{ words: last.data.slice(-40), isApart: mark.top > word.bottom || mark.right < word.left }];
    });
  });
}
