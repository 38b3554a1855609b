import { and, eq, gte, lt, sql, type SQL } from "drizzle-orm";
import type { Database } from "@/db/client";
import { bookings } from "@/db/schema/booking";
import { partedChanges } from "@/lib/insight/commands/fold-insight";
import { spansOf, type Period } from "@/lib/insight/period";
import { workingTime } from "@/lib/leads/working-time";
import { addDays } from "@/lib/time/local-date";
import { startOfLocalDay } from "@/lib/time/wall-time";

/** Leads that came in a period, of all or of one part, and how far they have come until now. */
export type LeadTally = {
  readonly dimension: "all" | "source" | "outcome" | "owner" | "way";
  /** A source, an outcome or "none", a colleague's id or "none", a `Way`; empty for all. */
  readonly value: string;
  readonly came: number;
  readonly answered: number;
  readonly booked: number;
  readonly held: number;
  readonly won: number;
  readonly lost: number;
};

/** A period, and whose leads are meant where it isn't everybody's. */
export type PeriodOf = Period & { readonly ownerId?: string };

/** The rows of a tally that together are the period. */
function rowsOf(period: Period): SQL {
  const { months, days } = spansOf(period);
  const spans = [
    ...(months === null ? [] : [sql`(grain = 'month' AND from_on BETWEEN ${months.fromOn} AND ${months.toOn})`]),
    ...days.map(({ fromOn, toOn }) => sql`(grain = 'day' AND from_on BETWEEN ${fromOn} AND ${toOn})`),
  ];
  return sql.join(spans, sql` OR `);
}

/** The leads of a period, parted in every way; of one owner, only by owner. */
export async function listLeadTallies(database: Database, period: PeriodOf): Promise<readonly LeadTally[]> {
  const { ownerId } = period;
  const ofOwner = ownerId === undefined ? sql`` : sql`AND dimension = 'owner' AND value = ${ownerId}`;
  const fresh = sql`(SELECT * FROM insight_changes WHERE came_on BETWEEN ${period.fromOn} AND ${period.toOn})`;
  return database.execute<LeadTally>(sql`
    SELECT dimension, value, sum(came)::int AS came, sum(answered)::int AS answered, sum(booked)::int AS booked,
      sum(held)::int AS held, sum(won)::int AS won, sum(lost)::int AS lost
    FROM (
      SELECT dimension, value, came, answered, booked, held, won, lost FROM insight_leads
      WHERE (${rowsOf(period)}) ${ofOwner}
      UNION ALL
      SELECT dimension, value, came, answered, booked, held, won, lost FROM (${partedChanges(fresh)}) AS parted
      WHERE true ${ofOwner}
    ) AS tallies
    GROUP BY dimension, value HAVING sum(came) <> 0 ORDER BY dimension, sum(came) DESC, value`);
}

/** Leads that came on a day, or in the month that begins with it, and how many of them were won. */
export type LeadsOfDay = { readonly fromOn: string; readonly came: number; readonly won: number };

/** The leads of a period by day or by month, in order; days and months without a lead are left out. */
export async function listLeadsOverTime(
  database: Database,
  { fromOn, toOn }: Period,
  grain: "day" | "month",
): Promise<readonly LeadsOfDay[]> {
  const fresh = sql`(SELECT * FROM insight_changes WHERE came_on BETWEEN ${fromOn} AND ${toOn})`;
  // The tally of a month no longer knows its days.
  const kept =
    grain === "month" ? rowsOf({ fromOn, toOn }) : sql`grain = 'day' AND from_on BETWEEN ${fromOn} AND ${toOn}`;
  return database.execute<LeadsOfDay>(sql`
    SELECT to_char(date_trunc(${grain}, from_on), 'YYYY-MM-DD') AS "fromOn", sum(came)::int AS came, sum(won)::int AS won
    FROM (
      SELECT from_on, came, won FROM insight_leads WHERE dimension = 'all' AND (${kept})
      UNION ALL
      SELECT came_on, came, won FROM (${partedChanges(fresh)}) AS parted WHERE dimension = 'all'
    ) AS tallies
    GROUP BY 1 HAVING sum(came) <> 0 ORDER BY 1`);
}

/** How many leads of an owner got their first response after how many minutes of working time. */
export type AnswerTally = { readonly owner: string; readonly minutes: number; readonly leads: number };

/** The first responses to the leads that came in a period, the shortest first. */
export async function listAnswerTallies(database: Database, period: PeriodOf): Promise<readonly AnswerTally[]> {
  const { ownerId } = period;
  const ofOwner = ownerId === undefined ? sql`` : sql`WHERE owner = ${ownerId}`;
  return database.execute<AnswerTally>(sql`
    SELECT owner, minutes, sum(leads)::int AS leads FROM (
      SELECT owner, minutes, leads FROM insight_answers WHERE ${rowsOf(period)}
      UNION ALL
      SELECT coalesce(owner_id::text, 'none'), minutes, change FROM insight_changes
      WHERE minutes IS NOT NULL AND came_on BETWEEN ${period.fromOn} AND ${period.toOn}
    ) AS tallies ${ofOwner}
    GROUP BY owner, minutes HAVING sum(leads) <> 0 ORDER BY minutes, owner`);
}

/** A consultant's calls of a period that have begun: who came, who didn't, and what nobody noted yet. */
export type CallTally = {
  readonly consultantId: string;
  readonly came: number;
  readonly missed: number;
  readonly unmarked: number;
};

export async function listCallTallies(
  database: Database,
  { fromOn, toOn }: Period,
  now: Date,
): Promise<readonly CallTally[]> {
  const { attendance, consultantId, startsAt, status } = bookings;
  const until = startOfLocalDay(addDays(toOn, 1), workingTime.zone);
  // Tens of thousands of calls are counted by both at once; looking at each three times costs half as much again.
  const counted = database
    .select({ consultantId, attendance, calls: sql<number>`count(*)`.as("calls") })
    .from(bookings)
    .where(
      and(
        eq(status, "confirmed"),
        gte(startsAt, startOfLocalDay(fromOn, workingTime.zone)),
        lt(startsAt, until < now ? until : now),
      ),
    )
    .groupBy(consultantId, attendance)
    .as("counted");
  const sumOf = (condition: SQL) => sql<number>`coalesce(sum(${counted.calls}) FILTER (WHERE ${condition}), 0)::int`;
  return database
    .select({
      consultantId: counted.consultantId,
      came: sumOf(sql`${counted.attendance} = 'came'`),
      missed: sumOf(sql`${counted.attendance} = 'missed'`),
      unmarked: sumOf(sql`${counted.attendance} IS NULL`),
    })
    .from(counted)
    .groupBy(counted.consultantId);
}
