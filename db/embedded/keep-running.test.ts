import { expect, test } from "vitest";
import { keepRunning } from "@/db/embedded/keep-running";

test("a server that can't be held at first is no lost one: whoever starts it hears it, and nobody else", async () => {
  const lost: unknown[] = [];
  const hold = async (onGone: () => void) => {
    // As postgres.js does when a connection fails.
    onGone();
    throw new Error("no connection");
  };
  const held = keepRunning({ hold, start: async () => undefined, onLost: (error) => lost.push(error) });
  await expect(held).rejects.toThrow("no connection");
  expect(lost).toEqual([]);
});
