import { and, gte, inArray, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
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
 * Plans a look for times that have become free, while somebody waits for one. Call it in the transaction of whatever can
 * free a time; the clock looks every few minutes besides, as time itself brings new days within reach.
 */
export async function enqueueOffers(transaction: Database, runAt?: Date): Promise<void> {
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
    await transaction.execute(sql`SELECT pg_advisory_xact_lock(hashtextextended('free times', 0))`);
    const team = await listTeam(transaction, { now, from: now, until: new Date(now.getTime() + furthestDays * dayMs) });
    const seen = sight === "as-list" ? team.map(withoutHolds) : team;
    const today = localDateAt(now, "UTC");
    const days = { fromOn: addDays(today, -1), toOn: addDays(today, furthestDays) };
    const starts = teamSlots(seen, { now, visitorZone: "UTC", ...days }).map(({ startsAt }) => startsAt);
    return { team, times: await noteFree(transaction, starts, now) };
  });
}

function withoutHolds(consultant: Consultant): Consultant {
  const { calendar } = consultant;
  return {
    ...consultant,
    calendar: { ...calendar, taken: calendar.taken.filter((each) => each.holdExpiresAt === null) },
  };
}

async function noteFree(transaction: Database, starts: readonly Date[], now: Date): Promise<readonly FreeTime[]> {
  const known = new Map(
    (await transaction.select().from(freeTimes)).map(({ startsAt, freeSince }) => [startsAt.getTime(), freeSince]),
  );
  const free = new Set(starts.map((start) => start.getTime()));
  const gone = [...known.keys()].filter((start) => !free.has(start)).map((start) => new Date(start));
  const fresh = starts.filter((start) => !known.has(start.getTime()));
  for (let first = 0; first < gone.length; first += rowsAtOnce)
    await transaction.delete(freeTimes).where(inArray(freeTimes.startsAt, gone.slice(first, first + rowsAtOnce)));
  for (let first = 0; first < fresh.length; first += rowsAtOnce) {
    const rows = fresh.slice(first, first + rowsAtOnce).map((startsAt) => ({ startsAt, freeSince: now }));
    await transaction.insert(freeTimes).values(rows);
  }
  return starts.map((startsAt) => ({ startsAt, freeSince: known.get(startsAt.getTime()) ?? now }));
}
