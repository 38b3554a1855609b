import { randomUUID } from "node:crypto";
import { and, asc, eq, sql } from "drizzle-orm";
import { expect } from "vitest";
import type { Database } from "@/db/client";
import { bookings, calendarFeeds, consultants, freeTimes, waitingList } from "@/db/schema/booking";
import { leads } from "@/db/schema/leads";
import { mails } from "@/db/schema/mail";
import { test } from "@/db/testing/database";
import { bookSlot } from "@/lib/booking/commands/book-slot";
import { cancelCall } from "@/lib/booking/commands/cancel-call";
import { ensureConsultant } from "@/lib/booking/commands/ensure-consultant";
import { holdSlot, releaseHold } from "@/lib/booking/commands/hold-slot";
import { comeBack, goAway, keepOverride, keepRules, keepWeeklyHours } from "@/lib/booking/commands/keep-hours";
import { keepReading } from "@/lib/booking/commands/keep-reading";
import { offerFreeTimes } from "@/lib/booking/commands/offer-free-times";
import { moveCall } from "@/lib/booking/commands/move-call";
import { occupyTime, waitForTurn } from "@/lib/booking/commands/occupy-time";
import { joinWaitingList, leaveWaitingList, type Waiting } from "@/lib/booking/commands/waiting-list";
import { findConsultant } from "@/lib/booking/queries/find-consultant";
import { findOffer, findWaiting } from "@/lib/booking/queries/find-offer";
import { listTeam } from "@/lib/booking/queries/list-team";
import { usualRules } from "@/lib/booking/rules";
import { listEvents } from "@/lib/leads/queries";
import type { StaffMember } from "@/lib/staff/member";
import { newColleague } from "@/lib/staff/new-colleague";

/** A Monday morning in Toronto; the consultant there works from 9 to 5, which is 14:00 to 22:00 UTC. */
const now = new Date("2027-01-11T13:00:00Z");
/** Tuesday at 10 in Toronto, 7 in Vancouver. */
const ten = new Date("2027-01-12T15:00:00Z");
const sender = { name: "Waymark", email: "hello@waymark.example", postalAddress: null, url: "https://waymark.example" };
const visitor = { sender, now, by: null };
/** After everybody in a test has joined the list. */
const soon = new Date(now.getTime() + 600_000);

let colleagues = 0;

/** One consultant whose only hours are those that a test opens, and nobody who waits. */
async function consultant(database: Database): Promise<StaffMember> {
  const staff = await atWork(database);
  await keepWeeklyHours(database, staff, { hours: [], now });
  return staff;
}

/** One consultant with the usual hours, and nobody who waits. */
async function atWork(database: Database): Promise<StaffMember> {
  await database.update(consultants).set({ isBookable: false });
  await database.update(waitingList).set({ state: "left" });
  await database.delete(freeTimes);
  colleagues += 1;
  const person = { email: `wait${colleagues}@calls.example`, name: "Ada", role: "consultant" } as const;
  const staff = await newColleague(database, person, now);
  await ensureConsultant(database, { ...staff, meetingUrl: "https://room.example/1" }, now);
  return staff;
}

/** What the time line of a lead tells, what was written last first. */
async function linesOf(database: Database, email: string): Promise<readonly string[]> {
  const [lead] = await database.select({ id: leads.id }).from(leads).where(eq(leads.email, email));
  const lines = await listEvents(database, lead?.id ?? "", { limit: 9 });
  return lines.toSorted((one, other) => other.id - one.id).map(({ kind }) => kind);
}

let arrivals = 0;

/** Somebody joins the list, each a second after the one before. */
async function waits(database: Database, email: string, wish: Partial<Waiting> = {}, since = now): Promise<void> {
  arrivals += 1;
  const waiting = {
    email,
    name: null,
    visitorZone: "America/Toronto",
    weekdays: [],
    dayParts: [],
    formKey: randomUUID(),
  };
  await joinWaitingList(
    database,
    { ...waiting, ...wish },
    { sender, now: new Date(since.getTime() + arrivals * 1_000) },
  );
}

