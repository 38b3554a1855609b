import { randomUUID } from "node:crypto";
import { and, asc, eq } from "drizzle-orm";
import { expect } from "vitest";
import type { Database } from "@/db/client";
import { calendarFeeds, consultants, freeTimes, waitingList } from "@/db/schema/booking";
import { mails } from "@/db/schema/mail";
import { test } from "@/db/testing/database";
import { bookSlot } from "@/lib/booking/commands/book-slot";
import { cancelCall } from "@/lib/booking/commands/cancel-call";
import { ensureConsultant } from "@/lib/booking/commands/ensure-consultant";
import { removeCalendarFeed } from "@/lib/booking/commands/keep-calendar-feeds";
import {
  comeBack,
  dropOverride,
  goAway,
  keepOverride,
  keepRules,
  keepWeeklyHours,
} from "@/lib/booking/commands/keep-hours";
import { keepReading } from "@/lib/booking/commands/keep-reading";
import { moveCall } from "@/lib/booking/commands/move-call";
import { offerFreeTimes } from "@/lib/booking/commands/offer-free-times";
import { joinWaitingList } from "@/lib/booking/commands/waiting-list";
import { findConsultant } from "@/lib/booking/queries/find-consultant";
import { findOffer } from "@/lib/booking/queries/find-offer";
import { usualRules } from "@/lib/booking/rules";
import type { StaffMember } from "@/lib/staff/member";
import { newColleague } from "@/lib/staff/new-colleague";

/** A Monday morning in Toronto. */
const now = new Date("2027-01-11T13:00:00Z");
const tuesday = "2027-01-12";
/** Tuesday at 10 in Toronto. */
const ten = new Date("2027-01-12T15:00:00Z");
const sender = { name: "Waymark", email: "hello@waymark.example", postalAddress: null, url: "https://waymark.example" };
const visitor = { sender, now, by: null };
const soon = new Date(now.getTime() + 600_000);
const settings = { rules: usualRules, specialisms: [], meetingUrl: "https://room.example/1", isBookable: true };
const away = { fromOn: tuesday, untilOn: tuesday, reason: null };

async function takesCalls(database: Database): Promise<StaffMember> {
  const person = { email: `${randomUUID()}@calls.example`, name: "Ada", role: "consultant" } as const;
  const staff = await newColleague(database, person, now);
  await ensureConsultant(database, { ...staff, meetingUrl: "https://room.example/1" }, now);
  return staff;
}

/** One consultant whose only hours are those that a test opens, and nobody who waits. */
async function consultant(database: Database): Promise<StaffMember> {
  await database.update(consultants).set({ isBookable: false });
  await database.update(waitingList).set({ state: "left" });
  await database.delete(freeTimes);
  const staff = await takesCalls(database);
  await keepWeeklyHours(database, staff, { hours: [], now });
  return staff;
}

/** Somebody sees what is free, joins the list for Tuesdays, and a first look finds nothing new. */
async function waits(database: Database, email: string): Promise<void> {
  const wish = { name: null, visitorZone: "America/Toronto", weekdays: [2], dayParts: [], formKey: randomUUID() };
  await joinWaitingList(database, { ...wish, email }, { sender, now: new Date(now.getTime() + 1_000) });
  await look(database);
  expect(await offersTo(database, email)).toEqual([]);
}

const look = async (database: Database, at = soon) => offerFreeTimes(database, { sender, now: at });
const cancelled = async (database: Database, uid: string) => cancelCall(database, { uid, reason: null }, visitor);

