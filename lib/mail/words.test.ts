import { describe, expect, test } from "vitest";
import { callAnswers } from "@/lib/booking/words/desk";
import { bookingAnswers } from "@/lib/booking/words/pages";
import { answerFor, outboxWords } from "@/lib/mail/words";
import { deskAnswers, doorAnswers } from "@/lib/staff/words";

const answers = [
  ["the visitor's call, moved", (isMailSent: boolean) => bookingAnswers("en", "moved", isMailSent)],
  ["a call booked by staff", (isMailSent: boolean) => callAnswers("en", "booked", isMailSent)],
  ["a call moved by staff", (isMailSent: boolean) => callAnswers("en", "moved", isMailSent)],
  ["a call cancelled by staff", (isMailSent: boolean) => callAnswers("en", "cancelled", isMailSent)],
  ["an invitation", (isMailSent: boolean) => deskAnswers("en", "invited", isMailSent)],
  [
    "a link to a new password, sent by an administrator",
    (isMailSent: boolean) => deskAnswers("en", "link-sent", isMailSent),
  ],
  ["a link to a new password, asked for", (isMailSent: boolean) => doorAnswers("en", "asked", isMailSent)],
  ["a mail that is sent again", (isMailSent: boolean) => answerFor(outboxWords.en.answers.resent, isMailSent)],
] as const;

describe("a page says that a mail is coming only where mail can be sent", () => {
  const promise = /on its way|get an email/;
  test.each(answers)("%s", (_what, answer) => {
    expect(answer(true)).toMatch(promise);
    expect(answer(false)).toMatch(/./);
    expect(answer(false)).not.toMatch(promise);
  });
});

test("an answer that promises no mail is the same either way, and an unknown one is none", () => {
  expect(deskAnswers("en", "enabled", false)).toBe(deskAnswers("en", "enabled", true));
  expect(callAnswers("en", "constructor", true)).toBeUndefined();
});
