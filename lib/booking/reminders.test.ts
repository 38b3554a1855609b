import { describe, expect, test } from "vitest";
import { nearnessOf, remindersAhead } from "@/lib/booking/reminders";
import { letterWords } from "@/lib/booking/words/letters";
import { bookingWords } from "@/lib/booking/words/pages";

const startsAt = new Date("2027-01-12T20:00:00Z");
const before = (minutes: number) => new Date(startsAt.getTime() - minutes * 60_000);

describe("what is said of reminders follows what will be sent", () => {
  const sentence = (minutes: number) => bookingWords.en.call.reminders(remindersAhead(startsAt, before(minutes)));
  test.each([
    [2 * 24 * 60, "We’ll email you a reminder a day before and an hour before."],
    [24 * 60 + 1, "We’ll email you a reminder a day before and an hour before."],
    [24 * 60, "We’ll email you a reminder an hour before."],
    [4 * 60, "We’ll email you a reminder an hour before."],
    [60, "There will be no reminder any more: the call is less than an hour away."],
    [10, "There will be no reminder any more: the call is less than an hour away."],
  ])("%i minutes before the call", (minutes, words) => {
    expect(sentence(minutes)).toBe(words);
  });
});

describe("a reminder says how far away the call is when it is written", () => {
  const subject = (minutes: number, zone: string) =>
    letterWords.en.visitor.reminderSubject(nearnessOf(startsAt, zone, before(minutes)), "3 p.m.");
  test.each([
    [24 * 60, "America/Toronto", "Tomorrow: 3 p.m."],
    // A minute before eleven in the evening, and an hour after midnight.
    [16 * 60 + 1, "America/Toronto", "Tomorrow: 3 p.m."],
    [14 * 60, "America/Toronto", "Today: 3 p.m."],
    [2 * 60 + 1, "America/Toronto", "Today: 3 p.m."],
    [60, "America/Toronto", "In an hour: 3 p.m."],
    [42, "America/Toronto", "In about 40 minutes: 3 p.m."],
    [4, "America/Toronto", "In a few minutes: 3 p.m."],
    // The same instant is after midnight in Auckland.
    [24 * 60, "Pacific/Auckland", "Tomorrow: 3 p.m."],
    [8 * 60, "Pacific/Auckland", "Today: 3 p.m."],
  ])("%i minutes before, in %s", (minutes, zone, words) => {
    expect(subject(minutes, zone)).toBe(words);
  });
});
