import { rulesOf } from "@/lib/time/zone-rules";

export type ClockChange = {
  readonly changesAt: Date;
  readonly offsetBeforeMinutes: number;
  readonly offsetAfterMinutes: number;
};

const minuteMs = 60_000;

/** The first clock change of the zone after `from` and not after `until`, or null when its clocks run through. */
export function nextClockChange(zone: string, from: Date, until: Date): ClockChange | null {
  const { changesMs, offsetsMs } = rulesOf(zone);
  const index = changesMs.findIndex((changeMs) => changeMs > from.getTime());
  const changeMs = changesMs[index];
  if (changeMs === undefined || changeMs > until.getTime()) return null;
  return {
    changesAt: new Date(changeMs),
    offsetBeforeMinutes: (offsetsMs[index] ?? 0) / minuteMs,
    offsetAfterMinutes: (offsetsMs[index + 1] ?? 0) / minuteMs,
  };
}
