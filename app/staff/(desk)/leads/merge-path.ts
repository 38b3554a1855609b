import { leadPath } from "@/app/staff/(desk)/leads/lead-path";

/** The page that shows what putting two leads together would make; the lead's own page when a name can't be one. */
export function mergePath(winner: string | undefined, loser: string | undefined): string {
  const [path, other] = [leadPath(winner), leadPath(loser)];
  if (path === "/staff/leads" || other === "/staff/leads") return path;
  return `${path}/merge?with=${loser ?? ""}`;
}
