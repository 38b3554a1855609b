import { expect, test } from "vitest";
import { summarize } from "@/e2e/check/summary";

test.each([
  [59.4, "59 s"],
  [59.6, "1 min 0 s"],
  [959.7, "16 min 0 s"],
  [1271.2, "21 min 11 s"],
])("the time of a whole run of %s s is told as %s", (seconds, words) => {
  expect(summarize(new Map(), seconds).lines.join("\n")).toContain(words);
});
