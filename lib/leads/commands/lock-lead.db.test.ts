import { eq, sql } from "drizzle-orm";
import { expect } from "vitest";
import { leadMerges } from "@/db/schema/lead-work";
import { leadEvents, leadNotes, leads, leadTasks } from "@/db/schema/leads";
import { mails } from "@/db/schema/mail";
import type { Connection, Database } from "@/db/client";
import { test as base } from "@/db/testing/database";
import { captureLead, recordLeadEvent } from "@/lib/leads/commands";
import { addNote } from "@/lib/leads/commands/add-note";
import { editNote } from "@/lib/leads/commands/keep-notes";
import { mergeLeads } from "@/lib/leads/commands/merge-leads";
import { listPartsOfLeads } from "@/lib/leads/commands/move-parts";
import { partLeads } from "@/lib/leads/commands/part-leads";
import { planTask, replanTask, tickTask } from "@/lib/leads/commands/tasks";
import { newColleague } from "@/lib/staff/new-colleague";
import type { StaffMember } from "@/lib/staff/member";

const monday = new Date("2027-01-11T15:00:00Z");
const tuesday = new Date("2027-01-12T15:00:00Z");

const test = base.extend<{ readonly ada: StaffMember }>({
  ada: [
    async ({ database }, use) =>
      use(await newColleague(database, { email: "ada@follow.example", name: "Ada", role: "consultant" }, monday)),
    { scope: "file" },
  ],
});

let number = 0;

async function twoLeads(database: Database) {
  number += 1;
  const winner = await captureLead(database, { email: `kim${number}@work.example` }, monday);
  const loser = await captureLead(database, { email: `kim${number}@home.example` }, monday);
  return { winnerId: winner.leadId, loserId: loser.leadId };
}

type Two = Awaited<ReturnType<typeof twoLeads>>;

async function merge(database: Database, ada: StaffMember, sides: Two): Promise<void> {
  const wish = { id: crypto.randomUUID(), ...sides, winnerVersion: 1, loserVersion: 1, choices: {} };
  expect(await mergeLeads(database, ada, { merge: wish, now: tuesday })).toMatchObject({ ok: true });
}

/** Resolves once so many wait for a lock that the transaction of `database` holds. */
async function someWait(database: Database, count = 1): Promise<void> {
  for (;;) {
    const [row] = await database.execute<{ waiting: number }>(sql`
      SELECT count(*)::int AS waiting FROM pg_locks WHERE NOT granted AND pg_backend_pid() = ANY (pg_blocking_pids(pid))`);
    if ((row?.waiting ?? 0) >= count) return;
  }
}

/** Merges while `work` is under way, which began with what it knew before. */
async function mergeBefore<Value>(connection: Connection, ada: StaffMember, sides: Two, work: () => Promise<Value>) {
  const { promise: begun, resolve: begin } = Promise.withResolvers<Promise<Value>>();
  await connection.database.transaction(async (inside) => {
    await merge(inside, ada, sides);
    begin(work());
    await someWait(inside);
  });
  return begun;
}

async function linesOf(database: Database, leadId: string): Promise<readonly string[]> {
  const rows = await database.select({ kind: leadEvents.kind }).from(leadEvents).where(eq(leadEvents.leadId, leadId));
  return rows.map(({ kind }) => kind);
}

test("a line for a lead that was merged a moment ago stands with the lead that it became part of", async ({
  database,
  connection,
  ada,
}) => {
  const sides = await twoLeads(database);
  const line = { leadId: sides.loserId, kind: "cancelled-call", actor: ada, details: { uid: "one" } } as const;
  await mergeBefore(connection, ada, sides, async () => recordLeadEvent(database, line, tuesday));
  await recordLeadEvent(database, { ...line, details: { uid: "two" } }, tuesday);
  expect(await linesOf(database, sides.loserId)).toEqual([]);
  expect((await linesOf(database, sides.winnerId)).filter((kind) => kind === "cancelled-call")).toHaveLength(2);
});

test("what comes late follows through a chain of merges", async ({ database, ada }) => {
  const sides = await twoLeads(database);
  const { leadId: lastId } = await captureLead(database, { email: `last${number}@work.example` }, monday);
  await merge(database, ada, sides);
  // A chain of two, as it stands for a moment while the second merge is written.
  await database.update(leads).set({ mergedInto: lastId, deletedAt: tuesday }).where(eq(leads.id, sides.winnerId));
  const letter = { kind: "test", recipient: "kim@work.example", subject: "Hello", html: "", text: "" } as const;
  await database
    .insert(mails)
    .values({ ...letter, state: "sent", leadId: sides.loserId, createdAt: tuesday, sendAt: tuesday });
  expect(await database.select({ id: mails.id }).from(mails).where(eq(mails.leadId, lastId))).toHaveLength(1);
});

