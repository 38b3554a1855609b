import { and, gte, inArray, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { transactionWithRetry } from "@/db/retry";
import { freeTimes, waitingList } from "@/db/schema/booking";
import { listTeam } from "@/lib/booking/queries/list-team";
import { teamSlots, type Consultant } from "@/lib/booking/team";
import { enqueueJob } from "@/lib/jobs/queue";
import { addDays, dayMs } from "@/lib/time/local-date";
import { localDateAt } from "@/lib/time/wall-time";

/** No consultant plans further ahead than a year. */
const furthestDays = 366;
/** Postgres takes 65,535 values in a statement. */
const rowsAtOnce = 10_000;

/**
 * Runs in one transaction what can free times, and plans a look for those who wait. What is taken at the moment before is
 * noted first: a time that was taken and is freed between two looks would else count as free all the while, and be offered
 * to nobody. Whatever frees a time goes this way; the clock looks every few minutes besides, as time itself brings new days
 * within reach.
 */
export async function freeTimesIn<Value>(
  database: Database,
  now: Date,
  work: (transaction: Database) => Promise<Value>,
): Promise<Value> {
  if (await hasWaiters(database)) await noteTaken(database, now);
  return transactionWithRetry(database, async (transaction) => {
    const done = await work(transaction);
    await planLook(transaction);
    return done;
  });
}

/** Plans a look for times that have become free, while somebody waits for one. */
export async function planLook(transaction: Database, runAt?: Date): Promise<void> {
  if (!(await hasWaiters(transaction))) return;
  await enqueueJob(transaction, { name: "offer-free-times", data: {} }, runAt === undefined ? {} : { runAt });
}

/** Whether anybody is on the waiting list. */
export async function hasWaiters(database: Database): Promise<boolean> {
  const waiting = database
    .select({ id: waitingList.id })
    .from(waitingList)
    .where(and(inArray(waitingList.state, ["waiting", "offered"]), gte(waitingList.untilOn, sql`current_date`)))
    .limit(1);
  return (await waiting).length > 0;
}

/** A visitor sees no time that somebody holds; for the list a held time has not been taken yet. */
export type Sight = "as-visitor" | "as-list";

export type FreeTime = { readonly startsAt: Date; readonly freeSince: Date };
export type Look = { readonly team: readonly Consultant[]; readonly times: readonly FreeTime[] };

/**
 * Looks at all times of all who take calls and notes what has become free since the look before, and what is free no
 * more. Looks wait for one another.
 */
export async function lookForFreeTimes(
  database: Database,
  { sight, now }: { readonly sight: Sight; readonly now: Date },
): Promise<Look> {
  return database.transaction(async (transaction) => {
    const { team, starts } = await startsNow(transaction, { sight, now });
    const known = await forgetTaken(transaction, starts);
    await noteFree(
      transaction,
      starts.filter((start) => !known.has(start.getTime())),
      now,
    );
    return { team, times: starts.map((startsAt) => ({ startsAt, freeSince: known.get(startsAt.getTime()) ?? now })) };
  });
}

/** Half a look: what became free meanwhile is left to the look that was planned with it. */
async function noteTaken(database: Database, now: Date): Promise<void> {
  await database.transaction(async (transaction) => {
    const { starts } = await startsNow(transaction, { sight: "as-list", now });
    await forgetTaken(transaction, starts);
  });
}

/** Whoever takes calls, and every start that can be booked; until the transaction ends nobody else looks. */
async function startsNow(transaction: Database, { sight, now }: { readonly sight: Sight; readonly now: Date }) {
  await transaction.execute(sql`SELECT pg_advisory_xact_lock(hashtextextended('free times', 0))`);
  const team = await listTeam(transaction, { now, from: now, until: new Date(now.getTime() + furthestDays * dayMs) });
  const seen = sight === "as-list" ? team.map(withoutHolds) : team;
  const today = localDateAt(now, "UTC");
  const days = { fromOn: addDays(today, -1), toOn: addDays(today, furthestDays) };
  return { team, starts: teamSlots(seen, { now, visitorZone: "UTC", ...days }).map(({ startsAt }) => startsAt) };
}

function withoutHolds(consultant: Consultant): Consultant {
  const { calendar } = consultant;
  return {
    ...consultant,
    calendar: { ...calendar, taken: calendar.taken.filter((each) => each.holdExpiresAt === null) },
  };
}

/** Deletes the times that are free no more, and gives the others as they were known: since when, by their start. */
async function forgetTaken(transaction: Database, starts: readonly Date[]): Promise<ReadonlyMap<number, Date>> {
  const known = new Map(
    (await transaction.select().from(freeTimes)).map(({ startsAt, freeSince }) => [startsAt.getTime(), freeSince]),
  );
  const free = new Set(starts.map((start) => start.getTime()));
  const gone = [...known.keys()].filter((start) => !free.has(start)).map((start) => new Date(start));
  for (let first = 0; first < gone.length; first += rowsAtOnce)
    await transaction.delete(freeTimes).where(inArray(freeTimes.startsAt, gone.slice(first, first + rowsAtOnce)));
  return known;
}

async function noteFree(transaction: Database, fresh: readonly Date[], now: Date): Promise<void> {
  for (let first = 0; first < fresh.length; first += rowsAtOnce) {
    const rows = fresh.slice(first, first + rowsAtOnce).map((startsAt) => ({ startsAt, freeSince: now }));
    await transaction.insert(freeTimes).values(rows);
  }
}
