import { randomUUID } from "node:crypto";
import { eq, inArray, sql } from "drizzle-orm";
import { expect } from "vitest";
import type { Connection, Database } from "@/db/client";
import { bookings, waitingList } from "@/db/schema/booking";
import { leads } from "@/db/schema/leads";
import { test as base } from "@/db/testing/database";
import { bookSlot } from "@/lib/booking/commands/book-slot";
import { cancelCall } from "@/lib/booking/commands/cancel-call";
import { ensureConsultant } from "@/lib/booking/commands/ensure-consultant";
import { markHeld } from "@/lib/booking/commands/mark-attendance";
import { moveCall } from "@/lib/booking/commands/move-call";
import { keepOverride } from "@/lib/booking/commands/keep-hours";
import { offerFreeTimes } from "@/lib/booking/commands/offer-free-times";
import { joinWaitingList } from "@/lib/booking/commands/waiting-list";
import { mergeLeads } from "@/lib/leads/commands/merge-leads";
import { partLeads } from "@/lib/leads/commands/part-leads";
import type { StaffMember } from "@/lib/staff/member";
import { newColleague } from "@/lib/staff/new-colleague";

/** A Monday morning in Toronto; the consultant there works from 9 to 5, which is 14:00 to 22:00 UTC. */
const now = new Date("2027-01-11T13:00:00Z");
const tuesdayAt = (clock: string) => new Date(`2027-01-12T${clock}:00Z`);
const sender = { name: "Waymark", email: "hello@waymark.example", postalAddress: null, url: "https://waymark.example" };
const visitor = { sender, now, by: null };
/** After everybody has joined the waiting list. */
const soon = new Date(now.getTime() + 600_000);

/** A Saturday morning can be booked, too, which it could not before. */
async function openSaturday(database: Database, ada: StaffMember): Promise<void> {
  const override = { on: "2027-01-16", hours: [{ start: "10:00", end: "10:30" }], reason: null };
  await keepOverride(database, ada, { override, now });
}

const test = base.extend<{ readonly ada: StaffMember }>({
  ada: [
    async ({ database }, use) => {
      const ada = await newColleague(database, { email: "ada@merging.example", name: "Ada", role: "consultant" }, now);
      await ensureConsultant(database, { ...ada, meetingUrl: "https://room.example/1" }, now);
      await use(ada);
    },
    { scope: "file" },
  ],
});

function requested(email: string, clock: string) {
  const details = { name: "Noor Haddad", company: null, phone: null, note: null, outcome: null, brief: null };
  const form = { visitorZone: "America/Toronto", formKey: randomUUID(), holdToken: null, consents: [] };
  return { ...details, ...form, email, startsAt: tuesdayAt(clock) };
}

async function booked(database: Database, email: string, clock: string): Promise<string> {
  const made = await bookSlot(database, requested(email, clock), visitor);
  if (!made.ok) throw new Error(made.reason);
  return made.value.uid;
}

async function leadBy(database: Database, email: string) {
  const [lead] = await database.select().from(leads).where(eq(leads.email, email));
  if (lead === undefined) throw new Error("there is no such lead");
  return lead;
}

/** Everything is free again. */
async function clear(database: Database): Promise<void> {
  await database.delete(bookings).where(eq(bookings.status, "held"));
  await database.update(bookings).set({ status: "cancelled" }).where(eq(bookings.status, "confirmed"));
  await database.update(waitingList).set({ state: "left" });
}