/** Half an hour from a time on that day, 10 to 10:30 in Toronto, can be booked from now on. */
async function opens(database: Database, staff: StaffMember, on = "2027-01-12"): Promise<void> {
  await keepOverride(database, staff, {
    override: { on, hours: [{ start: "10:00", end: "10:30" }], reason: null },
    now: soon,
  });
}

const look = async (database: Database, at = soon) => offerFreeTimes(database, { sender, now: at });

/** Ten o'clock becomes free, and somebody looks. */
async function freed(database: Database, staff: StaffMember, at = soon): Promise<void> {
  await opens(database, staff);
  await look(database, at);
}

/** The links of the offers that somebody got, the first first. */
async function offersTo(database: Database, email: string): Promise<readonly string[]> {
  const sent = await database
    .select({ text: mails.text })
    .from(mails)
    .where(and(eq(mails.recipient, email), eq(mails.kind, "waiting-offer")))
    .orderBy(asc(mails.createdAt));
  return sent.map(({ text }) => /\/book\/offer\/([\w-]{43})/.exec(text)?.[1] ?? "");
}

async function stateOf(database: Database, email: string) {
  const [row] = await database
    .select({ state: waitingList.state, offersMade: waitingList.offersMade })
    .from(waitingList)
    .innerJoin(leads, eq(leads.id, waitingList.leadId))
    .where(eq(leads.email, email));
  return row;
}

/** Half an hour goes by without an answer. */
async function lapse(database: Database): Promise<void> {
  await database
    .update(bookings)
    .set({ holdExpiresAt: sql`now() - interval '1 second'` })
    .where(eq(bookings.status, "held"));
}

function request(email: string, holdToken: string | null) {
  const details = { name: "Noor Haddad", company: null, phone: null, note: null, outcome: null, brief: null };
  return {
    ...details,
    email,
    startsAt: ten,
    visitorZone: "America/Toronto",
    formKey: randomUUID(),
    holdToken,
    consents: [],
  };
}

test("a freed time is offered to the first whom it suits, and held for them for half an hour", async ({ database }) => {
  const staff = await consultant(database);
  await waits(database, "evening@wait.example", { dayParts: ["evening"] });
  await waits(database, "friday@wait.example", { weekdays: [5] });
  await waits(database, "first@wait.example", { dayParts: ["morning"], weekdays: [2] });
  await waits(database, "second@wait.example");
  await freed(database, staff);
  expect(await offersTo(database, "evening@wait.example")).toEqual([]);
  expect(await offersTo(database, "friday@wait.example")).toEqual([]);
  expect(await offersTo(database, "second@wait.example")).toEqual([]);
  const [token = ""] = await offersTo(database, "first@wait.example");
  expect(await findOffer(database, token, now)).toMatchObject({ email: "first@wait.example", hold: { startsAt: ten } });
  expect(await holdSlot(database, { startsAt: ten, outcome: null, holdToken: null }, now)).toEqual({
    ok: false,
    reason: "taken",
  });
  const [held] = await database
    .select({ minutes: sql<number>`extract(epoch FROM ${bookings.holdExpiresAt} - now()) / 60` })
    .from(bookings)
    .where(and(eq(bookings.consultantId, staff.id), eq(bookings.status, "held")));
  expect(Number(held?.minutes)).toBeGreaterThan(29);
  expect(Number(held?.minutes)).toBeLessThanOrEqual(30);
});

test("whom a time suits is asked, however many come before whom it does not suit", async ({ database }) => {
  const staff = await consultant(database);
  await waits(database, "crowd@many.example", { weekdays: [5] });
  await waits(database, "last@many.example", { weekdays: [2] });
  await database.execute(sql`
    INSERT INTO waiting_list (lead_id, visitor_zone, weekdays, until_on, state, form_key, created_at, changed_at)
    SELECT lead_id, visitor_zone, weekdays, until_on, state, gen_random_uuid(), waiting_list.created_at, waiting_list.changed_at
    FROM waiting_list JOIN leads ON leads.id = lead_id, generate_series(1, 1200) WHERE email = 'crowd@many.example'`);
  await freed(database, staff);
  expect(await offersTo(database, "crowd@many.example")).toEqual([]);
  expect(await offersTo(database, "last@many.example")).toHaveLength(1);
});

