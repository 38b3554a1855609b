import { randomUUID } from "node:crypto";
import { and, eq, lt, ne, notExists, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Database } from "@/db/client";
import { transactionWithRetry } from "@/db/retry";
import { waitingList, waitingOffers } from "@/db/schema/booking";
import { giveLink } from "@/lib/booking/commands/give-link";
import { TimeIsTaken } from "@/lib/booking/commands/hold-slot";
import type { Waiter } from "@/lib/booking/commands/list-waiters";
import { planLook } from "@/lib/booking/commands/look-for-free-times";
import { occupyTime, waitForTurn, type Occupation } from "@/lib/booking/commands/occupy-time";
import { leaveUrlOf } from "@/lib/booking/commands/waiting-list";
import { offerLetter } from "@/lib/booking/emails/waiting-letters";
import { offerMinutes, offersMax } from "@/lib/booking/rules";
import type { Consultant } from "@/lib/booking/team";
import { newToken, tokenHash } from "@/lib/http/token";
import { recordLeadEvent } from "@/lib/leads/commands";
import { lockLeadOf } from "@/lib/leads/commands/lock-lead";
import { enqueueMail } from "@/lib/mail/commands";
import type { Sender } from "@/lib/mail/layout";

export type OfferContext = { readonly sender: Sender; readonly now: Date };

type Offer = { readonly waiter: Waiter; readonly consultant: Consultant; readonly startsAt: Date };

/** Offers the time to somebody, or does nothing when it was gone in the meantime, or they were. */
export async function makeOffer(
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
    const leadId = await markOffered(transaction, { id, startsAt }, now);
    if (leadId === null) return "waiter-gone" as const;
    const held = await occupyTime(transaction, { consultant, startsAt }, heldFor(waiter, token, now));
    if (held === null) throw new TimeIsTaken();
    const details = { startsAt: startsAt.toISOString() };
    await recordLeadEvent(transaction, { leadId, kind: "was-offered-time", actor: null, details }, now);
    await giveLink(transaction, { uid: id, token: leaveToken }, now);
    // A hold that is over leaves no trace: by this link its page still knows what it once offered.
    await giveLink(transaction, { uid: id, token }, now);
    await enqueueMail(transaction, { ...letter, kind: "waiting-offer", recipient: email, leadId }, now);
    await planLook(transaction, new Date(expiresAt.getTime() + 5_000));
    return "offered" as const;
  };
  try {
    return await transactionWithRetry(database, work);
  } catch (error) {
    if (error instanceof TimeIsTaken) return "time-gone";
    throw error;
  }
}

type Marking = { readonly id: string; readonly startsAt: Date };

/** The lead that was waiting, or null when it waits no longer, or has an offer already, by whichever of its entries. */
async function markOffered(transaction: Database, { id, startsAt }: Marking, now: Date): Promise<string | null> {
  const other = alias(waitingList, "other");
  const otherOffer = transaction
    .select({ id: other.id })
    .from(other)
    .where(and(eq(other.leadId, waitingList.leadId), ne(other.id, waitingList.id), eq(other.state, "offered")));
  const [offered] = await transaction
    .update(waitingList)
    .set({ state: "offered", offersMade: sql`${waitingList.offersMade} + 1`, changedAt: now })
    .where(
      and(
        eq(waitingList.id, id),
        eq(waitingList.state, "waiting"),
        lt(waitingList.offersMade, offersMax),
        notExists(otherOffer),
      ),
    )
    .returning({ leadId: waitingList.leadId });
  if (offered === undefined) return null;
  await transaction.insert(waitingOffers).values({ waitingId: id, startsAt, offeredAt: now }).onConflictDoNothing();
  return offered.leadId;
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
