import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { stopParts } from "@/lib/server/stop-parts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("a part that never stops holds nobody back for ever, and is named", async () => {
  const stopping = stopParts(
    { worker: Promise.resolve(), pages: new Promise(() => undefined), visits: undefined },
    12_000,
  );
  await vi.advanceTimersByTimeAsync(12_000);
  expect(await stopping).toEqual(["pages"]);
});

test("parts that stop are waited for, and their trouble is heard", async () => {
  expect(await stopParts({ worker: Promise.resolve() }, 1_000)).toEqual([]);
  await expect(stopParts({ worker: Promise.reject(new Error("trouble")) }, 1_000)).rejects.toThrow("trouble");
});

test("a part that can't stop in order because the database is gone has stopped", async () => {
  const gone = Promise.reject(Object.assign(new Error("connect"), { code: "ECONNREFUSED" }));
  expect(await stopParts({ worker: gone }, 1_000)).toEqual([]);
});
