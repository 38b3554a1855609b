import fc from "fast-check";
import { expect, test } from "vitest";
import { retryAfterMs } from "@/lib/http/retry-after";

const now = new Date("2027-01-11T15:00:00Z");
const dayMs = 86_400_000;

test("seconds and a date say how long to wait, a day at most, and nothing else does", () => {
  expect(retryAfterMs("0", now)).toBe(0);
  expect(retryAfterMs(" 30 ", now)).toBe(30_000);
  expect(retryAfterMs("Mon, 11 Jan 2027 15:02:00 GMT", now)).toBe(120_000);
  expect(retryAfterMs("Mon, 11 Jan 2027 14:00:00 GMT", now)).toBe(0);
  expect(retryAfterMs("9999999999", now)).toBe(dayMs);
  for (const nothing of [null, undefined, "", "soon", "-1", "1.5", "1e3"])
    expect(retryAfterMs(nothing, now)).toBeNull();
});

test("whatever a server writes, the wait is none or lies within a day", () => {
  fc.assert(
    fc.property(fc.string(), (header) => {
      const waitMs = retryAfterMs(header, now);
      expect(waitMs === null || (waitMs >= 0 && waitMs <= dayMs)).toBe(true);
    }),
  );
});
