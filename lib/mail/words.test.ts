import { expect, test } from "vitest";
import { answerFor, outboxWords } from "@/lib/mail/words";

test("a mail is on its way again only where mail can be sent", () => {
  expect(answerFor(outboxWords.en.answers.resent, true)).toContain("on its way");
  expect(answerFor(outboxWords.en.answers.resent, false)).not.toContain("on its way");
});
