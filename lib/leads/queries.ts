import { and, eq, isNull, lt, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { leadCounts, leadEvents, leads } from "@/db/schema/leads";
import { staffMembers } from "@/db/schema/staff";
import type { LeadEvent } from "@/lib/leads/event";
import { stages, type Lead, type Stage } from "@/lib/leads/lead";

/** One lead with its owner's name, or null when it doesn't exist or was deleted. */
export async function findLead(database: Database, leadId: string): Promise<Lead | null> {
  const [row] = await database
    .select({ lead: leads, ownerName: staffMembers.name })
    .from(leads)
    .leftJoin(staffMembers, eq(staffMembers.id, leads.ownerId))
    .where(and(eq(leads.id, leadId), isNull(leads.deletedAt)));
  return row === undefined ? null : { ...row.lead, ownerName: row.ownerName };
}

/** A stretch of a time line: what is older than `before`, so many lines at most. */
export type Stretch = { readonly before?: Date | undefined; readonly limit: number };

const everything: Stretch = { limit: 500 };

/** What happened with a lead, the newest first. */
export async function listEvents(
  database: Database,
  leadId: string,
  { before, limit }: Stretch = everything,
): Promise<readonly LeadEvent[]> {
  return database
    .select({
      id: leadEvents.id,
      kind: leadEvents.kind,
      happenedAt: leadEvents.happenedAt,
      actorName: leadEvents.actorName,
      details: leadEvents.details,
      originalLeadId: leadEvents.originalLeadId,
    })
    .from(leadEvents)
    .where(and(eq(leadEvents.leadId, leadId), before === undefined ? undefined : lt(leadEvents.happenedAt, before)))
    .orderBy(sql`${leadEvents.happenedAt} desc nulls last`, sql`${leadEvents.id} desc nulls last`)
    .limit(limit);
}

/** How many leads stand in each stage: of all, of one owner, or of nobody ("none"). Exact, and as fast with a million. */
export async function countLeadsByStage(database: Database, owner?: string): Promise<Readonly<Record<Stage, number>>> {
  const whose = owner === "none" ? isNull(leadCounts.ownerId) : owner && eq(leadCounts.ownerId, owner);
  const rows = await database
    .select({ stage: leadCounts.stage, number: sql<string>`sum(${leadCounts.change})` })
    .from(leadCounts)
    .where(whose || undefined)
    .groupBy(leadCounts.stage);
  const numberIn = (stage: Stage) => Number(rows.find((row) => row.stage === stage)?.number ?? 0);
  const [fresh, contacted, booked, held, won, lost] = stages.map(numberIn);
  return {
    new: fresh ?? 0,
    contacted: contacted ?? 0,
    booked: booked ?? 0,
    held: held ?? 0,
    won: won ?? 0,
    lost: lost ?? 0,
  };
}
