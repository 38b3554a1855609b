import { eq } from "drizzle-orm";
import { expect } from "vitest";
import { leads } from "@/db/schema/leads";
import { staffMembers } from "@/db/schema/staff";
import { test as base } from "@/db/testing/database";
import { captureLead } from "@/lib/leads/commands";
import { addNote } from "@/lib/leads/commands/add-note";
import { advanceLead, changeLead } from "@/lib/leads/commands/change-lead";
import type { Stage } from "@/lib/leads/lead";
import { findLead, listEvents } from "@/lib/leads/queries";
import { listNotes } from "@/lib/leads/queries/list-notes";
import type { StaffMember } from "@/lib/staff/member";
import { newColleague } from "@/lib/staff/new-colleague";

const monday = new Date("2027-01-11T15:00:00Z");
const tuesday = new Date("2027-01-12T15:00:00Z");
const now = tuesday;
const nobody = "3f0c8f6e-6f5b-4c3e-9b0a-2f3d4e5a6b7c";

const test = base.extend<{ readonly staff: Readonly<Record<"ada" | "ben", StaffMember>> }>({
  staff: [
    async ({ database }, use) =>
      use({
        ada: await newColleague(database, { email: "ada@desk.example", name: "Ada", role: "administrator" }, monday),
        ben: await newColleague(database, { email: "ben@desk.example", name: "Ben", role: "consultant" }, monday),
      }),
    { scope: "file" },
  ],
});

test("a move is allowed, counted as the first response and written into the time line", async ({ database, staff }) => {
  const { leadId } = await captureLead(database, { email: "move@change.example" }, monday);
  const change = { leadId, version: 1, fields: { stage: "contacted" } } as const;
  expect(await changeLead(database, staff.ada, { change, now })).toMatchObject({ ok: true, value: { version: 2 } });
  expect(await findLead(database, leadId)).toMatchObject({ stage: "contacted", firstResponseAt: tuesday, version: 2 });
  const [line] = await listEvents(database, leadId);
  expect(line).toMatchObject({
    kind: "changed",
    actorName: "Ada",
    details: { version: 2, changes: { stage: { from: "new", to: "contacted" } } },
  });
});

test("a move that the stages don't know is refused and changes nothing", async ({ database, staff }) => {
  const { leadId } = await captureLead(database, { email: "jump@change.example" }, monday);
  const change = { leadId, version: 1, fields: { stage: "won" } } as const;
  expect(await changeLead(database, staff.ada, { change, now })).toEqual({ ok: false, reason: "move-not-allowed" });
  expect(await findLead(database, leadId)).toMatchObject({ stage: "new", version: 1, firstResponseAt: null });
});

test("two colleagues who change different fields both get what they wanted", async ({ database, staff }) => {
  const { leadId } = await captureLead(database, { email: "both@change.example" }, monday);
  const seen = { leadId, version: 1 };
  const [first, second] = await Promise.all([
    changeLead(database, staff.ada, { change: { ...seen, fields: { company: "Analytical Ltd" } }, now }),
    changeLead(database, staff.ben, { change: { ...seen, fields: { nextStep: "Send the notes" } }, now }),
  ]);
  expect([first.ok, second.ok]).toEqual([true, true]);
  expect(await findLead(database, leadId)).toMatchObject({
    company: "Analytical Ltd",
    nextStep: "Send the notes",
    version: 3,
  });
});

test("of two colleagues who change one field, the second is told what the first did", async ({ database, staff }) => {
  const { leadId } = await captureLead(database, { email: "same@change.example" }, monday);
  const seen = { leadId, version: 1 };
  await changeLead(database, staff.ada, { change: { ...seen, fields: { company: "Analytical Ltd" } }, now });
  const change = { ...seen, fields: { company: "Engine Inc", name: "Charles" } };
  expect(await changeLead(database, staff.ben, { change, now })).toEqual({
    ok: false,
    reason: "changed-meanwhile",
    version: 2,
    wishes: { company: { from: "Analytical Ltd", to: "Engine Inc" }, name: { from: null, to: "Charles" } },
    conflicts: [{ field: "company", from: null, to: "Analytical Ltd", by: "Ada", at: tuesday }],
  });
  expect(await findLead(database, leadId)).toMatchObject({ company: "Analytical Ltd", name: null, version: 2 });
  const knowing = { ...change, version: 2 };
  expect((await changeLead(database, staff.ben, { change: knowing, now })).ok).toBe(true);
  expect(await findLead(database, leadId)).toMatchObject({ company: "Engine Inc", name: "Charles", version: 3 });
});

