const start = "/staff";

/**
 * The page of the desk to go on to after signing in, from an address that anybody may have written: a path below
 * /staff with its query, and nothing else. Whatever a browser might read as another site becomes the desk's first page.
 */
export function returnPath(wanted: unknown): string {
  if (typeof wanted !== "string" || wanted.length > 1_000 || !/^\/staff(?![^/?])/.test(wanted)) return start;
  if (/[^!-~]|\\|\/\//.test(wanted)) return start;
  const url = new URL(wanted, "https://desk.invalid");
  const isInside = url.host === "desk.invalid" && /^\/staff(\/|$)/.test(url.pathname);
  const isDoor = /^\/staff\/(sign-in|sign-out|welcome|new-password)(\/|$)/.test(url.pathname);
  return isInside && !isDoor ? `${url.pathname}${url.search}` : start;
}
