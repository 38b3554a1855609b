import { liveConnection, whenRenewed } from "@/lib/database";
import type { Connection } from "@/db/client";
import { log } from "@/lib/http/log";

/** What Postgres tells every server when something happens; see the migration that made its triggers. */
export type LiveMessage = {
  /** The newest line of a time line that this is about. */
  readonly to: number;
  /** Which colleague did it; null for visitors and for what happens by itself. */
  readonly by: string | null;
  readonly number: number;
  /** Kind and lead of at most fifty lines. */
  readonly rows: ReadonlyArray<readonly [kind: string, leadId: string]>;
};

export type LiveListener = {
  readonly sessionId: string;
  readonly hear: (message: LiveMessage) => void;
  /** The session ended, the server stops, or messages may have been missed. */
  readonly end: (reason: "signed-out" | "look-again") => void;
};

type Hub = { readonly listeners: Set<LiveListener>; listensOn: Connection | null };

declare global {
  /** Shared by the server's own modules and Next's bundles of them, which are two copies in one process. */
  var waymarkLive: Hub | undefined;
}

const channel = "waymark_live";
const listenersMax = 1_000;
/** Tabs of one person. */
const perSessionMax = 12;

function hub(): Hub {
  if (globalThis.waymarkLive !== undefined) return globalThis.waymarkLive;
  // A new pool knows of no listener: the open pages come back by themselves, and the first to do so listens again.
  whenRenewed(() => endAll("look-again"));
  globalThis.waymarkLive = { listeners: new Set(), listensOn: null };
  return globalThis.waymarkLive;
}

/** Tells a listener what happens from now on, until the function that comes back is called. Null when there is no room. */
export async function listenLive(listener: LiveListener): Promise<(() => void) | null> {
  const { listeners } = hub();
  const own = [...listeners].filter(({ sessionId }) => sessionId === listener.sessionId);
  if (listeners.size >= listenersMax || own.length >= perSessionMax) return null;
  await listenToPostgres();
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** One connection of this process listens, from the first listener on; after a break the library listens again by itself. */
async function listenToPostgres(): Promise<void> {
  const here = hub();
  const connection = liveConnection();
  if (here.listensOn === connection) return;
  here.listensOn = connection;
  let isAgain = false;
  const listening = () => {
    // What was told while the connection was down is lost: whoever listens asks for it anew.
    if (isAgain) endAll("look-again");
    isAgain = true;
  };
  try {
    await connection.sql.listen(channel, tell, listening);
  } catch (error) {
    if (here.listensOn === connection) here.listensOn = null;
    throw error;
  }
}

type Told = LiveMessage | { readonly session: string };

function tell(payload: string): void {
  try {
    // Only our own triggers speak on this channel.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    const told = JSON.parse(payload) as Told;
    for (const listener of hub().listeners) {
      if (!("session" in told)) listener.hear(told);
      else if (told.session === listener.sessionId) listener.end("signed-out");
    }
  } catch (error) {
    log().warn({ err: error }, "a live message could not be read");
  }
}

function endAll(reason: "look-again"): void {
  for (const listener of hub().listeners) listener.end(reason);
}

/** Ends every open stream of this server; browsers come back by themselves, to a server that is there. */
export function endLiveStreams(): void {
  endAll("look-again");
}
