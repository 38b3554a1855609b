import { randomUUID } from "node:crypto";
import { and, eq, like } from "drizzle-orm";
import ICAL from "ical.js";
import { expect } from "vitest";
import type { Database } from "@/db/client";
import { bookings, consultants } from "@/db/schema/booking";
import { leadEvents } from "@/db/schema/leads";
import { mails } from "@/db/schema/mail";
import { test } from "@/db/testing/database";
import { bookSlot } from "@/lib/booking/commands/book-slot";
import { cancelCall } from "@/lib/booking/commands/cancel-call";
import { changePlace, changePlacesAhead } from "@/lib/booking/commands/change-place";
import { ensureConsultant } from "@/lib/booking/commands/ensure-consultant";
import { holdSlot } from "@/lib/booking/commands/hold-slot";
import { keepRules } from "@/lib/booking/commands/keep-hours";
import { moveCall } from "@/lib/booking/commands/move-call";
import { remindOfCall } from "@/lib/booking/commands/remind-of-call";
import { findBooking } from "@/lib/booking/queries/find-booking";
import { listConsultants } from "@/lib/booking/queries/list-consultants";
import { listOpenTimes } from "@/lib/booking/queries/list-open-times";
import { listRoomHosts } from "@/lib/booking/queries/list-room-hosts";
import { listTeamZones } from "@/lib/booking/queries/list-team-zones";
import { usualRules } from "@/lib/booking/rules";
import type { StaffMember } from "@/lib/staff/member";
import { newColleague } from "@/lib/staff/new-colleague";

/** A Monday morning in Toronto; the consultant there works from 9 to 5, which is 14:00 to 22:00 UTC. */
const now = new Date("2027-01-11T13:00:00Z");
const tuesdayAt = (clock: string) => new Date(`2027-01-12T${clock}:00Z`);
const sender = { name: "Waymark", email: "hello@waymark.example", postalAddress: null, url: "https://waymark.example" };
const visitor = { sender, now, by: null };
const oldRoom = "https://room.example/ada";
const newRoom = "https://other.example/ada";

let colleagues = 0;

async function consultant(database: Database, meetingUrl?: string): Promise<StaffMember> {
  await database.update(consultants).set({ isBookable: false });
  colleagues += 1;
  const person = { email: `place${colleagues}@calls.example`, name: "Ada", role: "consultant" } as const;
  const staff = await newColleague(database, person, now);
  await ensureConsultant(database, { ...staff, ...(meetingUrl === undefined ? {} : { meetingUrl }) }, now);
  return staff;
}

function wish(startsAt: Date, email: string) {
  const details = { name: "Noor Haddad", company: null, phone: null, note: null, outcome: null, brief: null };
  const form = { visitorZone: "America/Vancouver", formKey: randomUUID(), holdToken: null, consents: [] };
  return { ...details, ...form, email, startsAt };
}

async function booked(database: Database, clock: string, siteUrl = sender.url) {
  const email = `${randomUUID()}@visitor.example`;
  const made = await bookSlot(database, wish(tuesdayAt(clock), email), {
    ...visitor,
    sender: { ...sender, url: siteUrl },
  });
  if (!made.ok) throw new Error(made.reason);
  return { uid: made.value.uid, email };
}

/** The invites in the mails to somebody, the first first. */
async function invitesTo(database: Database, recipient: string) {
  const sent = await database
    .select()
    .from(mails)
    .where(eq(mails.recipient, recipient))
    .orderBy(mails.createdAt, mails.id);
  return sent.flatMap(({ attachments }) =>
    (attachments ?? []).flatMap(({ content, contentType }) => {
      if (!contentType.startsWith("text/calendar")) return [];
      const calendar = ICAL.Component.fromString(Buffer.from(content, "base64").toString("utf8"));
      const event = new ICAL.Event(calendar.getFirstSubcomponent("vevent") ?? undefined);
      const { uid, sequence, location } = event;
      return [{ method: calendar.getFirstPropertyValue("method"), uid, sequence, location }];
    }),
  );
}