/** Half an hour from a time on that day, 10 to 10:30 in Toronto, can be booked from now on. */
async function opens(database: Database, staff: StaffMember, on = "2027-01-12"): Promise<void> {
  await keepOverride(database, staff, {
    override: { on, hours: [{ start: "10:00", end: "10:30" }], reason: null },
    now: soon,
  });
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

function request(email: string, startsAt: Date) {
  const details = { name: "Noor Haddad", company: null, phone: null, note: null, outcome: null, brief: null };
  const form = { formKey: randomUUID(), holdToken: null, visitorZone: "America/Toronto", consents: [] };
  return { ...details, ...form, email, startsAt };
}

/** A calendar elsewhere of a consultant: reads it, empty or busy at ten. */
async function calendarOf(database: Database, { id: consultantId }: StaffMember) {
  const [feed] = await database
    .insert(calendarFeeds)
    .values({
      consultantId,
      kind: "ics",
      name: "Home",
      shownHost: "home.example",
      sealedAddress: "sealed",
      addressKey: randomUUID(),
      addedAt: now,
    })
    .returning({ id: calendarFeeds.id, consultantId: calendarFeeds.consultantId });
  if (feed === undefined) throw new Error("no calendar");
  return async (events: ReadonlyArray<"ten">) => {
    const busy = events.map(() => ({ startsAt: ten, endsAt: new Date(ten.getTime() + 1_800_000) }));
    await keepReading(database, { feed, reading: { unreadableEvents: 0, unknownZones: [], busy } }, now);
    return feed;
  };
}

/** Ends every absence of a consultant. */
async function comesBack(database: Database, staff: StaffMember): Promise<void> {
  const page = await findConsultant(database, staff.id, "2027-01-11");
  for (const { id } of page?.away ?? []) await comeBack(database, staff, { awayId: id, now });
}

async function books(database: Database, staff: StaffMember | null = null, startsAt = ten): Promise<string> {
  const wanted = request(`${randomUUID()}@blink.example`, startsAt);
  const made = await bookSlot(
    database,
    staff === null ? wanted : { ...wanted, consultantId: staff.id },
    staff === null ? visitor : { ...visitor, by: staff },
  );
  if (!made.ok) throw new Error(made.reason);
  return made.value.uid;
}

/** What takes ten o'clock on Tuesday and gives it back before anybody has looked again. */
const blinks: Readonly<Record<string, (database: Database, staff: StaffMember) => Promise<unknown>>> = {
  "a visitor who books and cancels": async (database) => cancelled(database, await books(database)),
  "a colleague who books and cancels": async (database, staff) =>
    cancelCall(database, { uid: await books(database, staff), reason: null }, { ...visitor, by: staff }),
  "a call that moves away": async (database, staff) => {
    const uid = await books(database);
    await opens(database, staff, "2027-01-13");
    await moveCall(database, { uid, startsAt: new Date("2027-01-13T15:00:00Z"), reason: null }, visitor);
  },
  "a call that moves there and is cancelled": async (database, staff) => {
    await opens(database, staff, "2027-01-13");
    const uid = await books(database, null, new Date("2027-01-13T15:00:00Z"));
    expect((await moveCall(database, { uid, startsAt: ten, reason: null }, visitor)).ok).toBe(true);
    await keepOverride(database, staff, { override: { on: "2027-01-13", hours: [], reason: null }, now });
    await cancelled(database, uid);
  },
  "a call that fills the day": async (database, staff) => {
    const hours = [{ start: "10:00", end: "11:00" }];
    const rules = { ...usualRules, dailyCap: 1 };
    await keepOverride(database, staff, { override: { on: tuesday, hours, reason: null }, now });
    await keepRules(database, staff, { settings: { ...settings, rules }, now });
    const uid = await books(database, null, new Date(ten.getTime() + 1_800_000));
    await opens(database, staff);
    await cancelled(database, uid);
  },
  "an absence": async (database, staff) => {
    await goAway(database, staff, { away, now });
    await comesBack(database, staff);
  },
  "a day without hours": async (database, staff) => {
    await keepOverride(database, staff, { override: { on: tuesday, hours: [], reason: null }, now });
    await opens(database, staff);
  },
  "a day of its own that is dropped": async (database, staff) => {
    await keepOverride(database, staff, { override: { on: tuesday, hours: [], reason: null }, now });
    await keepWeeklyHours(database, staff, { hours: [{ weekday: 2, opens: "10:00", closes: "10:30" }], now });
    await dropOverride(database, staff, { on: tuesday, now });
  },
  "a pause": async (database, staff) => {
    await keepRules(database, staff, { settings: { ...settings, isBookable: false }, now });
    await keepRules(database, staff, { settings, now });
  },
  "an event elsewhere": async (database, staff) => {
    const reads = await calendarOf(database, staff);
    await reads(["ten"]);
    await reads([]);
  },
  "a calendar elsewhere that is added and removed": async (database, staff) => {
    const { id: feedId } = await (await calendarOf(database, staff))(["ten"]);
    await removeCalendarFeed(database, staff, { feedId, now });
  },
  "another colleague who begins to take calls": async (database) => {
    await books(database);
    const bo = await takesCalls(database);
    await opens(database, bo);
    await keepWeeklyHours(database, bo, { hours: [], now });
  },
};

test.for(Object.entries(blinks))(
  "whoever waits is offered what was taken and became free between two looks by %s",
  async ([name, blink], { database }) => {
    const staff = await consultant(database);
    await opens(database, staff);
    const email = `${name.replaceAll(" ", "-")}@blink.example`;
    await waits(database, email);
    await blink(database, staff);
    await look(database, new Date(soon.getTime() + 60_000));
    const [token = ""] = await offersTo(database, email);
    expect(await findOffer(database, token, now)).toMatchObject({ hold: { startsAt: ten } });
  },
);

test("what another colleague had free all the while is offered to nobody when a call at that time is cancelled", async ({
  database,
}) => {
  const staff = await consultant(database);
  await opens(database, staff);
  const bo = await takesCalls(database);
  await keepWeeklyHours(database, bo, { hours: [], now });
  await opens(database, bo);
  await waits(database, "saw@while.example");
  await cancelled(database, await books(database, staff));
  await look(database, new Date(soon.getTime() + 60_000));
  expect(await offersTo(database, "saw@while.example")).toEqual([]);
});
