import type { ChildProcess } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { collectOutput, processesBelow, typeNpm, type Surroundings } from "@/e2e/person";

const startTakesAtMostMs = 300_000;
const stopTakesAtMostMs = 60_000;

/** A running Waymark, started by `npm start` itself, as a visitor's browser and an operator see it. */
export type Product = {
  readonly url: string;
  /** The server's own process, below npm's. */
  readonly processId: number;
  /** Everything that it printed so far. */
  readonly output: () => string;
  /** Presses Ctrl-C and waits for the end; throws when it does not come. */
  readonly stop: () => Promise<void>;
  /** Asks npm alone to end, as a supervisor does, and waits for the end of what it started; throws when it does not come. */
  readonly terminate: () => Promise<void>;
  /** Ends it as a power cut would. */
  readonly kill: () => Promise<void>;
};

/** What still runs when the process of the tests ends (one failed before its end, or was stopped) is asked to end as well. */
const running = new Set<ChildProcess>();
const endRunning = () => send("SIGTERM", [...running].map(idOf));
process.once("exit", endRunning);
// Vitest ends its processes by this signal, which alone is no exit.
process.once("SIGTERM", () => {
  endRunning();
  if (process.listenerCount("SIGTERM") === 0) process.kill(process.pid, "SIGTERM");
});

export type ProductOptions = Surroundings & {
  /** Kept after the end, so that a second start finds it again; a fresh one that goes away when it is not named. */
  readonly dataFolder?: string;
};

/** Starts the product and waits until it says that it is ready. Throws with all it printed when it ends before that. */
export function startProduct(options: ProductOptions = {}): Promise<Product> {
  return start({ words: ["start"], ready: /^Waymark is ready at (\S+)$/m }, options);
}

/** Starts `npm run worker`, whose `url` means nothing, and waits until it takes jobs. */
export function startWorkerAlone(options: ProductOptions): Promise<Product> {
  return start({ words: ["run", "worker"], ready: /^(The worker takes jobs)/m }, options);
}

type Command = { readonly words: readonly string[]; readonly ready: RegExp };

async function start({ words, ready }: Command, options: ProductOptions): Promise<Product> {
  const { environment, dataFolder } = options;
  const folder = dataFolder ?? enterableFolder();
  const settings = { PORT: String(await freePort()), WAYMARK_DATA_DIR: folder, ...environment };
  const npm = typeNpm(words, { ...options, environment: settings });
  const printed = collectOutput(npm);
  const clear = () => {
    if (dataFolder === undefined) rmSync(folder, { recursive: true, force: true });
  };
  const end = ending(npm, printed, clear);
  try {
    const url = await readyAddress(npm, printed, ready);
    const processId = serverBelow(npm);
    return {
      url,
      processId,
      output: printed,
      stop: () => end("SIGINT", [idOf(npm), processId]),
      terminate: () => end("SIGTERM", [idOf(npm)]),
      kill: () => end("SIGKILL", [processId]),
    };
  } catch (error) {
    await end("SIGKILL", allBelow(npm));
    throw error;
  }
}

/** The process that does the work: npm's own child, as its scripts leave no shell between. */
function serverBelow(npm: ChildProcess): number {
  const server = processesBelow(idOf(npm)).find(({ line }) => /^\S*node .*lib\/server\//.test(line));
  if (server === undefined) throw new Error("The product's own process was not found below npm's.");
  return server.id;
}

function allBelow(npm: ChildProcess): readonly number[] {
  return processesBelow(idOf(npm)).map(({ id }) => id);
}

function idOf(npm: ChildProcess): number {
  if (npm.pid === undefined) throw new Error("npm was not started.");
  return npm.pid;
}

/** Ends it once; who asks again waits for the same end. */
function ending(npm: ChildProcess, printed: () => string, clear: () => void) {
  // The pipes close when the last process that prints into them is gone, not already when npm is.
  running.add(npm);
  const ended = new Promise<void>((resolve) => {
    npm.once("close", () => {
      running.delete(npm);
      resolve();
    });
  });
  return async (signal: NodeJS.Signals, processes: readonly number[]): Promise<void> => {
    if (running.has(npm)) send(signal, processes);
    const isLate = await isLateFor(ended, stopTakesAtMostMs);
    if (isLate) send("SIGKILL", [...allBelow(npm), ...processes]);
    await ended;
    clear();
    if (isLate) throw new Error(`The product did not stop within ${stopTakesAtMostMs / 1000} s:\n${printed()}`);
  };
}

function send(signal: NodeJS.Signals, processes: readonly number[]): void {
  for (const id of processes) {
    try {
      process.kill(id, signal);
    } catch {
      // It has ended already.
    }
  }
}

/** Temporary folders are closed to other users; as root, Postgres runs as one of them. */
function enterableFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "waymark-data-"));
  chmodSync(folder, 0o755);
  return folder;
}

/** A port that is free now, so that products started at the same time do not look for the same one. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject).listen(0, "127.0.0.1", () => {
      const address = probe.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

function readyAddress(child: ChildProcess, printed: () => string, ready: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`The product was not ready in time:\n${printed()}`)),
      startTakesAtMostMs,
    );
    const look = () => {
      const url = ready.exec(printed())?.[1];
      if (url === undefined) return;
      clearTimeout(timer);
      resolve(url);
    };
    child.stdout?.on("data", look);
    child.once("close", () => {
      clearTimeout(timer);
      reject(new Error(`The product ended before it was ready:\n${printed()}`));
    });
  });
}

async function isLateFor(ended: Promise<void>, milliseconds: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(true), milliseconds);
  });
  const isLate = await Promise.race([ended.then(() => false), late]);
  clearTimeout(timer);
  return isLate;
}
