import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect } from "vitest";
import type { Database } from "@/db/client";
import { consultants } from "@/db/schema/booking";
import { leads } from "@/db/schema/leads";
import { test } from "@/db/testing/database";
import { bookSlot } from "@/lib/booking/commands/book-slot";
import { cancelCall } from "@/lib/booking/commands/cancel-call";
import { ensureConsultant } from "@/lib/booking/commands/ensure-consultant";
import { markNoShow } from "@/lib/booking/commands/mark-attendance";
import type { StaffMember } from "@/lib/staff/member";
import { newColleague } from "@/lib/staff/new-colleague";

/** A Monday morning in Toronto; the consultant there works from 9 to 5, which is 14:00 to 22:00 UTC. */
const now = new Date("2027-01-11T13:00:00Z");
const tuesdayAt = (clock: string) => new Date(`2027-01-12T${clock}:00Z`);
const sender = { name: "Waymark", email: "hello@waymark.example", postalAddress: null, url: "https://waymark.example" };
const visitor = { sender, now, by: null };

let colleagues = 0;

async function consultant(database: Database): Promise<StaffMember> {
  await database.update(consultants).set({ isBookable: false });
  colleagues += 1;
  const person = { email: `cancel${colleagues}@calls.example`, name: "Ada", role: "consultant" } as const;
  const staff = await newColleague(database, person, now);
  await ensureConsultant(database, { ...staff, meetingUrl: "https://room.example/1" }, now);
  return staff;
}

async function booked(database: Database, email: string, clock: string): Promise<string> {
  const details = { name: "Noor Haddad", company: null, phone: null, note: null, outcome: null, brief: null };
  const form = { visitorZone: "America/Vancouver", formKey: randomUUID(), holdToken: null, consents: [] };
  const made = await bookSlot(database, { ...details, ...form, email, startsAt: tuesdayAt(clock) }, visitor);
  if (!made.ok) throw new Error(made.reason);
  return made.value.uid;
}

async function stageOf(database: Database, email: string): Promise<string | undefined> {
  const [lead] = await database.select({ stage: leads.stage }).from(leads).where(eq(leads.email, email));
  return lead?.stage;
}

test("a lead with two calls stays booked when one is cancelled, and goes back with the last", async ({ database }) => {
  await consultant(database);
  const email = "two@visitor.example";
  const [first, second] = [await booked(database, email, "14:00"), await booked(database, email, "16:00")];
  expect((await cancelCall(database, { uid: first, reason: null }, visitor)).ok).toBe(true);
  expect(await stageOf(database, email)).toBe("booked");
  expect((await cancelCall(database, { uid: second, reason: null }, visitor)).ok).toBe(true);
  expect(await stageOf(database, email)).toBe("contacted");
});

test("a lead whose two calls are cancelled at once is not left booked without a call", async ({ database }) => {
  await consultant(database);
  for (let round = 0; round < 5; round += 1) {
    const email = `race${round}@visitor.example`;
    const calls = [await booked(database, email, "14:00"), await booked(database, email, "16:00")];
    const outcomes = await Promise.all(calls.map((uid) => cancelCall(database, { uid, reason: null }, visitor)));
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, true]);
    expect(await stageOf(database, email)).toBe("contacted");
  }
});

test("a visitor who missed one call and has another ahead stays booked", async ({ database }) => {
  const staff = await consultant(database);
  const email = "missed@visitor.example";
  const missed = await booked(database, email, "14:00");
  const ahead = await booked(database, email, "16:00");
  await markNoShow(database, staff, { uid: missed, now: tuesdayAt("15:00") });
  expect(await stageOf(database, email)).toBe("booked");
  await markNoShow(database, staff, { uid: ahead, now: tuesdayAt("17:00") });
  expect(await stageOf(database, email)).toBe("contacted");
});
