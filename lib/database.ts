import { connect, type Connection, type Database } from "@/db/client";
import { SurroundingsError } from "@/db/surroundings";
import { config } from "@/lib/config/config";

export type { Database } from "@/db/client";

declare global {
  /** Shared by the server's own modules and Next's bundles of them, which are two copies in one process. */
  var waymarkConnection: Connection | undefined;
}

/** The one live pool of this process, shared by the server's own code and Next's bundles. */
export function liveConnection(): Connection {
  return (globalThis.waymarkConnection ??= connect(liveUrl()));
}

/** The one live database: what a page, a route or a job hands to `lib`. */
export function database(): Database {
  return liveConnection().database;
}

function liveUrl(): string {
  const { DATABASE_URL } = config();
  if (DATABASE_URL === undefined)
    throw new SurroundingsError("No database is configured: start Waymark with npm start, or set DATABASE_URL.");
  return DATABASE_URL;
}
