import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { z } from "zod";

const autocannon = fileURLToPath(import.meta.resolve("autocannon"));
const connections = 64;
const report = z.object({
  requests: z.object({ average: z.number(), total: z.number() }),
  non2xx: z.number(),
  errors: z.number(),
});

/** The server that is asked, and its process, whose processor time is read. */
export type Target = { readonly url: string; readonly processId: number };

/**
 * What one measurement says. The processor time is the server's own for one request, and hardly moves when the machine
 * is busy with something else; null where the machine does not tell it.
 */
export type Load = { readonly requestsPerSecond: number; readonly cpuMicroseconds: number | null };

export type LoadOptions = { readonly route: string; readonly seconds: number; readonly wrapper: readonly string[] };

/** Asks for one route over 64 connections as fast as it can, from a process of its own. Any failed request fails the whole. */
export async function load({ url, processId }: Target, { route, seconds, wrapper }: LoadOptions): Promise<Load> {
  const options = ["--json", "-c", String(connections), "-d", String(seconds), "-H", "accept-encoding=gzip"];
  const before = cpuTimeOf(processId);
  const output = await outputOf([...wrapper, process.execPath, autocannon, ...options, url + route]);
  const used = cpuTimeOf(processId);
  const { requests, non2xx, errors } = report.parse(JSON.parse(output));
  if (non2xx > 0 || errors > 0 || requests.total === 0) {
    throw new Error(`${url}${route}: ${non2xx} refused and ${errors} failed of ${requests.total} requests.`);
  }
  const cpuMicroseconds = before === null || used === null ? null : (used - before) / requests.total;
  return { requestsPerSecond: requests.average, cpuMicroseconds };
}

/** Processor time of a process so far, in microseconds, as Linux counts it: in hundredths of a second (proc(5), utime and stime). */
function cpuTimeOf(processId: number): number | null {
  const file = `/proc/${processId}/stat`;
  if (!existsSync(file)) return null;
  const [userTicks = 0, systemTicks = 0] = readFileSync(file, "utf8")
    .replace(/^.*\) /, "")
    .split(" ")
    .slice(11, 13)
    .map(Number);
  return (userTicks + systemTicks) * 10_000;
}

/** The middle of an odd number of measurements. */
export function median(numbers: readonly number[]): number {
  return numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

function outputOf([program = "", ...given]: readonly string[]): Promise<string> {
  const child = spawn(program, given, {
    cwd: new URL("../..", import.meta.url).pathname,
    stdio: ["ignore", "pipe", "ignore"],
  });
  let output = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (output += text));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", () => resolve(output));
  });
}