test("tasks and notes that are changed during a merge tell the winner, and never wait for it in a circle", async ({
  database,
  connection,
  ada,
}) => {
  const sides = await twoLeads(database);
  const { loserId: leadId, winnerId } = sides;
  const task = { leadId, title: "Call", dueOn: null, ownerId: ada.id, formKey: crypto.randomUUID() };
  await planTask(database, ada, { task, now: monday });
  await addNote(database, ada, { note: { leadId, body: "Before", formKey: crypto.randomUUID() }, now: monday });
  const [planned] = await database.select().from(leadTasks).where(eq(leadTasks.leadId, leadId));
  const [note] = await database.select().from(leadNotes).where(eq(leadNotes.leadId, leadId));
  const [taskId, noteId] = [planned?.id ?? "", note?.id ?? ""];
  const results = await mergeBefore(connection, ada, sides, async () =>
    Promise.all([
      replanTask(database, ada, { taskId, dueOn: "2027-01-20", ownerId: ada.id, now: tuesday }),
      tickTask(database, ada, { taskId, isDone: true, now: tuesday }),
      editNote(database, ada, { noteId, version: 1, body: "After", now: tuesday }),
    ]),
  );
  expect(results.slice(1)).toEqual([
    { ok: true, value: { leadId: winnerId } },
    { ok: true, value: { leadId: winnerId } },
  ]);
  expect(await linesOf(database, leadId)).toEqual([]);
  expect(await linesOf(database, winnerId)).toEqual(expect.arrayContaining(["did-task", "edited-note"]));
});

test("whoever changes a task or a note waits for its lead before taking the task or note", async ({
  database,
  connection,
  ada,
}) => {
  const { loserId: leadId } = await twoLeads(database);
  const task = { leadId, title: "Call", dueOn: null, ownerId: ada.id, formKey: crypto.randomUUID() };
  await planTask(database, ada, { task, now: monday });
  const [planned] = await database.select().from(leadTasks).where(eq(leadTasks.leadId, leadId));
  const taskId = planned?.id ?? "";
  const { promise: begun, resolve: begin } = Promise.withResolvers<Promise<unknown>>();
  await connection.database.transaction(async (inside) => {
    await inside.select().from(leads).where(eq(leads.id, leadId)).for("update");
    begin(tickTask(database, ada, { taskId, isDone: true, now: tuesday }));
    await someWait(inside);
    await inside.execute(sql`SELECT FROM lead_tasks WHERE id = ${taskId} FOR UPDATE NOWAIT`);
  });
  expect(await begun).toEqual({ ok: true, value: { leadId } });
});

test("whoever waited for a lead that was merged lets it go before waiting for the one that it is now", async ({
  database,
  connection,
  ada,
}) => {
  const sides = await twoLeads(database);
  const locked = (inside: Database, id: string) => inside.select().from(leads).where(eq(leads.id, id)).for("update");
  const { promise: noting, resolve: note } = Promise.withResolvers<Promise<unknown>>();
  const { promise: nextBegun, resolve: beginNext } = Promise.withResolvers<Promise<unknown>>();
  await connection.database.transaction(async (inside) => {
    await merge(inside, ada, sides);
    // Somebody is first in the queue for the winner, and comes for the merged lead as well.
    const next = connection.database.transaction(async (other) => {
      await locked(other, sides.winnerId);
      await someWait(other);
      await other.execute(sql`SELECT FROM leads WHERE id = ${sides.loserId} FOR UPDATE NOWAIT`);
    });
    beginNext(next);
    await someWait(inside);
    const body = { leadId: sides.loserId, body: "Late", formKey: crypto.randomUUID() };
    note(addNote(database, ada, { note: body, now: tuesday }));
    await someWait(inside, 2);
  });
  await nextBegun;
  await noting;
  const notes = await database.select({ leadId: leadNotes.leadId }).from(leadNotes).where(eq(leadNotes.body, "Late"));
  expect(notes).toEqual([{ leadId: sides.winnerId }]);
});

test("whoever waited for the lead of a task while that was parted gets the lead that the task went back to", async ({
  database,
  connection,
  ada,
}) => {
  const sides = await twoLeads(database);
  const task = { leadId: sides.loserId, title: "Ask", dueOn: null, ownerId: ada.id, formKey: crypto.randomUUID() };
  await planTask(database, ada, { task, now: monday });
  const [planned] = await database.select().from(leadTasks).where(eq(leadTasks.leadId, sides.loserId));
  await merge(database, ada, sides);
  const [merged] = await database.select().from(leadMerges).where(eq(leadMerges.winnerId, sides.winnerId));
  const { promise: begun, resolve: begin } = Promise.withResolvers<Promise<unknown>>();
  await connection.database.transaction(async (inside) => {
    await partLeads(inside, ada, { mergeId: merged?.id ?? "", now: tuesday });
    begin(tickTask(database, ada, { taskId: planned?.id ?? "", isDone: true, now: tuesday }));
    await someWait(inside);
  });
  expect(await begun).toEqual({ ok: true, value: { leadId: sides.loserId } });
  expect(await linesOf(database, sides.loserId)).toContain("did-task");
});

test("every table that speaks of leads lets what comes late follow", async ({ database }) => {
  const parts = (await listPartsOfLeads(database)).filter(({ table }) => table !== "leads");
  const following = await database.execute<{ name: string }>(sql`
    SELECT tgrelid::regclass::text AS name FROM pg_trigger WHERE tgname LIKE '%_follow_merges'`);
  expect(following.map(({ name }) => name).toSorted()).toEqual(
    [...new Set(parts.map(({ table }) => table))].toSorted(),
  );
});
