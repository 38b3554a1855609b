import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { expect } from "vitest";
import type { Connection, Database } from "@/db/client";
import { test } from "@/db/testing/database";
import { countSteps } from "@/lib/assessment/commands/count-step";
import { publishModel } from "@/lib/assessment/commands/publish-model";
import { bookSlot, type BookingRequest } from "@/lib/booking/commands/book-slot";
import { ensureConsultant } from "@/lib/booking/commands/ensure-consultant";
import { joinWaitingList } from "@/lib/booking/commands/waiting-list";
import { listOpenTimes } from "@/lib/booking/queries/list-open-times";
import { foldInsight } from "@/lib/insight/commands/fold-insight";
import { foldMonths } from "@/lib/insight/commands/fold-months";
import { captureLead } from "@/lib/leads/commands";
import { addNote } from "@/lib/leads/commands/add-note";
import { changeLeads } from "@/lib/leads/commands/change-leads";
import { foldLeadCounts } from "@/lib/leads/commands/fold-lead-counts";
import { mergeLeads } from "@/lib/leads/commands/merge-leads";
import { planTask } from "@/lib/leads/commands/tasks";
import { findLead } from "@/lib/leads/queries";
import { removeSamples, seedSamples } from "@/lib/server/samples";
import { newColleague } from "@/lib/staff/new-colleague";
import type { StaffMember } from "@/lib/staff/member";

const now = new Date("2027-01-11T15:00:00Z");
const sender = { name: "Waymark", email: "hello@waymark.example", postalAddress: null, url: "http://localhost:3000" };
const days = { now, zone: "America/Toronto", fromOn: "2027-01-12", toOn: "2027-01-22" } as const;
const wish = { count: 300, seed: 7, now, intoRealData: false };

/**
 * Every row of every table of ours, without the numbers that Postgres gives to sums when they are added up. Which times are
 * free since when is looked up anew whenever somebody waits, and limits of rates run out.
 */
async function everything(database: Database): Promise<Record<string, readonly string[]>> {
  const tables = await database.execute<{ name: string }>(
    sql`SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' 
      AND tablename NOT IN ('rate_limits', 'free_times') ORDER BY 1`,
  );
  const all: Record<string, readonly string[]> = {};
  for (const { name } of tables) {
    const rows = await database.execute<{ row: string }>(sql`
      SELECT (to_jsonb(known) - ${name === "lead_counts" ? "id" : ""}::text)::text AS row
      FROM ${sql.identifier(name)} AS known ORDER BY 1`);
    all[name] = rows.map(({ row }) => row);
  }
  return all;
}

async function settle(database: Database): Promise<void> {
  await foldLeadCounts(database);
  await foldInsight(database);
  await foldMonths(database, { now, isAnew: true });
}

function from(source: string) {
  return { source, medium: null, campaign: null, referrer: null, landingPage: null, preset: null };
}

type Ground = { readonly ada: StaffMember; readonly realId: string };

/** A consultancy at work: an administrator who takes calls, and somebody who booked one. */
async function atWork({ database }: Connection): Promise<Ground> {
  const person = { email: "ada@waymark.test", name: "Ada", role: "administrator" } as const;
  const ada = await newColleague(database, person, now);
  await ensureConsultant(database, { id: ada.id, meetingUrl: "https://room.example/1" }, now);
  await book(database, "rita@north.example", null);
  const { leadId: realId } = await captureLead(database, { email: "rita@north.example" }, now);
  await addNote(database, ada, { note: { leadId: realId, body: "Rita likes Django", formKey: randomUUID() }, now });
  await countSteps(database, { steps: ["start", "finish"], attribution: from("newsletter") }, now);
  return { ada, realId };
}

async function book(database: Database, email: string, by: StaffMember | null, consultantId?: string) {
  const { slots } = await listOpenTimes(database, days);
  const [slot] = slots;
  if (slot === undefined) throw new Error("nobody can be booked");
  const who = { email, name: "Rita", company: null, phone: null, note: null, visitorZone: "America/Toronto" };
  const form = { formKey: randomUUID(), holdToken: null, outcome: null, brief: null, consents: [] };
  const request: BookingRequest = { ...who, ...form, startsAt: slot.startsAt, consultantId };
  const booked = await bookSlot(database, request, { sender, now, by });
  if (!booked.ok) throw new Error(`the call was refused: ${booked.reason}`);
}

async function sampleIds(database: Database): Promise<readonly string[]> {
  const rows = await database.execute<{ id: string }>(
    sql`SELECT id FROM leads WHERE is_sample AND deleted_at IS NULL AND furthest = 'new' ORDER BY id`,
  );
  return rows.map(({ id }) => id);
}

