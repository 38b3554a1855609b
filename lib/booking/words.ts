import type { AssignmentReason, AssignmentRule, Specialism } from "@/lib/booking/assignment";
import type { BusyTime } from "@/lib/booking/availability";
import type { FeedRefusal } from "@/lib/booking/busy-times";
import type { Obstacle, StoppingRule } from "@/lib/booking/obstacles";
import { dayWords, localDateWords, timeOfDayWords } from "@/lib/time/display";
import type { Locale } from "@/lib/time/words";

type ObstacleWords = { readonly [Rule in StoppingRule]: (obstacle: Obstacle<Rule>, zone: string) => string };

function span({ startsAt, endsAt }: BusyTime, zone: string): string {
  const [from, until] = [timeOfDayWords(startsAt, zone), timeOfDayWords(endsAt, zone)];
  const [firstDay, lastDay] = [dayWords(startsAt, zone), dayWords(endsAt, zone)];
  if (firstDay === lastDay) return `from ${from} to ${until} on ${firstDay}`;
  return `from ${from} on ${firstDay} to ${until} on ${lastDay}`;
}

const calendarCalled = (name: string | null) => (name === null ? "Another calendar" : `The calendar “${name}”`);
const fits = (onlyByBuffer: boolean) => (onlyByBuffer ? " Without the buffers it would fit." : "");

const obstacles: Readonly<Record<Locale, ObstacleWords>> = {
  en: {
    past: () => "It is in the past.",
    "minimum-notice": ({ earliestAt }, zone) =>
      `It is too soon: the minimum notice allows ${timeOfDayWords(earliestAt, zone)} on ${dayWords(earliestAt, zone)} at the earliest.`,
    horizon: ({ lastOn }) => `It is too far ahead: ${localDateWords(lastOn)} is the last day that can be booked.`,
    "closed-by-override": ({ on }) => `${localDateWords(on)} has its own hours, and this time is not in them.`,
    "outside-hours": ({ on }) => `It is outside the weekly hours on ${localDateWords(on)}.`,
    "ends-outside-hours": ({ closesAt }, zone) =>
      `The working hours end at ${timeOfDayWords(closesAt, zone)}, before the call would.`,
    "off-grid": ({ stepMinutes }) =>
      `It is between two start times: they come every ${stepMinutes} minutes from the start of the working hours.`,
    "busy-elsewhere": ({ busy, onlyByBuffer }, zone) =>
      `${calendarCalled(busy.calendarName)} is busy ${span(busy, zone)}.${fits(onlyByBuffer)}`,
    booked: ({ busy, onlyByBuffer }, zone) => `A call is booked ${span(busy, zone)}.${fits(onlyByBuffer)}`,
    held: ({ busy, onlyByBuffer }, zone) => `A visitor is holding the time ${span(busy, zone)}.${fits(onlyByBuffer)}`,
    "daily-cap": ({ on, cap }) => `${localDateWords(on)} is full: the daily cap is ${cap}.`,
    "weekly-cap": ({ weekFromOn, cap }) =>
      `The week from ${localDateWords(weekFromOn)} is full: the weekly cap is ${cap}.`,
  },
};

/** The rule that stops a start, as a sentence for staff on the clock of the consultant's zone. */
export function obstacleWords<Rule extends StoppingRule>(
  obstacle: Obstacle<Rule>,
  zone: string,
  locale: Locale = "en",
): string {
  return obstacles[locale][obstacle.rule](obstacle, zone);
}

type ReasonWords = { readonly [Rule in AssignmentRule]: (reason: AssignmentReason<Rule>, zone: string) => string };

const specialisms: Readonly<Record<Specialism, string>> = { django: "Django", node: "Node.js" };

const assignments: Readonly<Record<Locale, ReasonWords>> = {
  en: {
    "knows-the-outcome": ({ specialisms: known }) =>
      `Knows ${known.map((each) => specialisms[each]).join(" and ")}, which the visitor’s assessment ended with.`,
    "fewer-calls": ({ recentCalls, weeklyOpenMinutes }) =>
      `Has the fewest calls for the time offered: ${recentCalls} in four weeks and ahead, at ${weeklyOpenMinutes} minutes a week.`,
    "waited-longest": ({ lastBookedAt }, zone) =>
      lastBookedAt === null
        ? "Has never been given a call."
        : `Has waited longest: the last call was booked on ${dayWords(lastBookedAt, zone)}.`,
    "fixed-order": () => "Is equal to the next in everything that counts; between equals the order is fixed.",
    last: () => "Nobody else was free at that time.",
  },
};

/** Why a consultant was chosen, as a sentence for staff with days in their zone. */
export function assignmentWords<Rule extends AssignmentRule>(
  reason: AssignmentReason<Rule>,
  zone: string,
  locale: Locale = "en",
): string {
  return assignments[locale][reason.rule](reason, zone);
}

/** Why a calendar feed could not be used, for staff. The busy times known before stay in force. */
export const feedRefusalWords: Readonly<Record<Locale, Readonly<Record<FeedRefusal, string>>>> = {
  en: {
    "not-a-calendar": "The address answers, but not with a calendar. It may ask for a sign-in.",
    "cut-short": "The calendar ends in the middle. It may have been cut off on the way.",
    "too-much": "The calendar holds more than we read: more than 20,000 entries, or repetitions without end.",
  },
};
