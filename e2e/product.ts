import { spawn, type ChildProcess } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { variables } from "@/lib/config/variables";

const root = new URL("..", import.meta.url).pathname;
const startTakesAtMostMs = 300_000;
const stopTakesAtMostMs = 60_000;

/** A running Waymark, started by its own start command, as a visitor's browser and an operator see it. */
export type Product = {
  readonly url: string;
  readonly processId: number;
  /** Everything that it printed so far. */
  readonly output: () => string;
  /** Asks for an orderly stop and waits for the end; throws when it does not come. */
  readonly stop: () => Promise<void>;
  /** Ends it as a power cut would. */
  readonly kill: () => Promise<void>;
};

export type ProductOptions = {
  /** Variables of the configuration; what is not named has its default, whatever the shell or `.env` say. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Kept after the end, so that a second start finds it again; a fresh one that goes away when it is not named. */
  readonly dataFolder?: string;
  /** What runs the command: `["taskset", "-c", "0"]` keeps it on one core. */
  readonly wrapper?: readonly string[];
  /** Where the sources and the build stand, when not here. */
  readonly productFolder?: string;
};

/** Starts the product and waits until it says that it is ready. Throws with all it printed when it ends before that. */
export function startProduct(options: ProductOptions = {}): Promise<Product> {
  return startCommand({ script: "lib/server/start.ts", ready: /^Waymark is ready at (\S+)$/m }, options);
}

/** Starts `npm run worker`, whose `url` means nothing, and waits until it takes jobs. */
export function startWorkerAlone(options: ProductOptions): Promise<Product> {
  return startCommand({ script: "lib/server/work.ts", ready: /^(The worker takes jobs)/m }, options);
}

type Command = { readonly script: string; readonly ready: RegExp };

async function startCommand(command: Command, options: ProductOptions): Promise<Product> {
  const { environment = {}, dataFolder, wrapper = [], productFolder = root } = options;
  const folder = dataFolder ?? enterableFolder();
  const settings = { PORT: String(await freePort()), WAYMARK_DATA_DIR: folder, ...environment };
  const child = launch([...wrapper, process.execPath, "--import", "tsx", command.script], productFolder, settings);
  const printed = collectOutput(child);
  const end = ending(child, printed, () => {
    if (dataFolder === undefined) rmSync(folder, { recursive: true, force: true });
  });
  try {
    const url = await readyAddress(child, printed, command.ready);
    return { url, processId: child.pid ?? 0, output: printed, stop: () => end("SIGINT"), kill: () => end("SIGKILL") };
  } catch (error) {
    await end("SIGKILL");
    throw error;
  }
}

function ending(child: ChildProcess, printed: () => string, clear: () => void) {
  const ended = new Promise<void>((resolve) => {
    child.once("close", () => resolve());
  });
  return async (signal: NodeJS.Signals): Promise<void> => {
    child.kill(signal);
    const isLate = await isLateFor(ended, stopTakesAtMostMs);
    if (isLate) child.kill("SIGKILL");
    await ended;
    clear();
    if (isLate) throw new Error(`The product did not stop within ${stopTakesAtMostMs / 1000} s:\n${printed()}`);
  };
}

/** Temporary folders are closed to other users; as root, Postgres runs as one of them. */
function enterableFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "waymark-data-"));
  chmodSync(folder, 0o755);
  return folder;
}

function launch(
  [program = "", ...given]: readonly string[],
  cwd: string,
  settings: Readonly<Record<string, string>>,
): ChildProcess {
  const env = { ...process.env, ...noConfiguration(), ...settings };
  return spawn(program, given, { cwd, stdio: ["ignore", "pipe", "pipe"], env });
}

/** Every variable of ours, emptied: neither the shell nor a developer's `.env` gets a word in. */
function noConfiguration(): Record<string, string> {
  return { ...Object.fromEntries(Object.keys(variables).map((name) => [name, ""])), NODE_ENV: "production" };
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

function collectOutput(child: ChildProcess): () => string {
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding("utf8").on("data", (text: string) => (output += text));
  return () => output;
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
