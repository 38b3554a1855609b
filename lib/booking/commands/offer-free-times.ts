import type { Database } from "@/db/client";
import type { Waiter } from "@/lib/booking/commands/list-waiters";
import { inOrderOfTurn, returnLateOffers } from "@/lib/booking/commands/list-waiters";
import { hasWaiters, lookForFreeTimes, type FreeTime } from "@/lib/booking/commands/look-for-free-times";
import { makeOffer, type OfferContext } from "@/lib/booking/commands/make-offer";
import { assignmentOrder } from "@/lib/booking/assignment";
import { listCandidates } from "@/lib/booking/queries/list-candidates";
import { freeAt, type Consultant } from "@/lib/booking/team";
import { suits } from "@/lib/booking/waiting";

/**
 * Offers the times that have become free, for whatever reason, to those who wait: who had fewer offers comes first, then
 * who has waited longer. Each gets the earliest time that suits, became free after they joined and was not offered to
 * them before; it is held for them for half an hour, and nobody has two offers at once. Done twice, it changes nothing the
 * second time.
 */
export async function offerFreeTimes(database: Database, context: OfferContext): Promise<void> {
  const { now } = context;
  if (!(await hasWaiters(database))) return;
  const { team, times } = await lookForFreeTimes(database, { sight: "as-list", now });
  await returnLateOffers(database, now);
  const left = new Map(times.map((time) => [time.startsAt.getTime(), time]));
  const timesFor = sortedByWish(times);
  for await (const waiters of inOrderOfTurn(database, now)) {
    for (const waiter of waiters) {
      if (left.size === 0) return;
      const wished = timesFor(waiter).filter((time) => left.has(time.startsAt.getTime()) && isNewTo(waiter, time));
      await offerFirst(database, { waiter, wished, left, team }, context);
    }
  }
}

/** Many wish for the same: which times suit is worked out once for each wish. */
function sortedByWish(times: readonly FreeTime[]): (waiter: Waiter) => readonly FreeTime[] {
  const known = new Map<string, readonly FreeTime[]>();
  return (waiter) => {
    const { visitorZone, weekdays, dayParts, untilOn } = waiter;
    const wish = JSON.stringify([visitorZone, weekdays, dayParts, untilOn]);
    const suitable = known.get(wish) ?? times.filter(({ startsAt }) => suits(startsAt, waiter));
    known.set(wish, suitable);
    return suitable;
  };
}

/** A time that they could have taken when they joined the list became free for nobody; one that they let pass stays passed. */
function isNewTo({ createdAt, offered }: Waiter, { startsAt, freeSince }: FreeTime): boolean {
  return freeSince > createdAt && !offered.has(startsAt.getTime());
}

type Search = {
  readonly waiter: Waiter;
  readonly wished: readonly FreeTime[];
  /** What this look found and nobody has got yet. */
  readonly left: Map<number, FreeTime>;
  readonly team: readonly Consultant[];
};

async function offerFirst(
  database: Database,
  { waiter, wished, left, team }: Search,
  context: OfferContext,
): Promise<void> {
  for (const { startsAt } of wished) {
    for (const consultant of await consultantsFor(database, { startsAt, team, waiter }, context.now)) {
      const outcome = await makeOffer(database, { waiter, consultant, startsAt }, context);
      if (outcome !== "time-gone") return;
    }
    // Held by somebody, or gone since the look: for the others of this round, too.
    left.delete(startsAt.getTime());
  }
}

type Wanted = { readonly startsAt: Date; readonly team: readonly Consultant[]; readonly waiter: Waiter };

async function consultantsFor(
  database: Database,
  { startsAt, team, waiter }: Wanted,
  now: Date,
): Promise<readonly Consultant[]> {
  const { free } = freeAt(team, { now, startsAt });
  const order = assignmentOrder(await listCandidates(database, free, now), waiter.outcome);
  return order.flatMap(({ consultantId }) => free.filter(({ id }) => id === consultantId));
}
