import { setTimeout as pause } from "node:timers/promises";

/** What is held while the server lives, such as a connection. */
type Held = { readonly end: (options: { readonly timeout: number }) => Promise<void> };

export type Supervision = {
  /** Takes hold of the running server; calls back when it is gone. */
  readonly hold: (onGone: () => void) => Promise<Held>;
  readonly start: () => Promise<void>;
  readonly onLost?: ((error: unknown) => void) | undefined;
};

/** A killed server's own children may take some seconds to notice, and until then no other one can start. */
const TRIES = 20;
const BETWEEN_MS = 500;

/**
 * Holds on to a server and, when it ends by itself (killed for its memory, by somebody's mistake), starts it again: ten
 * seconds long, then it is lost.
 */
export async function keepRunning({ hold, start, onLost }: Supervision): Promise<{ letGo(): Promise<void> }> {
  let isOver = false;
  let held: Held | null = null;
  let returning: Promise<void> | null = null;
  const gone = (): void => {
    if (isOver || held === null || returning !== null) return;
    returning = restore()
      .catch((error: unknown) => onLost?.(error))
      .finally(() => {
        returning = null;
      });
  };
  const restore = async (): Promise<void> => {
    await held?.end({ timeout: 0 });
    for (let turn = 1; !isOver; turn += 1) {
      try {
        // A server that lost one of its children has closed every connection, and lives on.
        held = await hold(gone);
        return;
      } catch (error) {
        if (turn === TRIES) throw error;
      }
      await start().catch(() => pause(BETWEEN_MS));
    }
  };
  held = await hold(gone);
  return {
    letGo: async () => {
      isOver = true;
      await returning;
      await held?.end({ timeout: 1 });
    },
  };
}
