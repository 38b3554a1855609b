import { eq, sql } from "drizzle-orm";
import { expect } from "vitest";
import type { Database } from "@/db/client";
import { leads } from "@/db/schema/leads";
import { staffMembers } from "@/db/schema/staff";
import { test } from "@/db/testing/database";
import { captureLead } from "@/lib/leads/commands";
import { leadListView } from "@/lib/leads/input";
import { countLeadsByStage, findLead } from "@/lib/leads/queries";
import { countLeads } from "@/lib/leads/queries/list-conditions";
import { listLeads } from "@/lib/leads/queries/list-leads";
import type { LeadFilter } from "@/lib/leads/filter";

const monday = new Date("2027-01-11T15:00:00Z");

async function shown(database: Database, filter: LeadFilter) {
  const { rows } = await listLeads(database, { filter, sort: "newest" });
  return rows.map(({ email }) => email);
}

test("a search finds parts of names, addresses and companies, whatever their case and accents", async ({
  database,
}) => {
  await captureLead(
    database,
    { email: "zoe@north.example", name: "Zoë O'Brien-Núñez", company: "100% Bâtiment" },
    monday,
  );
  await captureLead(database, { email: "max_power@south.example", name: "Max", company: "Batik\\Works" }, monday);
  expect(await shown(database, { search: "NUNEZ" })).toEqual(["zoe@north.example"]);
  expect(await shown(database, { search: "zoë bâti" })).toEqual(["zoe@north.example"]);
  expect(await shown(database, { search: "bati zoe north" })).toEqual(["zoe@north.example"]);
  expect(await shown(database, { search: "bati" })).toHaveLength(2);
  expect(await shown(database, { search: "zoe south" })).toEqual([]);
  expect(await shown(database, { search: "Max_Power@South.example" })).toEqual(["max_power@south.example"]);
});

test("signs that mean something in SQL are only signs in a search", async ({ database }) => {
  expect(await shown(database, { search: "100%" })).toEqual(["zoe@north.example"]);
  expect(await shown(database, { search: "%" })).toEqual(["zoe@north.example"]);
  expect(await shown(database, { search: "max_p" })).toEqual(["max_power@south.example"]);
  expect(await shown(database, { search: "m_x" })).toEqual([]);
  expect(await shown(database, { search: "batik\\w" })).toEqual(["max_power@south.example"]);
  expect(await shown(database, { search: "'; drop table leads; --" })).toEqual([]);
});

test("a deleted lead is neither listed nor counted nor found", async ({ database }) => {
  const { leadId } = await captureLead(database, { email: "gone@north.example" }, monday);
  await database.update(leads).set({ deletedAt: monday }).where(eq(leads.id, leadId));
  expect(await shown(database, { search: "gone" })).toEqual([]);
  expect(await findLead(database, leadId)).toBeNull();
  expect((await countLeads(database, {})).number).toBe(2);
});

test("paging forwards and backwards shows every lead once, in one order", async ({ database }) => {
  await database.insert(leads).values(
    Array.from({ length: 120 }, (_, turn) => ({
      email: `page${turn}@paging.example`,
      score: turn % 7,
      createdAt: new Date(monday.getTime() + Math.floor(turn / 3) * 1_000),
      changedAt: new Date(monday.getTime() + (turn % 11) * 1_000),
    })),
  );
  for (const sort of ["newest", "oldest", "changed", "score"] as const) {
    const filter = { search: "paging" };
    const pages = [await listLeads(database, { filter, sort })];
    for (let next = pages.at(-1)?.next; next; next = pages.at(-1)?.next) {
      pages.push(await listLeads(database, { filter, sort, after: next }));
    }
    const ids = pages.flatMap(({ rows }) => rows.map(({ id }) => id));
    expect(pages.map(({ rows }) => rows.length)).toEqual([50, 50, 20]);
    expect(new Set(ids).size).toBe(120);
    expect(pages[0]?.previous).toBeNull();
    const back = await listLeads(database, { filter, sort, before: pages[2]?.previous ?? undefined });
    expect(back.rows.map(({ id }) => id)).toEqual(ids.slice(50, 100));
    const first = await listLeads(database, { filter, sort, before: back.previous ?? undefined });
    expect(first.rows.map(({ id }) => id)).toEqual(ids.slice(0, 50));
    expect(first.previous).toBeNull();
  }
});

test("the kept counts are those of the table, whatever happens to the leads", async ({ database }) => {
  const [owner] = await database
    .insert(staffMembers)
    .values({
      email: "owner@desk.example",
      name: "Owner",
      passwordHash: "-",
      role: "consultant",
      timeZone: "America/Toronto",
      createdAt: monday,
      passwordChangedAt: monday,
    })
    .returning({ id: staffMembers.id });
  const ownerId = owner?.id ?? "";
  await database
    .update(leads)
    .set({ stage: "booked" })
    .where(sql`score = 3`);
  await database
    .update(leads)
    .set({ ownerId })
    .where(sql`score < 4`);
  await database
    .update(leads)
    .set({ deletedAt: monday })
    .where(sql`score = 2`);
  await database.delete(leads).where(sql`score = 5`);
  const counted = await database
    .select({ stage: leads.stage, number: sql<number>`count(*)::int` })
    .from(leads)
    .where(sql`deleted_at IS NULL AND owner_id = ${ownerId}`)
    .groupBy(leads.stage);
  const kept = await countLeadsByStage(database, ownerId);
  expect(kept).toMatchObject(Object.fromEntries(counted.map(({ stage, number }) => [stage, number])));
  expect((await countLeads(database, { owner: "none", stage: "booked" })).number).toBe(0);
  expect((await countLeads(database, { search: "paging" })).isMore).toBe(false);
});

test("a list's address may ask for a place that is nonsense", async ({ database }) => {
  const far = "3f0c8f6e-6f5b-4c3e-9b0a-2f3d4e5a6b7c.999999999999999";
  for (const sort of ["newest", "score"]) {
    await expect(listLeads(database, leadListView({ sort, after: far }))).resolves.toBeDefined();
  }
});
