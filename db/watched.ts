import { postgresCode } from "@/db/violation";

/** A query or transaction that Postgres has not answered in this time makes somebody ask whether it still answers at all. */
const SILENT_MS = 6_000;
/** How long the question may take; statements end after four seconds by themselves, connecting after three. */
const ANSWER_MS = 4_000;
const READ_ONLY = "25006";

export type PoolWatch = {
  /** Call it when something is asked; what comes back is to be called with how it ended. */
  readonly asked: () => (error?: unknown) => void;
  readonly stop: () => void;
};

export type WatchOptions = {
  /** Asks Postgres for the least there is. */
  readonly probe: () => Promise<unknown>;
  /** The pool's connections lead nowhere: to a server that is gone without a word, or that may not be written to any more. */
  readonly onUseless: () => void;
};

/**
 * Notices when the connections of a pool have become useless although none of them broke: a primary that was demoted
 * keeps them open and refuses every write, and a machine that vanished never says so.
 */
export function watchPool({ probe, onUseless }: WatchOptions): PoolWatch {
  const open = new Set<object>();
  let heardAt = performance.now();
  let timer: NodeJS.Timeout | undefined;
  let isAsking = false;
  let isOver = false;
  const rest = () => {
    clearInterval(timer);
    timer = undefined;
  };
  const stop = () => {
    isOver = true;
    rest();
  };
  const giveUp = () => {
    if (!isOver) onUseless();
    stop();
  };
  const look = async () => {
    if (isAsking || performance.now() - heardAt < SILENT_MS) return;
    isAsking = true;
    const answers = await Promise.race([answered(probe()), pause(ANSWER_MS)]);
    isAsking = false;
    if (answers) heardAt = performance.now();
    else if (open.size > 0) giveUp();
  };
  const asked = () => {
    const one = {};
    if (open.size === 0) heardAt = performance.now();
    open.add(one);
    if (!isOver) timer ??= setInterval(() => void look(), 1_000).unref();
    return (error?: unknown) => {
      open.delete(one);
      heardAt = performance.now();
      if (open.size === 0) rest();
      if (postgresCode(error) === READ_ONLY) giveUp();
    };
  };
  return { asked, stop };
}

/** Trouble that is told is an answer, too: the library itself makes new connections for those that broke. */
function answered(work: Promise<unknown>): Promise<true> {
  return work.then(
    () => true,
    () => true,
  );
}

function pause(milliseconds: number): Promise<false> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds, false).unref();
  });
}
