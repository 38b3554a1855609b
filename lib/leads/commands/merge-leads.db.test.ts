import { asc, eq, inArray, sql } from "drizzle-orm";
import fc from "fast-check";
import { expect } from "vitest";
import { followUpLinks, leadMerges } from "@/db/schema/lead-work";
import { consents, leadEvents, leadNotes, leads, leadTasks } from "@/db/schema/leads";
import { mails } from "@/db/schema/mail";
import { test as base } from "@/db/testing/database";
import type { Database } from "@/db/client";
import { captureLead, recordConsents } from "@/lib/leads/commands";
import { addNote } from "@/lib/leads/commands/add-note";
import { changeLead } from "@/lib/leads/commands/change-lead";
import { mergeLeads } from "@/lib/leads/commands/merge-leads";
import { listPartsOfLeads } from "@/lib/leads/commands/move-parts";
import { partLeads } from "@/lib/leads/commands/part-leads";
import { tagLead } from "@/lib/leads/commands/tag-lead";
import { planTask } from "@/lib/leads/commands/tasks";
import { mergeFields, withdrawalPlace } from "@/lib/leads/merge";
import { countLeadsByStage, findLead } from "@/lib/leads/queries";
import { listLeads } from "@/lib/leads/queries/list-leads";
import { listNotes } from "@/lib/leads/queries/list-notes";
import { consentText } from "@/lib/leads/words";
import { newColleague } from "@/lib/staff/new-colleague";
import type { StaffMember } from "@/lib/staff/member";

const monday = new Date("2027-01-11T15:00:00Z");
const tuesday = new Date("2027-01-12T15:00:00Z");
const wednesday = new Date("2027-01-13T15:00:00Z");

const test = base.extend<{ readonly ada: StaffMember }>({
  ada: [
    async ({ database }, use) =>
      use(await newColleague(database, { email: "ada@merge.example", name: "Ada", role: "consultant" }, monday)),
    { scope: "file" },
  ],
});

let number = 0;

/** Two leads of one person, each with something of everything. */
async function twoLeads(database: Database, ada: StaffMember) {
  number += 1;
  const [one, other] = [`kim${number}@work.example`, `kim.lee${number}@home.example`];
  const winner = await captureLead(
    database,
    { email: one, name: "Kim Lee", attribution: { source: "search" } },
    tuesday,
  );
  const loser = await captureLead(
    database,
    {
      email: other,
      company: "Kite Labs",
      phone: "416 555 0100",
      outcome: "node",
      band: "clear",
      acceptsFollowUp: true,
    },
    monday,
  );
  for (const { leadId } of [winner, loser]) await fill(database, ada, leadId);
  return { winnerId: winner.leadId, loserId: loser.leadId, one, other };
}

async function fill(database: Database, ada: StaffMember, leadId: string): Promise<void> {
  const now = tuesday;
  await addNote(database, ada, { note: { leadId, body: `About ${leadId}`, formKey: crypto.randomUUID() }, now });
  await tagLead(database, ada, { tagging: { leadId, add: ["both", leadId.slice(0, 8)] }, now });
  const task = { leadId, title: "Call", dueOn: null, ownerId: ada.id, formKey: crypto.randomUUID() };
  await planTask(database, ada, { task, now });
  const boxes = [{ ...consentText("follow-up", "Waymark"), isGiven: true }];
  await recordConsents(database, { leadId, place: "booking", boxes }, now);
  await database.insert(followUpLinks).values({ tokenHash: crypto.randomUUID(), leadId, madeAt: now });
  const letter = {
    kind: "test",
    recipient: "kim@work.example",
    subject: "Hello",
    html: "",
    text: "",
    state: "sent",
  } as const;
  await database.insert(mails).values({ ...letter, leadId, createdAt: now, sendAt: now });
}

async function wishOf(database: Database, { winnerId, loserId }: { winnerId: string; loserId: string }) {
  const [winner, loser] = [await findLead(database, winnerId), await findLead(database, loserId)];
  const versions = { winnerVersion: winner?.version ?? 0, loserVersion: loser?.version ?? 0 };
  return { id: crypto.randomUUID(), winnerId, loserId, ...versions, choices: {} };
}

/** Every row that hangs on one of these leads, and the leads themselves, without what counts changes. */
async function everythingOf(database: Database, leadIds: readonly string[]) {
  const kept: Record<string, unknown> = {};
  for (const { table, column, key } of await listPartsOfLeads(database)) {
    if (table === "leads") continue;
    const rows = await database.execute(sql`
      SELECT * FROM ${sql.identifier(table)} WHERE ${sql.identifier(column)}::text IN ${[...leadIds]}
      ORDER BY ${sql.identifier(key)}`);
    kept[`${table}.${column}`] = [...rows].filter(({ kind }) => kind !== "merged" && kind !== "parted");
  }
  const rows = await database
    .select()
    .from(leads)
    .where(inArray(leads.id, [...leadIds]))
    .orderBy(asc(leads.id));
  return { ...kept, leads: rows.map(({ version: _version, changedAt: _changedAt, ...lead }) => lead) };
}

