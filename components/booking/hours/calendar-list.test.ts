import { HtmlValidate } from "html-validate";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { CalendarList } from "@/components/booking/hours/calendar-list";
import type { CalendarFeed } from "@/lib/booking/calendar-feed";
import { calendarWords } from "@/lib/booking/words/calendars";

const readAt = new Date("2027-01-11T13:00:00Z");
const working: CalendarFeed = {
  id: "0b7c9a52-8f0e-4a27-9a5d-1a3c5c7d9e01",
  kind: "ics",
  name: "Work <b>",
  host: "calendar.example",
  readAt,
  problem: null,
  failingSince: null,
  unreadableEvents: 0,
  unknownZones: [],
  busyTimes: 1_234,
};

function show(changes: Partial<CalendarFeed>): string {
  const calendars = [{ ...working, ...changes }];
  return renderToStaticMarkup(createElement(CalendarList, { calendars, zone: "America/Toronto" }));
}

const validator = new HtmlValidate({ extends: ["html-validate:standard"], rules: { "no-inline-style": "error" } });

test.each([
  ["a calendar that works", {}, ["Works", "calendar.example", "Mon, Jan 11, 2027, 8:00 a.m.", "1,234 busy times"]],
  ["one that was not read yet", { readAt: null, busyTimes: 0 }, ["Not read yet", "Never", "0 busy times"]],
  [
    "one that is dead",
    { problem: "gone", failingSince: readAt },
    ["Not readable", "There is nothing at the address any more.", "go on blocking calls", "Not readable since"],
  ],
  [
    "one of which a part is lost",
    { unreadableEvents: 2, unknownZones: ["Narnia"] },
    ["Readable in part", "2 events can’t be read", "(Narnia)"],
  ],
] as const)(
  "%s says so in words and in valid HTML, and can be read anew and removed",
  async (_what, changes, words) => {
    const html = show(changes);
    for (const each of [...words, "Work &lt;b&gt;", "Read now", "Remove “Work &lt;b&gt;”"])
      expect(html).toContain(each);
    const { results } = await validator.validateString(
      `<!DOCTYPE html><html lang="en-CA"><head><title>x</title></head><body><main><h1>x</h1><h2>y</h2>${html}</main></body></html>`,
    );
    expect(results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`))).toEqual(
      [],
    );
  },
);

test("every reason has a sentence, and one that nobody knows any more has one, too", () => {
  for (const [problem, sentence] of Object.entries(calendarWords.en.problems)) {
    expect(sentence).toMatch(/\.$/);
    expect(show({ problem, failingSince: readAt })).toContain(sentence.replaceAll("'", "&#x27;"));
  }
  expect(show({ problem: "a-reason-of-yesterday", failingSince: readAt })).toContain("an error of its own");
});