test("an offer that is let pass goes on to the next, and a job sees to it when the half hour is over", async ({
  database,
}) => {
  const staff = await consultant(database);
  await waits(database, "one@pass.example");
  await waits(database, "two@pass.example");
  await freed(database, staff);
  const [planned] = await database.execute<{ at: Date }>(
    sql`SELECT max(start_after) AS at FROM pgboss.job WHERE name = 'offer-free-times'`,
  );
  expect(new Date(planned?.at ?? 0)).toEqual(new Date(soon.getTime() + 30 * 60_000 + 5_000));
  const [stale = ""] = await offersTo(database, "one@pass.example");
  await lapse(database);
  const later = new Date(soon.getTime() + 31 * 60_000);
  await freed(database, staff, later);
  expect(await offersTo(database, "two@pass.example")).toHaveLength(1);
  expect(await offersTo(database, "one@pass.example")).toHaveLength(1);
  expect(await stateOf(database, "one@pass.example")).toEqual({ state: "waiting", offersMade: 1 });
  expect(await findOffer(database, stale, later)).toBeNull();
  expect(await findWaiting(database, stale)).toEqual({ isLeft: false });
  expect(await findWaiting(database, "x".repeat(43))).toBeNull();
});

test("an offer that is over books nothing once another has the time, however often it is sent", async ({
  database,
}) => {
  const staff = await consultant(database);
  await waits(database, "over@late.example");
  await freed(database, staff);
  const [token = ""] = await offersTo(database, "over@late.example");
  await lapse(database);
  expect((await bookSlot(database, request("quick@late.example", null), visitor)).ok).toBe(true);
  const late = request("over@late.example", token);
  for (let time = 0; time < 2; time += 1)
    expect(await bookSlot(database, late, visitor)).toEqual({ ok: false, reason: "taken" });
  expect(await database.select().from(bookings).where(eq(bookings.consultantId, staff.id))).toHaveLength(1);
});

