import { spawn } from "node:child_process";

export type QuietRun = {
  readonly environment: NodeJS.ProcessEnv;
  readonly stop: AbortSignal;
  /** Told now and then how many seconds have gone by. */
  readonly everyMs: number;
  readonly tell: (seconds: number) => void;
};

/**
 * Runs a program of Node's for a while without showing what it prints, and tells how long it takes so far. Gives null when
 * it did its work, and all it printed when it did not. Throws when it was asked to stop.
 */
export function runQuietly(
  given: readonly string[],
  { environment, stop, everyMs, tell }: QuietRun,
): Promise<string | null> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, given, { signal: stop, stdio: ["ignore", "pipe", "pipe"], env: environment });
  let printed = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => (printed += text));
  const news = setInterval(() => tell(Math.round((performance.now() - startedAt) / 1_000)), everyMs);
  return new Promise<string | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve(code === 0 ? null : printed));
  }).finally(() => clearInterval(news));
}
