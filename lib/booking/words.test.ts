import { expect, test } from "vitest";
import { calendarWords } from "@/lib/booking/words/calendars";
import { callDeskWords } from "@/lib/booking/words/desk";
import { hoursWords } from "@/lib/booking/words/hours";
import { letterWords } from "@/lib/booking/words/letters";
import { bookingWords } from "@/lib/booking/words/pages";
import { waitingWords } from "@/lib/booking/words/waiting";
import { timeOfDayWords } from "@/lib/time/display";
import { fullStopAfter } from "@/lib/time/full-stop";

type Speaker = (...given: readonly string[]) => unknown;

const isSpeaker = (value: unknown): value is Speaker => typeof value === "function";

/** Every function of a tree of words, with the way to it. */
function speakersIn(words: unknown, way: string): Array<readonly [string, Speaker]> {
  if (isSpeaker(words)) return [[way, words]];
  if (typeof words !== "object" || words === null) return [];
  return Object.entries(words).flatMap(([name, part]) => speakersIn(part, `${way}.${name}`));
}

/** Some of them take lists and numbers, which a time is not. */
function said(speaker: Speaker, time: string): string {
  try {
    return String(speaker(time, time, time, time));
  } catch {
    return "";
  }
}

test("no sentence about a time ends with two full stops, on either clock", () => {
  const morning = new Date("2027-01-12T12:00:00Z");
  const times = (["12h", "24h"] as const).map((clock) => timeOfDayWords(morning, "America/Toronto", { clock }));
  expect(times).toEqual(["7:00 a.m.", "07:00"]);
  const speakers = speakersIn(
    { calendarWords, callDeskWords, hoursWords, letterWords, bookingWords, waitingWords },
    "words",
  );
  expect(speakers.length).toBeGreaterThan(30);
  const doubled = speakers.filter(([, speaker]) => times.some((time) => /\.\.(?!\.)/.test(said(speaker, time))));
  expect(doubled.map(([way]) => way)).toEqual([]);
});

test("a sentence that ends with a time is closed exactly once", () => {
  expect(["7:00 a.m.", "07:00"].map((time) => `Until ${time}${fullStopAfter(time)}`)).toEqual([
    "Until 7:00 a.m.",
    "Until 07:00.",
  ]);
});
