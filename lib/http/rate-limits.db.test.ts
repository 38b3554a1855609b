import { expect } from "vitest";
import { test } from "@/db/testing/database";
import { countWhenDone, secondsToWait } from "@/lib/http/rate-limits";
import { accepted, refused } from "@/lib/result";

const limit = { name: "calls", points: 2, seconds: 86_400 };
const counted = { limit, key: "of a visitor" };

test("what is refused and what fails on our side counts for no limit, what is done does", async ({ database }) => {
  const tried = async () => (await secondsToWait(database, limit, counted.key)) === 0;
  const failure = new Error("Postgres is away");
  for (let time = 0; time < 3; time += 1) {
    expect(await tried()).toBe(true);
    expect(await countWhenDone(database, counted, async () => refused("taken"))).toEqual({
      ok: false,
      reason: "taken",
    });
    expect(await tried()).toBe(true);
    await expect(countWhenDone(database, counted, () => Promise.reject(failure))).rejects.toBe(failure);
  }
  for (let time = 0; time < 2; time += 1) {
    expect(await tried()).toBe(true);
    expect(await countWhenDone(database, counted, async () => accepted(time))).toEqual({ ok: true, value: time });
  }
  expect(await tried()).toBe(false);
});
