import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect } from "vitest";
import type { Database } from "@/db/client";
import { bookings, consultants } from "@/db/schema/booking";
import { test } from "@/db/testing/database";
import { bookSlot } from "@/lib/booking/commands/book-slot";
import { ensureConsultant } from "@/lib/booking/commands/ensure-consultant";
import {
  comeBack,
  dropOverride,
  goAway,
  keepHolidayRegion,
  keepOverride,
  keepRules,
  keepWeeklyHours,
} from "@/lib/booking/commands/keep-hours";
import { moveCall } from "@/lib/booking/commands/move-call";
import { findConsultant } from "@/lib/booking/queries/find-consultant";
import { listOpenTimes } from "@/lib/booking/queries/list-open-times";
import { usualRules } from "@/lib/booking/rules";
import type { StaffMember } from "@/lib/staff/member";
import { newColleague } from "@/lib/staff/new-colleague";

/** A Monday morning in Toronto; consultants there work from 9 to 5 as long as they say nothing else. */
const now = new Date("2027-01-11T13:00:00Z");
const sender = { name: "Waymark", email: "hello@waymark.example", postalAddress: null, url: "https://waymark.example" };
const visitor = { sender, now, by: null };

let colleagues = 0;

/** The only one who takes calls. */
async function consultant(database: Database): Promise<StaffMember> {
  await database.update(consultants).set({ isBookable: false });
  colleagues += 1;
  const person = { email: `hours${colleagues}@calls.example`, name: "Ada", role: "consultant" } as const;
  const staff = await newColleague(database, person, now);
  await ensureConsultant(database, { ...staff, meetingUrl: "https://room.example/1" }, now);
  return staff;
}

/** The starts that are offered on a day, on Toronto's clock: the first, the last and how many. */
async function offered(database: Database, on: string): Promise<string> {
  const { slots } = await listOpenTimes(database, { now, zone: "America/Toronto", fromOn: on, toOn: on });
  const clocks = slots.map(({ startsAt }) => new Date(startsAt.getTime() - 5 * 3_600_000).toISOString().slice(11, 16));
  return clocks.length === 0 ? "none" : `${clocks[0]}–${clocks.at(-1)}, ${clocks.length}`;
}

const rest = (
  database: Database,
  staff: StaffMember,
  hours: ReadonlyArray<{ start: string; end: string }>,
  on: string,
) => keepOverride(database, staff, { override: { on, hours, reason: null }, now });

async function booked(database: Database, startsAt: Date) {
  const details = { name: "Noor Haddad", company: null, phone: null, note: null, outcome: null, brief: null };
  const form = { visitorZone: "America/Vancouver", formKey: randomUUID(), holdToken: null, consents: [] };
  const made = await bookSlot(database, { ...details, ...form, email: `${randomUUID()}@v.example`, startsAt }, visitor);
  if (!made.ok) throw new Error(made.reason);
  return made.value;
}

test("new weekly hours replace the old ones at once, over midnight too, and calls that are booked stay", async ({
  database,
}) => {
  const staff = await consultant(database);
  expect(await offered(database, "2027-01-12")).toBe("09:00–16:30, 16");
  const { uid } = await booked(database, new Date("2027-01-12T15:00:00Z"));
  const hours = [
    { weekday: 2, opens: "13:00", closes: "15:00" },
    { weekday: 2, opens: "22:00", closes: "01:00" },
  ] as const;
  await keepWeeklyHours(database, staff, { hours, now });
  expect(await offered(database, "2027-01-12")).toBe("13:00–23:30, 8");
  expect(await offered(database, "2027-01-13")).toBe("00:00–00:30, 2");
  const [row] = await database.select({ status: bookings.status }).from(bookings).where(eq(bookings.uid, uid));
  expect(row?.status).toBe("confirmed");
  await keepWeeklyHours(database, staff, { hours: [], now });
  expect(await offered(database, "2027-01-12")).toBe("none");
});

test("a day of its own is closed or has other hours, and what was said before about it is replaced", async ({
  database,
}) => {
  const staff = await consultant(database);
  await rest(database, staff, [], "2027-01-12");
  expect([await offered(database, "2027-01-12"), await offered(database, "2027-01-13")]).toEqual([
    "none",
    "09:00–16:30, 16",
  ]);
  await rest(
    database,
    staff,
    [
      { start: "06:00", end: "07:00" },
      { start: "18:00", end: "19:00" },
    ],
    "2027-01-12",
  );
  expect(await offered(database, "2027-01-12")).toBe("06:00–18:30, 4");
  await rest(database, staff, [{ start: "10:00", end: "11:00" }], "2027-01-16");
  expect(await offered(database, "2027-01-16")).toBe("10:00–10:30, 2");
  await dropOverride(database, staff, { on: "2027-01-12", now });
  await dropOverride(database, staff, { on: "2027-01-16", now });
  expect([await offered(database, "2027-01-12"), await offered(database, "2027-01-16")]).toEqual([
    "09:00–16:30, 16",
    "none",
  ]);
});