test("everything of both leads is on one page afterwards, and nothing of it is lost", async ({ database, ada }) => {
  const { winnerId, loserId, other } = await twoLeads(database, ada);
  const before = await database
    .select()
    .from(leadEvents)
    .where(inArray(leadEvents.leadId, [winnerId, loserId]));
  const merge = await wishOf(database, { winnerId, loserId });
  expect(await mergeLeads(database, ada, { merge, now: wednesday })).toEqual({ ok: true, value: { winnerId } });
  expect(await findLead(database, winnerId)).toMatchObject({
    name: "Kim Lee",
    company: "Kite Labs",
    phone: "416 555 0100",
    outcome: "node",
    createdAt: monday,
    source: null,
    tags: [winnerId.slice(0, 8), "both", loserId.slice(0, 8)].toSorted(),
    acceptsFollowUp: true,
  });
  expect(await findLead(database, loserId)).toBeNull();
  for (const table of [leadNotes, leadTasks, consents, mails, followUpLinks]) {
    expect(await database.select({ id: table.leadId }).from(table).where(eq(table.leadId, winnerId))).toHaveLength(2);
    expect(await database.select({ id: table.leadId }).from(table).where(eq(table.leadId, loserId))).toHaveLength(0);
  }
  const events = await database.select().from(leadEvents).where(eq(leadEvents.leadId, winnerId));
  expect(events).toHaveLength(before.length + 1);
  expect(events.filter(({ originalLeadId }) => originalLeadId === loserId).length).toBeGreaterThan(0);
  expect((await captureLead(database, { email: other }, wednesday)).leadId).toBe(winnerId);
  const { rows } = await listLeads(database, { filter: { search: other }, sort: "newest" });
  expect(rows.map(({ id }) => id)).toEqual([winnerId]);
});

test("taking a merge back brings both leads back exactly as they were", async ({ database, ada }) => {
  const sides = fc.constantFrom("winner", "loser", undefined);
  const choices = fc.record(Object.fromEntries(mergeFields.map((field) => [field, sides])));
  await fc.assert(
    fc.asyncProperty(choices, fc.boolean(), async (chosen, isTurned) => {
      const { winnerId, loserId } = await twoLeads(database, ada);
      const ids = [winnerId, loserId];
      const sideIds = isTurned ? { winnerId: loserId, loserId: winnerId } : { winnerId, loserId };
      const before = await everythingOf(database, ids);
      const counted = await countLeadsByStage(database);
      const merge = { ...(await wishOf(database, sideIds)), choices: chosen };
      expect((await mergeLeads(database, ada, { merge, now: wednesday })).ok).toBe(true);
      expect((await countLeadsByStage(database)).new).toBe(counted.new - 1);
      expect((await partLeads(database, ada, { mergeId: merge.id, now: wednesday })).ok).toBe(true);
      expect(await everythingOf(database, ids)).toEqual(before);
      expect(await countLeadsByStage(database)).toEqual(counted);
    }),
    { numRuns: 12 },
  );
});

test("of two merges at once one happens, and the other is told in words what came before", async ({
  database,
  ada,
}) => {
  const { winnerId, loserId } = await twoLeads(database, ada);
  const there = await wishOf(database, { winnerId, loserId });
  const back = await wishOf(database, { winnerId: loserId, loserId: winnerId });
  const results = await Promise.all(
    [there, back, await wishOf(database, { winnerId, loserId })].map(async (merge) =>
      mergeLeads(database, ada, { merge, now: wednesday }),
    ),
  );
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(results.filter((result) => !result.ok && result.reason === "merged-already")).toHaveLength(2);
});

test("the same form sent twice is one merge", async ({ database, ada }) => {
  const merge = await wishOf(database, await twoLeads(database, ada));
  const results = await Promise.all([1, 2].map(async () => mergeLeads(database, ada, { merge, now: wednesday })));
  expect(results.map(({ ok }) => ok)).toEqual([true, true]);
  expect(await database.select().from(leadMerges).where(eq(leadMerges.winnerId, merge.winnerId))).toHaveLength(1);
});

