import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { contrastOf, hexOf, linearRgb, paletteOf } from "@/components/ui/tokens";

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const css = read("components/ui/tokens.css");

const ordinary = css.slice(0, css.indexOf("@media"));
const moreContrast = /@media \(prefers-contrast: more\) \{[^@]*/.exec(css)?.[0] ?? "";
const schemes = ["light", "dark"] as const;
const palettes = schemes.flatMap((scheme) => [
  { name: scheme, more: false, palette: paletteOf(ordinary, scheme) },
  {
    name: `${scheme}, more contrast`,
    more: true,
    palette: { ...paletteOf(ordinary, scheme), ...paletteOf(moreContrast, scheme) },
  },
]);

const grounds = ["bg", "surface", "surface-2"];
/** [colour, what it lies on, least contrast, least contrast where more is asked for] */
const promises: ReadonlyArray<readonly [string, readonly string[], number, number]> = [
  ["text", grounds, 12.4, 15],
  ["muted", grounds, 5, 10],
  ["accent", grounds, 4.5, 8],
  ["accent-hover", grounds, 4.5, 8],
  ["danger", grounds, 4.5, 7],
  ["success", grounds, 4.5, 7],
  ["warning", grounds, 4.5, 7],
  ["on-accent", ["accent", "accent-hover", "danger"], 4.5, 7],
  ["line-strong", grounds, 3, 7],
  ["focus", grounds, 3, 7],
  ["series-a", grounds, 3, 5.5],
  ["series-b", grounds, 3, 5.5],
];

describe.each(palettes)("$name", ({ palette, more }) => {
  test.each(promises)("%s can be told from what it lies on", (colour, beneath, least, leastWhenMore) => {
    const ratios = beneath.map((ground) => contrastOf(palette[colour] ?? [0, 0, 0], palette[ground] ?? [0, 0, 0]));
    expect(Math.min(...ratios)).toBeGreaterThanOrEqual(more ? leastWhenMore : least);
  });

  test("every colour can be shown by every screen", () => {
    const outside = Object.entries(palette).filter(([, rgb]) =>
      rgb.some((channel) => channel < -0.0005 || channel > 1.0005),
    );
    expect(outside).toEqual([]);
  });
});

test("the stylesheet has all the colours that promises are made about", () => {
  const names = Object.keys(paletteOf(ordinary, "light"));
  expect(names).toHaveLength(16);
  expect(Object.keys(paletteOf(moreContrast, "dark"))).toEqual(names);
  expect(promises.flatMap(([colour, beneath]) => [colour, ...beneath]).filter((name) => !names.includes(name))).toEqual(
    [],
  );
});

test("black on white is 21 to 1", () => {
  expect(contrastOf(linearRgb(0, 0, 0), linearRgb(1, 0, 0))).toBeCloseTo(21, 3);
});

test.each([
  ["the browser's frame", "app/layout.tsx", ["bg"]],
  ["the icon", "app/icon.svg", ["text", "accent"]],
])("%s has the colours of the pages", (_what, path, tokens) => {
  const wanted = schemes.flatMap((scheme) =>
    tokens.map((token) => hexOf(paletteOf(ordinary, scheme)[token] ?? [0, 0, 0])),
  );
  expect(read(path).match(/#[0-9a-f]{6}/g)).toEqual(wanted);
});
