import { drizzle } from "drizzle-orm/postgres-js";
import { expect } from "vitest";
import type { Connection, Database } from "@/db/client";
import { test as base } from "@/db/testing/database";
import { addSampleLeads } from "@/lib/leads/commands/add-samples";
import type { LeadListView, LeadSort } from "@/lib/leads/filter";
import { countLeadsByStage } from "@/lib/leads/queries";
import { listFoundLeads, listLeads, listOrder, type LeadPage } from "@/lib/leads/queries/list-leads";
import { findSearchPage } from "@/lib/leads/queries/search-page";
import { newColleague } from "@/lib/staff/new-colleague";

const now = new Date("2027-01-11T15:00:00Z");

const test = base.extend<{ readonly leads: number }>({
  leads: [
    async ({ connection, database }, use) => {
      const person = { email: "ada@search.example", name: "Ada", role: "consultant" } as const;
      const { id } = await newColleague(database, person, now);
      await addSampleLeads(connection, { count: 6_000, seed: 3, now, owners: [id] });
      await connection.sql`VACUUM (ANALYZE) leads`;
      await use(6_000);
    },
    { scope: "file" },
  ],
});

const inOrder: Readonly<Record<LeadSort, string>> = {
  newest: "created_at DESC NULLS LAST, id DESC",
  oldest: "created_at, id",
  changed: "changed_at DESC NULLS LAST, id DESC",
  score: "score DESC NULLS LAST, id DESC",
};

/** What a search finds in all, in order, by the plainest of statements. */
async function allFound({ sql: ask }: Connection, { filter, sort }: LeadListView): Promise<readonly string[]> {
  const rows = await ask.unsafe<{ id: string }[]>(
    `SELECT id FROM leads WHERE deleted_at IS NULL AND search_text LIKE '%' || search_form($1) || '%' ORDER BY ${inOrder[sort]}`,
    [filter.search ?? ""],
  );
  return rows.map(({ id }) => id);
}

/** All are sorted; the order is walked; the walk ends too soon, so that all are sorted after all. */
const ways = [
  { sortedMax: 2_500, walkedMax: 20_000 },
  { sortedMax: 20, walkedMax: 20_000 },
  { sortedMax: 20, walkedMax: 60 },
];

test("every way to a page of a search finds the same leads in the same order, on the first page, beyond it and back", async ({
  connection,
  database,
  leads: _leads,
}) => {
  const views = ["sample", "zoe", "li", "nobody is called so"].flatMap((search) =>
    (["newest", "oldest", "changed", "score"] as const).map((sort): LeadListView => ({ filter: { search }, sort })),
  );
  for (const view of views) {
    const all = await allFound(connection, view);
    const { page, count } = await listFoundLeads(database, view, countLeadsByStage(database));
    expect(count).toEqual({ number: Math.min(all.length, 1_000), isMore: all.length > 1_000 });
    expect(page.rows.map(({ id }) => id)).toEqual(all.slice(0, 50));
    const pages = [{ asked: view, ids: all.slice(0, 51) }, ...(await pagesBeyond(database, { view, page, all }))];
    for (const { asked, ids } of pages) for (const way of ways) expect(await idsBy(database, asked, way)).toEqual(ids);
  }
});

type First = { readonly view: LeadListView; readonly page: LeadPage; readonly all: readonly string[] };

/** The second page and the way back from it, with what is to be on them; nothing where the first is the last. */
async function pagesBeyond(database: Database, { view, page, all }: First) {
  if (page.next === null) return [];
  const after = { ...view, after: page.next };
  const { previous } = await listLeads(database, after);
  return [
    { asked: after, ids: all.slice(50, 101) },
    { asked: { ...view, before: previous ?? undefined }, ids: all.slice(0, 50).toReversed() },
  ];
}

async function idsBy(database: Database, view: LeadListView, way: (typeof ways)[number]): Promise<readonly string[]> {
  return (await findSearchPage(database, { filter: view.filter, order: listOrder(view) }, way)).ids;
}

/** How many leads the statement of a search looks at. */
async function leadsRead({ sql: ask }: Connection, work: (database: Database) => Promise<unknown>): Promise<number> {
  const sent: { readonly query: string; readonly params: unknown[] }[] = [];
  await work(drizzle(ask, { logger: { logQuery: (query, params) => void sent.push({ query, params }) } }));
  let read = 0;
  for (const { query, params } of sent) {
    const plan = JSON.stringify(await ask.unsafe(`EXPLAIN (ANALYZE, FORMAT JSON) ${query}`, params as string[]));
    for (const [node] of plan.matchAll(/\{[^{}]*"Relation Name":"leads"[^{}]*/g)) {
      const [, rows = "0"] = /"Actual Rows":([\d.]+)/.exec(node) ?? [];
      const [, removed = "0"] = /"Rows Removed by Filter":([\d.]+)/.exec(node) ?? [];
      read += Number(rows) + Number(removed);
    }
  }
  return read;
}

test("a search that finds thousands reads no more of them than it must", async ({ connection, leads }) => {
  const view: LeadListView = { filter: { search: "sample" }, sort: "newest" };
  const read = await leadsRead(connection, (database) => listLeads(database, view));
  expect(read).toBeGreaterThan(2_501);
  expect(read).toBeLessThan(2_501 + 200);
  expect(leads).toBeGreaterThan(5_000);
});
