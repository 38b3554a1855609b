import { and, eq, isNull } from "drizzle-orm";
import type { Database } from "@/db/client";
import { bookingLinks, bookings, waitingList } from "@/db/schema/booking";
import { leads } from "@/db/schema/leads";
import { findHold, type HeldTime } from "@/lib/booking/queries/find-hold";
import { tokenHash } from "@/lib/http/token";

/** A time that is kept for somebody of the waiting list, and who that is. */
export type Offer = {
  readonly hold: HeldTime;
  readonly visitorZone: string;
  readonly email: string;
  readonly name: string | null;
};

/** What the link of an offer opens, or null when it is over. */
export async function findOffer(database: Database, token: string, now: Date): Promise<Offer | null> {
  const hold = await findHold(database, token, now);
  const waitingId = hold?.waitingId ?? null;
  if (hold === null || waitingId === null) return null;
  const [row] = await database
    .select({ visitorZone: waitingList.visitorZone, email: leads.email, name: leads.name })
    .from(waitingList)
    .innerJoin(leads, and(eq(leads.id, waitingList.leadId), isNull(leads.deletedAt)))
    .where(eq(waitingList.id, waitingId));
  return row === undefined ? null : { hold, ...row };
}

/** The assessment with which somebody waits whose offer the token holds; null when there is none. */
export async function findSubmissionOfOffer(database: Database, holdToken: string): Promise<string | null> {
  const [row] = await database
    .select({ submissionId: waitingList.submissionId })
    .from(bookings)
    .innerJoin(waitingList, eq(waitingList.id, bookings.waitingId))
    .where(eq(bookings.holdTokenHash, tokenHash(holdToken)));
  return row?.submissionId ?? null;
}

/** The place on the waiting list that a mail of it led to, by any of its links; null for a link that never was. */
export async function findWaiting(database: Database, token: string): Promise<{ readonly isLeft: boolean } | null> {
  const [row] = await database
    .select({ state: waitingList.state })
    .from(waitingList)
    .innerJoin(bookingLinks, eq(bookingLinks.uid, waitingList.id))
    .where(eq(bookingLinks.tokenHash, tokenHash(token)));
  return row === undefined ? null : { isLeft: row.state === "left" || row.state === "booked" };
}