test("calls that are booked, moved, cancelled and offered while their leads are merged and parted break nothing", async ({
  database,
  ada,
}) => {
  for (let round = 0; round < 15; round += 1) {
    const [home, work] = [`kim${round}@home.example`, `kim${round}@work.example`];
    const [moved, cancelled] = [await booked(database, home, "14:00"), await booked(database, work, "16:00")];
    const attended = await booked(database, home, "17:00");
    const waiting = { email: home, name: null, visitorZone: "America/Toronto", weekdays: [], dayParts: [] };
    await joinWaitingList(database, { ...waiting, formKey: randomUUID() }, { sender, now });
    await openSaturday(database, ada);
    const [loser, winner] = [await leadBy(database, home), await leadBy(database, work)];
    const merge = {
      id: randomUUID(),
      winnerId: winner.id,
      loserId: loser.id,
      winnerVersion: winner.version,
      loserVersion: loser.version,
      choices: {},
    };
    const request = { startsAt: tuesdayAt("15:00"), reason: null };
    const outcomes = await Promise.allSettled([
      moveCall(database, { ...request, uid: moved }, visitor),
      mergeLeads(database, ada, { merge, now }).then(() => partLeads(database, ada, { mergeId: merge.id, now })),
      cancelCall(database, { uid: cancelled, reason: null }, visitor),
      mergeLeads(database, ada, { merge: { ...merge, id: randomUUID() }, now }),
      markHeld(database, ada, { uid: attended, now: tuesdayAt("18:00") }),
      bookSlot(database, requested(home, "19:00"), visitor),
      offerFreeTimes(database, { sender, now: soon }),
    ]);
    expect(outcomes.filter(({ status }) => status === "rejected")).toEqual([]);
    const calls = await database.select().from(bookings).where(eq(bookings.status, "confirmed"));
    const present = await database
      .select()
      .from(leads)
      .where(inArray(leads.email, [home, work]));
    const livingIds = present.filter(({ deletedAt }) => deletedAt === null).map(({ id }) => id);
    expect(calls.map(({ startsAt }) => startsAt.toISOString().slice(11, 16)).toSorted()).toEqual([
      "15:00",
      "17:00",
      "19:00",
    ]);
    expect(calls.every(({ leadId }) => leadId !== null && livingIds.includes(leadId))).toBe(true);
    await clear(database);
  }
});

/** Resolves once somebody waits for a lock that the transaction of `database` holds, or nobody is left who could. */
async function someWait(database: Database, isOver: () => boolean): Promise<void> {
  while (!isOver()) {
    const [row] = await database.execute<{ waiting: boolean }>(sql`
      SELECT EXISTS (SELECT FROM pg_locks WHERE NOT granted AND pg_backend_pid() = ANY (pg_blocking_pids(pid))) AS waiting`);
    if (row?.waiting === true) return;
  }
}

type Waiting = {
  readonly email: string;
  readonly part: "bookings" | "waiting_list";
  readonly work: () => Promise<unknown>;
};

/** Lets `work` begin while somebody holds the lead, and then takes what belongs to the lead, as a merge does. */
async function expectLeadFirst(connection: Connection, { email, part, work }: Waiting): Promise<void> {
  let isOver = false;
  const { promise: begun, resolve: begin } = Promise.withResolvers<Promise<unknown>>();
  await connection.database.transaction(async (inside) => {
    const [lead] = await inside.select().from(leads).where(eq(leads.email, email)).for("update");
    begin(work().finally(() => (isOver = true)));
    await someWait(inside, () => isOver);
    expect(isOver).toBe(false);
    await inside.execute(
      sql`SELECT FROM ${sql.identifier(part)} WHERE lead_id = ${lead?.id ?? null} FOR UPDATE NOWAIT`,
    );
  });
  await begun;
}

test("whoever moves, cancels, marks or offers a call waits for its lead before taking the call", async ({
  database,
  connection,
  ada,
}) => {
  const email = "first@lead.example";
  const uid = await booked(database, email, "14:00");
  const bookingsOf = { email, part: "bookings" } as const;
  const request = { uid, startsAt: tuesdayAt("15:00"), reason: null };
  await expectLeadFirst(connection, { ...bookingsOf, work: async () => moveCall(database, request, visitor) });
  const later = { uid, now: tuesdayAt("18:00") };
  await expectLeadFirst(connection, { ...bookingsOf, work: async () => markHeld(database, ada, later) });
  const other = await booked(database, email, "16:00");
  const cancellation = { uid: other, reason: null };
  await expectLeadFirst(connection, { ...bookingsOf, work: async () => cancelCall(database, cancellation, visitor) });
  const waiting = { email, name: null, visitorZone: "America/Toronto", weekdays: [], dayParts: [] };
  await joinWaitingList(database, { ...waiting, formKey: randomUUID() }, { sender, now });
  await openSaturday(database, ada);
  const offer = async () => offerFreeTimes(database, { sender, now: soon });
  await expectLeadFirst(connection, { email, part: "waiting_list", work: offer });
});
