/** The page of the lead that a form names; the list when the name can't be one. */
export function leadPath(lead: string | undefined, done?: string): string {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(lead ?? "")) return "/staff/leads";
  return `/staff/leads/${lead}${done === undefined ? "" : `?done=${done}`}`;
}