test("a call gets another video link: both sides have it in mail and calendar, and the time line tells it", async ({
  database,
}) => {
  const ada = await consultant(database, oldRoom);
  const { uid, email } = await booked(database, "14:00");
  expect(await changePlace(database, { uid, meetingUrl: newRoom }, { sender, now, by: ada })).toEqual({
    ok: true,
    value: null,
  });
  expect(await findBooking(database, uid)).toMatchObject({
    meetingUrl: newRoom,
    sequence: 1,
    startsAt: tuesdayAt("14:00"),
  });
  for (const recipient of [email, ada.email])
    expect(new Set(await invitesTo(database, recipient))).toEqual(
      new Set([
        { method: "REQUEST", uid, sequence: 0, location: oldRoom },
        { method: "REQUEST", uid, sequence: 1, location: newRoom },
      ]),
    );
  const [told] = await database
    .select()
    .from(mails)
    .where(and(eq(mails.recipient, email), eq(mails.kind, "call-place")));
  expect(told?.text).toContain(newRoom);
  expect(told?.text).not.toContain(oldRoom);
  const lines = await database.select().from(leadEvents).where(like(leadEvents.kind, "changed-place%"));
  expect(lines.filter(({ details }) => JSON.stringify(details).includes(uid))).toMatchObject([{ actorName: "Ada" }]);
});

test("the reminder of a call that got another link still comes, once, with the new link", async ({ database }) => {
  const ada = await consultant(database, oldRoom);
  const { uid, email } = await booked(database, "14:00");
  await changePlace(database, { uid, meetingUrl: newRoom }, { sender, now, by: ada });
  for (const sequence of [0, 1, 1])
    await remindOfCall(database, { uid, sequence, kind: "hour" }, { sender, now: tuesdayAt("13:00") });
  const reminders = await database
    .select()
    .from(mails)
    .where(and(eq(mails.recipient, email), eq(mails.kind, "call-reminder")));
  expect(reminders.map(({ text }) => text.includes(newRoom))).toEqual([true]);
});

test("no other link for a call that is unknown, cancelled, over, or has that link", async ({ database }) => {
  const ada = await consultant(database, oldRoom);
  const { uid } = await booked(database, "14:00");
  const change = async (meetingUrl: string, at = now, whose = uid) =>
    changePlace(database, { uid: whose, meetingUrl }, { sender, now: at, by: ada });
  expect(await change(newRoom, now, randomUUID())).toMatchObject({ reason: "unknown-booking" });
  expect(await change(oldRoom)).toMatchObject({ reason: "same-place" });
  expect(await change(newRoom, tuesdayAt("14:30"))).toMatchObject({ reason: "already-over" });
  expect(await change(newRoom, tuesdayAt("14:29"))).toMatchObject({ ok: true });
  await cancelCall(database, { uid, reason: null }, visitor);
  expect(await change(oldRoom)).toMatchObject({ reason: "already-cancelled" });
});

test("all calls ahead get the new link of their consultant, those that have it and those that are over do not", async ({
  database,
}) => {
  const ada = await consultant(database, oldRoom);
  const calls = [await booked(database, "14:00"), await booked(database, "16:00"), await booked(database, "18:00")];
  await changePlace(database, { uid: calls[1]?.uid ?? "", meetingUrl: newRoom }, { sender, now, by: ada });
  const settings = { rules: usualRules, specialisms: [], meetingUrl: newRoom, isBookable: true };
  await keepRules(database, ada, { settings, now });
  const at = tuesdayAt("15:00");
  expect(await changePlacesAhead(database, newRoom, { sender, now: at, by: ada })).toBe(1);
  const rooms = await Promise.all(calls.map(async ({ uid }) => (await findBooking(database, uid))?.meetingUrl));
  expect(rooms).toEqual([oldRoom, newRoom, newRoom]);
  expect(await changePlacesAhead(database, newRoom, { sender, now: at, by: ada })).toBe(0);
});

