import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { createElement, type CSSProperties, type ReactNode } from "react";
import { ImageResponse } from "next/og";
import { siteWords } from "@/app/site-words";
import { company } from "@/lib/config/config";

export const pictureSize = { width: 1200, height: 630 };

const ink = "#1a2029";
const paper = "#fbf8f1";
const muted = "#525864";
const django = "#13659d";
const node = "#bf5914";

/** The picture that others show beside a link: two lines on our paper, drawn once, at build, from a font on disk. */
export async function socialPicture(lines: readonly [string, string]): Promise<ImageResponse> {
  const font = await readFile(join(process.cwd(), "node_modules/@fontsource/geist/files/geist-latin-600-normal.woff"));
  const picture = box(
    {
      ...pictureSize,
      flexDirection: "column",
      justifyContent: "space-between",
      padding: 72,
      background: paper,
      color: ink,
      borderTop: `16px solid ${ink}`,
    },
    box({ alignItems: "center", gap: 20, fontSize: 44 }, sign(), company().name),
    box({ flexDirection: "column", gap: 12, letterSpacing: -2, lineHeight: 1.12 }, ...lines.map(line)),
    box(
      { alignItems: "center", gap: 18, paddingTop: 28, borderTop: `3px solid ${ink}`, color: muted, fontSize: 30 },
      box({ width: 26, height: 26, borderRadius: 13, background: django }),
      box({ width: 26, height: 26, background: node, marginRight: 14 }),
      siteWords.picture.foot,
    ),
  );
  return new ImageResponse(picture, { ...pictureSize, fonts: [{ name: "Geist", data: font, weight: 600 }] });
}

/** Long lines are set smaller, so that each takes at most two rows. */
function line(words: string, place: number): ReactNode {
  const fontSize = words.length > 32 ? 58 : 84;
  return box({ fontSize, color: place === 0 ? ink : muted }, words);
}

/** A box of the picture. Its style goes into a drawing, never into a page. */
function box(style: CSSProperties, ...children: readonly ReactNode[]) {
  return createElement("div", { style: { display: "flex", ...style } }, ...children);
}

function sign() {
  return createElement(
    "svg",
    { viewBox: "0 0 32 32", width: 64, height: 64 },
    createElement("path", {
      fill: ink,
      d: "M14.5 1h3v3.5h-3zM14.5 13.5h3V16h-3zM14.5 25h3v6h-3zM26 16H9l-6.5 4.5L9 25h17z",
    }),
    createElement("path", { fill: "#0e599d", d: "M6 4.5h17l6.5 4.5-6.5 4.5H6z" }),
  );
}
