import { eq, inArray } from "drizzle-orm";
import fc from "fast-check";
import { expect } from "vitest";
import type { Database } from "@/db/client";
import { leadBatches, leadEvents, leads } from "@/db/schema/leads";
import { test as base } from "@/db/testing/database";
import type { BatchChange, LeadSelection } from "@/lib/leads/batch";
import { captureLead } from "@/lib/leads/commands";
import { changeLead } from "@/lib/leads/commands/change-lead";
import { changeLeads } from "@/lib/leads/commands/change-leads";
import { undoBatch } from "@/lib/leads/commands/undo-batch";
import { canMove, stages } from "@/lib/leads/lead";
import { countLeadsByStage, findLead } from "@/lib/leads/queries";
import { findBatch } from "@/lib/leads/queries/selection";
import { tagsMax } from "@/lib/leads/tags";
import type { StaffMember } from "@/lib/staff/member";
import { newColleague } from "@/lib/staff/new-colleague";

const monday = new Date("2027-01-11T15:00:00Z");
const now = new Date("2027-01-12T15:00:00Z");
const later = new Date("2027-01-13T15:00:00Z");

const test = base.extend<{ readonly ada: StaffMember }>({
  ada: [
    async ({ database }, use) =>
      use(await newColleague(database, { email: "ada@batch.example", name: "Ada", role: "consultant" }, monday)),
    { scope: "file" },
  ],
});

async function captureMany(database: Database, company: string, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let turn = 0; turn < count; turn += 1) {
    const email = `${company}${turn}@batch.example`;
    ids.push((await captureLead(database, { email, company }, monday)).leadId);
  }
  return ids;
}

function wish(selection: LeadSelection, count: number, change: BatchChange) {
  return { batchId: crypto.randomUUID(), selection, count, change, now };
}

test("a change of many is one batch with a line for each, and undoing it brings everything back", async ({
  database,
  ada,
}) => {
  const ids = await captureMany(database, "northwind", 12);
  const before = await database.select().from(leads).where(inArray(leads.id, ids)).orderBy(leads.id);
  const selection = { kind: "filter", filter: { search: "northwind" } } as const;
  const change = { stage: "contacted", ownerId: ada.id, addTag: "spring" } as const;
  const done = await changeLeads(database, ada, wish(selection, 12, change));
  expect(done).toMatchObject({ ok: true, value: { changed: 12, skipped: 0 } });
  const [one = ""] = ids;
  expect(await findLead(database, one)).toMatchObject({ stage: "contacted", tags: ["spring"], firstResponseAt: now });
  const batchId = done.ok ? done.value.batchId : "";
  expect(await database.select().from(leadEvents).where(eq(leadEvents.batchId, batchId))).toHaveLength(12);

  expect(await undoBatch(database, ada, { batchId, now: later })).toMatchObject({ value: { changed: 12, skipped: 0 } });
  const after = await database.select().from(leads).where(inArray(leads.id, ids)).orderBy(leads.id);
  const same = (lead: (typeof before)[number]) => ({ ...lead, version: 0, changedAt: monday });
  expect(after.map(same)).toEqual(before.map(same));
  expect(await undoBatch(database, ada, { batchId, now: later })).toMatchObject({ reason: "undone-already" });
});

test("a lead that somebody changed after the batch keeps that when the batch is undone", async ({ database, ada }) => {
  const [first = "", second = ""] = await captureMany(database, "southwind", 2);
  const selection = { kind: "these", leadIds: [first, second] } as const;
  const done = await changeLeads(database, ada, wish(selection, 2, { stage: "contacted" }));
  await changeLead(database, ada, { change: { leadId: first, version: 2, fields: { stage: "booked" } }, now });
  const undone = await undoBatch(database, ada, { batchId: done.ok ? done.value.batchId : "", now: later });
  expect(undone).toMatchObject({ value: { changed: 1, skipped: 1 } });
  expect((await findLead(database, first))?.stage).toBe("booked");
  expect((await findLead(database, second))?.stage).toBe("new");
});

test("when the selection has grown since it was shown, nothing is changed", async ({ database, ada }) => {
  await captureMany(database, "eastwind", 3);
  const selection = { kind: "filter", filter: { search: "eastwind" } } as const;
  await captureLead(database, { email: "fourth@batch.example", company: "eastwind" }, monday);
  const refused = await changeLeads(database, ada, wish(selection, 3, { stage: "lost" }));
  expect(refused).toEqual({ ok: false, reason: "count-moved" });
  expect((await countLeadsByStage(database)).lost).toBe(0);
});

test("leads that can't go there stay and are counted", async ({ database, ada }) => {
  const [fresh = "", held = ""] = await captureMany(database, "mixedwind", 2);
  await database.update(leads).set({ stage: "held" }).where(eq(leads.id, held));
  const selection = { kind: "these", leadIds: [fresh, held] } as const;
  const done = await changeLeads(database, ada, wish(selection, 2, { stage: "won" }));
  expect(done).toMatchObject({ value: { changed: 1, skipped: 1 } });
  expect((await findLead(database, fresh))?.stage).toBe("new");
});

