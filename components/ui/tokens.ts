/** The colours of one scheme, by the name of their token. */
export type Palette = Readonly<Record<string, Rgb>>;

/** The colours that a part of tokens.css declares as `--name: light-dark(oklch(…), oklch(…))`, for one scheme. */
export function paletteOf(css: string, scheme: "light" | "dark"): Palette {
  const declarations = css.matchAll(/--([\w-]+): light-dark\(oklch\(([^)]*)\), oklch\(([^)]*)\)\)/g);
  return Object.fromEntries(
    Array.from(declarations, ([, name = "", light = "", dark = ""]) => [
      name,
      colourOf(scheme === "light" ? light : dark),
    ]),
  );
}

/** "46% 0.13 252" as linear sRGB. */
function colourOf(components: string): Rgb {
  const [lightness = Number.NaN, chroma = Number.NaN, hueDegrees = Number.NaN] = components.split(/%? /).map(Number);
  return linearRgb(lightness / 100, chroma, hueDegrees);
}

/** Red, green and blue, linear or gamma-encoded as the function says; 0 to 1 inside sRGB. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** oklch to linear sRGB; lightness 0 to 1, hue in degrees. Source: Björn Ottosson, "A perceptual color space" (2020). */
export function linearRgb(lightness: number, chroma: number, hueDegrees: number): Rgb {
  const hue = (hueDegrees * Math.PI) / 180;
  const a = chroma * Math.cos(hue);
  const b = chroma * Math.sin(hue);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

/** The contrast of two colours in linear sRGB, 1 to 21. Source: WCAG 2.2, "contrast ratio". */
export function contrastOf(one: Rgb, other: Rgb): number {
  const [darker, lighter] = [luminanceOf(one), luminanceOf(other)].toSorted((x, y) => x - y);
  return ((lighter ?? 0) + 0.05) / ((darker ?? 0) + 0.05);
}

/** As `#rrggbb`, the way stylesheets and icons write it. */
export function hexOf(linear: Rgb): string {
  const encoded = linear.map((channel) =>
    channel <= 0.0031308 ? 12.92 * channel : 1.055 * channel ** (1 / 2.4) - 0.055,
  );
  const bytes = encoded.map((channel) => Math.round(Math.min(1, Math.max(0, channel)) * 255));
  return `#${bytes.map((byte) => byte.toString(16).padStart(2, "0")).join("")}`;
}

function luminanceOf([red, green, blue]: Rgb): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
