import { randomUUID } from "node:crypto";
import { and, eq, inArray, sql } from "drizzle-orm";
import { expect } from "vitest";
import type { Database } from "@/db/client";
import { bookingLinks, bookings, consultants } from "@/db/schema/booking";
import { leadEvents, leads } from "@/db/schema/leads";
import { mails } from "@/db/schema/mail";
import { test } from "@/db/testing/database";
import { bookSlot, type BookingRequest } from "@/lib/booking/commands/book-slot";
import { cancelCall } from "@/lib/booking/commands/cancel-call";
import { ensureConsultant } from "@/lib/booking/commands/ensure-consultant";
import { extendHold, releaseHold, holdSlot } from "@/lib/booking/commands/hold-slot";
import { markHeld, markNoShow } from "@/lib/booking/commands/mark-attendance";
import { moveCall } from "@/lib/booking/commands/move-call";
import { remindOfCall } from "@/lib/booking/commands/remind-of-call";
import { findBooking, findBookingByLink } from "@/lib/booking/queries/find-booking";
import { findHold } from "@/lib/booking/queries/find-hold";
import { listBookingsOfLead } from "@/lib/booking/queries/list-bookings";
import { listNearestTimes, listOpenTimes } from "@/lib/booking/queries/list-open-times";
import { findLead, listEvents } from "@/lib/leads/queries";
import { listTasks } from "@/lib/leads/queries/today";
import { assignmentWords } from "@/lib/booking/words";
import type { StaffMember } from "@/lib/staff/member";
import { newColleague } from "@/lib/staff/new-colleague";

/** A Monday morning in Toronto; the consultants there work from 9 to 5, which is 14:00 to 22:00 UTC. */
const now = new Date("2027-01-11T13:00:00Z");
const tuesdayAt = (clock: string) => new Date(`2027-01-12T${clock}:00Z`);
const ten = tuesdayAt("15:00");
const sender = {
  name: "Waymark",
  email: "hello@waymark.example",
  postalAddress: null,
  url: "https://waymark.example",
};
const visitor = { sender, now, by: null };

let colleagues = 0;

/** Whoever took calls before is on leave; these take them now. */
async function teamOf(database: Database, size: number): Promise<readonly StaffMember[]> {
  await database.update(consultants).set({ isBookable: false });
  const team: StaffMember[] = [];
  for (let member = 0; member < size; member += 1) {
    colleagues += 1;
    const person = {
      email: `c${colleagues}@calls.example`,
      name: `Consultant ${colleagues}`,
      role: "consultant",
    } as const;
    const staff = await newColleague(database, person, now);
    await ensureConsultant(database, { ...staff, meetingUrl: "https://room.example/1" }, now);
    team.push(staff);
  }
  return team;
}

function request(startsAt: Date, changes: Partial<BookingRequest> = {}): BookingRequest {
  return {
    startsAt,
    visitorZone: "America/Vancouver",
    email: `${randomUUID()}@visitor.example`,
    name: "Noor Haddad",
    company: null,
    phone: null,
    note: null,
    formKey: randomUUID(),
    holdToken: null,
    outcome: null,
    brief: null,
    consents: [],
    ...changes,
  };
}

async function booked(database: Database, startsAt: Date, changes: Partial<BookingRequest> = {}) {
  const made = await bookSlot(database, request(startsAt, changes), visitor);
  if (!made.ok) throw new Error(`not booked: ${made.reason}`);
  return made.value;
}

const hold = (startsAt: Date, holdToken: string | null = null) => ({ startsAt, outcome: null, holdToken });

async function overlaps(database: Database): Promise<number> {
  const [row] = await database.execute<{ number: number }>(sql`
    SELECT count(*)::int AS number FROM bookings a JOIN bookings b
      ON a.consultant_id = b.consultant_id AND a.id < b.id AND a.blocked && b.blocked
    WHERE a.status IN ('held', 'confirmed') AND b.status IN ('held', 'confirmed')`);
  return row?.number ?? -1;
}

async function deadlocks(database: Database): Promise<number> {
  await database.execute(sql`SELECT pg_stat_force_next_flush()`);
  const [row] = await database.execute<{ number: number }>(
    sql`SELECT deadlocks::int AS number FROM pg_stat_database WHERE datname = current_database()`,
  );
  return row?.number ?? -1;
}