/** What a colleague does when samples stand among the leads: works them like any other. */
async function workSamples(database: Database, ada: StaffMember): Promise<void> {
  const [first = "", second = "", third = ""] = await sampleIds(database);
  const emailOf = async (id: string) => (await findLead(database, id))?.email ?? "";
  const note = { leadId: first, body: `Ask @Robin (sample) and @Ada`, formKey: randomUUID() };
  await addNote(database, ada, { note, sender, now });
  const task = { leadId: second, title: "Call", dueOn: "2027-01-13", ownerId: ada.id, formKey: randomUUID() } as const;
  await planTask(database, ada, { task, now });
  const selection = { kind: "these", leadIds: [first, second] } as const;
  const change = { ownerId: ada.id };
  await changeLeads(database, ada, { batchId: randomUUID(), selection, count: 2, change, now });
  await book(database, await emailOf(third), ada);
  const wishes = { visitorZone: "America/Toronto", weekdays: [], dayParts: [], formKey: randomUUID() } as const;
  await joinWaitingList(database, { email: await emailOf(second), name: null, ...wishes }, { sender, now });
  expect(await merge(database, ada, [first, second])).toMatchObject({ ok: true });
}

async function merge(database: Database, ada: StaffMember, [winnerId, loserId]: readonly [string, string]) {
  const versionOf = async (id: string) => (await findLead(database, id))?.version ?? 0;
  const [winnerVersion, loserVersion] = [await versionOf(winnerId), await versionOf(loserId)];
  return mergeLeads(database, ada, {
    merge: { id: randomUUID(), winnerId, loserId, winnerVersion, loserVersion, choices: {} },
    now,
  });
}

test("samples stand only in a database without real leads and colleagues, unless somebody wants them there", async ({
  connection,
  database,
}) => {
  await publishModel(database, now);
  expect(await seedSamples(connection, wish)).toEqual({ ok: true, value: null });
  expect(await seedSamples(connection, { ...wish, count: 310 })).toMatchObject({ ok: true });
  expect((await listOpenTimes(database, days)).slots).toEqual([]);
  await removeSamples(connection, now);
  await captureLead(database, { email: "first@north.example" }, now);
  expect(await seedSamples(connection, wish)).toEqual({ ok: false, reason: "real-data" });
  expect(await sampleIds(database)).toEqual([]);
});

test("samples that were worked like real leads leave nothing behind, and what is real stays as it was", async ({
  connection,
  database,
}) => {
  const { ada, realId } = await atWork(connection);
  await settle(database);
  const before = await everything(database);
  expect(await seedSamples(connection, { ...wish, intoRealData: true })).toMatchObject({ ok: true });
  const bookable = (await listOpenTimes(database, days)).slots.flatMap(({ consultantIds }) => consultantIds);
  expect([...new Set(bookable)]).toEqual([ada.id]);
  await workSamples(database, ada);
  const [sample = ""] = await sampleIds(database);
  expect(await merge(database, ada, [realId, sample])).toEqual({ ok: false, reason: "sample-and-real" });
  expect(await merge(database, ada, [sample, realId])).toEqual({ ok: false, reason: "sample-and-real" });
  const between = await everything(database);
  expect(Object.keys(before).filter((name) => String(before[name]) === String(between[name]))).not.toContain("mails");
  expect(await removeSamples(connection, now)).toEqual({ leads: 300, colleagues: 6, staying: [] });
  expect(await everything(database)).toEqual(before);
  expect(await removeSamples(connection, now)).toEqual({ leads: 0, colleagues: 0, staying: [] });
  expect(await everything(database)).toEqual(before);
});

test("visitors who are counted on the day and from the source of samples stay counted", async ({
  connection,
  database,
}) => {
  await settle(database);
  await seedSamples(connection, { ...wish, intoRealData: true });
  const [made] = await database.execute<{ on: string; step: string; source: string }>(sql`
    SELECT counted_on::text AS on, step, source FROM assessment_step_counts WHERE shard = -1 AND step = 'start' LIMIT 1`);
  if (made === undefined) throw new Error("no visitor was made up");
  for (let visitor = 0; visitor < 3; visitor += 1)
    await countSteps(database, { steps: ["start"], attribution: from(made.source) }, new Date(made.on));
  await removeSamples(connection, now);
  const [left] = await database.execute<{ count: number }>(sql`
    SELECT sum(count)::int AS count FROM assessment_step_counts
    WHERE counted_on = ${made.on} AND step = 'start' AND source = ${made.source}`);
  expect(left?.count).toBe(3);
});

test("a sample colleague in whose calendar a real call stands stays out of work until the call is elsewhere", async ({
  connection,
  database,
}) => {
  await seedSamples(connection, { ...wish, intoRealData: true });
  const [robin] = await database.execute<{ id: string }>(
    sql`UPDATE consultants SET is_bookable = true FROM staff_members WHERE id = staff_id AND email = 'robin@sample.example' RETURNING id`,
  );
  await book(database, "real@north.example", null, robin?.id);
  const { leadId } = await captureLead(database, { email: "real@north.example" }, now);
  await database.execute(sql`UPDATE leads SET owner_id = ${robin?.id} WHERE id = ${leadId}`);
  expect(await removeSamples(connection, now)).toMatchObject({ colleagues: 5, staying: ["Robin (sample)"] });
  expect(await findLead(database, leadId)).toMatchObject({ ownerId: null, stage: "booked" });
  expect((await listOpenTimes(database, { ...days, consultantId: robin?.id })).slots).toEqual([]);
  await database.execute(sql`DELETE FROM bookings WHERE consultant_id = ${robin?.id}`);
  expect(await removeSamples(connection, now)).toEqual({ leads: 0, colleagues: 1, staying: [] });
});
