import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { callsADay, holdMinutes, offerMinutes, offersMax, waitingDays } from "@/lib/booking/rules";
import { bookingWords } from "@/lib/booking/words/pages";
import { waitingWords } from "@/lib/booking/words/waiting";

/** The files from which pages and mails take their words; facts and sources quote others. */
function sources(): readonly string[] {
  return ["app", "components", "lib"]
    .flatMap((room) => readdirSync(room, { recursive: true, encoding: "utf8" }).map((file) => join(room, file)))
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file));
}

test("how long a call is stands typed in no sentence, as every consultant sets it", () => {
  const typed = /free half.?hour|call of half an hour|(30|thirty)[- ](free[- ])?minutes?\b(?! (are over|a week))/i;
  const found = sources().flatMap((file) =>
    readFileSync(file, "utf8")
      .split("\n")
      .filter((line) => typed.test(line) && !/^\s*(\/?\*|\/\/)|interval '/.test(line))
      .map((line) => `${file}: ${line.trim()}`),
  );
  expect(found).toEqual([]);
});

describe("the page says how long calls are with those who take them", () => {
  test.each([
    [[], "A video call", "A free video call with one of our consultants."],
    [[30, 30], "30 minutes", "30 minutes by video, free, with one of our consultants."],
    [[45], "45 minutes", "45 minutes by video, free, with one of our consultants."],
    [[45, 30], "30 or 45 minutes", "30 or 45 minutes by video, free, with one of our consultants."],
    [[60, 45, 20], "20 to 60 minutes", "20 to 60 minutes by video, free, with one of our consultants."],
  ])("%j", (lengths, term, lead) => {
    const { book } = bookingWords.en;
    expect(book.expects.length(lengths).term).toBe(term);
    expect(book.lead(lengths)).toContain(lead);
  });
});

test("numbers in the words of booking are those of the rules", () => {
  const { book, details } = bookingWords.en;
  const { join: joining, offer, letters } = waitingWords.en;
  for (const sentence of [book.goHint, details.heldOver, details.extend, details.extended])
    expect(sentence).toContain(`${holdMinutes} `);
  expect(details.tooOften.words).toContain(`${callsADay} calls a day`);
  for (const sentence of [joining.lead, offer.gone.cause, letters.joined, letters.offerPreview])
    expect(sentence).toContain(`${offerMinutes} minutes`);
  for (const sentence of [joining.joined.cause, letters.joined]) {
    expect(sentence).toContain(`${waitingDays} days`);
    expect(sentence).toContain(`up to ${offersMax} offers`);
  }
});