test("Postgres itself refuses two calls of one consultant that overlap", async ({ database }) => {
  const [row] = await database.execute<{ definition: string }>(
    sql`SELECT pg_get_constraintdef(oid) AS definition FROM pg_constraint WHERE conname = 'bookings_do_not_overlap'`,
  );
  expect(row?.definition).toMatch(
    /^EXCLUDE USING gist \(consultant_id WITH =, blocked WITH &&\) WHERE .*held.*confirmed/,
  );
});

test("without consultants nobody can be booked, and the answer says so", async ({ database }) => {
  expect(await holdSlot(database, hold(ten), now)).toEqual({ ok: false, reason: "nobody-to-book" });
});

test("a new consultant takes calls from nine to five on weekdays in their own zone", async ({ database }) => {
  await teamOf(database, 1);
  const week = { now, zone: "America/Toronto", fromOn: "2027-01-11", toOn: "2027-01-17" };
  const { slots } = await listOpenTimes(database, week);
  expect(slots).toHaveLength(10 + 4 * 16);
  expect(slots[0]?.startsAt).toEqual(new Date("2027-01-11T17:00:00Z"));
});

test("a call is booked with its lead, its event, its mails to both sides and its link", async ({ database }) => {
  const [staff] = await teamOf(database, 1);
  const { uid, token } = await booked(database, ten, { email: "noor@lead.example", note: "Two teams, one API" });
  const booking = await findBookingByLink(database, token);
  expect(booking).toMatchObject({ uid, status: "confirmed", startsAt: ten, consultantId: staff?.id, sequence: 0 });
  expect(await findBooking(database, uid)).toEqual(booking);
  const leadId = booking?.leadId ?? "";
  expect(await findLead(database, leadId)).toMatchObject({ email: "noor@lead.example", stage: "booked" });
  expect((await listEvents(database, leadId)).map(({ kind }) => kind)).toContain("booked-call");
  const sent = await database.select().from(mails).where(eq(mails.leadId, leadId));
  expect(new Set(sent.map(({ recipient }) => recipient))).toEqual(new Set([staff?.email, "noor@lead.example"]));
  expect(sent.every(({ attachments }) => attachments[0]?.contentType.includes("method=REQUEST"))).toBe(true);
  expect((await listBookingsOfLead(database, leadId)).map((each) => each.uid)).toEqual([uid]);
});

test("nothing that a visitor typed is mailed to an address that nobody has proven", async ({ database }) => {
  await teamOf(database, 1);
  const typed = { name: "BUY GOLD at spam.example", note: "BUY GOLD now", company: "BUY GOLD Inc", phone: "BUY GOLD" };
  await booked(database, ten, { email: "victim@lead.example", ...typed });
  const [mail] = await database.select().from(mails).where(eq(mails.recipient, "victim@lead.example"));
  const invite = Buffer.from(mail?.attachments[0]?.content ?? "", "base64").toString();
  expect(`${mail?.subject} ${mail?.html} ${mail?.text} ${invite}`).not.toContain("BUY GOLD");
  expect(invite).toContain("BEGIN:VEVENT");
});

test("no link that was mailed stands in the tables of bookings", async ({ database }) => {
  await teamOf(database, 1);
  const { token } = await booked(database, ten);
  const stored = JSON.stringify([await database.select().from(bookings), await database.select().from(bookingLinks)]);
  expect(stored).not.toContain(token);
  expect(await findBookingByLink(database, `${token}x`)).toBeNull();
  expect(await findBookingByLink(database, token.toUpperCase())).toBeNull();
});

test("a held time is offered to nobody else, but to its own visitor", async ({ database }) => {
  await teamOf(database, 1);
  const held = await holdSlot(database, hold(ten), now);
  const token = held.ok ? held.value.token : "";
  const day = { now, zone: "America/Toronto", fromOn: "2027-01-12", toOn: "2027-01-12" };
  const startsFor = async (ownBookingId?: string) =>
    (await listOpenTimes(database, { ...day, ownBookingId })).slots.map(({ startsAt }) => startsAt.getTime());
  expect(await startsFor()).not.toContain(ten.getTime());
  const own = await findHold(database, token, now);
  expect(await startsFor(own?.id)).toContain(ten.getTime());
  expect(await holdSlot(database, hold(ten), now)).toEqual({ ok: false, reason: "taken" });
  await releaseHold(database, token);
  expect((await holdSlot(database, hold(ten), now)).ok).toBe(true);
});

