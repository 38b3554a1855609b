import { expect, test } from "vitest";
import { accepted, refused } from "@/lib/result";

test("a refusal carries its reason and an acceptance its value", () => {
  expect(accepted(7)).toEqual({ ok: true, value: 7 });
  expect(refused("slot-taken")).toEqual({ ok: false, reason: "slot-taken" });
});
