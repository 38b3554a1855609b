import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { leadBatches, leads } from "@/db/schema/leads";
import type { Batch, LeadSelection } from "@/lib/leads/batch";
import { listConditions } from "@/lib/leads/queries/list-conditions";

/** A selection as a condition on `leads` that are not deleted. */
function whereSelected(selection: LeadSelection) {
  const chosen =
    selection.kind === "these" ? inArray(leads.id, [...selection.leadIds]) : listConditions(selection.filter);
  return and(isNull(leads.deletedAt), chosen);
}

/** How many leads a selection holds, counted one by one. */
export async function countSelection(database: Database, selection: LeadSelection): Promise<number> {
  if (selection.kind === "these" && selection.leadIds.length === 0) return 0;
  const [row] = await database
    .select({ number: sql<number>`count(*)::int` })
    .from(leads)
    .where(whereSelected(selection));
  return row?.number ?? 0;
}

/** A few leads of a selection, to see whether it is the right one. */
export async function listSamplesOf(database: Database, selection: LeadSelection) {
  if (selection.kind === "these" && selection.leadIds.length === 0) return [];
  return database
    .select({ id: leads.id, name: leads.name, email: leads.email, stage: leads.stage })
    .from(leads)
    .where(whereSelected(selection))
    .orderBy(sql`${leads.createdAt} DESC NULLS LAST`, sql`${leads.id} DESC NULLS LAST`)
    .limit(5);
}

export async function findBatch(database: Database, batchId: string): Promise<Batch | null> {
  const [batch] = await database
    .select({
      id: leadBatches.id,
      actorName: leadBatches.actorName,
      leadsCount: leadBatches.leadsCount,
      doneAt: leadBatches.doneAt,
      undoneAt: leadBatches.undoneAt,
    })
    .from(leadBatches)
    .where(eq(leadBatches.id, batchId));
  return batch ?? null;
}

/** The leads of a selection, locked in one order so that two batches never wait for each other in a circle. */
export async function listLockedLeads(database: Database, selection: LeadSelection, limit: number) {
  return database
    .select()
    .from(leads)
    .where(whereSelected(selection))
    .orderBy(asc(leads.id))
    .limit(limit)
    .for("update");
}
