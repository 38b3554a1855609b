import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { test } from "@/db/testing/database";
import { bookSlot } from "@/lib/booking/commands/book-slot";
import { ensureConsultant } from "@/lib/booking/commands/ensure-consultant";
import { reconcileReminders } from "@/lib/booking/commands/reconcile-reminders";
import { remindOfCall } from "@/lib/booking/commands/remind-of-call";
import { newColleague } from "@/lib/staff/new-colleague";

const now = new Date("2027-01-11T13:00:00Z");
const sender = { name: "Waymark", email: "hello@waymark.example", postalAddress: null, url: "https://waymark.example" };

test("a call whose reminder lost its job is reminded of all the same, when it is due and once", async ({
  database,
}) => {
  const person = { email: "ada@reminders.example", name: "Ada", role: "consultant" } as const;
  const { id } = await newColleague(database, person, now);
  await ensureConsultant(database, { id, meetingUrl: "https://room.example/1" }, now);
  const who = { email: "noor@visitor.example", name: "Noor Haddad", visitorZone: "America/Vancouver" };
  const nothing = { company: null, phone: null, note: null, holdToken: null, outcome: null, brief: null, consents: [] };
  const request = { ...who, ...nothing, startsAt: new Date("2027-01-13T15:00:00Z"), formKey: randomUUID() };
  const made = await bookSlot(database, request, { sender, now, by: null });
  const uid = made.ok ? made.value.uid : "";
  await database.execute(sql`DELETE FROM pgboss.job`);
  const remindersAt = async (at: string) => {
    await reconcileReminders(database, new Date(at));
    const rows = await database.execute<{ data: unknown; due: string }>(
      sql`SELECT data, to_json(start_after) #>> '{}' AS due FROM pgboss.job WHERE name = 'remind-of-call' ORDER BY due`,
    );
    return rows.map(({ data, due }) => ({ data, due: new Date(due).toISOString() }));
  };
  expect(await remindersAt("2027-01-12T13:30:00Z")).toEqual([]);
  const day = { data: { uid, sequence: 0, kind: "day" }, due: "2027-01-12T15:00:00.000Z" };
  expect(await remindersAt("2027-01-12T14:30:00Z")).toEqual([day]);
  expect(await remindersAt("2027-01-12T14:31:00Z")).toEqual([day]);
  await database.execute(sql`DELETE FROM pgboss.job`);
  await remindOfCall(database, { uid, sequence: 0, kind: "day" }, { sender, now: new Date("2027-01-12T14:59:00Z") });
  expect(await remindersAt("2027-01-12T14:59:00Z")).toEqual([]);
  const hour = { data: { uid, sequence: 0, kind: "hour" }, due: "2027-01-13T14:00:00.000Z" };
  expect(await remindersAt("2027-01-13T13:30:00Z")).toEqual([hour]);
});
