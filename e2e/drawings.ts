import type { Page } from "@playwright/test";

/** WCAG 2.2, 1.4.3: text against what lies behind it. Labels of charts are never large. */
const leastContrast = 4.5;

/** A text of a drawing, its colour, and the colours that lie behind it: the ground of the page and shapes it touches. */
type DrawnText = { readonly words: string; readonly colour: string; readonly behind: readonly string[] };

/**
 * Text inside drawings (SVG), which axe leaves undecided: its colour against the ground of the page and against every
 * filled shape that it touches. Gives what is too pale, with both colours and their contrast.
 */
export async function paleTextInDrawings(page: Page): Promise<string[]> {
  const texts = await drawnTexts(page);
  const colours = [...new Set(texts.flatMap(({ colour, behind }) => [colour, ...behind]))];
  const luminances = new Map(
    (await channelsOf(page, colours)).map((channels, at) => [colours[at], luminance(channels)]),
  );
  return texts.flatMap(({ words, colour, behind }) =>
    behind.flatMap((other) => {
      const contrast = contrastBetween(luminances.get(colour) ?? 0, luminances.get(other) ?? 0);
      return contrast < leastContrast ? [`“${words}” in ${colour} on ${other}: contrast ${contrast.toFixed(2)}`] : [];
    }),
  );
}

function drawnTexts(page: Page): Promise<DrawnText[]> {
  return page.evaluate(() => {
    const isSeen = (colour: string) => !["none", "transparent", "rgba(0, 0, 0, 0)"].includes(colour);
    const groundOf = (element: Element | null): string => {
      if (element === null) return "white";
      const colour = getComputedStyle(element).backgroundColor;
      return isSeen(colour) ? colour : groundOf(element.parentElement);
    };
    const touches = (one: DOMRect, other: DOMRect) =>
      one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
    const middle = (box: DOMRect) => new DOMRect(box.x + box.width / 2, box.y + box.height / 2, 0.01, 0.01);
    const carries = (shape: DOMRect, text: DOMRect) =>
      touches(shape, middle(text)) && shape.width >= text.width && shape.height >= text.height * 0.6;
    const hasWords = (element: Element) =>
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
    return [...document.querySelectorAll("svg")].flatMap((drawing) => {
      const shapes = [...drawing.querySelectorAll("rect, circle, ellipse, polygon, path")]
        .map((shape) => ({ shape, box: shape.getBoundingClientRect(), colour: getComputedStyle(shape).fill }))
        .filter(({ colour, box }) => isSeen(colour) && box.width > 0);
      return [...drawing.querySelectorAll("text, tspan")].filter(hasWords).map((text) => {
        const box = text.getBoundingClientRect();
        const isBelow = (shape: Element) =>
          (shape.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING) > 0;
        const below = shapes.filter((one) => isBelow(one.shape) && touches(one.box, box));
        // A shape that carries the whole text hides what was painted before it.
        const carrier = below.findLastIndex((one) => carries(one.box, box));
        const seen = below.slice(Math.max(carrier, 0)).map((one) => one.colour);
        const behind = carrier === -1 ? [groundOf(drawing), ...seen] : seen;
        return { words: text.textContent ?? "", colour: getComputedStyle(text).fill, behind: [...new Set(behind)] };
      });
    });
  });
}

/** Any colours that CSS can write, as red, green and blue of sRGB from 0 to 1: the browser paints them and tells. */
function channelsOf(page: Page, colours: readonly string[]): Promise<number[][]> {
  return page.evaluate((all) => {
    const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
    if (canvas === null) throw new Error("This browser has no canvas.");
    return all.map((colour) => {
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3).map((channel) => channel / 255);
    });
  }, colours);
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(channels: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = channels.map((one) =>
    one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrastBetween(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}
