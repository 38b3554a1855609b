import { randomUUID } from "node:crypto";
import { and, asc, eq, gt, gte, inArray, isNotNull, isNull, lt, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { transactionWithRetry } from "@/db/retry";
import { bookings, waitingList } from "@/db/schema/booking";
import { leads } from "@/db/schema/leads";
import { giveLink } from "@/lib/booking/commands/give-link";
import { TimeIsTaken } from "@/lib/booking/commands/hold-slot";
import { occupyTime, waitForTurn, type Occupation } from "@/lib/booking/commands/occupy-time";
import { leaveUrlOf } from "@/lib/booking/commands/waiting-list";
import { offerLetter } from "@/lib/booking/emails/waiting-letters";
import { listTeam } from "@/lib/booking/queries/list-team";
import { offerMinutes } from "@/lib/booking/rules";
import { freeAt, type Consultant } from "@/lib/booking/team";
import { suits } from "@/lib/booking/waiting";
import { newToken, tokenHash } from "@/lib/http/token";
import { recordLeadEvent } from "@/lib/leads/commands";
import { lockLeadOf } from "@/lib/leads/commands/lock-lead";
import { enqueueJob } from "@/lib/jobs/queue";
import { enqueueMail } from "@/lib/mail/commands";
import type { Sender } from "@/lib/mail/layout";

/** After this many offers that were not taken, somebody hears of no more. */
const offersMax = 5;
const readAtOnce = 500;

export type FreedTime = { readonly consultantId: string; readonly startsAt: Date };

/** Plans that a freed time is offered to the waiting list. Call it in the transaction that frees it. */
export async function enqueueOffer(
  transaction: Database,
  { consultantId, startsAt }: FreedTime,
  runAt?: Date,
): Promise<void> {
  const data = { consultantId, startsAt: startsAt.toISOString() };
  await enqueueJob(transaction, { name: "offer-freed-time", data }, runAt === undefined ? {} : { runAt });
}

type Waiter = typeof waitingList.$inferSelect & { readonly email: string };

/**
 * Offers a freed time to the first on the waiting list whom it suits: it is held for them for half an hour, they get a
 * mail, and afterwards the next one is asked. Who had fewer offers comes first, then who has waited longer. Nothing
 * happens when the time is no longer free or suits nobody.
 */
export async function offerFreedTime(
  database: Database,
  { consultantId, startsAt }: FreedTime,
  context: { readonly sender: Sender; readonly now: Date },
): Promise<void> {
  const { now } = context;
  // Among all who take calls: who has paused gets none.
  const team = await listTeam(database, { now, from: startsAt, until: startsAt });
  const consultant = team.find(({ id }) => id === consultantId);
  if (consultant === undefined || freeAt([consultant], { now, startsAt }).free.length === 0) return;
  await returnLateOffers(database, now);
  for await (const waiters of waitersInOrder(database, now)) {
    for (const waiter of waiters.filter((each) => suits(startsAt, each))) {
      if ((await offer(database, { waiter, consultant, startsAt }, context)) !== "waiter-gone") return;
    }
  }
}

/** Everybody who waits, some hundreds at a time: only their own clocks tell whom a time suits, and Postgres has others. */
async function* waitersInOrder(database: Database, now: Date): AsyncGenerator<readonly Waiter[]> {
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
  return rows.map(({ waiting, email }) => ({ ...waiting, email }));
}

/**
 * Whoever let an offer pass waits again. Their rows are locked before their holds are looked at: in one statement the holds
 * would be older than the rows, and somebody who just got another offer would get a second one. A row that is locked is
 * being offered something anew.
 */
async function returnLateOffers(database: Database, now: Date): Promise<void> {
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

type Offer = { readonly waiter: Waiter; readonly consultant: Consultant; readonly startsAt: Date };
type OfferContext = { readonly sender: Sender; readonly now: Date };

/** Offers the time to somebody, or does nothing when it was gone in the meantime, or they were. */
async function offer(
  database: Database,
  { waiter, consultant, startsAt }: Offer,
  { sender, now }: OfferContext,
): Promise<"offered" | "waiter-gone" | "time-gone"> {
  const [token, leaveToken] = [newToken(), newToken()];
  const expiresAt = new Date(now.getTime() + offerMinutes * 60_000);
  const letter = await offerLetter({
    sender,
    startsAt,
    expiresAt,
    zone: waiter.visitorZone,
    offerUrl: `${sender.url}/book/offer/${token}`,
    leaveUrl: leaveUrlOf(sender, leaveToken),
  });
  const { id, email } = waiter;
  const work = async (transaction: Database) => {
    await waitForTurn(transaction, [consultant.id]);
    await lockLeadOf(transaction, waitingList, id);
    // A merge may have made the waiting another lead's since the list was read.
    const leadId = await markOffered(transaction, id, now);
    if (leadId === null) return "waiter-gone" as const;
    const held = await occupyTime(transaction, { consultant, startsAt }, heldFor(waiter, token, now));
    if (held === null) throw new TimeIsTaken();
    const details = { startsAt: startsAt.toISOString() };
    await recordLeadEvent(transaction, { leadId, kind: "was-offered-time", actor: null, details }, now);
    await giveLink(transaction, { uid: id, token: leaveToken }, now);
    // A hold that is over leaves no trace: by this link its page still knows what it once offered.
    await giveLink(transaction, { uid: id, token }, now);
    await enqueueMail(transaction, { ...letter, kind: "waiting-offer", recipient: email, leadId }, now);
    await enqueueOffer(transaction, { consultantId: consultant.id, startsAt }, new Date(expiresAt.getTime() + 5_000));
    return "offered" as const;
  };
  try {
    return await transactionWithRetry(database, work);
  } catch (error) {
    if (error instanceof TimeIsTaken) return "time-gone";
    throw error;
  }
}

/** The lead that was waiting, or null when it waits no longer. */
async function markOffered(transaction: Database, id: string, now: Date): Promise<string | null> {
  const [offered] = await transaction
    .update(waitingList)
    .set({ state: "offered", offersMade: sql`${waitingList.offersMade} + 1`, changedAt: now })
    .where(and(eq(waitingList.id, id), eq(waitingList.state, "waiting"), lt(waitingList.offersMade, offersMax)))
    .returning({ leadId: waitingList.leadId });
  return offered?.leadId ?? null;
}

function heldFor({ id }: Waiter, token: string, now: Date): Occupation {
  return {
    uid: randomUUID(),
    status: "held",
    holdTokenHash: tokenHash(token),
    holdMinutes: offerMinutes,
    waitingId: id,
    createdAt: now,
    changedAt: now,
  };
}
