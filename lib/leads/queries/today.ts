import { and, asc, desc, eq, isNull, lte, or, sql, type AnyColumn, type SQL } from "drizzle-orm";
import type { Database } from "@/db/client";
import { leads, leadTasks } from "@/db/schema/leads";
import { staffMembers } from "@/db/schema/staff";
import type { DueTask, LeadTask } from "@/lib/leads/task";

const taskColumns = {
  id: leadTasks.id,
  leadId: leadTasks.leadId,
  title: leadTasks.title,
  dueOn: leadTasks.dueOn,
  ownerId: leadTasks.ownerId,
  ownerName: staffMembers.name,
  createdBy: leadTasks.createdBy,
  createdAt: leadTasks.createdAt,
  doneAt: leadTasks.doneAt,
  doneBy: leadTasks.doneBy,
};

/** What is to be done for a lead, open tasks first and the most urgent of them at the top. */
export async function listTasks(database: Database, leadId: string): Promise<readonly LeadTask[]> {
  return database
    .select(taskColumns)
    .from(leadTasks)
    .leftJoin(staffMembers, eq(staffMembers.id, leadTasks.ownerId))
    .where(eq(leadTasks.leadId, leadId))
    .orderBy(sql`${leadTasks.doneAt} IS NOT NULL`, asc(leadTasks.dueOn), desc(leadTasks.createdAt))
    .limit(200);
}

/** Nobody's, or of a colleague who is gone. */
function isLeft(owner: AnyColumn): SQL {
  return sql`(${owner} IS NULL OR ${owner} IN (SELECT id FROM staff_members WHERE disabled_at IS NOT NULL))`;
}

/**
 * Open tasks that are due by a day and that a colleague sees, overdue ones first: their own; those of nobody, or of who
 * is gone, for a lead of theirs; and such tasks for a lead that no active colleague owns, which everybody sees.
 */
export async function listDueTasks(
  database: Database,
  { ownerId, untilOn, limit }: { readonly ownerId: string; readonly untilOn: string; readonly limit: number },
): Promise<readonly DueTask[]> {
  const isLeftTask = and(isLeft(leadTasks.ownerId), or(eq(leads.ownerId, ownerId), isLeft(leads.ownerId)));
  const isSeen = or(eq(leadTasks.ownerId, ownerId), isLeftTask);
  return database
    .select({ ...taskColumns, leadName: leads.name, leadEmail: leads.email })
    .from(leadTasks)
    .innerJoin(leads, and(eq(leads.id, leadTasks.leadId), isNull(leads.deletedAt)))
    .leftJoin(staffMembers, eq(staffMembers.id, leadTasks.ownerId))
    .where(and(isSeen, isNull(leadTasks.doneAt), lte(leadTasks.dueOn, untilOn)))
    .orderBy(asc(leadTasks.dueOn), asc(leadTasks.createdAt))
    .limit(limit);
}

export type WaitingLead = {
  readonly id: string;
  readonly name: string | null;
  readonly email: string;
  readonly company: string | null;
  readonly score: number;
  /** Whether nobody owns it who could answer. */
  readonly isFree: boolean;
  readonly version: number;
  readonly createdAt: Date;
  readonly isSample: boolean;
};

/** New leads that nobody has answered, the longest waiting first: a colleague's own, those of nobody and of who is gone. */
export async function listWaitingLeads(
  database: Database,
  { ownerId, limit }: { readonly ownerId: string; readonly limit: number },
): Promise<readonly WaitingLead[]> {
  return database
    .select({
      id: leads.id,
      name: leads.name,
      email: leads.email,
      company: leads.company,
      score: leads.score,
      isFree: isLeft(leads.ownerId).mapWith(Boolean),
      version: leads.version,
      createdAt: leads.createdAt,
      isSample: leads.isSample,
    })
    .from(leads)
    .where(and(eq(leads.stage, "new"), or(isLeft(leads.ownerId), eq(leads.ownerId, ownerId)), isNull(leads.deletedAt)))
    .orderBy(sql`${leads.createdAt} ASC NULLS FIRST`, sql`${leads.id} ASC NULLS FIRST`)
    .limit(limit);
}
