import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { z } from "zod";

const autocannon = fileURLToPath(import.meta.resolve("autocannon"));
const connections = 64;
const report = z.object({
  requests: z.object({ average: z.number() }),
  non2xx: z.number(),
  errors: z.number(),
  latency: z.object({ p99: z.number() }),
});

/** What one measurement says: requests a second and the slowest hundredth, in milliseconds. */
export type Load = { readonly requestsPerSecond: number; readonly p99Ms: number };

/** Asks for one address over 64 connections as fast as it can, in a process of its own. Any failed request fails the whole. */
export async function load(url: string, seconds: number, wrapper: readonly string[]): Promise<Load> {
  const command = [
    ...wrapper,
    process.execPath,
    autocannon,
    "--json",
    "-c",
    String(connections),
    "-d",
    String(seconds),
    "-H",
    "accept-encoding=gzip",
    url,
  ];
  const { requests, non2xx, errors, latency } = report.parse(JSON.parse(await outputOf(command)));
  if (non2xx > 0 || errors > 0 || requests.average === 0)
    throw new Error(`${url}: ${non2xx} refused, ${errors} failed of ${requests.average} a second.`);
  return { requestsPerSecond: requests.average, p99Ms: latency.p99 };
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
