/**
 * Which of these addresses the page at `path` is ("page"), or belongs to ("true"), as `aria-current` says it; the nearest
 * one only. What has others of them below it, as the start of a desk has, is no section of its own.
 */
export function currentLink(
  hrefs: readonly string[],
  path: string,
): { readonly href: string; readonly as: "page" | "true" } | null {
  if (hrefs.includes(path)) return { href: path, as: "page" };
  const isAbove = (href: string) => hrefs.some((other) => other.startsWith(`${href}/`));
  const [nearest] = hrefs
    .filter((href) => path.startsWith(`${href}/`) && !isAbove(href))
    .toSorted((one, other) => other.length - one.length);
  return nearest === undefined ? null : { href: nearest, as: "true" };
}
