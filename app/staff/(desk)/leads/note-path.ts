import { leadPath } from "@/app/staff/(desk)/leads/lead-path";

/** The page of a lead with something to say about one of its notes. */
export function notePath(lead: string | undefined, query: Readonly<Record<string, string | undefined>>): string {
  const known = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return `${leadPath(lead)}?${new URLSearchParams(known).toString()}`;
}
