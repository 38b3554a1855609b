import { randomUUID } from "node:crypto";
import ICAL from "ical.js";
import { asc, eq } from "drizzle-orm";
import { afterAll, beforeAll, expect } from "vitest";
import { consultants } from "@/db/schema/booking";
import { mails } from "@/db/schema/mail";
import { test } from "@/db/testing/database";
import { startRadicale, type Radicale } from "@/e2e/radicale";
import { busyTimesOf } from "@/lib/booking/busy-times";
import { basicAuthorization } from "@/lib/booking/calendar-source";
import { bookSlot } from "@/lib/booking/commands/book-slot";
import { cancelCall } from "@/lib/booking/commands/cancel-call";
import { ensureConsultant } from "@/lib/booking/commands/ensure-consultant";
import { moveCall } from "@/lib/booking/commands/move-call";
import { newColleague } from "@/lib/staff/new-colleague";

let radicale: Radicale;
beforeAll(async () => {
  radicale = await startRadicale();
});
afterAll(async () => radicale.stop());

const now = new Date("2027-03-12T14:00:00Z");
const mondayAt = (clock: string) => new Date(`2027-03-15T${clock}:00Z`);
const sender = { name: "Waymark", email: "hello@waymark.example", postalAddress: null, url: "https://waymark.example" };
const week = { from: mondayAt("00:00"), until: new Date("2027-03-22T00:00:00Z"), zone: "America/Toronto" };

async function ask(method: string, path: string, body?: string): Promise<string> {
  const answer = await fetch(`${radicale.url}${path}`, {
    method,
    headers: { authorization: basicAuthorization(radicale), "content-type": "text/calendar; charset=utf-8" },
    ...(body === undefined ? {} : { body }),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status}`);
  return answer.text();
}

test("a real calendar server takes every version of an invite, and ends with a call that blocks nothing", async ({
  database,
}) => {
  await database.update(consultants).set({ isBookable: false });
  const staff = await newColleague(database, { email: "ada@calls.example", name: "Ada", role: "consultant" }, now);
  await ensureConsultant(database, { ...staff, meetingUrl: "https://room.example/1" }, now);
  const email = "life@visitor.example";
  const at = (minutes: number) => ({ sender, by: null, now: new Date(now.getTime() + minutes * 60_000) });
  const details = {
    email,
    name: "Noor Haddad; “n,\\n”",
    company: null,
    phone: null,
    note: null,
    outcome: null,
    brief: null,
  };
  const form = { visitorZone: "America/Vancouver", formKey: randomUUID(), holdToken: null, consents: [] };
  const booked = await bookSlot(database, { ...details, ...form, startsAt: mondayAt("14:00") }, at(0));
  if (!booked.ok) throw new Error(booked.reason);
  const { uid } = booked.value;
  await moveCall(database, { uid, startsAt: mondayAt("15:30"), reason: null }, at(1));
  await moveCall(database, { uid, startsAt: mondayAt("17:00"), reason: null }, at(2));
  await cancelCall(database, { uid, reason: null }, at(3));

  for (const [calendar, recipient] of Object.entries({ visitor: email, consultant: staff.email })) {
    await ask("MKCALENDAR", `/ada/${calendar}/`);
    const sent = await database
      .select()
      .from(mails)
      .where(eq(mails.recipient, recipient))
      .orderBy(asc(mails.createdAt));
    const kept: unknown[] = [];
    for (const { attachments } of sent) {
      const path = `/ada/${calendar}/${uid}.ics`;
      await ask("PUT", path, Buffer.from(attachments[0]?.content ?? "", "base64").toString("utf8"));
      kept.push(versionOf(await ask("GET", path)));
    }
    const version = { uid: `${uid}@waymark.example` };
    expect(kept).toEqual([
      { ...version, sequence: 0, busy: ["2027-03-15T14:00:00.000Z"] },
      { ...version, sequence: 1, busy: ["2027-03-15T15:30:00.000Z"] },
      { ...version, sequence: 2, busy: ["2027-03-15T17:00:00.000Z"] },
      { ...version, sequence: 3, busy: [] },
    ]);
  }
});

/** What the server kept, as a calendar program reads it. */
function versionOf(text: string) {
  const event = new ICAL.Event(ICAL.Component.fromString(text).getFirstSubcomponent("vevent") ?? undefined);
  const reading = busyTimesOf(text, week);
  const busy = reading.ok ? reading.value.busy.map(({ startsAt }) => startsAt.toISOString()) : reading.reason;
  return { uid: event.uid, sequence: event.sequence, busy };
}