test("ten colleagues who move one lead at once move it once, and no change is lost", async ({ database, staff }) => {
  const { leadId } = await captureLead(database, { email: "race@change.example" }, monday);
  const outcomes = await Promise.all(
    Array.from({ length: 10 }, (_, turn) =>
      changeLead(database, staff.ada, {
        change: { leadId, version: 1, fields: { stage: turn % 2 === 0 ? "contacted" : "booked" } },
        now,
      }),
    ),
  );
  const events = await listEvents(database, leadId);
  expect(events.filter(({ kind }) => kind === "changed")).toHaveLength(1);
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(5);
});

test("a lead can be given to a colleague, and to none who has left or never was", async ({ database, staff }) => {
  const { leadId } = await captureLead(database, { email: "owner@change.example" }, monday);
  const give = async (ownerId: string | null, version: number) =>
    changeLead(database, staff.ada, { change: { leadId, version, fields: { ownerId } }, now });
  expect((await give(staff.ben.id, 1)).ok).toBe(true);
  expect(await give(nobody, 2)).toEqual({ ok: false, reason: "unknown-owner" });
  await database.update(staffMembers).set({ disabledAt: monday }).where(eq(staffMembers.id, staff.ben.id));
  expect((await give(null, 2)).ok).toBe(true);
  expect(await give(staff.ben.id, 3)).toEqual({ ok: false, reason: "unknown-owner" });
});

test("a booking moves a lead on where the stages allow it, and otherwise leaves it", async ({ database }) => {
  const { leadId } = await captureLead(database, { email: "advance@change.example" }, monday);
  await advanceLead(database, { leadId, to: "booked", actor: null }, tuesday);
  expect(await findLead(database, leadId)).toMatchObject({ stage: "booked", firstResponseAt: null });
  await advanceLead(database, { leadId, to: "won", actor: null }, tuesday);
  expect(await findLead(database, leadId)).toMatchObject({ stage: "booked", version: 2 });
});

test("a lead that is unknown or deleted can be neither changed nor noted", async ({ database, staff }) => {
  const { leadId } = await captureLead(database, { email: "deleted@change.example" }, monday);
  await database.update(leads).set({ deletedAt: monday }).where(eq(leads.id, leadId));
  for (const id of [leadId, nobody]) {
    const change = { leadId: id, version: 1, fields: { stage: "contacted" } } as const;
    expect(await changeLead(database, staff.ada, { change, now })).toEqual({ ok: false, reason: "unknown-lead" });
    const note = { leadId: id, body: "Called", formKey: crypto.randomUUID() };
    expect(await addNote(database, staff.ada, { note, now })).toEqual({ ok: false, reason: "unknown-lead" });
  }
});

test("a note sent twenty times by one form is one note with its author", async ({ database, staff }) => {
  const { leadId } = await captureLead(database, { email: "note@change.example" }, monday);
  const note = { leadId, body: "Wants to keep Python", formKey: crypto.randomUUID() };
  await Promise.all(Array.from({ length: 20 }, () => addNote(database, staff.ada, { note, now })));
  expect((await listNotes(database, leadId)).map(({ body, authorName }) => ({ body, authorName }))).toEqual([
    { body: note.body, authorName: "Ada" },
  ]);
});

test("what a lead reached is kept when it is lost, with its score and the time that the answer took", async ({
  database,
  staff,
}) => {
  const { leadId } = await captureLead(database, { email: "far@change.example" }, monday);
  const move = async (stage: Stage, version: number) =>
    changeLead(database, staff.ada, { change: { leadId, version, fields: { stage } }, now });
  await move("booked", 1);
  await move("held", 2);
  expect((await findLead(database, leadId))?.score).toBe(17);
  await move("lost", 3);
  expect(await findLead(database, leadId)).toMatchObject({
    stage: "lost",
    furthest: "held",
    score: 17,
    stageSince: tuesday,
    responseMinutes: 480,
  });
});
