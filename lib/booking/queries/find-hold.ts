import { and, eq, gt, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { bookings } from "@/db/schema/booking";
import { staffMembers } from "@/db/schema/staff";
import { tokenHash } from "@/lib/http/token";

/** A time that is kept for a visitor just now. */
export type HeldTime = {
  readonly id: string;
  readonly uid: string;
  readonly consultantId: string;
  readonly consultantName: string;
  readonly consultantZone: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** On the caller's clock. */
  readonly expiresAt: Date;
  readonly mayBeExtended: boolean;
  readonly waitingId: string | null;
  readonly assignment: unknown;
};

/** What the token holds, or null when it holds nothing (any more). */
export async function findHold(database: Database, holdToken: string, now: Date): Promise<HeldTime | null> {
  const [row] = await database
    .select({
      id: bookings.id,
      uid: bookings.uid,
      consultantId: bookings.consultantId,
      consultantName: staffMembers.name,
      consultantZone: staffMembers.timeZone,
      startsAt: bookings.startsAt,
      endsAt: bookings.endsAt,
      secondsLeft: sql<number>`extract(epoch FROM ${bookings.holdExpiresAt} - now())::float8`,
      isHoldExtended: bookings.isHoldExtended,
      waitingId: bookings.waitingId,
      assignment: bookings.assignment,
    })
    .from(bookings)
    .innerJoin(staffMembers, eq(staffMembers.id, bookings.consultantId))
    .where(
      and(
        eq(bookings.holdTokenHash, tokenHash(holdToken)),
        eq(bookings.status, "held"),
        gt(bookings.holdExpiresAt, sql`now()`),
      ),
    );
  if (row === undefined) return null;
  const { secondsLeft, isHoldExtended, ...held } = row;
  return {
    ...held,
    expiresAt: new Date(now.getTime() + secondsLeft * 1_000),
    mayBeExtended: !isHoldExtended && held.waitingId === null,
  };
}