test("a visitor holds one time, and keeps it when another can't be had", async ({ database }) => {
  await teamOf(database, 1);
  const first = await holdSlot(database, hold(ten), now);
  const token = first.ok ? first.value.token : "";
  await booked(database, tuesdayAt("16:00"));
  expect(await holdSlot(database, hold(tuesdayAt("16:00"), token), now)).toEqual({ ok: false, reason: "taken" });
  expect(await findHold(database, token, now)).toMatchObject({ startsAt: ten });
  expect(await holdSlot(database, hold(ten, token), now)).toMatchObject({ ok: true, value: { token } });
  const second = await holdSlot(database, hold(tuesdayAt("17:00"), token), now);
  expect(second.ok).toBe(true);
  expect(await findHold(database, token, now)).toBeNull();
});

test("a hold lasts five minutes by the clock of Postgres and is extended once", async ({ database }) => {
  await teamOf(database, 1);
  const held = await holdSlot(database, hold(ten), now);
  const token = held.ok ? held.value.token : "";
  const left = (await findHold(database, token, now))?.expiresAt.getTime() ?? 0;
  expect((left - now.getTime()) / 60_000).toBeCloseTo(5, 1);
  expect(await extendHold(database, token, now)).toBe(true);
  expect(await extendHold(database, token, now)).toBe(false);
  expect(await findHold(database, token, now)).toMatchObject({ mayBeExtended: false });
});

test("a hold that ran out gives way to the next visitor, and no longer makes a call", async ({ database }) => {
  await teamOf(database, 1);
  const held = await holdSlot(database, hold(ten), now);
  const token = held.ok ? held.value.token : "";
  await expire(database);
  await booked(database, ten);
  expect(await bookSlot(database, request(ten, { holdToken: token }), visitor)).toEqual({ ok: false, reason: "taken" });
  expect(await extendHold(database, token, now)).toBe(false);
});

test("whoever comes back after the hold ran out still gets the time if it is free", async ({ database }) => {
  await teamOf(database, 1);
  const held = await holdSlot(database, hold(ten), now);
  await expire(database);
  const late = await bookSlot(database, request(ten, { holdToken: held.ok ? held.value.token : "" }), visitor);
  expect(late.ok).toBe(true);
});

test("a hold that is extended by somebody who began before it ran out counts for the cap", async ({ database }) => {
  const [staff] = await teamOf(database, 1);
  await database
    .update(consultants)
    .set({ dailyCap: 1 })
    .where(eq(consultants.staffId, staff?.id ?? ""));
  const held = await holdSlot(database, hold(ten), now);
  const token = held.ok ? held.value.token : "";
  let rival: ReturnType<typeof bookSlot> | undefined;
  await database.transaction(async (transaction) => {
    await transaction.execute(sql`SELECT now()`);
    await database
      .update(bookings)
      .set({ holdExpiresAt: sql`now()` })
      .where(eq(bookings.status, "held"));
    expect(await extendHold(transaction, token, now)).toBe(true);
    rival = bookSlot(database, request(tuesdayAt("17:00")), visitor);
    let isDecided = false;
    void rival.finally(() => (isDecided = true));
    await expect.poll(async () => isDecided || (await waiting(database)) > 0, { timeout: 20_000 }).toBe(true);
  });
  expect(await rival).toEqual({ ok: false, reason: "taken" });
});

/** How many of this database's connections wait for a row or a turn. */
async function waiting(database: Database): Promise<number> {
  const [row] = await database.execute<{ waiting: number }>(sql`
    SELECT count(*)::int AS waiting FROM pg_stat_activity
    WHERE datname = current_database() AND wait_event_type = 'Lock'`);
  return row?.waiting ?? 0;
}

async function expire(database: Database): Promise<void> {
  await database
    .update(bookings)
    .set({ holdExpiresAt: sql`now() - interval '1 second'` })
    .where(eq(bookings.status, "held"));
}

