import { and, asc, eq, gt, gte, inArray, isNotNull, isNull, lt, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { bookings, waitingList, waitingOffers } from "@/db/schema/booking";
import { leads } from "@/db/schema/leads";
import { offersMax } from "@/lib/booking/rules";

const readAtOnce = 500;

/** Somebody who waits, with the starts that they were offered, as milliseconds. */
export type Waiter = typeof waitingList.$inferSelect & {
  readonly email: string;
  readonly offered: ReadonlySet<number>;
};

/** Everybody whose turn can come, some hundreds at a time: only their own clocks tell whom a time suits, and Postgres has others. */
export async function* inOrderOfTurn(database: Database, now: Date): AsyncGenerator<readonly Waiter[]> {
  let last: Waiter | undefined;
  do {
    const waiters = await listWaiters(database, { now, last });
    yield waiters;
    last = waiters.length < readAtOnce ? undefined : waiters.at(-1);
  } while (last !== undefined);
}

type After = { readonly now: Date; readonly last: Waiter | undefined };

async function listWaiters(database: Database, { now, last }: After): Promise<readonly Waiter[]> {
  const { offersMade, createdAt, id } = waitingList;
  const rows = await database
    .select({ waiting: waitingList, email: leads.email })
    .from(waitingList)
    .innerJoin(leads, and(eq(leads.id, waitingList.leadId), isNull(leads.deletedAt)))
    .where(
      and(
        eq(waitingList.state, "waiting"),
        lt(waitingList.offersMade, offersMax),
        gte(waitingList.untilOn, now.toISOString().slice(0, 10)),
        last &&
          sql`(${offersMade}, ${createdAt}, ${id}) > (${last.offersMade}, ${last.createdAt.toISOString()}::timestamptz, ${last.id}::uuid)`,
      ),
    )
    .orderBy(asc(offersMade), asc(createdAt), asc(id))
    .limit(readAtOnce);
  const offers = await offersTo(
    database,
    rows.map(({ waiting }) => waiting.id),
  );
  return rows.map(({ waiting, email }) => ({ ...waiting, email, offered: offers.get(waiting.id) ?? new Set() }));
}

async function offersTo(database: Database, ids: readonly string[]): Promise<ReadonlyMap<string, ReadonlySet<number>>> {
  const offers = new Map<string, Set<number>>();
  if (ids.length === 0) return offers;
  const rows = await database
    .select({ id: waitingOffers.waitingId, startsAt: waitingOffers.startsAt })
    .from(waitingOffers)
    .where(inArray(waitingOffers.waitingId, [...ids]));
  for (const { id, startsAt } of rows) {
    const known = offers.get(id) ?? new Set();
    offers.set(id, known.add(startsAt.getTime()));
  }
  return offers;
}

/**
 * Whoever let an offer pass waits again. Their rows are locked before their holds are looked at: in one statement the holds
 * would be older than the rows, and somebody who just got another offer would get a second one. A row that is locked is
 * being offered something anew.
 */
export async function returnLateOffers(database: Database, now: Date): Promise<void> {
  await database.transaction(async (transaction) => {
    const offered = await transaction
      .select({ id: waitingList.id })
      .from(waitingList)
      .where(eq(waitingList.state, "offered"))
      .for("update", { skipLocked: true });
    const held = transaction
      .select({ id: bookings.waitingId })
      .from(bookings)
      .where(and(eq(bookings.status, "held"), gt(bookings.holdExpiresAt, sql`now()`), isNotNull(bookings.waitingId)));
    const ids = offered.map(({ id }) => id);
    await transaction
      .update(waitingList)
      .set({ state: "waiting", changedAt: now })
      .where(and(inArray(waitingList.id, ids), sql`${waitingList.id} NOT IN (${held})`));
  });
}
