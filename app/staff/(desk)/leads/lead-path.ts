import { boardQuery } from "@/lib/leads/board";
import { boardAddress } from "@/lib/leads/input/board";

/** The page of the lead that a form names; the list when the name can't be one. */
export function leadPath(lead: string | undefined, done?: string): string {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(lead ?? "")) return "/staff/leads";
  return `/staff/leads/${lead}${done === undefined ? "" : `?done=${done}`}`;
}

/** The board that a form came from, by the query of its address; whatever makes no sense in it is left out. */
export function boardPath(query: string, done?: string): string {
  const known = boardQuery(boardAddress(query));
  if (done === undefined) return `/staff/leads/board${known}`;
  return `/staff/leads/board${known}${known === "" ? "?" : "&"}done=${done}`;
}

/** The page below a lead's own on which a letter to it is written; the list when the name can't be one. */
export function letterPath(lead: string | undefined, isPreview: boolean): string {
  const path = leadPath(lead);
  return path === "/staff/leads" ? path : `${path}/mail${isPreview ? "?preview=yes" : ""}`;
}

/** What happened with a lead before an instant. */
export function timeLinePath(leadId: string, before: Date): string {
  return `/staff/leads/${leadId}/timeline?${new URLSearchParams({ before: before.toISOString() }).toString()}`;
}
