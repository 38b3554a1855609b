import { and, asc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { consultants } from "@/db/schema/booking";
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
  /** Only this one, whether bookable or not; left out: everybody who takes calls, has a room for them and has not left. */
  readonly consultantId?: string | undefined;
};

type Asked = { readonly from: Date; readonly until: Date };

/**
 * The consultants, in a fixed order, with everything that decides which of their times are free in that stretch. All of it
 * is one statement: one moment of the database, and one way to it and back (`calendar_of` in the migrations).
 */
export async function listTeam(database: Database, question: TeamQuestion): Promise<readonly Consultant[]> {
  const from = new Date(question.from.getTime() - marginMs);
  const until = new Date(question.until.getTime() + marginMs);
  const { consultantId, now } = question;
  const offered = and(eq(consultants.isBookable, true), isNotNull(consultants.meetingUrl));
  const whose = consultantId === undefined ? offered : eq(consultants.staffId, consultantId);
  const rows = await database
    .select({
      ...ownColumns,
      calendar: sql<CalendarRow>`calendar_of(${consultants.staffId}, ${from.toISOString()}, ${until.toISOString()})`,
    })
    .from(consultants)
    .innerJoin(staffMembers, eq(staffMembers.id, consultants.staffId))
    .where(and(isNull(staffMembers.disabledAt), whose))
    .orderBy(asc(consultants.createdAt), asc(consultants.staffId));
  return rows.map(({ id, name, email, zone, specialisms, meetingUrl, calendar, ...rules }) => ({
    id,
    name,
    email,
    specialisms,
    meetingUrl,
    rules,
    calendar: {
      consultantId: id,
      zone,
      weekly: (calendar.weekly ?? []).map(weeklyHoursOf),
      overrides: [...(calendar.overrides ?? []).map(overrideOf), ...closedDays(calendar.away ?? [], { from, until })],
      taken: (calendar.taken ?? []).map((row) => takenTimeOf(row, now)),
      busyElsewhere: (calendar.busy ?? []).flatMap(busyTimesOf),
    },
  }));
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

/** What `calendar_of` gives; null where there is nothing of a kind. */
type CalendarRow = {
  readonly weekly: readonly WeeklyRow[] | null;
  readonly overrides: readonly OverrideRow[] | null;
  readonly away: readonly AwayRow[] | null;
  readonly taken: readonly TakenRow[] | null;
  readonly busy: readonly BusyRow[] | null;
};

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
