import { and, arrayContains, eq, gte, inArray, isNull, lt, lte, not, sql, type AnyColumn, type SQL } from "drizzle-orm";
import type { Database } from "@/db/client";
import { plannedAnew } from "@/db/prepared";
import { leads } from "@/db/schema/leads";
import {
  countedMax,
  foundInCounts,
  foundOf,
  isCountedFilter,
  searchTerms,
  waitingHours,
  type Found,
  type LeadFilter,
} from "@/lib/leads/filter";
import { plainAddress } from "@/lib/leads/lead";
import { countLeadsByStage } from "@/lib/leads/queries";
import { workingTime } from "@/lib/leads/working-time";
import { addDays } from "@/lib/time/local-date";
import { startOfLocalDay } from "@/lib/time/wall-time";

/** A filter as a condition on `leads`; undefined when it narrows nothing. Deleted leads are the caller's matter. */
export function listConditions(filter: LeadFilter): SQL | undefined {
  const { search = "", stage, owner, outcome, band, source, consent } = filter;
  const narrowing = and(
    is(leads.stage, stage),
    owner === "none" ? isNull(leads.ownerId) : is(leads.ownerId, owner),
    is(leads.outcome, outcome),
    is(leads.band, band),
    is(leads.source, source),
    is(leads.region, filter.region),
    consent && eq(leads.acceptsFollowUp, consent === "given"),
    filter.tag ? arrayContains(leads.tags, [filter.tag]) : undefined,
    filter.score ? gte(leads.score, filter.score) : undefined,
    wasBooked(filter),
    waitsSince(filter),
    ...cameBetween(filter),
    ...searchTerms(search).map(matchesTerm),
  );
  return narrowing && sql`${narrowing} ${plannedAnew}`;
}

/** Days begin and end on the consultancy's clock, whoever looks. */
function cameBetween({ from, until }: LeadFilter): readonly (SQL | undefined)[] {
  return [
    from ? gte(leads.createdAt, startOfLocalDay(from, workingTime.zone)) : undefined,
    until ? lt(leads.createdAt, startOfLocalDay(addDays(until, 1), workingTime.zone)) : undefined,
  ];
}

function wasBooked({ booked }: LeadFilter): SQL | undefined {
  if (booked === undefined) return undefined;
  const wasIt = inArray(leads.furthest, ["booked", "held", "won"]);
  return booked === "yes" ? wasIt : not(wasIt);
}

/** By the clock of Postgres, which all servers share. */
function waitsSince({ waiting }: LeadFilter): SQL | undefined {
  if (waiting === undefined) return undefined;
  const since = sql`now() - make_interval(hours => ${waitingHours[waiting]}::int)`;
  return and(eq(leads.stage, "new"), isNull(leads.firstResponseAt), lte(leads.createdAt, since));
}

/** Nothing given narrows nothing. */
function is(column: AnyColumn, value: string | undefined): SQL | undefined {
  return value ? eq(column, value) : undefined;
}

/** A whole address goes to its own index, and leads to the lead that its own became part of; any other term is looked for inside name, address and company. */
function matchesTerm(term: string): SQL {
  if (/^[^@]+@[^@]+\.[^@]+$/.test(term))
    return sql`${leads.id} IN (SELECT coalesce(named.merged_into, named.id)
    FROM leads named WHERE lower(named.email) = ${plainAddress(term)} AND (named.deleted_at IS NULL OR named.merged_into IS NOT NULL))`;
  const literal = term.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`);
  return sql`${leads.searchText} LIKE '%' || search_form(${literal}) || '%'`;
}

/** How many leads a filter lets through; `isMore` when only the first thousand were counted. */
export async function countLeads(database: Database, filter: LeadFilter): Promise<Found> {
  if (isCountedFilter(filter)) return foundInCounts(filter, await countLeadsByStage(database, filter.owner));
  const some = database
    .select({ id: leads.id })
    .from(leads)
    .where(and(isNull(leads.deletedAt), listConditions(filter)))
    .limit(countedMax + 1)
    .as("some");
  const [row] = await database.select({ number: sql<number>`count(*)::int` }).from(some);
  return foundOf(row?.number ?? 0);
}
