import { expect, test } from "vitest";
import { deskAnswer } from "@/lib/voices/words";

test("the question for a testimonial is on its way only where mail can be sent", () => {
  expect(deskAnswer("asked", true)).toContain("on its way");
  expect(deskAnswer("asked", false)).toMatch(/^They are asked.*Mail/);
  expect(deskAnswer("asked", false)).not.toContain("on its way");
  expect(deskAnswer("declined", false)).toBe(deskAnswer("declined", true));
});
