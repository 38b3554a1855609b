import { drizzle } from "drizzle-orm/postgres-js";
import { expect } from "vitest";
import type { Connection, Database } from "@/db/client";
import { test as base } from "@/db/testing/database";
import { addSampleLeads } from "@/lib/leads/commands/add-samples";
import type { LeadFilter, LeadSort } from "@/lib/leads/filter";
import { countLeadsByStage, findLead, listEvents } from "@/lib/leads/queries";
import { countLeads } from "@/lib/leads/queries/list-conditions";
import { listFoundLeads, listLeads } from "@/lib/leads/queries/list-leads";
import { listLeadLines } from "@/lib/leads/queries/list-lead-lines";
import { listOrigins } from "@/lib/leads/queries/list-saved-views";
import { countSelection } from "@/lib/leads/queries/selection";
import { sampleLead } from "@/lib/leads/sample";
import { newColleague } from "@/lib/staff/new-colleague";

const now = new Date("2027-01-11T15:00:00Z");
const wish = { count: 20_000, seed: 7, now };

/** Twenty thousand leads, statistics and all: enough that Postgres decides as it would with a million. */
const test = base.extend<{ readonly owner: string }>({
  owner: [
    async ({ connection, database }, use) => {
      const owners: string[] = [];
      for (const name of ["ada", "ben", "eve"]) {
        const person = { email: `${name}@plans.example`, name, role: "consultant" } as const;
        owners.push((await newColleague(database, person, now)).id);
      }
      await addSampleLeads(connection, { ...wish, owners });
      await connection.sql`VACUUM (ANALYZE) leads, lead_events, lead_tasks, lead_counts`;
      await use(owners[0] ?? "");
    },
    { scope: "file" },
  ],
});

/** Every node of the plans that Postgres makes for what `work` asks, by the statements that it really sends. */
async function plansOf({ sql }: Connection, work: (database: Database) => Promise<unknown>): Promise<string> {
  const sent: { readonly query: string; readonly params: unknown[] }[] = [];
  const logger = { logQuery: (query: string, params: unknown[]) => void sent.push({ query, params }) };
  await work(drizzle(sql, { logger }));
  expect(sent.length).toBeGreaterThan(0);
  const plans: string[] = [];
  for (const { query, params } of sent) {
    const values = params.map((value) => (value instanceof Date ? value.toISOString() : value));
    // What was logged are the values that were sent; postgres.js wants them typed.
    plans.push(JSON.stringify(await sql.unsafe(`EXPLAIN (FORMAT JSON) ${query}`, values as string[])));
  }
  return plans.join("\n");
}

const seqScanOfLeads = /"Node Type": ?"(Parallel )?Seq Scan"[^{}]*"Relation Name": ?"(leads|lead_events|lead_tasks)"/;

async function uses(
  connection: Connection,
  { index, work }: { readonly index: string; readonly work: (database: Database) => Promise<unknown> },
): Promise<void> {
  const plans = await plansOf(connection, work);
  expect(plans).toContain(`"Index Name":"${index}"`);
  expect(plans).not.toMatch(seqScanOfLeads);
}

const pageOf =
  (filter: LeadFilter, sort: LeadSort = "newest") =>
  (database: Database) =>
    listLeads(database, { filter, sort });

test("every order of the list reads its own index, on the first page and deep inside", async ({
  connection,
  owner: _owner,
}) => {
  const { id, createdAt, score } = sampleLead(9_000, { ...wish, owners: [] });
  const orders = [
    ["newest", "leads_newest_first", createdAt.getTime()],
    ["oldest", "leads_newest_first", createdAt.getTime()],
    ["changed", "leads_by_change", createdAt.getTime()],
    ["score", "leads_by_score", score],
  ] as const;
  for (const [sort, index, value] of orders) {
    await uses(connection, { index, work: pageOf({}, sort) });
    for (const side of ["after", "before"] as const) {
      const work = (database: Database) => listLeads(database, { filter: {}, sort, [side]: { id, value } });
      await uses(connection, { index, work });
      expect(await plansOf(connection, work)).toMatch(/"Index Cond":"\(ROW\(/);
    }
  }
});

test("stage, owner, and both by score are read in the order of an index, never sorted", async ({
  connection,
  owner,
}) => {
  const works = [pageOf({ stage: "won" }), pageOf({ owner }), pageOf({ stage: "new", owner }, "score")];
  for (const work of works) {
    const plans = await plansOf(connection, work);
    expect(plans).not.toMatch(seqScanOfLeads);
    expect(plans).not.toContain('"Node Type":"Sort"');
  }
  await uses(connection, { index: "leads_by_stage_and_owner", work: pageOf({ stage: "new", owner }, "score") });
});

test("a rare tag, words, a fragment and an address read their own index, and so does counting them", async ({
  connection,
  owner: _owner,
}) => {
  const { email } = sampleLead(12_345, { ...wish, owners: [] });
  const rare = [
    [{ search: "zoe tremblay" }, "leads_by_search_text"],
    [{ search: "y12345" }, "leads_by_search_text"],
    [{ search: email }, "leads_have_their_own_email"],
    [{ tag: "nobody has it" }, "leads_by_tag"],
  ] as const;
  for (const [filter, index] of rare) {
    await uses(connection, { index, work: pageOf(filter) });
    await uses(connection, { index, work: (database) => countLeads(database, filter) });
    await uses(connection, { index, work: (database) => countSelection(database, { kind: "filter", filter }) });
  }
});

test("what most leads have is read in the order of the list, and stops at a page", async ({
  connection,
  owner: _owner,
}) => {
  for (const filter of [{ consent: "given" }, { booked: "yes" }, { band: "clear" }] as const) {
    await uses(connection, { index: "leads_newest_first", work: pageOf(filter) });
  }
});

test("where leads came from is leapt through, not read", async ({ connection, owner: _owner }) => {
  await uses(connection, { index: "leads_by_source", work: listOrigins });
  await uses(connection, { index: "leads_by_region", work: listOrigins });
});

test("a lead's page finds it and its time line by index", async ({ connection, owner: _owner }) => {
  const { id } = sampleLead(15_000, { ...wish, owners: [] });
  await uses(connection, { index: "leads_pkey", work: (database) => findLead(database, id) });
  await uses(connection, { index: "lead_events_of_a_lead", work: (database) => listEvents(database, id) });
});

test("a file of all leads is read in the order of its index, wherever it stands", async ({
  connection,
  owner: _owner,
}) => {
  await uses(connection, {
    index: "leads_newest_first",
    work: async (database) => {
      const lines = listLeadLines(database, {});
      for (let part = 0; part < 3; part += 1) await lines.next();
      await lines.return(undefined);
    },
  });
});

test("a first page that is the last says how many there are without counting them again", async ({
  database,
  owner: _owner,
}) => {
  const counting = countLeadsByStage(database);
  const { email } = sampleLead(12_345, { ...wish, owners: [] });
  const one = await listFoundLeads(database, { filter: { search: email }, sort: "newest" }, counting);
  expect(one.count).toEqual({ number: 1, isMore: false });
  const many = await listFoundLeads(database, { filter: { search: "sample" }, sort: "newest" }, counting);
  expect(many.count).toEqual({ number: 1_000, isMore: true });
  const all = await listFoundLeads(database, { filter: {}, sort: "newest" }, counting);
  expect(all.count).toEqual({ number: 20_000, isMore: false });
});
