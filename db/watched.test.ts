import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { watchPool } from "@/db/watched";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function watched(probe: () => Promise<unknown>) {
  const useless = vi.fn<() => void>();
  return { ...watchPool({ probe, onUseless: useless }), useless };
}

const never = () => new Promise<never>(() => undefined);
const refusal = (code: string) => Object.assign(new Error("refused"), { name: "PostgresError", code });

test("a pool whose server is gone without a word is useless after ten seconds, once", async () => {
  const { asked, useless } = watched(never);
  asked();
  asked();
  await vi.advanceTimersByTimeAsync(9_000);
  expect(useless).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(30_000);
  expect(useless).toHaveBeenCalledTimes(1);
});

test("long work on a server that answers others, or that refuses, is left in peace", async () => {
  for (const probe of [() => Promise.resolve(), () => Promise.reject(new Error("refused"))]) {
    const { asked, useless } = watched(probe);
    const ended = asked();
    await vi.advanceTimersByTimeAsync(120_000);
    ended();
    await vi.advanceTimersByTimeAsync(120_000);
    expect(useless).not.toHaveBeenCalled();
  }
});

test("a pool on a server that takes no writes is useless at once; any other error says nothing about it", () => {
  const { asked, useless } = watched(never);
  asked()(refusal("23505"));
  asked()(new Error("a query failed", { cause: refusal("57014") }));
  expect(useless).not.toHaveBeenCalled();
  asked()(new Error("a query failed", { cause: refusal("25006") }));
  expect(useless).toHaveBeenCalledTimes(1);
});

test("nothing is heard of a pool that was closed", async () => {
  const { asked, stop, useless } = watched(never);
  asked();
  stop();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(useless).not.toHaveBeenCalled();
});
