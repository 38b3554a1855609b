import { and, eq, gte, isNull, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { leads } from "@/db/schema/leads";
import { staffMembers } from "@/db/schema/staff";
import { placeOf, pageOf, type Place } from "@/lib/api/place";
import type { LeadFilter } from "@/lib/leads/filter";
import { listConditions } from "@/lib/leads/queries/list-conditions";

const columns = {
  id: leads.id,
  email: leads.email,
  name: leads.name,
  company: leads.company,
  phone: leads.phone,
  region: leads.region,
  stage: leads.stage,
  ownerId: leads.ownerId,
  ownerName: staffMembers.name,
  outcome: leads.outcome,
  band: leads.band,
  score: leads.score,
  tags: leads.tags,
  source: leads.source,
  acceptsFollowUp: leads.acceptsFollowUp,
  nextStep: leads.nextStep,
  isSample: leads.isSample,
  version: leads.version,
  createdAt: leads.createdAt,
  changedAt: leads.changedAt,
};

export type LeadListWish = {
  readonly filter: LeadFilter;
  readonly order: "newest" | "changed";
  readonly changedSince: string | undefined;
  readonly limit: number;
  readonly after: string | undefined;
};

export async function findApiLead(database: Database, leadId: string) {
  const [row] = await leadRows(database).where(and(eq(leads.id, leadId), isNull(leads.deletedAt)));
  return row ?? null;
}

/** One page of leads, by the same indexes as the desk's list. */
export async function listApiLeads(database: Database, wish: LeadListWish) {
  const { filter, order, changedSince, limit, after } = wish;
  const column = order === "newest" ? leads.createdAt : leads.changedAt;
  // The indexes are made with DESC NULLS LAST, and Postgres uses them for exactly that order or its opposite.
  const direction = order === "newest" ? sql`DESC NULLS LAST` : sql`ASC NULLS FIRST`;
  const place = placeOf(after);
  const rows = await leadRows(database)
    .where(
      and(
        isNull(leads.deletedAt),
        listConditions(filter),
        changedSince === undefined ? undefined : gte(leads.changedAt, new Date(changedSince)),
        place && beyond(order, place),
      ),
    )
    .orderBy(sql`${column} ${direction}`, sql`${leads.id} ${direction}`)
    .limit(limit + 1);
  return pageOf(rows, limit, (row) => ({
    id: row.id,
    value: Number(order === "newest" ? row.createdAt : row.changedAt),
  }));
}

function leadRows(database: Database) {
  return database.select(columns).from(leads).leftJoin(staffMembers, eq(staffMembers.id, leads.ownerId)).$dynamic();
}

function beyond(order: LeadListWish["order"], { value, id }: Place) {
  const at = sql`to_timestamp(${value}::float8 / 1000)`;
  return order === "newest"
    ? sql`(${leads.createdAt}, ${leads.id}) < (${at}, ${id}::uuid)`
    : sql`(${leads.changedAt}, ${leads.id}) > (${at}, ${id}::uuid)`;
}
