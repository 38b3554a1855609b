import { describe, expect, test } from "vitest";
import { deskAnswers, doorAnswers } from "@/lib/staff/words";

const answers = [
  ["an invitation", (isMailSent: boolean) => deskAnswers("en", "invited", isMailSent)],
  ["a link that an administrator sends", (isMailSent: boolean) => deskAnswers("en", "link-sent", isMailSent)],
  ["a link that somebody asks for", (isMailSent: boolean) => doorAnswers("en", "asked", isMailSent)],
] as const;

describe("a link to an account is on its way only where mail can be sent", () => {
  test.each(answers)("%s", (_what, answer) => {
    expect(answer(true)).toContain("on its way");
    expect(answer(false)).toContain("Mail");
    expect(answer(false)).not.toContain("on its way");
  });
});

test("an answer that promises no mail is the same either way", () => {
  expect(deskAnswers("en", "enabled", false)).toBe(deskAnswers("en", "enabled", true));
});
