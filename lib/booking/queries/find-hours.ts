import { asc, eq, gte, and } from "drizzle-orm";
import type { Database } from "@/db/client";
import { consultants, timesAway, weeklyHours } from "@/db/schema/booking";
import type { Stretch } from "@/lib/booking/hours-text";
import { usualHours, usualRules } from "@/lib/booking/rules";
import { weekdays } from "@/lib/booking/words/hours";
import type { LocalDate } from "@/lib/time/local-date";

export type Weekday = (typeof weekdays)[number];

/** Everything that a colleague decides about being booked; what is usual where they have decided nothing yet. */
export type Hours = {
  readonly isBookable: boolean;
  readonly week: ReadonlyMap<Weekday, readonly Stretch[]>;
  readonly specialisms: readonly string[];
  readonly meetingUrl: string | null;
  readonly minimumNoticeMinutes: number;
  readonly horizonDays: number;
  readonly bufferBeforeMinutes: number;
  readonly bufferAfterMinutes: number;
  readonly dailyCap: number | null;
};

const usual: Hours = {
  ...usualRules,
  isBookable: false,
  week: new Map(
    usualHours.flatMap(({ days, start, end }) => days.map((day) => [day, [{ opens: start, closes: end }]] as const)),
  ),
  specialisms: [],
  meetingUrl: null,
};

export async function findHours(database: Database, staffId: string): Promise<Hours> {
  const [[row], stretches] = await Promise.all([
    database.select().from(consultants).where(eq(consultants.staffId, staffId)),
    database.select().from(weeklyHours).where(eq(weeklyHours.consultantId, staffId)).orderBy(asc(weeklyHours.opens)),
  ]);
  if (row === undefined) return usual;
  const ofDay = (day: Weekday) =>
    stretches.filter(({ weekday }) => weekday === day).map(({ opens, closes }) => ({ opens, closes }));
  return { ...row, week: new Map(weekdays.map((day) => [day, ofDay(day)])) };
}

export type DaysAway = {
  readonly id: string;
  readonly fromOn: string;
  readonly untilOn: string;
  readonly reason: string | null;
};

/** Days away that are not over yet, the next first. */
export async function listDaysAway(
  database: Database,
  staffId: string,
  todayOn: LocalDate,
): Promise<readonly DaysAway[]> {
  return database
    .select({ id: timesAway.id, fromOn: timesAway.fromOn, untilOn: timesAway.untilOn, reason: timesAway.reason })
    .from(timesAway)
    .where(and(eq(timesAway.consultantId, staffId), gte(timesAway.untilOn, todayOn)))
    .orderBy(asc(timesAway.fromOn));
}
