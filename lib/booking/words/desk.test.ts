import { describe, expect, test } from "vitest";
import { callAnswers } from "@/lib/booking/words/desk";
import { bookingAnswers } from "@/lib/booking/words/pages";

const answers = [
  ["to a visitor whose call moved", (isMailSent: boolean) => bookingAnswers("en", "moved", isMailSent)],
  ["to a colleague who booked a call", (isMailSent: boolean) => callAnswers("en", "booked", isMailSent)],
  ["to a colleague who moved a call", (isMailSent: boolean) => callAnswers("en", "moved", isMailSent)],
  ["to a colleague who cancelled a call", (isMailSent: boolean) => callAnswers("en", "cancelled", isMailSent)],
] as const;

describe("what was done with a call is said with a mail only where mail can be sent", () => {
  const promise = /on its way|get an email/;
  test.each(answers)("%s", (_whom, answer) => {
    expect(answer(true)).toMatch(promise);
    expect(answer(false)).toMatch(/\w/);
    expect(answer(false)).not.toMatch(promise);
  });
});

test("an answer that is none of ours is none", () => {
  expect(callAnswers("en", "constructor", true)).toBeUndefined();
  expect(bookingAnswers("en", ["moved"], true)).toBeUndefined();
});
