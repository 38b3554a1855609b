import { createHash } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { neededStyles } from "@/lib/http/front/needed-styles";

/** The content of a stylesheet of ours by its address; null where there is none. */
export type StyleAt = (href: string) => string | null;

/** A document that brings its own styles, and the base64 SHA-256 by which its policy allows them. */
export type ArrivalDocument = { readonly html: string; readonly styleHash: string };

const SHEET = /<link\b(?=[^>]*\srel="stylesheet")[^>]*\shref="([^"]+)"[^>]*>/g;
const FONT_PRELOAD = /<link\b(?=[^>]*\srel="preload")(?=[^>]*\sas="font")[^>]*>/g;

/**
 * Words stand in the stand-ins of fonts.css for the first frames, so that the fonts are asked for only once these are
 * seen: on a slow line they would share it with the document. Long enough for a busy machine to show a frame.
 */
const WORDS_FIRST = "html{animation:words-first 100ms}";

/**
 * The document for somebody who comes from elsewhere and has nothing of ours yet: the styles that it needs inside, so
 * that one answer is enough to draw it, and its fonts asked for after it was drawn. `html` has no script that could ask
 * for other styles. Null where a stylesheet isn't ours to put inside.
 */
export function arrivalDocument(html: string, styleAt: StyleAt): ArrivalDocument | null {
  const sheets = [...html.matchAll(SHEET)].map(([link, href = ""]) => ({ link, href, style: styleAt(href) }));
  const [first] = sheets;
  const styles = sheets.flatMap(({ href, style }) =>
    style === null ? [] : [neededStyles(fromRoot(style, href), html)],
  );
  if (first === undefined || styles.length < sheets.length) return null;
  const style = [...styles, WORDS_FIRST].join("\n");
  // A sheet with a closing tag inside would end the element early; ours have none, and one that had would stay a link.
  if (/<\/style/i.test(style)) return null;
  return {
    html: html
      .replace(first.link, () => `<style>${style}</style>`)
      .replaceAll(SHEET, "")
      .replaceAll(FONT_PRELOAD, ""),
    styleHash: createHash("sha256").update(style).digest("base64"),
  };
}

/** A sheet names its fonts as seen from its own folder; inside a document they are named from the root. */
function fromRoot(style: string, href: string): string {
  const folder = new URL(href, "http://here");
  return style.replaceAll(/url\((["']?)(?!data:|\/|https?:)([^)"']+)\1\)/g, (_, quote: string, file: string) => {
    const { pathname } = new URL(file, folder);
    return `url(${quote}${pathname}${quote})`;
  });
}

type Versions<Page> = Page & { readonly onArrival?: Page | undefined };

/**
 * The version of a page for who asks: from outside of our pages, as the browser says itself (Fetch Metadata, W3C), or
 * from one of them; what says nothing is taken to come from outside.
 */
export function versionFor<Page>(request: Pick<IncomingMessage, "headers">, page: Versions<Page>): Page {
  return request.headers["sec-fetch-site"] === "same-origin" ? page : (page.onArrival ?? page);
}
