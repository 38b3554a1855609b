import type { Slot } from "@/lib/booking/availability";
import { cityOf } from "@/lib/time/city";
import { isoWithOffset, offsetWords, placeWords, timeOfDayWords, type Clock } from "@/lib/time/display";
import type { LocalDate } from "@/lib/time/local-date";
import { wallTimeAt } from "@/lib/time/wall-time";
import { offsetMinutesAt } from "@/lib/time/zone-rules";

export const dayParts = ["morning", "afternoon", "evening"] as const;
export type DayPart = (typeof dayParts)[number];

/** A free time as a visitor reads it on their own clock. */
export type ShownTime = {
  readonly startsAt: Date;
  /** The local time with its offset, for `<time datetime>`. */
  readonly iso: string;
  readonly words: string;
  /** City and offset, as read out with every time: "Vancouver, UTC−07:00". */
  readonly place: string;
  /** The offset, where the day has two and the time alone could mean either. */
  readonly offset: string | null;
  /**
   * The same instant on the clocks of all who may have the call, each clock once: who of them gets it is decided only when
   * the time is taken. None where all their clocks show the visitor's own time.
   */
  readonly theirs: readonly TheirTime[];
};

/** What one clock shows, and the cities of the consultants who live by it. */
export type TheirTime = { readonly time: string; readonly cities: readonly string[] };

export type ShownDay = { readonly on: LocalDate; readonly times: readonly ShownTime[] };

export type Look = {
  /** The visitor's zone. */
  readonly zone: string;
  readonly clock: Clock;
  readonly part: DayPart | null;
  /** The zone of each consultant, by id. */
  readonly zones: ReadonlyMap<string, string>;
};

/** Before noon, before 5 p.m., and what is left. */
export function dayPartOf(instant: Date, zone: string): DayPart {
  const hour = Number(wallTimeAt(instant, zone).at.slice(0, 2));
  if (hour < 12) return "morning";
  return hour < 17 ? "afternoon" : "evening";
}

/** Free times, given in order, as days of the visitor's calendar; days without any are left out. */
export function dayList(slots: readonly Slot[], look: Look): readonly ShownDay[] {
  const wanted = slots.filter(({ startsAt }) => look.part === null || dayPartOf(startsAt, look.zone) === look.part);
  const days = Map.groupBy(wanted, ({ startsAt }) => wallTimeAt(startsAt, look.zone).on);
  return Array.from(days, ([on, ofDay]) => {
    const offsets = new Set(ofDay.map(({ startsAt }) => offsetMinutesAt(startsAt, look.zone)));
    return { on, times: ofDay.map((slot) => shownTime(slot, look, offsets.size > 1)) };
  });
}

/** One free time. */
export function shownTime({ startsAt, consultantIds }: Slot, look: Look, isAmbiguous = false): ShownTime {
  const { zone, clock } = look;
  const offsetMinutes = offsetMinutesAt(startsAt, zone);
  return {
    startsAt,
    iso: isoWithOffset(startsAt, zone),
    words: timeOfDayWords(startsAt, zone, { clock }),
    place: placeWords(startsAt, zone),
    offset: isAmbiguous ? offsetWords(offsetMinutes) : null,
    theirs: theirTimes(startsAt, consultantIds, look),
  };
}

function theirTimes(startsAt: Date, consultantIds: readonly string[], { zone, clock, zones }: Look): TheirTime[] {
  const theirZones = new Set(consultantIds.map((id) => zones.get(id) ?? zone));
  const clocks = Map.groupBy(theirZones, (theirs) => offsetMinutesAt(startsAt, theirs));
  if (clocks.size === 1 && clocks.has(offsetMinutesAt(startsAt, zone))) return [];
  return Array.from(clocks.values(), (all) => ({
    time: timeOfDayWords(startsAt, all[0] ?? zone, { clock }),
    cities: [...new Set(all.map((theirs) => cityOf(theirs)))],
  }));
}
