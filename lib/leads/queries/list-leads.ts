import { and, eq, inArray, isNull, sql, type AnyColumn, type SQL } from "drizzle-orm";
import type { Database } from "@/db/client";
import { leads } from "@/db/schema/leads";
import { staffMembers } from "@/db/schema/staff";
import {
  foundInCounts,
  foundOf,
  isCountedFilter,
  leadsOnPage,
  searchTerms,
  type Found,
  type LeadListView,
  type LeadSort,
  type ListPlace,
} from "@/lib/leads/filter";
import type { LeadRow, Stage } from "@/lib/leads/lead";
import { countLeads, listConditions } from "@/lib/leads/queries/list-conditions";
import { findSearchPage, type PageOrder } from "@/lib/leads/queries/search-page";

export type LeadPage = {
  readonly rows: readonly LeadRow[];
  /** Where the page before and the page after begin; null where there is none. */
  readonly previous: ListPlace | null;
  readonly next: ListPlace | null;
};

export type FoundPage = { readonly page: LeadPage; readonly count: Found };

/** One page of leads and how many the filter lets through; `counting` are the counts of the filter's owner. */
export async function listFoundLeads(
  database: Database,
  view: LeadListView,
  counting: Promise<Readonly<Record<Stage, number>>>,
): Promise<FoundPage> {
  const found = await rowsOf(database, view);
  const page = pageOf(view, found.rows);
  return { page, count: await countOf(database, { view, page, counting, number: found.number }) };
}

type Counting = {
  readonly view: LeadListView;
  readonly page: LeadPage;
  readonly counting: Promise<Readonly<Record<Stage, number>>>;
  readonly number: number | null;
};

/** A first page without a next one holds all there are, so that looking for what is rare is done once. */
async function countOf(database: Database, { view, page, counting, number }: Counting): Promise<Found> {
  if (number !== null) return foundOf(number);
  if (isCountedFilter(view.filter)) return foundInCounts(view.filter, await counting);
  if (view.after === undefined && view.before === undefined && page.next === null)
    return { number: page.rows.length, isMore: false };
  return countLeads(database, view.filter);
}

/** One page of leads. A place whose row has gone still works: it is a value, not a row. */
export async function listLeads(database: Database, view: LeadListView): Promise<LeadPage> {
  return pageOf(view, (await rowsOf(database, view)).rows);
}

function pageOf(view: LeadListView, found: readonly LeadRow[]): LeadPage {
  const isBackwards = view.before !== undefined;
  const isMore = found.length > leadsOnPage;
  const page = found.slice(0, leadsOnPage);
  const rows = isBackwards ? page.toReversed() : page;
  const hasBefore = isBackwards ? isMore : view.after !== undefined;
  const hasAfter = isBackwards || isMore;
  return {
    rows,
    previous: hasBefore ? placeOf(rows[0], view.sort) : null,
    next: hasAfter ? placeOf(rows.at(-1), view.sort) : null,
  };
}

function placeOf(row: LeadRow | undefined, sort: LeadSort): ListPlace | null {
  if (row === undefined) return null;
  const values = { newest: row.createdAt, oldest: row.createdAt, changed: row.changedAt, score: row.score };
  return { id: row.id, value: Number(values[sort]) };
}

/** Each has an index with the id beside it, so that a page costs the same at any depth. */
const sortColumns: Readonly<Record<LeadSort, AnyColumn>> = {
  newest: leads.createdAt,
  oldest: leads.createdAt,
  changed: leads.changedAt,
  score: leads.score,
};

type FoundRows = {
  readonly rows: readonly LeadRow[];
  /** How many there are in all, where that was counted on the way. */
  readonly number: number | null;
};

/** The rows of a page and one more, if there is one. */
async function rowsOf(database: Database, view: LeadListView): Promise<FoundRows> {
  const order = listOrder(view);
  if (searchTerms(view.filter.search ?? "").length > 0) {
    const { ids, number } = await findSearchPage(database, { filter: view.filter, order });
    return { rows: await readRows(database, inArray(leads.id, [...ids]), order), number };
  }
  return { rows: await readRows(database, and(listConditions(view.filter), order.beyond), order), number: null };
}

/** The order of a page, read from its beginning or backwards from its end. */
export function listOrder(view: LeadListView): PageOrder {
  const column = sortColumns[view.sort];
  const isDescending = (view.sort !== "oldest") !== (view.before !== undefined);
  // The indexes are made with NULLS LAST, and Postgres uses them for exactly that order or its opposite.
  const direction = isDescending ? sql`DESC NULLS LAST` : sql`ASC NULLS FIRST`;
  const place = view.after ?? view.before;
  return {
    column,
    direction,
    beyond: place && beyond(column, { place, isDescending, isTime: view.sort !== "score" }),
  };
}

async function readRows(
  database: Database,
  which: SQL | undefined,
  { column, direction }: PageOrder,
): Promise<LeadRow[]> {
  return database
    .select({
      id: leads.id,
      email: leads.email,
      name: leads.name,
      company: leads.company,
      stage: leads.stage,
      ownerId: leads.ownerId,
      ownerName: staffMembers.name,
      outcome: leads.outcome,
      band: leads.band,
      score: leads.score,
      source: leads.source,
      region: leads.region,
      acceptsFollowUp: leads.acceptsFollowUp,
      isSample: leads.isSample,
      tags: leads.tags,
      nextStep: leads.nextStep,
      version: leads.version,
      createdAt: leads.createdAt,
      changedAt: leads.changedAt,
    })
    .from(leads)
    .leftJoin(staffMembers, eq(staffMembers.id, leads.ownerId))
    .where(and(isNull(leads.deletedAt), which))
    .orderBy(sql`${column} ${direction}`, sql`${leads.id} ${direction}`)
    .limit(leadsOnPage + 1);
}

type Beyond = { readonly place: ListPlace; readonly isDescending: boolean; readonly isTime: boolean };

function beyond(column: AnyColumn, { place, isDescending, isTime }: Beyond) {
  const value = isTime ? sql`to_timestamp(${place.value}::float8 / 1000)` : sql`${place.value}::bigint`;
  return sql`(${column}, ${leads.id}) ${isDescending ? sql`<` : sql`>`} (${value}, ${place.id}::uuid)`;
}
