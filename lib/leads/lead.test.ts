import fc from "fast-check";
import { expect, test } from "vitest";
import { canMove, plainAddress, stages, stagesAfter, waitsForCall, whyNoMove } from "@/lib/leads/lead";

test("every stage has a way on and none leads to itself", () => {
  for (const stage of stages) {
    for (const awaitsCall of [false, true]) {
      expect(stagesAfter({ stage, awaitsCall }).length).toBeGreaterThan(0);
      expect(stagesAfter({ stage, awaitsCall })).not.toContain(stage);
    }
  }
});

test("a lead that nobody has spoken with can't be won", () => {
  expect(canMove("new", "won")).toBe(false);
  expect(canMove("booked", "won")).toBe(false);
  expect(canMove("held", "won")).toBe(true);
});

test("while a call is ahead nobody can say that it was held, and everything else is as ever", () => {
  for (const stage of stages) {
    const [free, waiting] = [false, true].map((awaitsCall) => stagesAfter({ stage, awaitsCall }));
    expect(waiting).toEqual(free?.filter((to) => to !== "held"));
    expect(waitsForCall({ stage, awaitsCall: true })).toBe(free?.includes("held"));
  }
  expect(whyNoMove({ stage: "booked", awaitsCall: true }, "held")).toBe("call-not-begun");
  expect(whyNoMove({ stage: "new", awaitsCall: true }, "held")).toBe("move-not-allowed");
});

test("every lead can still be won, from wherever it stands", () => {
  for (const start of stages) {
    const reached = new Set([start]);
    for (const stage of reached) for (const next of stagesAfter({ stage, awaitsCall: false })) reached.add(next);
    expect([...reached]).toContain("won");
  }
});

test("full-width and capital letters make no second address", () => {
  expect(plainAddress(" Ada＠Example.COM ")).toBe("ada@example.com");
});

test("the plain form of a plain address is itself", () => {
  fc.assert(
    fc.property(fc.emailAddress(), (email) => {
      expect(plainAddress(plainAddress(email))).toBe(plainAddress(email));
    }),
  );
});
