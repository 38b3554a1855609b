import { asc, eq, or, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { leadListSettings, leads, leadViews } from "@/db/schema/leads";
import { staffMembers } from "@/db/schema/staff";
import { leadColumns, usualSettings, viewsMax, type ListSettings, type SavedView } from "@/lib/leads/list-choices";

/** A colleague's own views and those that others share, by name; their own first. */
export async function listSavedViews(database: Database, staffId: string): Promise<readonly SavedView[]> {
  const isOwn = sql<boolean>`${leadViews.ownerId} = ${staffId}`;
  return database
    .select({
      id: leadViews.id,
      name: leadViews.name,
      query: leadViews.query,
      isShared: leadViews.isShared,
      isOwn,
      ownerName: staffMembers.name,
    })
    .from(leadViews)
    .innerJoin(staffMembers, eq(staffMembers.id, leadViews.ownerId))
    .where(or(eq(leadViews.ownerId, staffId), eq(leadViews.isShared, true)))
    .orderBy(sql`${isOwn} DESC`, asc(sql`lower(${leadViews.name})`))
    .limit(4 * viewsMax);
}

/** How a colleague wants to see the list; as usual until they say otherwise. */
export async function findListSettings(database: Database, staffId: string): Promise<ListSettings> {
  const [row] = await database.select().from(leadListSettings).where(eq(leadListSettings.staffId, staffId));
  if (row === undefined) return usualSettings;
  const { columns, density, hasKeys, defaultViewId } = row;
  const chosen = columns === null ? usualSettings.columns : leadColumns.filter((name) => columns.includes(name));
  return { columns: chosen, density, hasKeys, defaultViewId };
}

export type Origins = { readonly sources: readonly string[]; readonly regions: readonly string[] };

const originsMax = 60;

/** Where leads came from: up to sixty names each, found by leaping from one to the next in its index. */
export async function listOrigins(database: Database): Promise<Origins> {
  const [row] = await database.execute<{ sources: string[] | null; regions: string[] | null }>(sql`
    WITH RECURSIVE source_leap AS (
      (SELECT source AS name FROM ${leads} WHERE source IS NOT NULL ORDER BY source LIMIT 1)
      UNION ALL
      SELECT (SELECT source FROM ${leads} WHERE source > source_leap.name ORDER BY source LIMIT 1) FROM source_leap
      WHERE name IS NOT NULL
    ), region_leap AS (
      (SELECT region AS name FROM ${leads} WHERE region IS NOT NULL ORDER BY region LIMIT 1)
      UNION ALL
      SELECT (SELECT region FROM ${leads} WHERE region > region_leap.name ORDER BY region LIMIT 1) FROM region_leap
      WHERE name IS NOT NULL
    )
    SELECT (SELECT array_agg(name) FROM (SELECT name FROM source_leap LIMIT ${originsMax}) AS one
        WHERE name IS NOT NULL) AS sources,
      (SELECT array_agg(name) FROM (SELECT name FROM region_leap LIMIT ${originsMax}) AS two
        WHERE name IS NOT NULL) AS regions`);
  return { sources: row?.sources ?? [], regions: row?.regions ?? [] };
}
