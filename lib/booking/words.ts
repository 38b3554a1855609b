import type { BusyTime } from "@/lib/booking/availability";
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
      `Another calendar is busy ${span(busy, zone)}.${fits(onlyByBuffer)}`,
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