test.for([
  ["past", "2027-01-11T12:30:00Z"],
  ["too-soon", "2027-01-11T16:30:00Z"],
  ["too-far-ahead", "2027-04-12T14:00:00Z"],
  ["not-offered", "2027-01-12T03:00:00Z"],
  ["not-offered", "2027-01-12T15:10:00Z"],
  ["not-offered", "2027-01-16T15:00:00Z"],
] as const)("a time that is %s (%s) can't be booked", async ([reason, startsAt], { database }) => {
  await teamOf(database, 1);
  expect(await bookSlot(database, request(new Date(startsAt)), visitor)).toEqual({ ok: false, reason });
});

test("of 64 visitors who want one time, one gets it and the others hear of other times", async ({ database }) => {
  await teamOf(database, 1);
  const before = await deadlocks(database);
  const outcomes = await Promise.all(Array.from({ length: 64 }, () => bookSlot(database, request(ten), visitor)));
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(outcomes.filter((outcome) => !outcome.ok && outcome.reason === "taken")).toHaveLength(63);
  const near = await listNearestTimes(database, { startsAt: ten, zone: "America/Vancouver" }, now);
  expect(near.map(({ startsAt }) => startsAt)).toEqual(["14:00", "14:30", "15:30"].map(tuesdayAt));
  expect(await deadlocks(database)).toBe(before);
  expect(await overlaps(database)).toBe(0);
});

test("of 200 visitors who want one time of two consultants, two get it", async ({ database }) => {
  await teamOf(database, 2);
  const before = await deadlocks(database);
  const outcomes = await Promise.all(Array.from({ length: 200 }, () => holdSlot(database, hold(ten), now)));
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(2);
  expect(await deadlocks(database)).toBe(before);
});

test("visitors who want overlapping starts never get overlapping calls", async ({ database }) => {
  const [staff] = await teamOf(database, 1);
  await database
    .update(consultants)
    .set({ stepMinutes: 5 })
    .where(eq(consultants.staffId, staff?.id ?? ""));
  const before = await deadlocks(database);
  const starts = Array.from({ length: 90 }, (_, step) => new Date(tuesdayAt("14:00").getTime() + step * 300_000));
  const outcomes = await Promise.all(
    [...starts, ...starts.toReversed()].map((startsAt) => holdSlot(database, hold(startsAt), now)),
  );
  expect(outcomes.filter(({ ok }) => ok).length).toBeGreaterThanOrEqual(8);
  expect(await overlaps(database)).toBe(0);
  expect(await deadlocks(database)).toBe(before);
});

test("a form that is sent twenty times at once is one call, and every answer leads to it", async ({ database }) => {
  const team = await teamOf(database, 3);
  const form = request(ten);
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => bookSlot(database, form, visitor)));
  const uids = new Set(outcomes.map((outcome) => (outcome.ok ? outcome.value.uid : outcome.reason)));
  expect(uids.size).toBe(1);
  const rows = await database.select().from(bookings).where(eq(bookings.formKey, form.formKey));
  expect(rows).toHaveLength(1);
  const sent = await database.select().from(mails).where(eq(mails.recipient, form.email));
  expect(sent).toHaveLength(1);
  const ids = team.map(({ id }) => id);
  expect(await database.$count(bookings, inArray(bookings.consultantId, ids))).toBe(1);
});

test("a daily cap holds against forty visitors at once", async ({ database }) => {
  const [staff] = await teamOf(database, 1);
  await database
    .update(consultants)
    .set({ dailyCap: 3, weeklyCap: 4 })
    .where(eq(consultants.staffId, staff?.id ?? ""));
  const starts = Array.from({ length: 16 }, (_, step) => new Date(tuesdayAt("14:00").getTime() + step * 1_800_000));
  const outcomes = await Promise.all(
    [...starts, ...starts, ...starts.slice(0, 8)].map((startsAt) => bookSlot(database, request(startsAt), visitor)),
  );
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(3);
  await booked(database, new Date("2027-01-13T15:00:00Z"));
  const fifth = await bookSlot(database, request(new Date("2027-01-14T15:00:00Z")), visitor);
  expect(fifth).toEqual({ ok: false, reason: "taken" });
});

