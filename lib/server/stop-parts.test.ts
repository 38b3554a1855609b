import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { stopParts } from "@/lib/server/stop-parts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("a part that never stops holds nobody back for ever, and is named", async () => {
  const stopping = stopParts({ worker: Promise.resolve(), pages: new Promise(() => undefined), visits: undefined });
  await vi.advanceTimersByTimeAsync(12_000);
  expect(await stopping).toEqual(["pages"]);
});

test("parts that stop are waited for, and their trouble is heard", async () => {
  expect(await stopParts({ worker: Promise.resolve() })).toEqual([]);
  await expect(stopParts({ worker: Promise.reject(new Error("trouble")) })).rejects.toThrow("trouble");
});