test("a call that moves at the moment in which its link changes has both, and one sequence for each", async ({
  database,
}) => {
  const ada = await consultant(database, oldRoom);
  for (const clock of ["14:00", "15:00", "16:00"]) {
    const { uid } = await booked(database, clock);
    const startsAt = tuesdayAt(clock.replace(":00", ":30"));
    const [changed, moved] = await Promise.all([
      changePlace(database, { uid, meetingUrl: newRoom }, { sender, now, by: ada }),
      moveCall(database, { uid, startsAt, reason: null }, visitor),
    ]);
    const call = await findBooking(database, uid);
    expect(call?.sequence).toBe([changed, moved].filter(({ ok }) => ok).length);
    if (changed.ok) expect(call?.meetingUrl).toBe(newRoom);
    if (moved.ok) expect(call?.startsAt).toEqual(startsAt);
  }
});

test("a call keeps its UID when the site gets another address", async ({ database }) => {
  const ada = await consultant(database, oldRoom);
  const { uid, email } = await booked(database, "14:00", "https://old.example");
  const moved = { ...visitor, sender: { ...sender, url: "https://new.example" } };
  await moveCall(database, { uid, startsAt: tuesdayAt("15:00"), reason: null }, moved);
  await changePlace(database, { uid, meetingUrl: newRoom }, { ...moved, by: ada });
  await cancelCall(database, { uid, reason: null }, moved);
  const invites = await invitesTo(database, email);
  expect(invites).toHaveLength(4);
  expect(new Set(invites.map((invite) => invite.uid)).size).toBe(1);
});

test("who has named no video room is offered to nobody and can't be booked, not even by staff", async ({
  database,
}) => {
  const ada = await consultant(database);
  const day = { now, zone: "America/Toronto", fromOn: "2027-01-12", toOn: "2027-01-12" };
  expect((await listOpenTimes(database, day)).slots).toEqual([]);
  expect(await listTeamZones(database)).toEqual([]);
  expect((await listConsultants(database)).find(({ id }) => id === ada.id)).toMatchObject({
    isBookable: true,
    hasRoom: false,
  });
  const asked = { ...wish(tuesdayAt("14:00"), "no-room@visitor.example"), consultantId: ada.id };
  expect(await bookSlot(database, asked, { ...visitor, by: ada })).toEqual({ ok: false, reason: "no-room" });
  expect(await bookSlot(database, { ...asked, consultantId: undefined }, visitor)).toMatchObject({
    reason: "nobody-to-book",
  });
  await database.update(consultants).set({ meetingUrl: newRoom }).where(eq(consultants.staffId, ada.id));
  expect(await bookSlot(database, asked, { ...visitor, by: ada })).toMatchObject({ ok: true });
});

test("a time that is kept for somebody is not booked when its consultant has no room any more", async ({
  database,
}) => {
  const ada = await consultant(database, oldRoom);
  const held = await holdSlot(database, { startsAt: tuesdayAt("14:00"), outcome: null, holdToken: null }, now);
  await database.update(consultants).set({ meetingUrl: null }).where(eq(consultants.staffId, ada.id));
  const holdToken = held.ok ? held.value.token : null;
  const asked = { ...wish(tuesdayAt("14:00"), "lost-room@visitor.example"), holdToken };
  expect(await bookSlot(database, asked, visitor)).toMatchObject({ ok: false });
  expect(
    await database
      .select()
      .from(bookings)
      .where(and(eq(bookings.consultantId, ada.id), eq(bookings.status, "confirmed"))),
  ).toEqual([]);
});

test("the providers that the privacy page names are those of all rooms that a visitor may come to", async ({
  database,
}) => {
  const ada = await consultant(database, oldRoom);
  const { uid } = await booked(database, "14:00");
  await changePlace(database, { uid, meetingUrl: "https://third.example/x" }, { sender, now, by: ada });
  expect(await listRoomHosts(database, now)).toEqual(expect.arrayContaining(["room.example", "third.example"]));
  await cancelCall(database, { uid, reason: null }, visitor);
  expect(await listRoomHosts(database, now)).not.toContain("third.example");
});
