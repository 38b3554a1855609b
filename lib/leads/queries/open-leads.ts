import { and, eq, inArray, isNull, not, sql, type SQL } from "drizzle-orm";
import type { Database } from "@/db/client";
import { leadCounts, leads, leadTasks } from "@/db/schema/leads";
import { staffMembers } from "@/db/schema/staff";
import { countedMax, foundOf, type Found } from "@/lib/leads/filter";
import type { Stage } from "@/lib/leads/lead";

/**
 * The rule of Today: every open lead and every task that is due stands on the Today of at least one active colleague.
 * Open is a lead that is neither won nor lost, nor part of another, nor removed. Whose owner is active has it on their own
 * Today: waiting for a first answer (`listWaitingLeads`), with nothing planned, or planned for later. Whose owner is gone,
 * and who has none, stands on everybody's: among the waiting, or among those left (`listLeftLeads`). Of tasks the same is
 * said at `listDueTasks`. A test leads leads, tasks, calls and colleagues through a random life and looks.
 */
const workedStages = ["contacted", "booked", "held"] as const satisfies readonly Stage[];

export type OpenLead = {
  readonly id: string;
  readonly name: string | null;
  readonly email: string;
  readonly company: string | null;
  readonly stage: Stage;
  readonly ownerId: string | null;
  readonly ownerName: string | null;
  readonly version: number;
};

const columns = {
  id: leads.id,
  name: leads.name,
  email: leads.email,
  company: leads.company,
  stage: leads.stage,
  ownerId: leads.ownerId,
  version: leads.version,
};

type OwnLeads = { readonly ownerId: string; readonly isPlanned: boolean; readonly now: Date };

/** Planned is a lead with a call ahead, or with a task that is not done. */
function whereOwn({ ownerId, isPlanned, now }: OwnLeads): SQL | undefined {
  const hasPlan = sql`(EXISTS (SELECT FROM lead_tasks WHERE lead_id = ${leads.id} AND done_at IS NULL)
    OR EXISTS (SELECT FROM bookings WHERE lead_id = ${leads.id} AND status = 'confirmed' AND ends_at > ${now.toISOString()}))`;
  return and(
    eq(leads.ownerId, ownerId),
    inArray(leads.stage, [...workedStages]),
    isNull(leads.deletedAt),
    isPlanned ? hasPlan : not(hasPlan),
  );
}

/** A colleague's open leads that have been answered, those that moved last first: with something planned, or with nothing. */
export async function listOwnLeads(
  database: Database,
  { limit, ...own }: OwnLeads & { readonly limit: number },
): Promise<readonly OpenLead[]> {
  return database
    .select({ ...columns, ownerName: staffMembers.name })
    .from(leads)
    .leftJoin(staffMembers, eq(staffMembers.id, leads.ownerId))
    .where(whereOwn(own))
    .orderBy(sql`${leads.stageSince} DESC NULLS LAST`, sql`${leads.id} DESC NULLS LAST`)
    .limit(limit);
}

/** How many there are; `isMore` when only the first thousand were counted. */
export async function countOwnLeads(database: Database, own: OwnLeads): Promise<Found> {
  const some = database
    .select({ id: leads.id })
    .from(leads)
    .where(whereOwn(own))
    .limit(countedMax + 1)
    .as("some");
  const [row] = await database.select({ number: sql<number>`count(*)::int` }).from(some);
  return foundOf(row?.number ?? 0);
}

/**
 * Open leads that have been answered and that no active colleague owns, those that moved last first. Each stage of each
 * owner is read from the index and no further than wanted, however many leads there are.
 */
export async function listLeftLeads(database: Database, limit: number): Promise<readonly OpenLead[]> {
  const some = (owner: SQL) => sql`(SELECT id, stage_since FROM leads WHERE leads.stage = stages.stage AND ${owner}
    AND deleted_at IS NULL ORDER BY stage_since DESC NULLS LAST, id DESC NULLS LAST LIMIT ${limit}::int)`;
  const stages = sql`(VALUES ('contacted'), ('booked'), ('held')) AS stages (stage)`;
  const found = database.$with("found").as(
    database
      .select({ id: sql<string>`left_leads.id`.as("found_id"), since: sql`left_leads.stage_since`.as("since") })
      .from(
        sql`(SELECT one.* FROM ${stages} CROSS JOIN LATERAL ${some(sql`owner_id IS NULL`)} AS one
          UNION ALL
          SELECT one.* FROM ${stages} CROSS JOIN (SELECT id AS gone_id FROM staff_members WHERE disabled_at IS NOT NULL) AS gone
            CROSS JOIN LATERAL ${some(sql`owner_id = gone_id`)} AS one) AS left_leads`,
      )
      .orderBy(sql`2 DESC NULLS LAST`, sql`1 DESC`)
      .limit(limit),
  );
  return database
    .with(found)
    .select({ ...columns, ownerName: staffMembers.name })
    .from(found)
    .innerJoin(leads, eq(leads.id, found.id))
    .leftJoin(staffMembers, eq(staffMembers.id, leads.ownerId))
    .orderBy(sql`${found.since} DESC NULLS LAST`, sql`${leads.id} DESC`);
}

/** What somebody who is gone, or nobody, has of what is open: so many leads and so many tasks, due or not. */
export type LeftBy = {
  /** Null for what nobody ever had. */
  readonly ownerId: string | null;
  readonly ownerName: string | null;
  readonly leads: number;
  readonly tasks: number;
};

export async function listLeftBy(database: Database): Promise<readonly LeftBy[]> {
  const isLeft = sql`(owner_id IS NULL OR owner_id IN (SELECT id FROM staff_members WHERE disabled_at IS NOT NULL))`;
  return database.execute<LeftBy>(sql`
    SELECT owner_id AS "ownerId", staff_members.name AS "ownerName", sum(leads)::int AS leads, sum(tasks)::int AS tasks
    FROM (
      SELECT owner_id, change AS leads, 0 AS tasks FROM ${leadCounts}
      WHERE stage IN ('new', 'contacted', 'booked', 'held') AND ${isLeft}
      UNION ALL
      SELECT ${leadTasks.ownerId}, 0, 1 FROM ${leadTasks} JOIN leads ON leads.id = lead_id AND leads.deleted_at IS NULL
      WHERE done_at IS NULL AND ${leadTasks.ownerId} IN (SELECT id FROM staff_members WHERE disabled_at IS NOT NULL)
    ) AS parts LEFT JOIN staff_members ON staff_members.id = owner_id
    GROUP BY 1, 2 HAVING sum(leads) > 0 OR sum(tasks) > 0 ORDER BY 2 NULLS FIRST`);
}
