import { randomUUID } from "node:crypto";
import { and, asc, eq, gte, isNull, lt, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { transactionWithRetry } from "@/db/retry";
import { bookings, waitingList } from "@/db/schema/booking";
import { leads } from "@/db/schema/leads";
import { giveLink } from "@/lib/booking/commands/give-link";
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
const candidatesMax = 500;

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
  for (const waiter of await listWaiters(database, startsAt, now)) {
    if (await offer(database, { waiter, consultant, startsAt }, context)) return;
  }
}

async function listWaiters(database: Database, startsAt: Date, now: Date): Promise<readonly Waiter[]> {
  await returnLateOffers(database, now);
  const rows = await database
    .select({ waiting: waitingList, email: leads.email })
    .from(waitingList)
    .innerJoin(leads, and(eq(leads.id, waitingList.leadId), isNull(leads.deletedAt)))
    .where(
      and(
        eq(waitingList.state, "waiting"),
        lt(waitingList.offersMade, offersMax),
        gte(waitingList.untilOn, now.toISOString().slice(0, 10)),
      ),
    )
    .orderBy(asc(waitingList.offersMade), asc(waitingList.createdAt))
    .limit(candidatesMax);
  return rows.map(({ waiting, email }) => ({ ...waiting, email })).filter((waiter) => suits(startsAt, waiter));
}

/** Whoever let an offer pass waits again. */
async function returnLateOffers(database: Database, now: Date): Promise<void> {
  const held = database
    .select({ id: bookings.waitingId })
    .from(bookings)
    .where(
      and(eq(bookings.status, "held"), sql`${bookings.holdExpiresAt} > now()`, sql`${bookings.waitingId} IS NOT NULL`),
    );
  await database
    .update(waitingList)
    .set({ state: "waiting", changedAt: now })
    .where(and(eq(waitingList.state, "offered"), sql`${waitingList.id} NOT IN (${held})`));
}

type Offer = { readonly waiter: Waiter; readonly consultant: Consultant; readonly startsAt: Date };
type OfferContext = { readonly sender: Sender; readonly now: Date };

/** False when the time or the waiter was gone in the meantime. */
async function offer(
  database: Database,
  { waiter, consultant, startsAt }: Offer,
  { sender, now }: OfferContext,
): Promise<boolean> {
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
  return transactionWithRetry(database, async (transaction) => {
    await waitForTurn(transaction, [consultant.id]);
    await lockLeadOf(transaction, waitingList, id);
    // A merge may have made the waiting another lead's since the list was read.
    const leadId = await markOffered(transaction, id, now);
    if (leadId === null) return false;
    const held = await occupyTime(transaction, { consultant, startsAt }, heldFor(waiter, token, now));
    if (held === null) {
      await transaction.update(waitingList).set({ state: "waiting" }).where(eq(waitingList.id, id));
      return false;
    }
    const details = { startsAt: startsAt.toISOString() };
    await recordLeadEvent(transaction, { leadId, kind: "was-offered-time", actor: null, details }, now);
    await giveLink(transaction, { uid: id, token: leaveToken }, now);
    await enqueueMail(transaction, { ...letter, kind: "waiting-offer", recipient: email, leadId }, now);
    await enqueueOffer(transaction, { consultantId: consultant.id, startsAt }, new Date(expiresAt.getTime() + 5_000));
    return true;
  });
}

/** The lead that was waiting, or null when it waits no longer. */
async function markOffered(transaction: Database, id: string, now: Date): Promise<string | null> {
  const [offered] = await transaction
    .update(waitingList)
    .set({ state: "offered", offersMade: sql`${waitingList.offersMade} + 1`, changedAt: now })
    .where(and(eq(waitingList.id, id), eq(waitingList.state, "waiting")))
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
