import { and, asc, eq, gt, gte, inArray, isNull, lt, lte, or, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { bookings, consultants, dateOverrides, externalBusy, timesAway, weeklyHours } from "@/db/schema/booking";
import { staffMembers } from "@/db/schema/staff";
import type { BusyTime, DateOverride, TakenTime, WeeklyHours } from "@/lib/booking/availability";
import type { Consultant } from "@/lib/booking/team";
import { addDays, dayMs, type LocalDate } from "@/lib/time/local-date";

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

/** The consultants, in a fixed order, with everything that decides which of their times are free in that stretch. */
export async function listTeam(database: Database, question: TeamQuestion): Promise<readonly Consultant[]> {
  const from = new Date(question.from.getTime() - marginMs);
  const until = new Date(question.until.getTime() + marginMs);
  const rows = await listConsultants(database, question.consultantId);
  if (rows.length === 0) return [];
  const asked: Asked = { ids: rows.map(({ id }) => id), from, until, now: question.now };
  const [weekly, overrides, away, taken, busy] = await Promise.all([
    weeklyOf(database, asked),
    overridesOf(database, asked),
    awayOf(database, asked),
    takenOf(database, asked),
    busyOf(database, asked),
  ]);
  return rows.map(({ id, name, email, zone, specialisms, meetingUrl, ...rules }) => ({
    id,
    name,
    email,
    specialisms,
    meetingUrl,
    rules,
    calendar: {
      consultantId: id,
      zone,
      weekly: weekly.get(id) ?? [],
      overrides: [...(overrides.get(id) ?? []), ...closedDays(away.get(id) ?? [], asked)],
      taken: taken.get(id) ?? [],
      busyElsewhere: busy.get(id) ?? [],
    },
  }));
}

type Asked = { readonly ids: readonly string[]; readonly from: Date; readonly until: Date; readonly now: Date };

async function listConsultants(database: Database, consultantId: string | undefined) {
  const whose = consultantId === undefined ? eq(consultants.isBookable, true) : eq(consultants.staffId, consultantId);
  return database
    .select({
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
    })
    .from(consultants)
    .innerJoin(staffMembers, eq(staffMembers.id, consultants.staffId))
    .where(and(isNull(staffMembers.disabledAt), whose))
    .orderBy(asc(consultants.createdAt), asc(consultants.staffId));
}

async function weeklyOf(database: Database, { ids }: Asked): Promise<ReadonlyMap<string, WeeklyHours[]>> {
  const rows = await database
    .select()
    .from(weeklyHours)
    .where(inArray(weeklyHours.consultantId, [...ids]))
    .orderBy(asc(weeklyHours.weekday), asc(weeklyHours.opens));
  return grouped(rows, ({ weekday, opens, closes }) => ({ days: [weekday], start: opens, end: closes }));
}

async function overridesOf(database: Database, asked: Asked): Promise<ReadonlyMap<string, DateOverride[]>> {
  const { from, until } = daysOf(asked);
  const rows = await database
    .select()
    .from(dateOverrides)
    .where(
      and(
        inArray(dateOverrides.consultantId, [...asked.ids]),
        gte(dateOverrides.on, from),
        lte(dateOverrides.on, until),
      ),
    );
  return grouped(rows, ({ on, hours }) => ({ on, hours }));
}

type DaysAway = { readonly fromOn: LocalDate; readonly untilOn: LocalDate };

async function awayOf(database: Database, asked: Asked): Promise<ReadonlyMap<string, DaysAway[]>> {
  const { from, until } = daysOf(asked);
  const rows = await database
    .select()
    .from(timesAway)
    .where(
      and(inArray(timesAway.consultantId, [...asked.ids]), gte(timesAway.untilOn, from), lte(timesAway.fromOn, until)),
    );
  return grouped(rows, ({ fromOn, untilOn }) => ({ fromOn, untilOn }));
}

/** A hold lives by the clock of Postgres; what is left of it is told on the caller's clock. */
async function takenOf(
  database: Database,
  { ids, from, until, now }: Asked,
): Promise<ReadonlyMap<string, TakenTime[]>> {
  const rows = await database
    .select({
      consultantId: bookings.consultantId,
      bookingId: bookings.id,
      startsAt: bookings.startsAt,
      endsAt: bookings.endsAt,
      secondsLeft: sql<number | null>`extract(epoch FROM ${bookings.holdExpiresAt} - now())::float8`,
    })
    .from(bookings)
    .where(
      and(
        inArray(bookings.consultantId, [...ids]),
        lt(bookings.startsAt, until),
        gt(bookings.startsAt, from),
        or(eq(bookings.status, "confirmed"), and(eq(bookings.status, "held"), gt(bookings.holdExpiresAt, sql`now()`))),
      ),
    );
  return grouped(rows, ({ bookingId, startsAt, endsAt, secondsLeft }) => ({
    bookingId,
    startsAt,
    endsAt,
    holdExpiresAt: secondsLeft === null ? null : new Date(now.getTime() + secondsLeft * 1_000),
  }));
}

async function busyOf(database: Database, { ids, from, until }: Asked): Promise<ReadonlyMap<string, BusyTime[]>> {
  const rows = await database
    .select()
    .from(externalBusy)
    .where(
      and(
        inArray(externalBusy.consultantId, [...ids]),
        lt(externalBusy.startsAt, until),
        gt(externalBusy.endsAt, from),
      ),
    );
  return grouped(rows, ({ startsAt, endsAt }) => ({ startsAt, endsAt }));
}

function grouped<Row extends { readonly consultantId: string }, Value>(
  rows: readonly Row[],
  value: (row: Row) => Value,
): ReadonlyMap<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const row of rows) {
    const group = groups.get(row.consultantId);
    if (group === undefined) groups.set(row.consultantId, [value(row)]);
    else group.push(value(row));
  }
  return groups;
}

function daysOf({ from, until }: Asked): { readonly from: LocalDate; readonly until: LocalDate } {
  return { from: from.toISOString().slice(0, 10), until: until.toISOString().slice(0, 10) };
}

/** Days away as overrides without hours, as far as they lie in the asked stretch; they win over hours given for a day. */
function closedDays(away: readonly DaysAway[], asked: Asked): DateOverride[] {
  const { from, until } = daysOf(asked);
  const closed: DateOverride[] = [];
  for (const { fromOn, untilOn } of away) {
    const last = untilOn < until ? untilOn : until;
    for (let on = fromOn > from ? fromOn : from; on <= last; on = addDays(on, 1)) closed.push({ on, hours: [] });
  }
  return closed;
}
