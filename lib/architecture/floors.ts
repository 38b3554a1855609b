/**
 * The house from the ground up. A file may import from its own floor and from those below it, never from above.
 * Rooms that share a floor may know each other, but only in one direction.
 */
const floors: ReadonlyArray<readonly string[]> = [
  ["db"],
  ["lib/result", "lib/time", "lib/config", "lib/database", "lib/http"],
  ["lib/mail", "lib/jobs"],
  ["lib/staff"],
  ["lib/connections"],
  ["lib/leads"],
  ["lib/content"],
  ["lib/feedback", "lib/voices"],
  ["lib/assessment", "lib/booking"],
  ["lib/privacy", "lib/insight", "lib/api"],
  ["components"],
  ["app"],
  ["lib/server"],
  ["lib/architecture", "lib/vitest.config", "lib/vitest-setup", "lib/vitest-seed", "e2e"],
];

/** Rooms that never meet, although they share a floor. */
export const strangers: ReadonlyArray<readonly [string, string]> = [["lib/assessment", "lib/booking"]];

/** Files that a tool insists on finding at the root; they belong to app. */
const rootFilesOfApp = ["instrumentation", "instrumentation-client", "next.config"];

/** The capabilities: rooms of lib that hold what the consultancy knows and does. */
export const capabilities = [
  "lib/staff",
  "lib/connections",
  "lib/leads",
  "lib/content",
  "lib/feedback",
  "lib/voices",
  "lib/assessment",
  "lib/booking",
  "lib/privacy",
  "lib/insight",
  "lib/api",
] as const;

/** The room of a path without its extension: `lib/booking` for `lib/booking/slots.ts`, `db` for `db/schema/leads.ts`. */
export function roomOf(path: string): string {
  const plain = path.replace(/(\.((db|radicale)\.)?(test|spec))?\.(tsx?|m?js|css|json)$/, "");
  const [top = "", second] = plain.split("/");
  if (second === undefined) return rootFilesOfApp.includes(plain) ? "app" : plain;
  return top === "lib" ? `${top}/${second}` : top;
}

/** The floor that a path stands on, from 0; null when no floor knows its room. */
export function floorOf(path: string): number | null {
  const room = roomOf(path);
  const floor = floors.findIndex((rooms) => rooms.includes(room));
  return floor === -1 ? null : floor;
}
