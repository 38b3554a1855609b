import { and, eq, gt, gte, inArray, lt, or, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { bookings } from "@/db/schema/booking";
import { weekOf } from "@/lib/booking/conflicts";
import { holdMinutes } from "@/lib/booking/rules";
import type { Consultant } from "@/lib/booking/team";
import { dayNumberOf, localDateOf } from "@/lib/time/local-date";
import { localDateAt, startOfLocalDay } from "@/lib/time/wall-time";

/** Confirmed, or held by somebody whose time has not run out. */
const isStanding = or(
  eq(bookings.status, "confirmed"),
  and(eq(bookings.status, "held"), gt(bookings.holdExpiresAt, sql`now()`)),
);

type NewBooking = typeof bookings.$inferInsert;

/** What a row says beside its time. */
export type Occupation = Omit<NewBooking, "consultantId" | "startsAt" | "endsAt" | "blocked" | "holdExpiresAt"> & {
  readonly holdMinutes?: number;
  /** Staff may book past a cap; past another call nobody may. */
  readonly isCapless?: boolean;
};

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
 * The one way by which anybody gets a consultant's time: visitors, staff, holds and moves. Call it in a transaction and
 * before any lead is touched; whoever frees another time in it calls `waitForTurn` first. Holds that ran out give way in
 * the same transaction; a time that somebody has is no error but null, and so is a day or week whose cap is reached.
 */
export async function occupyTime(
  transaction: Database,
  { consultant, startsAt }: { readonly consultant: Consultant; readonly startsAt: Date },
  { holdMinutes: held, isCapless = false, ...occupation }: Occupation,
): Promise<typeof bookings.$inferSelect | null> {
  const { durationMinutes, bufferBeforeMinutes, bufferAfterMinutes } = consultant.rules;
  const endsAt = minutesAfter(startsAt, durationMinutes);
  const blocked = sql`tstzrange(${minutesAfter(startsAt, -bufferBeforeMinutes).toISOString()}::timestamptz, ${minutesAfter(endsAt, bufferAfterMinutes).toISOString()}::timestamptz, '[)')`;
  // Whoever lost long ago need not queue to hear it; whoever won is told by the constraint alone.
  if (await isTaken(transaction, consultant.id, blocked)) return null;
  await waitForTurn(transaction, [consultant.id]);
  if (!isCapless && !(await hasRoom(transaction, consultant, startsAt))) return null;
  await removeExpiredHolds(transaction, { consultantId: consultant.id, blocked, formKey: occupation.formKey ?? null });
  const [row] = await transaction
    .insert(bookings)
    .values({
      ...occupation,
      consultantId: consultant.id,
      startsAt,
      endsAt,
      blocked,
      holdExpiresAt: occupation.status === "held" ? sql`now() + make_interval(mins => ${held ?? holdMinutes})` : null,
    })
    .onConflictDoNothing()
    .returning();
  return row ?? null;
}

/** Whether somebody has this time already, as far as it is known now. */
async function isTaken(transaction: Database, consultantId: string, blocked: ReturnType<typeof sql>): Promise<boolean> {
  const [rival] = await transaction
    .select({ id: bookings.id })
    .from(bookings)
    .where(and(eq(bookings.consultantId, consultantId), sql`${bookings.blocked} && ${blocked}`, isStanding))
    .limit(1);
  return rival !== undefined;
}

type Wanted = {
  readonly consultantId: string;
  readonly blocked: ReturnType<typeof sql>;
  readonly formKey: string | null;
};

/**
 * Holds that ran out still stand in the way until they are removed. What another transaction is removing right now is
 * left to it: whoever waits for two such rows could end in a deadlock.
 */
async function removeExpiredHolds(transaction: Database, { consultantId, blocked, formKey }: Wanted): Promise<void> {
  const inTheWay = and(eq(bookings.consultantId, consultantId), sql`${bookings.blocked} && ${blocked}`);
  const expired = transaction
    .select({ id: bookings.id })
    .from(bookings)
    .where(
      and(
        eq(bookings.status, "held"),
        sql`${bookings.holdExpiresAt} <= now()`,
        formKey === null ? inTheWay : or(inTheWay, eq(bookings.formKey, formKey)),
      ),
    )
    .for("update", { skipLocked: true });
  await transaction.delete(bookings).where(inArray(bookings.id, expired));
}

function minutesAfter(instant: Date, minutes: number): Date {
  return new Date(instant.getTime() + minutes * 60_000);
}

/** Whether the caps leave room. They are counted one after the other: `waitForTurn` stands before. */
async function hasRoom(transaction: Database, consultant: Consultant, startsAt: Date): Promise<boolean> {
  const { dailyCap, weeklyCap } = consultant.rules;
  if (dailyCap === null && weeklyCap === null) return true;
  const { zone } = consultant.calendar;
  const day = dayNumberOf(localDateAt(startsAt, zone));
  const week = weekOf(day);
  const inDays = (from: number, until: number) =>
    and(
      gte(bookings.startsAt, startOfLocalDay(localDateOf(from), zone)),
      lt(bookings.startsAt, startOfLocalDay(localDateOf(until), zone)),
    );
  const [load] = await transaction
    .select({
      ofDay: sql<number>`count(*) FILTER (WHERE ${inDays(day, day + 1)})::int`,
      ofWeek: sql<number>`count(*)::int`,
    })
    .from(bookings)
    .where(and(eq(bookings.consultantId, consultant.id), inDays(week, week + 7), isStanding));
  const { ofDay = 0, ofWeek = 0 } = load ?? {};
  return (dailyCap === null || ofDay < dailyCap) && (weeklyCap === null || ofWeek < weeklyCap);
}
