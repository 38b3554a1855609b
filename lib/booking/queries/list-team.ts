import { and, asc, eq, gt, gte, isNull, lt, lte, or, sql, type Column, type SQL } from "drizzle-orm";
import type { Database } from "@/db/client";
import {
  bookings,
  calendarFeeds,
  consultants,
  dateOverrides,
  externalBusy,
  timesAway,
  weeklyHours,
} from "@/db/schema/booking";
import { staffMembers } from "@/db/schema/staff";
import type { BusyElsewhere, DateOverride, Hours, TakenTime, WeeklyHours } from "@/lib/booking/availability";
import type { Consultant } from "@/lib/booking/team";
import { addDays, dayMs, type LocalDate, type Weekday } from "@/lib/time/local-date";

/** Bookings of the weeks around the asked days count for the caps; two clocks are at most 26 hours apart. */
const marginMs = 9 * dayMs;

export type TeamQuestion = {
  readonly now: Date;
  /** The stretch of time that is asked about. */
  readonly from: Date;
  readonly until: Date;
  /** Only this one, whether bookable or not; left out: everybody who takes calls and has not left. */
  readonly consultantId?: string | undefined;
};

type Asked = { readonly from: Date; readonly until: Date };

/**
 * The consultants, in a fixed order, with everything that decides which of their times are free in that stretch. All of it
 * is one statement: one moment of the database, and one way to it and back.
 */
export async function listTeam(database: Database, question: TeamQuestion): Promise<readonly Consultant[]> {
  const from = new Date(question.from.getTime() - marginMs);
  const until = new Date(question.until.getTime() + marginMs);
  const { consultantId, now } = question;
  const whose = consultantId === undefined ? eq(consultants.isBookable, true) : eq(consultants.staffId, consultantId);
  const rows = await database
    .select({ ...ownColumns, ...calendarColumns({ from, until }) })
    .from(consultants)
    .innerJoin(staffMembers, eq(staffMembers.id, consultants.staffId))
    .where(and(isNull(staffMembers.disabledAt), whose))
    .orderBy(asc(consultants.createdAt), asc(consultants.staffId));
  return rows.map(
    ({ id, name, email, zone, specialisms, meetingUrl, weekly, overrides, away, taken, busy, ...rules }) => ({
      id,
      name,
      email,
      specialisms,
      meetingUrl,
      rules,
      calendar: {
        consultantId: id,
        zone,
        weekly: (weekly ?? []).map(weeklyHoursOf),
        overrides: [...(overrides ?? []).map(overrideOf), ...closedDays(away ?? [], { from, until })],
        taken: (taken ?? []).map((row) => takenTimeOf(row, now)),
        busyElsewhere: (busy ?? []).flatMap(busyTimesOf),
      },
    }),
  );
}

const ownColumns = {
  id: consultants.staffId,
  name: staffMembers.name,
  email: staffMembers.email,
  zone: staffMembers.timeZone,
  specialisms: consultants.specialisms,
  meetingUrl: consultants.meetingUrl,
  durationMinutes: consultants.durationMinutes,
  stepMinutes: consultants.stepMinutes,
  bufferBeforeMinutes: consultants.bufferBeforeMinutes,
  bufferAfterMinutes: consultants.bufferAfterMinutes,
  minimumNoticeMinutes: consultants.minimumNoticeMinutes,
  horizonDays: consultants.horizonDays,
  dailyCap: consultants.dailyCap,
  weeklyCap: consultants.weeklyCap,
  changeNoticeMinutes: consultants.changeNoticeMinutes,
};

/** Rows as arrays of JSON, instants in them as milliseconds. */
type WeeklyRow = readonly [weekday: Weekday, opens: string, closes: string];
type OverrideRow = readonly [on: LocalDate, hours: readonly Hours[]];
type AwayRow = readonly [fromOn: LocalDate, untilOn: LocalDate];
type TakenRow = readonly [bookingId: string, startMs: number, endMs: number, secondsLeft: number | null];
type BusyRow = readonly [calendarName: string, times: ReadonlyArray<readonly [startMs: number, endMs: number]>];