/** Lets `rival` begin while `work` is done and not yet committed, and waits until it is done or waits for a lock. */
async function duringTransaction(
  database: Database,
  work: (transaction: Database) => Promise<unknown>,
  rival: () => Promise<void>,
): Promise<void> {
  let begun: Promise<void> | undefined;
  await database.transaction(async (transaction) => {
    await work(transaction);
    let isDone = false;
    begun = rival().finally(() => {
      isDone = true;
    });
    for (let isWaiting = false; !isDone && !isWaiting;) {
      const waiting = await transaction.execute(
        sql`SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
      );
      isWaiting = waiting.length > 0;
    }
  });
  await begun;
}

test("whoever is being offered a time anew, after one that they let pass, gets no second one beside it", async ({
  database,
}) => {
  const staff = await consultant(database);
  const email = "anew@race.example";
  await waits(database, email);
  await freed(database, staff);
  await lapse(database);
  const [over] = await database.select().from(bookings).where(eq(bookings.consultantId, staff.id));
  const offerAnew = async (transaction: Database) => {
    await transaction.update(waitingList).set({ state: "offered" }).where(eq(waitingList.state, "offered"));
    await transaction
      .update(bookings)
      .set({ holdExpiresAt: sql`now() + interval '30 minutes'` })
      .where(eq(bookings.id, over?.id ?? ""));
  };
  await opens(database, staff, "2027-01-13");
  await duringTransaction(database, offerAnew, async () => look(database));
  expect(await offersTo(database, email)).toHaveLength(1);
});

test("a time that a rival takes just before it is offered counts as an offer to nobody", async ({ database }) => {
  const staff = await consultant(database);
  for (const email of ["one@gone.example", "two@gone.example"]) await waits(database, email);
  const [team] = await listTeam(database, { now, from: ten, until: ten, consultantId: staff.id });
  if (team === undefined) throw new Error("Nobody takes calls.");
  const rival = {
    uid: randomUUID(),
    status: "held",
    holdTokenHash: randomUUID(),
    createdAt: now,
    changedAt: now,
  } as const;
  await duringTransaction(
    database,
    async (transaction) => {
      await waitForTurn(transaction, [staff.id]);
      await occupyTime(transaction, { consultant: team, startsAt: ten }, rival);
    },
    () => freed(database, staff),
  );
  for (const email of ["one@gone.example", "two@gone.example"])
    expect(await stateOf(database, email)).toEqual({ state: "waiting", offersMade: 0 });
});

test("while a time is offered to one, a second look offers it to nobody else", async ({ database }) => {
  const staff = await consultant(database);
  await waits(database, "one@twice.example");
  await waits(database, "two@twice.example");
  await Promise.all([freed(database, staff), freed(database, staff), freed(database, staff)]);
  const offers = [
    ...(await offersTo(database, "one@twice.example")),
    ...(await offersTo(database, "two@twice.example")),
  ];
  expect(offers).toHaveLength(1);
});

test("whoever takes the offer has a call and waits no longer", async ({ database }) => {
  const staff = await consultant(database);
  const email = "takes@wait.example";
  await waits(database, email);
  await freed(database, staff);
  const [token = ""] = await offersTo(database, email);
  expect((await bookSlot(database, request(email, token), visitor)).ok).toBe(true);
  expect((await stateOf(database, email))?.state).toBe("booked");
  expect(await findOffer(database, token, now)).toBeNull();
});

test("whoever found another time by themselves gets no offer any more", async ({ database }) => {
  const staff = await consultant(database);
  const email = "found@wait.example";
  await waits(database, email);
  await opens(database, staff, "2027-01-13");
  const other = { ...request(email, null), startsAt: new Date("2027-01-13T15:00:00Z") };
  expect((await bookSlot(database, other, visitor)).ok).toBe(true);
  await freed(database, staff);
  expect(await offersTo(database, email)).toEqual([]);
  expect((await stateOf(database, email))?.state).toBe("booked");
});

test("whoever has left the list gets no offer", async ({ database }) => {
  const staff = await consultant(database);
  const email = "leaves@wait.example";
  await waits(database, email);
  const [joined] = await database.select({ text: mails.text }).from(mails).where(eq(mails.recipient, email));
  const token = /\/waiting\/([\w-]{43})/.exec(joined?.text ?? "")?.[1] ?? "";
  expect(await leaveWaitingList(database, token, now)).toBe(true);
  expect(await leaveWaitingList(database, token, now)).toBe(true);
  expect(await leaveWaitingList(database, "x".repeat(43), now)).toBe(false);
  await freed(database, staff);
  expect(await offersTo(database, email)).toEqual([]);
  expect(await linesOf(database, email)).toEqual(["left-waiting-list", "joined-waiting-list", "captured"]);
});

test("the time line of a lead tells that it waits, and which time it was offered", async ({ database }) => {
  const staff = await consultant(database);
  const email = "told@wait.example";
  await waits(database, email);
  await freed(database, staff);
  expect(await linesOf(database, email)).toEqual(["was-offered-time", "joined-waiting-list", "captured"]);
});

test("nobody is asked more than five times, nor twice for one time, and who was asked less often comes first", async ({
  database,
}) => {
  const staff = await consultant(database);
  const email = "often@wait.example";
  await waits(database, email);
  const days = ["12", "13", "14", "15", "18", "19"].map((day) => `2027-01-${day}`);
  for (const on of days) {
    await opens(database, staff, on);
    // The second look finds only times that were let pass.
    for (let time = 0; time < 2; time += 1) {
      await look(database);
      await lapse(database);
    }
  }
  expect(await offersTo(database, email)).toHaveLength(5);
  const fresh = new Date(soon.getTime() + 60_000);
  await waits(database, "fresh@wait.example");
  await opens(database, staff, "2027-01-20");
  await look(database, fresh);
  expect(await offersTo(database, "fresh@wait.example")).toHaveLength(1);
});

test("a time that is taken again, or not worked any more, is offered to nobody", async ({ database }) => {
  const staff = await consultant(database);
  const email = "late@wait.example";
  await waits(database, email);
  await opens(database, staff);
  expect((await bookSlot(database, request("quick@visitor.example", null), visitor)).ok).toBe(true);
  await opens(database, staff, "2027-01-13");
  await keepOverride(database, staff, { override: { on: "2027-01-13", hours: [], reason: null }, now });
  await look(database);
  expect(await offersTo(database, email)).toEqual([]);
  expect((await stateOf(database, email))?.state).toBe("waiting");
});

test("who has paused gets no calls by the waiting list, and a time that was offered before stays kept", async ({
  database,
}) => {
  const staff = await consultant(database);
  await waits(database, "kept@wait.example");
  await freed(database, staff);
  const [token = ""] = await offersTo(database, "kept@wait.example");
  await database.update(consultants).set({ isBookable: false }).where(eq(consultants.staffId, staff.id));
  const kept = await holdSlot(database, { startsAt: ten, outcome: null, holdToken: token }, now);
  expect(kept).toMatchObject({ ok: true, value: { consultant: { id: staff.id } } });
  const paused = await consultant(database);
  await database.update(consultants).set({ isBookable: false }).where(eq(consultants.staffId, paused.id));
  await waits(database, "paused@wait.example");
  await freed(database, paused);
  expect(await offersTo(database, "paused@wait.example")).toEqual([]);
});

const settings = { rules: usualRules, specialisms: [], meetingUrl: "https://room.example/1", isBookable: true };
const tuesday = "2027-01-12";
const cancelled = async (database: Database, uid: string) => cancelCall(database, { uid, reason: null }, visitor);

/** What frees ten o'clock on Tuesday: how it is before somebody joins the list, and what happens then. */
const causes: Readonly<Record<string, (database: Database, staff: StaffMember) => Promise<() => Promise<unknown>>>> = {
  "a call that is cancelled": async (database, staff) => {
    await opens(database, staff);
    const made = await bookSlot(database, request("goes@visitor.example", null), visitor);
    return async () => cancelled(database, made.ok ? made.value.uid : "");
  },
  "a call that moves": async (database, staff) => {
    await opens(database, staff);
    const made = await bookSlot(database, request("moves@visitor.example", null), visitor);
    const startsAt = new Date("2027-01-13T15:00:00Z");
    return async () => {
      await opens(database, staff, "2027-01-13");
      await moveCall(database, { uid: made.ok ? made.value.uid : "", startsAt, reason: null }, visitor);
    };
  },
  "hours of a day": async (database, staff) => async () => opens(database, staff),
  "weekly hours": async (database, staff) => async () =>
    keepWeeklyHours(database, staff, { hours: [{ weekday: 2, opens: "10:00", closes: "10:30" }], now }),
  "a consultant who accepts calls again": async (database, staff) => {
    await opens(database, staff);
    await keepRules(database, staff, { settings: { ...settings, isBookable: false }, now });
    return async () => keepRules(database, staff, { settings, now });
  },
  "an absence that ends": async (database, staff) => {
    await opens(database, staff);
    await goAway(database, staff, { away: { fromOn: tuesday, untilOn: tuesday, reason: null }, now });
    const page = await findConsultant(database, staff.id, "2027-01-11");
    return async () => comeBack(database, staff, { awayId: page?.away[0]?.id ?? "", now });
  },
  "an event elsewhere that is called off": async (database, staff) => {
    await opens(database, staff);
    const [feed] = await database
      .insert(calendarFeeds)
      .values({
        consultantId: staff.id,
        kind: "ics",
        name: "Home",
        shownHost: "home.example",
        sealedAddress: "sealed",
        addressKey: randomUUID(),
        addedAt: now,
      })
      .returning({ id: calendarFeeds.id, consultantId: calendarFeeds.consultantId });
    if (feed === undefined) throw new Error("no calendar");
    const reading = { unreadableEvents: 0, unknownZones: [] };
    const busy = [{ startsAt: ten, endsAt: new Date(ten.getTime() + 1_800_000) }];
    await keepReading(database, { feed, reading: { ...reading, busy } }, now);
    return async () => keepReading(database, { feed, reading: { ...reading, busy: [] } }, now);
  },
  "a longer day": async (database, staff) => {
    const hours = [{ start: "10:00", end: "11:00" }];
    await keepOverride(database, staff, { override: { on: tuesday, hours, reason: null }, now });
    await keepRules(database, staff, { settings: { ...settings, rules: { ...usualRules, dailyCap: 1 } }, now });
    const half = { ...request("half@visitor.example", null), startsAt: new Date(ten.getTime() + 1_800_000) };
    expect((await bookSlot(database, half, visitor)).ok).toBe(true);
    return async () => keepRules(database, staff, { settings, now });
  },
};

/** Who looks as soon as something happened: a job that was planned with it. */
async function plannedLooks(database: Database): Promise<number> {
  const [row] = await database.execute<{ number: number }>(
    sql`SELECT count(*)::int AS number FROM pgboss.job WHERE name = 'offer-free-times'`,
  );
  return row?.number ?? 0;
}

test.for(Object.entries(causes))(
  "whoever waits is offered what becomes free by %s",
  async ([name, cause], { database }) => {
    const staff = await consultant(database);
    const happen = await cause(database, staff);
    const email = `${name.replaceAll(" ", "-")}@cause.example`;
    await waits(database, email);
    await look(database);
    expect(await offersTo(database, email)).toEqual([]);
    const before = await plannedLooks(database);
    await happen();
    expect(await plannedLooks(database)).toBeGreaterThan(before);
    await look(database);
    const [token = ""] = await offersTo(database, email);
    expect(await findOffer(database, token, now)).toMatchObject({ hold: { startsAt: ten } });
  },
);

test("a colleague who begins to take calls, and each new day within reach, are offered to whoever waits", async ({
  database,
}) => {
  await consultant(database);
  await waits(database, "begins@reach.example");
  await look(database);
  expect(await offersTo(database, "begins@reach.example")).toEqual([]);
  const person = { email: "begins@calls.example", name: "Bo", role: "consultant" } as const;
  const bo = await newColleague(database, person, now);
  await ensureConsultant(database, { ...bo, meetingUrl: "https://room.example/1" }, now);
  await keepRules(database, bo, { settings: { ...settings, rules: { ...usualRules, horizonDays: 3 } }, now });
  await look(database);
  expect(await offersTo(database, "begins@reach.example")).toHaveLength(1);
  await waits(database, "horizon@reach.example", {}, soon);
  await look(database, new Date(soon.getTime() + 300_000));
  expect(await offersTo(database, "horizon@reach.example")).toEqual([]);
  await look(database, new Date(soon.getTime() + 24 * 3_600_000));
  expect(await offersTo(database, "horizon@reach.example")).toHaveLength(1);
});

test("what somebody could see when they joined is not offered to them, nor what a visitor held for a while", async ({
  database,
}) => {
  const staff = await consultant(database);
  await opens(database, staff);
  await waits(database, "saw@seen.example");
  await look(database);
  const held = await holdSlot(database, { startsAt: ten, outcome: null, holdToken: null }, now);
  await look(database);
  await releaseHold(database, held.ok ? held.value.token : "");
  await look(database);
  expect(await offersTo(database, "saw@seen.example")).toEqual([]);
});

test("a time that was held when somebody joined is offered to them when it is given back", async ({ database }) => {
  const staff = await consultant(database);
  await opens(database, staff);
  const held = await holdSlot(database, { startsAt: ten, outcome: null, holdToken: null }, now);
  await waits(database, "unseen@seen.example");
  await look(database);
  expect(await offersTo(database, "unseen@seen.example")).toEqual([]);
  await releaseHold(database, held.ok ? held.value.token : "");
  await look(database);
  expect(await offersTo(database, "unseen@seen.example")).toHaveLength(1);
});

test("many times that become free at once go to as many people, one to each, and a second look changes nothing", async ({
  database,
}) => {
  const staff = await consultant(database);
  for (const who of ["a", "b", "c"]) await waits(database, `${who}@each.example`);
  await waits(database, "a@each.example");
  const hours = [{ start: "10:00", end: "15:00" }];
  await keepOverride(database, staff, { override: { on: tuesday, hours, reason: null }, now });
  await Promise.all([look(database), look(database)]);
  await look(database);
  const offers = await Promise.all(["a", "b", "c"].map(async (who) => offersTo(database, `${who}@each.example`)));
  expect(offers.map((each) => each.length)).toEqual([1, 1, 1]);
  const starts = await Promise.all(
    offers.map(async ([token = ""]) => (await findOffer(database, token, now))?.hold.startsAt.toISOString()),
  );
  expect(new Set(starts).size).toBe(3);
});

test("while nobody waits nothing is planned, and nothing is looked at", async ({ database }) => {
  const staff = await consultant(database);
  const before = await plannedLooks(database);
  await opens(database, staff);
  expect(await plannedLooks(database)).toBe(before);
});
