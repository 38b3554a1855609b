import { and, isNull, sql, type AnyColumn, type SQL } from "drizzle-orm";
import type { Database } from "@/db/client";
import { leads } from "@/db/schema/leads";
import { leadsOnPage, type LeadFilter } from "@/lib/leads/filter";
import { listConditions } from "@/lib/leads/queries/list-conditions";

/** The leads of one page of a search and of one more, in order; `number` is how many it finds, up to 2,501. */
export type SearchPage = { readonly ids: readonly string[]; readonly number: number };

export type PageOrder = {
  readonly column: AnyColumn;
  readonly direction: SQL;
  /** What lies beyond the place where the page begins; undefined for a first page. */
  readonly beyond: SQL | undefined;
};

/** So many leads that were found are sorted; of more of them, the first are soon met by walking along the order. */
const limits = { sortedMax: 2_500, walkedMax: 20_000 };

/**
 * Postgres can't tell how many leads a fragment of a word finds: it plans for a hundred, and would fetch and sort tens of
 * thousands. So up to 2,501 of them are found first. When these are all, they are sorted. Otherwise the list is walked in
 * its order until the page is full; where that would take too long, because they all lie far down, all are sorted.
 */
export async function findSearchPage(
  database: Database,
  { filter, order: { column, direction, beyond } }: { readonly filter: LeadFilter; readonly order: PageOrder },
  { sortedMax, walkedMax } = limits,
): Promise<SearchPage> {
  const found = and(isNull(leads.deletedAt), listConditions(filter));
  const place = sql`${leads.id} AS id, ${column} AS place`;
  const inOrder = sql`ORDER BY ${column} ${direction}, ${leads.id} ${direction}`;
  const page = sql`LIMIT ${leadsOnPage + 1}`;
  const isMany = sql`(SELECT count(*) FROM few) > ${sortedMax}`;
  const isWalked = sql`(SELECT count(*) FROM walked) > ${leadsOnPage}`;
  const [row] = await database.execute<SearchPage>(sql`
    WITH few AS MATERIALIZED (SELECT ${place}, ${beyond ?? sql`true`} AS is_beyond FROM ${leads} WHERE ${found} LIMIT ${sortedMax + 1}),
    walked AS MATERIALIZED (
      SELECT ${place} FROM (
        SELECT * FROM ${leads} WHERE ${and(isNull(leads.deletedAt), beyond, isMany)} ${inOrder} LIMIT ${walkedMax}
      ) AS leads WHERE ${listConditions(filter)} ${inOrder} ${page}),
    every AS MATERIALIZED (
      SELECT ${place} FROM ${leads} WHERE ${and(found, beyond)} AND ${isMany} AND NOT ${isWalked}),
    page AS (
      (SELECT id, place FROM few WHERE is_beyond AND NOT ${isMany} ORDER BY place ${direction}, id ${direction} ${page})
      UNION ALL
      (SELECT id, place FROM walked WHERE ${isWalked})
      UNION ALL
      (SELECT id, place FROM every ORDER BY place ${direction}, id ${direction} ${page}))
    SELECT ARRAY(SELECT id FROM page ORDER BY place ${direction}, id ${direction}) AS ids, (SELECT count(*)::int FROM few) AS number`);
  return row ?? { ids: [], number: 0 };
}
