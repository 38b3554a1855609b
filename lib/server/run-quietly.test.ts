import { expect, test } from "vitest";
import { childEnvironment } from "@/lib/config/config";
import { runQuietly } from "@/lib/server/run-quietly";

const quietly = (
  code: string,
  tell: (seconds: number) => void = () => undefined,
  stop = new AbortController().signal,
) => runQuietly(["-e", code], { environment: childEnvironment(), stop, everyMs: 20, tell });

test("a program that did its work is not heard, but how long it takes is", async () => {
  const told: number[] = [];
  const code = "console.log('a long table'); setTimeout(() => undefined, 300)";
  expect(await quietly(code, (seconds) => told.push(seconds))).toBeNull();
  expect(told.length).toBeGreaterThan(1);
});

test("all that a program printed is handed on when it failed, also what it complained of", async () => {
  const printed = await quietly("console.log('a long table'); console.error('and a reason'); process.exitCode = 3");
  expect(printed).toContain("a long table\n");
  expect(printed).toContain("and a reason\n");
});

test("a program that is told to stop is waited for no longer", async () => {
  const stop = new AbortController();
  const running = quietly("setInterval(() => undefined, 1000)", () => stop.abort(), stop.signal);
  await expect(running).rejects.toThrow(/aborted/);
});