function calendarColumns(asked: Asked) {
  const { from, until } = daysOf(asked);
  return {
    weekly: sql<readonly WeeklyRow[] | null>`(
      SELECT json_agg(json_build_array(${weeklyHours.weekday}, ${weeklyHours.opens}, ${weeklyHours.closes})
        ORDER BY ${weeklyHours.weekday}, ${weeklyHours.opens})
      FROM ${weeklyHours} WHERE ${ofConsultant(weeklyHours.consultantId)})`,
    overrides: sql<readonly OverrideRow[] | null>`(
      SELECT json_agg(json_build_array(${dateOverrides.on}, ${dateOverrides.hours}))
      FROM ${dateOverrides}
      WHERE ${and(ofConsultant(dateOverrides.consultantId), gte(dateOverrides.on, from), lte(dateOverrides.on, until))})`,
    away: sql<readonly AwayRow[] | null>`(
      SELECT json_agg(json_build_array(${timesAway.fromOn}, ${timesAway.untilOn}))
      FROM ${timesAway}
      WHERE ${and(ofConsultant(timesAway.consultantId), gte(timesAway.untilOn, from), lte(timesAway.fromOn, until))})`,
    taken: takenColumn(asked),
    busy: busyColumn(asked),
  };
}

/** A hold lives by the clock of Postgres: what is left of it is told. */
function takenColumn({ from, until }: Asked): SQL<readonly TakenRow[] | null> {
  const isHeld = and(eq(bookings.status, "held"), gt(bookings.holdExpiresAt, sql`now()`));
  return sql`(
    SELECT json_agg(json_build_array(${bookings.id}, ${msOf(bookings.startsAt)}, ${msOf(bookings.endsAt)},
      extract(epoch FROM ${bookings.holdExpiresAt} - now())))
    FROM ${bookings}
    WHERE ${and(
      ofConsultant(bookings.consultantId),
      lt(bookings.startsAt, until),
      gt(bookings.startsAt, from),
      or(eq(bookings.status, "confirmed"), isHeld),
    )})`;
}

/** Grouped by calendar, so that its name is sent once. */
function busyColumn({ from, until }: Asked): SQL<readonly BusyRow[] | null> {
  return sql`(
    SELECT json_agg(json_build_array(name, times) ORDER BY added_at, id)
    FROM (
      SELECT ${calendarFeeds.id}, ${calendarFeeds.name}, ${calendarFeeds.addedAt},
        json_agg(json_build_array(${msOf(externalBusy.startsAt)}, ${msOf(externalBusy.endsAt)})) AS times
      FROM ${externalBusy} INNER JOIN ${calendarFeeds} ON ${eq(calendarFeeds.id, externalBusy.feedId)}
      WHERE ${and(
        ofConsultant(externalBusy.consultantId),
        lt(externalBusy.startsAt, until),
        gt(externalBusy.endsAt, from),
      )}
      GROUP BY ${calendarFeeds.id}) calendars)`;
}

function ofConsultant(column: Column): SQL {
  return eq(column, consultants.staffId);
}

function msOf(column: Column): SQL {
  return sql`(extract(epoch FROM ${column}) * 1000)::bigint`;
}

function weeklyHoursOf([weekday, start, end]: WeeklyRow): WeeklyHours {
  return { days: [weekday], start, end };
}

function overrideOf([on, hours]: OverrideRow): DateOverride {
  return { on, hours };
}

/** What is left of a hold, on the caller's clock. */
function takenTimeOf([bookingId, startMs, endMs, secondsLeft]: TakenRow, now: Date): TakenTime {
  const holdExpiresAt = secondsLeft === null ? null : new Date(now.getTime() + secondsLeft * 1_000);
  return { bookingId, startsAt: new Date(startMs), endsAt: new Date(endMs), holdExpiresAt };
}

function busyTimesOf([calendarName, times]: BusyRow): readonly BusyElsewhere[] {
  return times.map(([startMs, endMs]) => ({ startsAt: new Date(startMs), endsAt: new Date(endMs), calendarName }));
}

function daysOf({ from, until }: Asked): { readonly from: LocalDate; readonly until: LocalDate } {
  return { from: from.toISOString().slice(0, 10), until: until.toISOString().slice(0, 10) };
}

/** Days away as overrides without hours, as far as they lie in the asked stretch; they win over hours given for a day. */
function closedDays(away: readonly AwayRow[], asked: Asked): DateOverride[] {
  const { from, until } = daysOf(asked);
  const closed: DateOverride[] = [];
  for (const [fromOn, untilOn] of away) {
    const last = untilOn < until ? untilOn : until;
    for (let on = fromOn > from ? fromOn : from; on <= last; on = addDays(on, 1)) closed.push({ on, hours: [] });
  }
  return closed;
}