test("the specialist for what the assessment ended with is asked first", async ({ database }) => {
  const team = await teamOf(database, 3);
  const node = team[2]?.id ?? "";
  await database
    .update(consultants)
    .set({ specialisms: ["node"] })
    .where(eq(consultants.staffId, node));
  const { uid } = await booked(database, ten, { outcome: "node", brief: "Node.js, clear." });
  expect(await findBooking(database, uid)).toMatchObject({
    consultantId: node,
    brief: "Node.js, clear.",
    assignment: { reason: { rule: "knows-the-outcome" } },
  });
});

test("why a consultant was chosen can be told for as long as the call is kept", async ({ database }) => {
  await teamOf(database, 2);
  const told: string[] = [];
  for (const [place, clock] of ["14:00", "15:00", "16:00", "17:00", "18:00"].entries()) {
    const minuteByMinute = { ...visitor, now: new Date(now.getTime() + place * 60_000) };
    const made = await bookSlot(database, request(tuesdayAt(clock)), minuteByMinute);
    const { assignment } = (made.ok && (await findBooking(database, made.value.uid))) || {};
    if (assignment) told.push(assignmentWords(assignment.reason, "America/Toronto"));
  }
  expect(told).toHaveLength(5);
  expect(told.join(" ")).toContain("Has waited longest: the last call was booked on Monday, January 11, 2027");
});

test("calls are shared out evenly when nobody knows more than the others", async ({ database }) => {
  const team = await teamOf(database, 3);
  for (const clock of ["14:00", "15:00", "16:00", "17:00", "18:00", "19:00"]) await booked(database, tuesdayAt(clock));
  const rows = await database.select().from(bookings).where(eq(bookings.status, "confirmed"));
  const calls = team.map(({ id }) => rows.filter(({ consultantId }) => consultantId === id).length);
  expect(calls).toEqual([2, 2, 2]);
});

test("a moved call keeps its name, frees its old time and raises its sequence", async ({ database }) => {
  await teamOf(database, 1);
  const { uid, token } = await booked(database, ten);
  for (const [turn, clock] of ["15:30", "16:30"].entries()) {
    const moved = await moveCall(database, { uid, startsAt: tuesdayAt(clock), reason: null }, visitor);
    expect(moved).toMatchObject({ ok: true, value: { uid, sequence: turn + 1, startsAt: tuesdayAt(clock) } });
  }
  expect(await findBookingByLink(database, token)).toMatchObject({ uid, sequence: 2, startsAt: tuesdayAt("16:30") });
  expect((await holdSlot(database, hold(ten), now)).ok).toBe(true);
  const chain = await database.select().from(bookings).where(eq(bookings.uid, uid));
  expect(chain.map(({ status }) => status).toSorted()).toEqual(["confirmed", "moved", "moved"]);
});

test("a call can't be moved onto itself, onto another call, or once it is cancelled", async ({ database }) => {
  await teamOf(database, 1);
  const { uid } = await booked(database, ten);
  await booked(database, tuesdayAt("16:00"));
  const move = async (startsAt: Date) => moveCall(database, { uid, startsAt, reason: null }, visitor);
  expect(await move(ten)).toEqual({ ok: false, reason: "same-time" });
  expect(await move(tuesdayAt("16:00"))).toEqual({ ok: false, reason: "taken" });
  expect(await findBooking(database, uid)).toMatchObject({ startsAt: ten, sequence: 0 });
  expect((await cancelCall(database, { uid, reason: null }, visitor)).ok).toBe(true);
  expect(await move(tuesdayAt("17:00"))).toEqual({ ok: false, reason: "already-cancelled" });
  expect(await cancelCall(database, { uid, reason: null }, visitor)).toEqual({
    ok: false,
    reason: "already-cancelled",
  });
});

test("visitors who swap their times at once wait for one another in vain and in peace", async ({ database }) => {
  await teamOf(database, 1);
  const before = await deadlocks(database);
  for (let round = 0; round < 5; round += 1) {
    const clocks = ["14:00", "15:00", "16:00", "17:00"].map(tuesdayAt);
    const calls = await Promise.all(clocks.map((startsAt) => booked(database, startsAt)));
    await Promise.all(
      calls.map(({ uid }, index) =>
        moveCall(database, { uid, startsAt: clocks[(index + 1) % 4] ?? ten, reason: null }, visitor),
      ),
    );
    expect(await overlaps(database)).toBe(0);
    await Promise.all(calls.map(({ uid }) => cancelCall(database, { uid, reason: null }, visitor)));
  }
  expect(await deadlocks(database)).toBe(before);
});

