import { expect, test } from "vitest";
import { SurroundingsError } from "@/db/surroundings";
import { demandCurrentZoneData } from "@/lib/server/zone-canary";

test("a server starts with the clock rules that it brings", () => {
  expect(() => demandCurrentZoneData()).not.toThrow();
});

test("a server with clock rules of yesterday does not start, and says what to do", () => {
  expect(() => demandCurrentZoneData(false)).toThrow(SurroundingsError);
  expect(() => demandCurrentZoneData(false)).toThrow(/npm run time:update/);
});
