import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { leadBatches, leads } from "@/db/schema/leads";
import type { Batch, BatchLeft, LeadSelection } from "@/lib/leads/batch";
import { storedLeft } from "@/lib/leads/input/batch-left";
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
      changes: leadBatches.changes,
    })
    .from(leadBatches)
    .where(eq(leadBatches.id, batchId));
  if (batch === undefined) return null;
  const { changes, ...rest } = batch;
  return { ...rest, left: storedLeft(changes) };
}

/** The leads that a change of many left a part out of, as far as they are told of by name. */
export async function listLeftLeads(database: Database, { some }: BatchLeft) {
  if (some.length === 0) return [];
  const ids = some.map(({ id }) => id);
  const known = await database
    .select({ id: leads.id, name: leads.name, email: leads.email, stage: leads.stage })
    .from(leads)
    .where(and(isNull(leads.deletedAt), inArray(leads.id, ids)));
  const byId = new Map(known.map((lead) => [lead.id, lead]));
  return some.flatMap(({ id, why }) => {
    const lead = byId.get(id);
    return lead === undefined ? [] : [{ ...lead, why }];
  });
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