test("visitors change a call until the notice, staff until it begins", async ({ database }) => {
  const [staff] = await teamOf(database, 1);
  const { uid } = await booked(database, ten);
  const anHourBefore = new Date(ten.getTime() - 3_600_000);
  const late = { sender, now: anHourBefore, by: null };
  expect(await cancelCall(database, { uid, reason: null }, late)).toEqual({ ok: false, reason: "too-late-to-change" });
  const afterwards = { sender, now: new Date(ten.getTime() + 60_000), by: staff ?? null };
  expect(await cancelCall(database, { uid, reason: "ill" }, afterwards)).toEqual({
    ok: false,
    reason: "already-begun",
  });
  const byStaff = await cancelCall(database, { uid, reason: "ill" }, { ...late, by: staff ?? null });
  expect(byStaff).toMatchObject({ ok: true, value: { status: "cancelled", reason: "ill" } });
});

test("staff may move a call to any time with a reason, but never over another call or into the past", async ({
  database,
}) => {
  const [staff] = await teamOf(database, 1);
  const consultantId = staff?.id ?? "";
  await database.update(consultants).set({ dailyCap: 1 }).where(eq(consultants.staffId, consultantId));
  const { uid } = await booked(database, ten);
  const other = await booked(database, new Date("2027-01-13T15:00:00Z"));
  const byStaff = { sender, now, by: staff ?? null };
  const anywhere = { uid, consultantId, reason: "The visitor asked for the evening", isAnyTime: true } as const;
  const moveTo = async (iso: string) => moveCall(database, { ...anywhere, startsAt: new Date(iso) }, byStaff);
  expect(await moveTo("2027-01-13T15:15:00Z")).toEqual({ ok: false, reason: "taken" });
  expect(await moveTo("2027-01-11T12:00:00Z")).toEqual({ ok: false, reason: "past" });
  expect(await moveTo("2027-01-14T01:10:00Z")).toMatchObject({ ok: true, value: { sequence: 1 } });
  expect(await findBooking(database, uid)).toMatchObject({ reason: anywhere.reason });
  expect(await findBooking(database, other.uid)).toMatchObject({ sequence: 0 });
});

test("the life of an invite: one uid, sequences that rise, and the right methods", async ({ database }) => {
  const [first] = await teamOf(database, 1);
  const { uid } = await booked(database, ten, { email: "invites@lead.example" });
  await moveCall(database, { uid, startsAt: tuesdayAt("16:00"), reason: null }, visitor);
  await moveCall(database, { uid, startsAt: tuesdayAt("17:00"), reason: null }, visitor);
  await cancelCall(database, { uid, reason: null }, visitor);
  for (const recipient of ["invites@lead.example", first?.email ?? ""]) {
    const sent = await database
      .select()
      .from(mails)
      .where(eq(mails.recipient, recipient))
      .orderBy(mails.createdAt, sql`attachments::text`);
    const files = sent.flatMap(({ attachments }) => attachments);
    const texts = files.map(({ content }) => Buffer.from(content, "base64").toString().replaceAll("\r\n ", ""));
    const said = texts
      .map((text) => ({
        method: /METHOD:(\w+)/.exec(text)?.[1],
        uid: /UID:(\S+)/.exec(text)?.[1],
        sequence: Number(/SEQUENCE:(\d+)/.exec(text)?.[1]),
        start: /DTSTART:(\S+)/.exec(text)?.[1],
      }))
      .toSorted((a, b) => a.sequence - b.sequence);
    expect(said).toEqual([
      { method: "REQUEST", uid, sequence: 0, start: "20270112T150000Z" },
      { method: "REQUEST", uid, sequence: 1, start: "20270112T160000Z" },
      { method: "REQUEST", uid, sequence: 2, start: "20270112T170000Z" },
      { method: "CANCEL", uid, sequence: 3, start: "20270112T170000Z" },
    ]);
  }
});