test("owner and tag reach every lead of a batch, the stage those that it may follow, and who was left is known with why", async ({
  database,
  ada,
}) => {
  const one = fc.record({ stage: fc.constantFrom(...stages), tags: fc.constantFrom(0, 1, tagsMax) });
  const wished = fc.record({
    stage: fc.constantFrom(undefined, ...stages),
    ownerId: fc.constantFrom(undefined, null, ada.id),
    addTag: fc.constantFrom(undefined, "spring"),
    removeTag: fc.constantFrom(undefined, "tag0"),
  });
  const hasWish = (change: BatchChange) => Object.values(change).some((value) => value !== undefined);
  await fc.assert(
    fc.asyncProperty(fc.array(one, { minLength: 1, maxLength: 6 }), wished.filter(hasWish), async (made, change) => {
      const ids = await captureMany(database, `wind${crypto.randomUUID()}`, made.length);
      for (const [place, { stage, tags }] of made.entries()) {
        const set = { stage, tags: Array.from({ length: tags }, (_, number) => `tag${number}`).toSorted() };
        await database
          .update(leads)
          .set(set)
          .where(eq(leads.id, ids[place] ?? ""));
      }
      const before = await rowsOf(database, ids);
      const done = await changeLeads(database, ada, wish({ kind: "these", leadIds: ids }, ids.length, change));
      const batchId = done.ok ? done.value.batchId : "";
      const after = await rowsOf(database, ids);
      const expected = before.map((lead) => whatBecomes(lead, change));
      expect(after.map(({ stage, ownerId, tags }) => ({ stage, ownerId, tags }))).toEqual(
        expected.map(({ stage, ownerId, tags }) => ({ stage, ownerId, tags })),
      );
      const batch = await findBatch(database, batchId);
      const left = (reason: "stage" | "tags") => expected.filter(({ why }) => why.includes(reason)).length;
      expect(batch?.left).toMatchObject({ stage: left("stage"), tags: left("tags") });
      expect(batch?.left.some.map(({ id, why }) => `${id} ${why}`).toSorted()).toEqual(
        expected.flatMap(({ id, why }) => why.map((reason) => `${id} ${reason}`)).toSorted(),
      );
      await undoBatch(database, ada, { batchId, now: later });
      const same = (lead: LeadRow) => ({ ...lead, version: 0, changedAt: monday, score: 0, furthest: "new" });
      expect((await rowsOf(database, ids)).map(same)).toEqual(before.map(same));
    }),
    { numRuns: 25 },
  );
});

type LeadRow = typeof leads.$inferSelect;

async function rowsOf(database: Database, ids: readonly string[]): Promise<readonly LeadRow[]> {
  return database
    .select()
    .from(leads)
    .where(inArray(leads.id, [...ids]))
    .orderBy(leads.id);
}

/** What the change of many says about one lead, written down a second time. */
function whatBecomes({ id, stage, ownerId, tags }: LeadRow, change: BatchChange) {
  const wanted = change.stage ?? stage;
  const isStageRefused = wanted !== stage && !canMove(stage, wanted);
  const tagged = tagsOf(tags, change);
  return {
    id,
    stage: isStageRefused ? stage : wanted,
    ownerId: change.ownerId === undefined ? ownerId : change.ownerId,
    tags: tagged.tags.toSorted(),
    why: [...(isStageRefused ? (["stage"] as const) : []), ...(tagged.isFull ? (["tags"] as const) : [])],
  };
}

function tagsOf(tags: readonly string[], { addTag, removeTag }: BatchChange) {
  const without = tags.filter((tag) => tag !== removeTag);
  if (addTag === undefined || without.includes(addTag)) return { tags: without, isFull: false };
  const isFull = without.length >= tagsMax;
  return { tags: isFull ? without : [...without, addTag], isFull };
}

test("a form that is sent five times changes the leads once", async ({ database, ada }) => {
  const ids = await captureMany(database, "doublewind", 4);
  const selection = { kind: "filter", filter: { search: "doublewind", stage: "new" } } as const;
  const sent = wish(selection, 4, { stage: "contacted" });
  const outcomes = await Promise.all(Array.from({ length: 5 }, async () => changeLeads(database, ada, sent)));
  for (const outcome of outcomes) expect(outcome).toMatchObject({ ok: true, value: { changed: 4 } });
  const events = await database.select().from(leadEvents).where(inArray(leadEvents.leadId, ids));
  expect(events.filter(({ kind }) => kind === "changed")).toHaveLength(4);
});

test("two batches over the same leads in opposite order both end", async ({ database, ada }) => {
  const ids = await captureMany(database, "crosswind", 30);
  const both = await Promise.all([
    changeLeads(database, ada, wish({ kind: "these", leadIds: ids }, 30, { addTag: "one" })),
    changeLeads(database, ada, wish({ kind: "these", leadIds: ids.toReversed() }, 30, { addTag: "two" })),
  ]);
  expect(both.map(({ ok }) => ok)).toEqual([true, true]);
  expect((await findLead(database, ids[0] ?? ""))?.tags).toEqual(["one", "two"]);
});

test("nothing selected, nothing to change, too many, or an owner who is gone: refused, and no batch is left", async ({
  database,
  ada,
}) => {
  const [one = ""] = await captureMany(database, "calm", 1);
  const these = { kind: "these", leadIds: [one] } as const;
  const gone = "3f0c8f6e-6f5b-4c3e-9b0a-2f3d4e5a6b7c";
  const before = await database.select().from(leadBatches);
  const reasonOf = async (selection: LeadSelection, count: number, change: BatchChange) => {
    const outcome = await changeLeads(database, ada, wish(selection, count, change));
    return outcome.ok ? "done" : outcome.reason;
  };
  expect(await reasonOf({ kind: "these", leadIds: [] }, 0, { stage: "lost" })).toBe("nothing-selected");
  expect(await reasonOf(these, 1, {})).toBe("nothing-to-change");
  expect(await reasonOf({ kind: "filter", filter: {} }, 5_000, { stage: "lost" })).toBe("too-many-leads");
  expect(await reasonOf(these, 1, { ownerId: gone })).toBe("unknown-owner");
  expect(await undoBatch(database, ada, { batchId: gone, now })).toMatchObject({ reason: "unknown-batch" });
  expect(await database.select().from(leadBatches)).toHaveLength(before.length);
});
