import { expect, test } from "vitest";
import { heldAnswer } from "@/lib/assessment/words/desk";

test("a report that is let through is on its way only where mail can be sent", () => {
  expect(heldAnswer("released", true)).toContain("on its way");
  expect(heldAnswer("released", false)).toMatch(/^It is let through.*Mail/);
  expect(heldAnswer("released", false)).not.toContain("on its way");
  expect(heldAnswer("discarded", false)).toBe(heldAnswer("discarded", true));
});