test("time away closes every day of it, also one with hours of its own, and coming back opens them again", async ({
  database,
}) => {
  const staff = await consultant(database);
  await rest(database, staff, [{ start: "10:00", end: "11:00" }], "2027-01-13");
  await goAway(database, staff, { away: { fromOn: "2027-01-12", untilOn: "2027-01-13", reason: "Skiing" }, now });
  const days = ["2027-01-12", "2027-01-13", "2027-01-14"];
  expect(await Promise.all(days.map((on) => offered(database, on)))).toEqual(["none", "none", "09:00–16:30, 16"]);
  const page = await findConsultant(database, staff.id, "2027-01-11");
  expect(page?.away).toMatchObject([{ fromOn: "2027-01-12", untilOn: "2027-01-13", reason: "Skiing" }]);
  await comeBack(database, staff, { awayId: page?.away[0]?.id ?? "", now });
  expect(await offered(database, "2027-01-13")).toBe("10:00–10:30, 2");
});

test("nobody changes somebody else's hours", async ({ database }) => {
  const other = await consultant(database);
  const staff = await consultant(database);
  await goAway(database, staff, { away: { fromOn: "2027-01-12", untilOn: "2027-01-12", reason: null }, now });
  await rest(database, staff, [], "2027-01-13");
  const page = await findConsultant(database, staff.id, "2027-01-11");
  await comeBack(database, other, { awayId: page?.away[0]?.id ?? "", now });
  await dropOverride(database, other, { on: "2027-01-13", now });
  await keepWeeklyHours(database, other, { hours: [], now });
  expect([await offered(database, "2027-01-12"), await offered(database, "2027-01-13")]).toEqual(["none", "none"]);
  expect(await offered(database, "2027-01-14")).toBe("09:00–16:30, 16");
});

test("new rules hold for what is offered next; shorter pauses free the time around calls that are booked", async ({
  database,
}) => {
  const staff = await consultant(database);
  const settings = { specialisms: [], meetingUrl: "https://room.example/1", isBookable: true };
  const keep = async (rules: Partial<typeof usualRules>) =>
    keepRules(database, staff, { settings: { ...settings, rules: { ...usualRules, ...rules } }, now });
  await keep({ bufferBeforeMinutes: 60, bufferAfterMinutes: 60 });
  await booked(database, new Date("2027-01-12T17:00:00Z"));
  expect(await offered(database, "2027-01-12")).toBe("09:00–16:30, 7");
  await keep({ bufferBeforeMinutes: 0, bufferAfterMinutes: 0 });
  expect(await offered(database, "2027-01-12")).toBe("09:00–16:30, 15");
  await keep({ durationMinutes: 60, stepMinutes: 60 });
  expect(await offered(database, "2027-01-12")).toBe("09:00–16:00, 7");
  await keep({ horizonDays: 1 });
  expect([await offered(database, "2027-01-12"), await offered(database, "2027-01-13")]).toEqual([
    "09:00–16:30, 15",
    "none",
  ]);
  await keepRules(database, staff, { settings: { ...settings, rules: usualRules, isBookable: false }, now });
  expect(await offered(database, "2027-01-12")).toBe("none");
});

test("a call can't be moved into time away, nor onto a day that is closed", async ({ database }) => {
  const staff = await consultant(database);
  const { uid } = await booked(database, new Date("2027-01-12T15:00:00Z"));
  await rest(database, staff, [], "2027-01-13");
  await goAway(database, staff, { away: { fromOn: "2027-01-14", untilOn: "2027-01-15", reason: null }, now });
  for (const startsAt of ["2027-01-13T15:00:00Z", "2027-01-14T15:00:00Z"].map((iso) => new Date(iso)))
    expect(await moveCall(database, { uid, startsAt, reason: null }, visitor)).toEqual({
      ok: false,
      reason: "not-offered",
    });
});

test("a region of holidays is only kept: no day closes by itself", async ({ database }) => {
  const staff = await consultant(database);
  await keepHolidayRegion(database, staff, { region: "CA-ON", now });
  expect((await findConsultant(database, staff.id, "2027-01-11"))?.holidayRegion).toBe("CA-ON");
  expect(await offered(database, "2027-02-15")).toBe("09:00–16:30, 16");
});
