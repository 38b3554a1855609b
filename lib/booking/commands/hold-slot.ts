import { randomUUID } from "node:crypto";
import { and, eq, gt, isNull, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { transactionWithRetry } from "@/db/retry";
import { bookings } from "@/db/schema/booking";
import { assignmentOrder, type AssessedOutcome, type Assignment } from "@/lib/booking/assignment";
import { occupyTime, waitForTurn } from "@/lib/booking/commands/occupy-time";
import { listCandidates } from "@/lib/booking/queries/list-candidates";
import { findHold, type HeldTime } from "@/lib/booking/queries/find-hold";
import { listTeam } from "@/lib/booking/queries/list-team";
import { holdMinutes } from "@/lib/booking/rules";
import { freeAt, hasRoom, type Bookable, type Consultant, type TimeRefusal } from "@/lib/booking/team";
import { newToken, tokenHash } from "@/lib/http/token";
import { accepted, refused, type Result } from "@/lib/result";

export type HoldRequest = {
  readonly startsAt: Date;
  /** What the visitor's assessment ended with: it decides who is asked first. */
  readonly outcome: AssessedOutcome;
  /** The visitor's present hold, which this one replaces. */
  readonly holdToken: string | null;
  /** Only this consultant; left out: whoever comes first. */
  readonly consultantId?: string | undefined;
  /** The key of the form that takes the time and books it in one go; without one the form is still to come. */
  readonly formKey?: string | undefined;
};

/** A time kept for one visitor. The token is stored nowhere. */
export type Hold = { readonly id: string; readonly token: string; readonly consultant: Bookable };

/**
 * Keeps a time for five minutes while its visitor fills in the form. The consultants who are free are tried in the order
 * of `assignmentOrder` until one's time is got. One visitor holds one time: a hold of before is given up, unless the new
 * time can't be had. Asking again for the time that is already held keeps that hold.
 */
export async function holdSlot(
  database: Database,
  request: HoldRequest,
  now: Date,
): Promise<Result<Hold, TimeRefusal>> {
  const { startsAt, outcome, holdToken, consultantId } = request;
  const [own, team] = await Promise.all([
    holdToken === null ? null : findHold(database, holdToken, now),
    listTeam(database, { now, from: startsAt, until: startsAt, consultantId }),
  ]);
  const kept = sameHold(own, await withHolder(database, { own, team, startsAt }, now), request);
  if (kept !== null) return accepted(kept);
  const { free, refusal } = freeAt(team, { now, startsAt, reschedulingBookingId: own?.id ?? null });
  if (free.length === 0) return refused(refusal);
  for (const assignment of assignmentOrder(await listCandidates(database, free, now), outcome)) {
    const consultant = free.find(({ id }) => id === assignment.consultantId);
    const hold = consultant && (await tryToHold(database, { consultant, assignment, request }, now));
    if (hold) return accepted(hold);
  }
  return refused("taken");
}

type Holding = {
  readonly own: Awaited<ReturnType<typeof findHold>>;
  readonly team: readonly Consultant[];
  readonly startsAt: Date;
};

/** A time that is kept for somebody stays theirs when its consultant takes no new calls any more. */
async function withHolder(
  database: Database,
  { own, team, startsAt }: Holding,
  now: Date,
): Promise<readonly Consultant[]> {
  if (own === null || team.some(({ id }) => id === own.consultantId)) return team;
  const holder = await listTeam(database, { now, from: startsAt, until: startsAt, consultantId: own.consultantId });
  return [...team, ...holder];
}

function sameHold(
  own: HeldTime | null,
  team: readonly Consultant[],
  { startsAt, holdToken }: HoldRequest,
): Hold | null {
  if (own === null || holdToken === null || own.startsAt.getTime() !== startsAt.getTime()) return null;
  const consultant = team.find(({ id }) => id === own.consultantId);
  return consultant !== undefined && hasRoom(consultant) ? { id: own.id, token: holdToken, consultant } : null;
}

type Try = {
  readonly consultant: Bookable;
  readonly assignment: Assignment;
  readonly request: HoldRequest;
};

/** The old hold comes back when the new one can't be had: both happen in one transaction, or nothing does. */
async function tryToHold(database: Database, wanted: Try, now: Date): Promise<Hold | null> {
  const { consultant, assignment, request } = wanted;
  const { startsAt, holdToken, formKey = null } = request;
  const token = newToken();
  const hold = { status: "held", holdTokenHash: tokenHash(token), assignment, formKey } as const;
  const take = (within: Database) =>
    occupyTime(within, { consultant, startsAt }, { ...hold, uid: randomUUID(), createdAt: now, changedAt: now });
  const id = holdToken === null ? await take(database) : await exchange(database, { holdToken, consultant, take });
  return id === null ? null : { id, token, consultant };
}

type Exchange = {
  readonly holdToken: string;
  readonly consultant: Consultant;
  readonly take: (within: Database) => Promise<string | null>;
};

async function exchange(database: Database, { holdToken, consultant, take }: Exchange): Promise<string | null> {
  try {
    return await transactionWithRetry(database, async (transaction) => {
      await leaveHold(transaction, holdToken, consultant);
      const id = await take(transaction);
      if (id === null) throw new TimeIsTaken();
      return id;
    });
  } catch (error) {
    if (error instanceof TimeIsTaken) return null;
    throw error;
  }
}

/** Frees what a visitor holds, for a time of this consultant that they want instead. */
async function leaveHold(transaction: Database, holdToken: string, { id }: Consultant): Promise<void> {
  const before = await transaction
    .select({ consultantId: bookings.consultantId })
    .from(bookings)
    .where(and(eq(bookings.holdTokenHash, tokenHash(holdToken)), eq(bookings.status, "held")));
  await waitForTurn(transaction, [id, ...before.map(({ consultantId }) => consultantId)]);
  await releaseHold(transaction, holdToken);
}

/** Ends a transaction whose time somebody else has. */
export class TimeIsTaken extends Error {
  override readonly name = "TimeIsTaken";
}

/** Frees the time that a visitor's token holds; nothing happens when there is none any more. */
export async function releaseHold(database: Database, holdToken: string): Promise<void> {
  await database
    .delete(bookings)
    .where(and(eq(bookings.holdTokenHash, tokenHash(holdToken)), eq(bookings.status, "held")));
}

/** Frees a held time by its id, where it is still only held. */
export async function giveUpHold(database: Database, id: string): Promise<void> {
  await database.delete(bookings).where(and(eq(bookings.id, id), eq(bookings.status, "held")));
}

/** Keeps a held time for five minutes from now, once. False when it was extended before or is held no more. */
export async function extendHold(database: Database, holdToken: string, now: Date): Promise<boolean> {
  const extended = await database
    .update(bookings)
    .set({
      holdExpiresAt: sql`now() + make_interval(mins => ${holdMinutes})`,
      isHoldExtended: true,
      changedAt: now,
    })
    .where(
      and(
        eq(bookings.holdTokenHash, tokenHash(holdToken)),
        eq(bookings.status, "held"),
        eq(bookings.isHoldExtended, false),
        // An offered time is kept for longer than an extension would.
        isNull(bookings.waitingId),
        gt(bookings.holdExpiresAt, sql`now()`),
      ),
    )
    .returning({ id: bookings.id });
  return extended.length > 0;
}
