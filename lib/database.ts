import { connect, type Connection, type Database } from "@/db/client";
import { SurroundingsError } from "@/db/surroundings";
import { config } from "@/lib/config/config";

export type { Database } from "@/db/client";

declare global {
  /** Shared by the server's own modules and Next's bundles of them, which are two copies in one process. */
  var waymarkConnection: Connection | undefined;
  /** Whoever holds on to a connection of the pool, to be told when there is a new one. */
  var waymarkConnectionUsers: Set<() => void> | undefined;
}

/** The one live pool of this process, shared by the server's own code and Next's bundles. */
export function liveConnection(): Connection {
  return (globalThis.waymarkConnection ??= openLive());
}

/** Calls back each time that a new pool has taken the place of a useless one. */
export function whenRenewed(look: () => void): void {
  (globalThis.waymarkConnectionUsers ??= new Set()).add(look);
}

/** After a failover the old connections lead to a server that takes no writes, or to none: new ones go where the address leads now. */
function openLive(): Connection {
  const opened = connect(liveUrl(), {
    onUseless: () => {
      if (globalThis.waymarkConnection !== opened) return;
      globalThis.waymarkConnection = openLive();
      // What still runs on the old one may end; it can fail no worse than it has.
      opened.close().catch(() => undefined);
      for (const look of globalThis.waymarkConnectionUsers ?? []) look();
    },
  });
  return opened;
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