test("a call that a colleague takes over leaves the first one's calendar", async ({ database }) => {
  const [first] = await teamOf(database, 1);
  const { uid } = await booked(database, ten);
  const [second] = await teamOf(database, 1);
  const moved = await moveCall(
    database,
    { uid, startsAt: ten, reason: null, consultantId: second?.id },
    { ...visitor, by: first ?? null },
  );
  expect(moved).toMatchObject({ ok: true, value: { consultantId: second?.id, sequence: 1 } });
  const sent = await database
    .select()
    .from(mails)
    .where(eq(mails.recipient, first?.email ?? ""));
  expect(new Set(sent.map(({ attachments }) => attachments[0]?.contentType.split("method=")[1]))).toEqual(
    new Set(["CANCEL", "REQUEST"]),
  );
});

test("reminders come once, and never for what was moved or cancelled", async ({ database }) => {
  await teamOf(database, 1);
  const { uid } = await booked(database, tuesdayAt("20:00"), { email: "remind@lead.example" });
  const reminded = async () =>
    (await database.select().from(mails).where(eq(mails.recipient, "remind@lead.example"))).filter(
      ({ kind }) => kind === "call-reminder",
    ).length;
  const at = (iso: string) => ({ sender, now: new Date(iso) });
  await remindOfCall(database, { uid, sequence: 0, kind: "day" }, at("2027-01-11T20:00:00Z"));
  await remindOfCall(database, { uid, sequence: 0, kind: "day" }, at("2027-01-11T20:00:10Z"));
  expect(await reminded()).toBe(1);
  await moveCall(database, { uid, startsAt: tuesdayAt("21:00"), reason: null }, visitor);
  await remindOfCall(database, { uid, sequence: 0, kind: "hour" }, at("2027-01-12T19:00:00Z"));
  expect(await reminded()).toBe(1);
  await remindOfCall(database, { uid, sequence: 1, kind: "hour" }, at("2027-01-12T22:00:00Z"));
  expect(await reminded()).toBe(1);
  await remindOfCall(database, { uid, sequence: 1, kind: "hour" }, at("2027-01-12T20:00:05Z"));
  expect(await reminded()).toBe(2);
  await cancelCall(database, { uid, reason: null }, visitor);
  await remindOfCall(database, { uid, sequence: 2, kind: "hour" }, at("2027-01-12T20:00:00Z"));
  expect(await reminded()).toBe(2);
});

test("a reminder whose worker comes late is still sent while it helps, with words that are true then", async ({
  database,
}) => {
  await teamOf(database, 1);
  const lettersTo = async (recipient: string) =>
    (await database.select().from(mails).where(eq(mails.recipient, recipient)))
      .filter(({ kind }) => kind === "call-reminder")
      .map(({ subject }) => subject.split(":")[0]);
  const reminded = async (clock: string, email: string, kinds: ReadonlyArray<readonly ["day" | "hour", string]>) => {
    const { uid } = await booked(database, tuesdayAt(clock), { email });
    for (const [kind, iso] of kinds)
      await remindOfCall(database, { uid, sequence: 0, kind }, { sender, now: new Date(iso) });
    return lettersTo(email);
  };
  // Due at noon in Vancouver on Monday: half an hour late, in the evening, and on the day itself.
  expect(await reminded("20:00", "late@late.example", [["day", "2027-01-11T20:31:00Z"]])).toEqual(["Tomorrow"]);
  expect(await reminded("19:00", "morning@late.example", [["day", "2027-01-12T14:00:00Z"]])).toEqual(["Today"]);
  const down = [
    ["day", "2027-01-12T17:30:00Z"],
    ["hour", "2027-01-12T17:30:00Z"],
  ] as const;
  expect(await reminded("18:00", "down@late.example", down)).toEqual(["In about 30 minutes"]);
  expect(await reminded("17:00", "over@late.example", [["hour", "2027-01-12T17:00:00Z"]])).toEqual([]);
});

test("reminders are planned with the call: two a day ahead, one in the last day", async ({ database }) => {
  await teamOf(database, 1);
  const jobs = async (uid: string) =>
    (
      await database.execute<{ kind: string }>(
        sql`SELECT data ->> 'kind' AS kind FROM pgboss.job WHERE name = 'remind-of-call' AND data ->> 'uid' = ${uid} ORDER BY 1`,
      )
    ).map(({ kind }) => kind);
  expect(await jobs((await booked(database, tuesdayAt("16:00"))).uid)).toEqual(["day", "hour"]);
  expect(await jobs((await booked(database, new Date("2027-01-11T18:00:00Z"))).uid)).toEqual(["hour"]);
});

