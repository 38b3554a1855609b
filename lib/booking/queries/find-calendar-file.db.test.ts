import { randomUUID } from "node:crypto";
import ICAL from "ical.js";
import nodeIcal from "node-ical";
import { eq } from "drizzle-orm";
import { expect } from "vitest";
import type { Database } from "@/db/client";
import { consultants } from "@/db/schema/booking";
import { staffMembers } from "@/db/schema/staff";
import { test } from "@/db/testing/database";
import { bookSlot } from "@/lib/booking/commands/book-slot";
import { cancelCall } from "@/lib/booking/commands/cancel-call";
import { ensureConsultant } from "@/lib/booking/commands/ensure-consultant";
import { giveFeed, revokeFeed } from "@/lib/booking/commands/keep-feed";
import { moveCall } from "@/lib/booking/commands/move-call";
import { feedToken } from "@/lib/booking/feed-token";
import { findCalendarFile } from "@/lib/booking/queries/find-calendar-file";
import type { StaffMember } from "@/lib/staff/member";
import { newColleague } from "@/lib/staff/new-colleague";

/** A Monday morning in Toronto; consultants there work from 9 to 5, which is 14:00 to 22:00 UTC. */
const now = new Date("2027-01-11T13:00:00Z");
const tuesdayAt = (clock: string) => new Date(`2027-01-12T${clock}:00Z`);
const sender = { name: "Waymark", email: "hello@waymark.example", postalAddress: null, url: "https://waymark.example" };
const secret = "a secret of the server, long enough";
const visitor = { sender, now, by: null };

let colleagues = 0;

async function consultant(database: Database): Promise<StaffMember> {
  colleagues += 1;
  const person = {
    email: `out${colleagues}@calls.example`,
    name: `Ada; “${colleagues}”, n`,
    role: "consultant",
  } as const;
  const staff = await newColleague(database, person, now);
  await database.update(consultants).set({ isBookable: false });
  await ensureConsultant(database, { ...staff, meetingUrl: "https://room.example/1" }, now);
  return staff;
}

async function booked(database: Database, clock: string, name = "Noor Haddad"): Promise<string> {
  const details = { company: null, phone: null, note: null, outcome: null, brief: null };
  const form = { visitorZone: "America/Vancouver", formKey: randomUUID(), holdToken: null, consents: [] };
  const email = `${randomUUID()}@visitor.example`;
  const made = await bookSlot(database, { ...details, ...form, name, email, startsAt: tuesdayAt(clock) }, visitor);
  if (!made.ok) throw new Error(made.reason);
  return made.value.uid;
}

/** Gives the colleague an address and opens it. */
async function givenTo(database: Database, staff: StaffMember, madeAt = now) {
  await giveFeed(database, staff, { secret, now: madeAt });
  const token = feedToken({ consultantId: staff.id, madeAt }, secret);
  return { token, open: async () => findCalendarFile(database, { token, sender, now }) };
}

const textOf = (value: string | { readonly val: string }): string => (typeof value === "string" ? value : value.val);

/** What each of two libraries reads in a file: who is called, and when. */
function callsIn(text: string | null): readonly string[] {
  const root = ICAL.Component.fromString(text ?? "");
  const one = root.getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component);
    return `${event.startDate.toJSDate().toISOString().slice(11, 16)} ${event.summary}`;
  });
  const other = Object.values(nodeIcal.parseICS(text ?? "")).flatMap((component) =>
    component?.type === "VEVENT" ? [`${component.start.toISOString().slice(11, 16)} ${textOf(component.summary)}`] : [],
  );
  expect(other.toSorted()).toEqual(one.toSorted());
  return one.toSorted();
}

test("a consultant's address shows their calls, as two libraries read them, and nobody else's", async ({
  database,
}) => {
  const staff = await consultant(database);
  await booked(database, "14:00", "Noor; Haddad, “n\\x”");
  await booked(database, "16:00");
  const other = await consultant(database);
  await booked(database, "15:00", "Somebody Else");
  const { open } = await givenTo(database, staff);
  const calls = callsIn(await open());
  expect(calls.map((call) => call.slice(0, 5))).toEqual(["14:00", "16:00"]);
  expect(calls[0]).toContain("Noor; Haddad, “n\\x”");
  expect(callsIn(await (await givenTo(database, other)).open())).toHaveLength(1);
});

test("a moved call stands at its new time only, and one that a colleague took over or that was cancelled is gone", async ({
  database,
}) => {
  const staff = await consultant(database);
  const [moved, cancelled, taken] = [
    await booked(database, "14:00"),
    await booked(database, "16:00"),
    await booked(database, "18:00"),
  ];
  const { open } = await givenTo(database, staff);
  expect(callsIn(await open())).toHaveLength(3);
  await moveCall(database, { uid: moved, startsAt: tuesdayAt("20:00"), reason: null }, visitor);
  await cancelCall(database, { uid: cancelled, reason: null }, visitor);
  const other = await consultant(database);
  await moveCall(
    database,
    { uid: taken, startsAt: tuesdayAt("18:00"), reason: null, consultantId: other.id },
    { ...visitor, by: staff },
  );
  expect(callsIn(await open()).map((call) => call.slice(0, 5))).toEqual(["20:00"]);
});

test("an address without calls is still a calendar", async ({ database }) => {
  const { open } = await givenTo(database, await consultant(database));
  const text = await open();
  expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/);
  expect(callsIn(text)).toEqual([]);
});

test("a stopped address, one that was given before a newer one, and a made-up one open nothing", async ({
  database,
}) => {
  const staff = await consultant(database);
  const first = await givenTo(database, staff);
  const second = await givenTo(database, staff, new Date(now.getTime() + 1_000));
  expect([await first.open(), typeof (await second.open())]).toEqual([null, "string"]);
  await revokeFeed(database, staff, now);
  expect(await second.open()).toBeNull();
  for (const token of ["", "x", second.token.slice(0, -1), `${second.token}x`, "é".repeat(43), "%00"])
    expect(await findCalendarFile(database, { token, sender, now })).toBeNull();
});

test("the address of a colleague who has left opens nothing", async ({ database }) => {
  const staff = await consultant(database);
  const { open } = await givenTo(database, staff);
  await database.update(staffMembers).set({ disabledAt: now }).where(eq(staffMembers.id, staff.id));
  expect(await open()).toBeNull();
});
