type Door = "welcome" | "new-password";

/** The path of the page that a one-time link opens; of the sign-in page when the token can't be one. */
export function linkPath(door: Door, token = ""): string {
  return /^[\w-]{43}$/.test(token) ? `/staff/${door}/${token}` : "/staff/sign-in";
}

/** The whole address of a one-time link. */
export function linkAddress(url: string, door: Door, token: string): string {
  return `${url}${linkPath(door, token)}`;
}