test("a lead that changed after the preview is not merged before somebody looks again", async ({ database, ada }) => {
  const { winnerId, loserId } = await twoLeads(database, ada);
  const merge = await wishOf(database, { winnerId, loserId });
  const change = { leadId: loserId, version: merge.loserVersion, fields: { company: "Other Ltd" } };
  await changeLead(database, ada, { change, now: tuesday });
  expect(await mergeLeads(database, ada, { merge, now: wednesday })).toEqual({
    ok: false,
    reason: "changed-since-preview",
  });
});

test("what came after the merge stays with the lead it came to when the merge is taken back", async ({
  database,
  ada,
}) => {
  const { winnerId, loserId } = await twoLeads(database, ada);
  const merge = await wishOf(database, { winnerId, loserId });
  await mergeLeads(database, ada, { merge, now: wednesday });
  const version = (await findLead(database, winnerId))?.version ?? 0;
  await changeLead(database, ada, {
    change: { leadId: winnerId, version, fields: { phone: "604 555 0100" } },
    now: wednesday,
  });
  await addNote(database, ada, {
    note: { leadId: loserId, body: "Written to an old link", formKey: crypto.randomUUID() },
    now: wednesday,
  });
  await partLeads(database, ada, { mergeId: merge.id, now: wednesday });
  expect(await findLead(database, winnerId)).toMatchObject({ phone: "604 555 0100", company: null });
  expect(await findLead(database, loserId)).toMatchObject({ phone: "416 555 0100", company: "Kite Labs" });
  expect((await listNotes(database, winnerId)).map(({ body }) => body)).toContain("Written to an old link");
  expect(await partLeads(database, ada, { mergeId: merge.id, now: wednesday })).toEqual({
    ok: false,
    reason: "parted-already",
  });
});

test("in a chain of merges every address leads to the last lead, and the later merge is taken back first", async ({
  database,
  ada,
}) => {
  const first = await twoLeads(database, ada);
  const { leadId: lastId } = await captureLead(database, { email: `last${number}@merge.example` }, tuesday);
  const one = await wishOf(database, first);
  await mergeLeads(database, ada, { merge: one, now: wednesday });
  const two = await wishOf(database, { winnerId: lastId, loserId: first.winnerId });
  await mergeLeads(database, ada, { merge: two, now: wednesday });
  for (const email of [first.one, first.other])
    expect((await captureLead(database, { email }, wednesday)).leadId).toBe(lastId);
  expect(await partLeads(database, ada, { mergeId: one.id, now: wednesday })).toEqual({
    ok: false,
    reason: "merged-on",
  });
  expect((await partLeads(database, ada, { mergeId: two.id, now: wednesday })).ok).toBe(true);
  expect((await captureLead(database, { email: first.other }, wednesday)).leadId).toBe(first.winnerId);
  expect((await partLeads(database, ada, { mergeId: one.id, now: wednesday })).ok).toBe(true);
  expect((await captureLead(database, { email: first.other }, wednesday)).leadId).toBe(first.loserId);
});

test("whoever withdrew consent under one address is not written to under the other", async ({ database, ada }) => {
  const { winnerId, loserId } = await twoLeads(database, ada);
  const boxes = [{ ...consentText("follow-up", "Waymark"), isGiven: false }];
  await recordConsents(database, { leadId: winnerId, place: withdrawalPlace, boxes }, wednesday);
  const merge = await wishOf(database, { winnerId, loserId });
  await mergeLeads(database, ada, { merge, now: wednesday });
  expect(await findLead(database, winnerId)).toMatchObject({ acceptsFollowUp: false });
});

test("an address that comes while its lead is being merged finds a lead, whoever is faster", async ({
  database,
  ada,
}) => {
  const { winnerId, loserId, other } = await twoLeads(database, ada);
  const merge = await wishOf(database, { winnerId, loserId });
  const [, ...captured] = await Promise.all([
    mergeLeads(database, ada, { merge, now: wednesday }),
    ...[1, 2, 3].map(async () =>
      database.transaction(async (inside) => captureLead(inside, { email: other }, wednesday)),
    ),
  ]);
  for (const { leadId, isNew } of captured) {
    expect([winnerId, loserId]).toContain(leadId);
    expect(isNew).toBe(false);
  }
});

test("every table that speaks of leads can be moved, row by row", async ({ database }) => {
  const keyed = await listPartsOfLeads(database);
  const [found] = await database.execute<{ number: number }>(sql`
    SELECT count(*)::int AS number FROM pg_constraint
    WHERE contype = 'f' AND confrelid = 'leads'::regclass AND conrelid <> 'lead_merges'::regclass`);
  expect(keyed).toHaveLength(found?.number ?? 0);
  expect(keyed.length).toBeGreaterThan(9);
});
