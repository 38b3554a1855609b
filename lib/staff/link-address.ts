/** The address of the page that a one-time link opens. */
export function linkAddress(url: string, door: "welcome" | "new-password", token: string): string {
  return `${url}/staff/${door}/${token}`;
}
