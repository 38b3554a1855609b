import { and, eq, gte, inArray, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { bookings } from "@/db/schema/booking";
import type { Candidate } from "@/lib/booking/assignment";
import { weeklyOpenMinutes } from "@/lib/booking/rules";
import type { Consultant } from "@/lib/booking/team";
import { dayMs } from "@/lib/time/local-date";

const countedDays = 28;

/** What decides who is asked first for a call: their calls of the last four weeks and ahead, and what they offer. */
export async function listCandidates(
  database: Database,
  team: readonly Consultant[],
  now: Date,
): Promise<readonly Candidate[]> {
  const [first] = team;
  // Whoever is alone needs no comparison.
  const loads = team.length === 1 && first !== undefined ? [] : await loadsOf(database, team, now);
  return team.map(({ id, specialisms, calendar }) => {
    const load = loads.find(({ consultantId }) => consultantId === id);
    return {
      consultantId: id,
      specialisms,
      recentCalls: load?.recentCalls ?? 0,
      weeklyOpenMinutes: weeklyOpenMinutes(calendar.weekly),
      lastBookedAt: load?.lastBookedAt ?? null,
    };
  });
}

async function loadsOf(database: Database, team: readonly Consultant[], now: Date) {
  const since = new Date(now.getTime() - countedDays * dayMs);
  return database
    .select({
      consultantId: bookings.consultantId,
      recentCalls: sql<number>`count(*) FILTER (WHERE ${gte(bookings.startsAt, since)})::int`,
      lastBookedAt: sql<Date | null>`max(${bookings.bookedAt})`.mapWith(bookings.bookedAt),
    })
    .from(bookings)
    .where(
      and(
        inArray(
          bookings.consultantId,
          team.map(({ id }) => id),
        ),
        eq(bookings.status, "confirmed"),
      ),
    )
    .groupBy(bookings.consultantId);
}
