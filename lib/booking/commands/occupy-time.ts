import { getTableColumns, SQL, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { bookings } from "@/db/schema/booking";
import { weekOf } from "@/lib/booking/conflicts";
import { holdMinutes } from "@/lib/booking/rules";
import type { Consultant } from "@/lib/booking/team";
import { dayNumberOf, localDateOf } from "@/lib/time/local-date";
import { localDateAt, startOfLocalDay } from "@/lib/time/wall-time";

type NewBooking = typeof bookings.$inferInsert;

/** What a row says beside its time. */
export type Occupation = Omit<NewBooking, "consultantId" | "startsAt" | "endsAt" | "blocked" | "holdExpiresAt"> & {
  readonly holdMinutes?: number;
  /** Staff may book past a cap; past another call nobody may. */
  readonly isCapless?: boolean;
};

type Wanted = { readonly consultant: Consultant; readonly startsAt: Date };

/**
 * Waits until nobody else is taking or leaving time of these consultants, in one order for all: who frees one time and
 * takes another could else wait for somebody who does the reverse. Call it before the first row is touched.
 */
export async function waitForTurn(transaction: Database, consultantIds: readonly string[]): Promise<void> {
  for (const id of [...new Set(consultantIds)].toSorted()) {
    await transaction.execute(sql`SELECT pg_advisory_xact_lock(hashtextextended(${`time of ${id}`}, 0))`);
  }
}

/**
 * The one way by which anybody gets a consultant's time: visitors, staff, holds and moves; gives the new row's id. It is
 * one statement, so that a rival waits for Postgres alone and not for this process (`make_room` in the migrations). In a
 * transaction, call it before any lead is touched; whoever frees another time in it calls `waitForTurn` first. Holds that
 * ran out give way; a time that somebody has is no error but null, and so is a day or week whose cap is reached.
 */
export async function occupyTime(
  database: Database,
  { consultant, startsAt }: Wanted,
  { holdMinutes: held = holdMinutes, isCapless = false, ...occupation }: Occupation,
): Promise<string | null> {
  const { durationMinutes, bufferBeforeMinutes, bufferAfterMinutes } = consultant.rules;
  const endsAt = minutesAfter(startsAt, durationMinutes);
  const blocked = range(minutesAfter(startsAt, -bufferBeforeMinutes), minutesAfter(endsAt, bufferAfterMinutes));
  const values = {
    calendarUid: occupation.uid,
    ...occupation,
    consultantId: consultant.id,
    startsAt,
    endsAt,
    blocked,
    holdExpiresAt: occupation.status === "held" ? sql`now() + make_interval(mins => ${held})` : null,
  };
  const room = roomIn({ consultant, startsAt }, isCapless);
  const { names, columns } = rowOf(values);
  const [row] = await database.execute<{ readonly id: string }>(sql`
    WITH turn AS MATERIALIZED (
      SELECT make_room(${consultant.id}, ${blocked}, ${occupation.formKey ?? null}::uuid, ${room}) AS has_room
    )
    INSERT INTO bookings (${names}) SELECT ${columns} FROM turn WHERE has_room
    ON CONFLICT DO NOTHING RETURNING id`);
  return row?.id ?? null;
}

type RowValues = { readonly [Name in keyof NewBooking]: NewBooking[Name] | SQL };

/** The columns that have a value, in Postgres's words. */
function rowOf(values: RowValues): { readonly names: SQL; readonly columns: SQL } {
  const given: Readonly<Record<string, unknown>> = values;
  const row = Object.entries(getTableColumns(bookings)).flatMap(([name, column]) => {
    const value = given[name] ?? null;
    return value === null
      ? []
      : [{ name: column.name, value: value instanceof SQL ? value : sql.param(value, column) }];
  });
  return {
    names: sql.raw(row.map(({ name }) => name).join(", ")),
    columns: sql.join(
      row.map(({ value }) => value),
      sql.raw(", "),
    ),
  };
}

function minutesAfter(instant: Date, minutes: number): Date {
  return new Date(instant.getTime() + minutes * 60_000);
}

function range(from: Date, until: Date): SQL {
  return sql`tstzrange(${from.toISOString()}::timestamptz, ${until.toISOString()}::timestamptz, '[)')`;
}

/** The caps, and the consultant's local day and week that they are about. */
function roomIn({ consultant, startsAt }: Wanted, isCapless: boolean): SQL {
  const { zone } = consultant.calendar;
  const { dailyCap, weeklyCap } = isCapless ? { dailyCap: null, weeklyCap: null } : consultant.rules;
  const day = dayNumberOf(localDateAt(startsAt, zone));
  const week = weekOf(day);
  const days = (from: number, until: number) =>
    range(startOfLocalDay(localDateOf(from), zone), startOfLocalDay(localDateOf(until), zone));
  return sql`${dailyCap}::int, ${days(day, day + 1)}, ${weeklyCap}::int, ${days(week, week + 7)}`;
}
