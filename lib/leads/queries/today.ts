import { and, asc, desc, eq, isNull, lte, or, sql } from "drizzle-orm";
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

/** A colleague's open tasks that are due by a day, overdue ones first. */
export async function listDueTasks(
  database: Database,
  { ownerId, untilOn }: { readonly ownerId: string; readonly untilOn: string },
): Promise<readonly DueTask[]> {
  return database
    .select({ ...taskColumns, leadName: leads.name, leadEmail: leads.email })
    .from(leadTasks)
    .innerJoin(leads, and(eq(leads.id, leadTasks.leadId), isNull(leads.deletedAt)))
    .leftJoin(staffMembers, eq(staffMembers.id, leadTasks.ownerId))
    .where(and(eq(leadTasks.ownerId, ownerId), isNull(leadTasks.doneAt), lte(leadTasks.dueOn, untilOn)))
    .orderBy(asc(leadTasks.dueOn), asc(leadTasks.createdAt))
    .limit(50);
}

export type WaitingLead = {
  readonly id: string;
  readonly name: string | null;
  readonly email: string;
  readonly company: string | null;
  readonly score: number;
  readonly ownerId: string | null;
  readonly version: number;
  readonly createdAt: Date;
  readonly isSample: boolean;
};

/** New leads that nobody has answered, the longest waiting first: a colleague's own and those of nobody. */
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
      ownerId: leads.ownerId,
      version: leads.version,
      createdAt: leads.createdAt,
      isSample: leads.isSample,
    })
    .from(leads)
    .where(and(eq(leads.stage, "new"), or(isNull(leads.ownerId), eq(leads.ownerId, ownerId)), isNull(leads.deletedAt)))
    .orderBy(sql`${leads.createdAt} ASC NULLS FIRST`, sql`${leads.id} ASC NULLS FIRST`)
    .limit(limit);
}