test("staff mark what became of a call, and the lead goes on", async ({ database }) => {
  const [staff] = await teamOf(database, 1);
  const { uid } = await booked(database, ten);
  const leadId = (await findBooking(database, uid))?.leadId ?? "";
  const later = new Date(ten.getTime() + 3_600_000);
  const colleague = staff as StaffMember;
  expect(await markHeld(database, colleague, { uid, now })).toEqual({ ok: false, reason: "not-begun" });
  expect(await markNoShow(database, colleague, { uid, now: later })).toEqual({ ok: true, value: null });
  expect(await findLead(database, leadId)).toMatchObject({ stage: "contacted" });
  const marks = await Promise.all([1, 2, 3].map(() => markHeld(database, colleague, { uid, now: later })));
  expect(marks.filter(({ ok }) => ok)).toHaveLength(1);
  expect(marks.filter((one) => !one.ok && one.reason === "marked-already")).toHaveLength(2);
  const held = await database
    .select()
    .from(leadEvents)
    .where(and(eq(leadEvents.leadId, leadId), eq(leadEvents.kind, "held-call")));
  expect(held).toHaveLength(1);
  expect(await findLead(database, leadId)).toMatchObject({ stage: "held" });
});

test("after a call that took place its consultant has one task to follow up, however often it is marked", async ({
  database,
}) => {
  const [staff] = await teamOf(database, 1);
  const { uid } = await booked(database, ten);
  const after = new Date(ten.getTime() + 3_600_000);
  if (staff === undefined) throw new Error("nobody marks");
  for (const mark of [markHeld, markNoShow, markHeld]) await mark(database, staff, { uid, now: after });
  const { leadId } = (await findBooking(database, uid)) ?? {};
  const tasks = await listTasks(database, leadId ?? "");
  expect(tasks).toMatchObject([{ title: "Follow up on the call with Noor Haddad", dueOn: "2027-01-14" }]);
});

test("the same address books as the same lead, and what was there stays", async ({ database }) => {
  await teamOf(database, 1);
  await booked(database, ten, { email: "Again@Lead.example", name: "Ana" });
  await booked(database, tuesdayAt("16:00"), { email: "again@lead.example", name: "Someone else" });
  const rows = await database.select().from(leads).where(eq(leads.email, "again@lead.example"));
  expect(rows.map(({ name }) => name)).toEqual(["Ana"]);
});

test("a form that made a call leads to it, also when it comes back with another time", async ({ database }) => {
  await teamOf(database, 1);
  const asked = request(ten);
  const first = await bookSlot(database, asked, visitor);
  const again = await bookSlot(database, { ...asked, startsAt: tuesdayAt("16:00") }, visitor);
  expect(again.ok && first.ok && again.value.uid).toBe(first.ok && first.value.uid);
  const made = await database.select().from(bookings).where(eq(bookings.formKey, asked.formKey));
  expect(made.map(({ status }) => status)).toEqual(["confirmed"]);
});

test("who books another call hears by mail of the one they have ahead; nobody else hears of it", async ({
  database,
}) => {
  await teamOf(database, 2);
  const first = request(ten);
  const { email } = first;
  await bookSlot(database, first, visitor);
  await bookSlot(database, request(tuesdayAt("16:00"), { email }), visitor);
  const stranger = request(tuesdayAt("17:00"));
  await bookSlot(database, stranger, visitor);
  const tellingTo = async (recipient: string) => {
    const sent = await database.select().from(mails).where(eq(mails.recipient, recipient));
    return sent.filter(({ text }) => text.includes("You have another call ahead"));
  };
  expect(await tellingTo(stranger.email)).toEqual([]);
  const telling = await tellingTo(email);
  expect(telling).toHaveLength(1);
  const links = [...(telling[0]?.text.matchAll(/\/booking\/([\w-]{43})/g) ?? [])].map(([, token]) => token ?? "");
  const opened = await Promise.all(links.map((token) => findBookingByLink(database, token)));
  expect(new Set(opened.map((call) => call?.startsAt.getTime()))).toEqual(
    new Set([ten.getTime(), tuesdayAt("16:00").getTime()]),
  );
});
