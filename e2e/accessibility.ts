import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { paleTextInDrawings } from "@/e2e/drawings";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe is fine with is not told node by node: gathering that takes as long as judging. */
const told: Array<"violations" | "incomplete"> = ["violations", "incomplete"];

/** The rules whose verdict depends on colours; in dark only they are asked once more, as nothing else of a page changes. */
const colourRules = ["color-contrast", "link-in-text-block"];

/**
 * What axe cannot judge by itself and somebody has looked at, as `rule: selector`, each with the reason. The list may
 * only shrink.
 */
const reviewed: readonly RegExp[] = [
  // The heading of a group of rows has no cell beside it: HTML's own pattern, which axe leaves open (scope="rowgroup").
  /^undecided th-has-data-cells: .*table$/,
  // The last card that a column of the board shows may be cut by its lower edge; the cards above it are the same.
  /^undecided color-contrast: #[\w-]+ > \.\w+_card:nth-child\(\d+\) > /,
];

/**
 * Axe finds nothing on the page as it stands, in light and in dark, with every disclosure open; and nothing is left
 * undecided that nobody has looked at. Axe itself is a script: a journey with JavaScript off opens the page once more
 * with JavaScript on to have it judged.
 */
export async function expectAccessible(page: Page): Promise<void> {
  await openDisclosures(page);
  const found: string[] = [];
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await settle(page);
    const faults = [...(await faultsByAxe(page, colorScheme)), ...(await paleTextInDrawings(page))];
    found.push(...faults.map((fault) => `${colorScheme}: ${fault}`));
  }
  await page.emulateMedia({ colorScheme: null });
  expect(found, `axe on ${page.url()}`).toEqual([]);
}

async function faultsByAxe(page: Page, colorScheme: "light" | "dark"): Promise<string[]> {
  // The other mode hands everything over to a second page, for the sake of frames from elsewhere; ours have none.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: told });
  const asked = colorScheme === "light" ? axe.withTags(tags) : axe.withRules(colourRules);
  const { violations, incomplete } = await asked.analyze();
  const undecided = incomplete.flatMap(({ id, nodes }) =>
    nodes.filter(({ html }) => !isJudgedByUs(id, html)).map((node) => `undecided ${id}: ${node.target.join(" ")}`),
  );
  return [
    ...violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id} (${help}): ${node.target.join(" ")}`)),
    ...undecided.filter((line) => !reviewed.some((pattern) => pattern.test(line))),
  ];
}

/** Axe cannot tell the contrast of text in a drawing; `paleTextInDrawings` can. */
function isJudgedByUs(rule: string, html: string): boolean {
  return rule === "color-contrast" && /^<(text|tspan)\b/.test(html);
}

/** Waits until colours that change slowly have arrived; half-way they are too pale for anybody. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const changing = document.getAnimations().filter((one) => one instanceof CSSTransition);
    await Promise.allSettled(changing.map((one) => one.finished));
  });
}

async function openDisclosures(page: Page): Promise<void> {
  await page.locator("details:not([open])").evaluateAll((closed) => {
    for (const element of closed) element.setAttribute("open", "");
  });
}

/** The page fits a window of 320 by 256 CSS pixels (1280 by 1024 at 400 %) without sideways scrolling, drawings included. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const before = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 256 });
  const wide = await page.evaluate(() => {
    const room = document.documentElement.clientWidth;
    // A line in a drawing never wraps, and makes no page wider: it is cut.
    const isWide = document.documentElement.scrollWidth > room;
    const asked = document.body.querySelectorAll(isWide ? "*" : "svg text");
    const isScrolledInside = (element: Element) => {
      for (let around = element.parentElement; around !== null; around = around.parentElement) {
        if (around !== document.body && ["auto", "scroll"].includes(getComputedStyle(around).overflowX)) return true;
      }
      return false;
    };
    return [...asked]
      .filter((element) => element.getBoundingClientRect().right > room + 0.5 && !isScrolledInside(element))
      .map(
        (element) =>
          `${element.tagName.toLowerCase()}.${element.getAttribute("class") ?? element.textContent} reaches ${Math.round(element.getBoundingClientRect().right)} px`,
      );
  });
  expect(wide, `sideways scrolling at 320 px on ${page.url()}`).toEqual([]);
  if (before !== null) await page.setViewportSize(before);
}
