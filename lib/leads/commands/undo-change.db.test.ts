import fc from "fast-check";
import { expect } from "vitest";
import { test as base } from "@/db/testing/database";
import type { Database } from "@/db/client";
import { undoWindowMs, type LeadFields } from "@/lib/leads/change";
import { captureLead } from "@/lib/leads/commands";
import { changeLead } from "@/lib/leads/commands/change-lead";
import { tagLead } from "@/lib/leads/commands/tag-lead";
import { undoChange } from "@/lib/leads/commands/undo-change";
import { stagesAfter, stages } from "@/lib/leads/lead";
import { findLead, listEvents } from "@/lib/leads/queries";
import { newColleague } from "@/lib/staff/new-colleague";
import type { StaffMember } from "@/lib/staff/member";

const monday = new Date("2027-01-11T15:00:00Z");
const now = new Date("2027-01-12T15:00:00Z");

const test = base.extend<{ readonly ada: StaffMember }>({
  ada: [
    async ({ database }, use) =>
      use(await newColleague(database, { email: "ada@undo.example", name: "Ada", role: "consultant" }, monday)),
    { scope: "file" },
  ],
});

async function newLead(database: Database): Promise<string> {
  const email = `lead-${crypto.randomUUID()}@undo.example`;
  return (await captureLead(database, { email, name: "Kim" }, monday)).leadId;
}

async function change(
  database: Database,
  ada: StaffMember,
  { leadId, fields }: { leadId: string; fields: Partial<LeadFields> },
) {
  const version = (await findLead(database, leadId))?.version ?? 0;
  const changed = await changeLead(database, ada, { change: { leadId, version, fields }, now });
  if (!changed.ok || changed.value.eventId === null) throw new Error("the lead was not changed");
  return changed.value.eventId;
}

const bare = ({
  version: _version,
  changedAt: _changedAt,
  ...lead
}: NonNullable<Awaited<ReturnType<typeof findLead>>>) => lead;

test("a change taken back leaves the lead exactly as it was, whatever was changed", async ({ database, ada }) => {
  const value = fc.option(
    fc.string({ minLength: 1, maxLength: 20 }).filter((text) => !text.includes("\0")),
    { nil: null },
  );
  const fields = fc.record({ name: value, company: value, nextStep: value, move: fc.nat(4), isMoved: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(fc.array(fields, { minLength: 1, maxLength: 4 }), async (steps) => {
      const leadId = await newLead(database);
      for (const { move, isMoved, ...typed } of steps) {
        const before = await findLead(database, leadId);
        if (before === null) throw new Error("the lead is gone");
        const next = stagesAfter({ stage: before.stage, awaitsCall: false });
        const stage = isMoved ? (next[move % next.length] ?? before.stage) : before.stage;
        const wish = { change: { leadId, version: before.version, fields: { ...typed, stage } }, now };
        const changed = await changeLead(database, ada, wish);
        if (!changed.ok || changed.value.eventId === null) continue;
        expect(await undoChange(database, ada, { leadId, eventId: changed.value.eventId, now })).toMatchObject({
          ok: true,
        });
        const after = await findLead(database, leadId);
        expect(after && bare(after)).toEqual(bare(before));
        await changeLead(database, ada, { change: { ...wish.change, version: before.version + 2 }, now });
      }
    }),
    { numRuns: 15 },
  );
});

test("taking back is a line of the time line, with both values turned round", async ({ database, ada }) => {
  const leadId = await newLead(database);
  const eventId = await change(database, ada, { leadId, fields: { stage: "contacted" } });
  await undoChange(database, ada, { leadId, eventId, now });
  const [line] = await listEvents(database, leadId);
  expect(line).toMatchObject({
    kind: "undid-change",
    actorName: "Ada",
    details: { undoes: eventId, changes: { stage: { from: "contacted", to: "new" } } },
  });
  expect(await findLead(database, leadId)).toMatchObject({ stage: stages[0], firstResponseAt: null });
});

test("a field that a colleague changed again is not taken back, and nothing else is either", async ({
  database,
  ada,
}) => {
  const leadId = await newLead(database);
  const eventId = await change(database, ada, { leadId, fields: { company: "Kite Labs", phone: "416 555 0100" } });
  await change(database, ada, { leadId, fields: { company: "Kite Laboratories" } });
  expect(await undoChange(database, ada, { leadId, eventId, now })).toEqual({ ok: false, reason: "changed-since" });
  expect(await findLead(database, leadId)).toMatchObject({ company: "Kite Laboratories", phone: "416 555 0100" });
});

test("a tag comes back, and after an hour nothing is taken back any more", async ({ database, ada }) => {
  const leadId = await newLead(database);
  await tagLead(database, ada, { tagging: { leadId, add: ["vip", "autumn"] }, now });
  const untagged = await tagLead(database, ada, { tagging: { leadId, remove: ["vip"] }, now });
  const eventId = untagged.ok ? (untagged.value.eventId ?? 0) : 0;
  const late = new Date(now.getTime() + undoWindowMs + 1);
  expect(await undoChange(database, ada, { leadId, eventId, now: late })).toEqual({
    ok: false,
    reason: "undo-too-late",
  });
  expect((await undoChange(database, ada, { leadId, eventId, now })).ok).toBe(true);
  expect(await findLead(database, leadId)).toMatchObject({ tags: ["autumn", "vip"] });
});

test("a line that is no change, or another lead's, can't be taken back", async ({ database, ada }) => {
  const leadId = await newLead(database);
  const [captured] = await listEvents(database, leadId);
  const other = await newLead(database);
  const eventId = await change(database, ada, { leadId: other, fields: { company: "Other Ltd" } });
  for (const id of [captured?.id ?? 0, eventId, 1_000_000]) {
    expect(await undoChange(database, ada, { leadId, eventId: id, now })).toEqual({
      ok: false,
      reason: "unknown-change",
    });
  }
});
