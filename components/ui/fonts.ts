import localFont from "next/font/local";

/*
 * Until a font is there, stand-ins of its measures stand in its place (tokens.css), so that nothing moves when it comes.
 */

/** Text and display: preloaded, as every page needs them at once. */
const geist = localFont({
  src: "../../node_modules/@fontsource-variable/geist/files/geist-latin-wght-normal.woff2",
  variable: "--font-geist",
  weight: "100 900",
  adjustFontFallback: false,
});

const sourceSerif = localFont({
  src: "../../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2",
  variable: "--font-source-serif",
  weight: "200 900",
  adjustFontFallback: false,
});

/** Code: fetched only by a page that shows some. */
const geistMono = localFont({
  src: "../../node_modules/@fontsource-variable/geist-mono/files/geist-mono-latin-wght-normal.woff2",
  variable: "--font-geist-mono",
  weight: "100 900",
  adjustFontFallback: false,
  preload: false,
});

/** The class of `html` that makes the three families known to tokens.css. */
export const fontClasses = `${geist.variable} ${sourceSerif.variable} ${geistMono.variable}`;
