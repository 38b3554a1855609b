import { randomUUID } from "node:crypto";
import ICAL from "ical.js";
import nodeIcal, { type VEvent } from "node-ical";
import { asc, eq } from "drizzle-orm";
import { expect } from "vitest";
import type { Database } from "@/db/client";
import { bookings, consultants } from "@/db/schema/booking";
import { mails } from "@/db/schema/mail";
import { test } from "@/db/testing/database";
import { startResend } from "@/e2e/resend-server";
import { bookSlot, type BookingRequest } from "@/lib/booking/commands/book-slot";
import { cancelCall } from "@/lib/booking/commands/cancel-call";
import { ensureConsultant } from "@/lib/booking/commands/ensure-consultant";
import { moveCall } from "@/lib/booking/commands/move-call";
import { deliverMail } from "@/lib/leads/commands/deliver-mail";
import { resendWith } from "@/lib/mail/resend";
import type { StaffMember } from "@/lib/staff/member";
import { newColleague } from "@/lib/staff/new-colleague";

/** A Friday in Toronto before the clocks go forward on Sunday 14 March 2027; calls are on the Monday after. */
const now = new Date("2027-03-12T14:00:00Z");
const mondayAt = (clock: string) => new Date(`2027-03-15T${clock}:00Z`);
const sender = { name: "Waymark", email: "hello@waymark.example", postalAddress: null, url: "https://waymark.example" };
const visitor = { sender, now, by: null };

let colleagues = 0;

async function consultant(database: Database): Promise<StaffMember> {
  await database.update(consultants).set({ isBookable: false });
  colleagues += 1;
  const person = {
    email: `invite${colleagues}@calls.example`,
    name: `Consultant ${colleagues}`,
    role: "consultant",
  } as const;
  const staff = await newColleague(database, person, now);
  await ensureConsultant(database, { ...staff, meetingUrl: "https://room.example/1" }, now);
  return staff;
}

function request(changes: Partial<BookingRequest>): BookingRequest {
  return {
    startsAt: mondayAt("14:00"),
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

/** Books a call, moves it twice and cancels it, each a minute after the other. */
async function wholeLife(database: Database, changes: Partial<BookingRequest>): Promise<string> {
  const at = (minutes: number) => ({ ...visitor, now: new Date(now.getTime() + minutes * 60_000) });
  const booked = await bookSlot(database, request(changes), at(0));
  if (!booked.ok) throw new Error(booked.reason);
  const { uid } = booked.value;
  const steps = [
    await moveCall(database, { uid, startsAt: mondayAt("15:30"), reason: null }, at(1)),
    await moveCall(database, { uid, startsAt: mondayAt("17:00"), reason: "Another meeting" }, at(2)),
    await cancelCall(database, { uid, reason: null }, at(3)),
  ];
  expect(steps.map(({ ok }) => ok)).toEqual([true, true, true]);
  return uid;
}

type Sent = { readonly filename: string; readonly contentType: string; readonly text: string };

/** The calendar files that somebody got by mail, the first mail first. */
async function filesFor(database: Database, recipient: string): Promise<readonly Sent[]> {
  const rows = await database.select().from(mails).where(eq(mails.recipient, recipient)).orderBy(asc(mails.createdAt));
  return rows.flatMap(({ attachments }) =>
    attachments.map(({ filename, contentType, content }) => ({
      filename,
      contentType,
      text: Buffer.from(content, "base64").toString("utf8"),
    })),
  );
}

const isEvent = (component: unknown): component is VEvent =>
  typeof component === "object" && component !== null && "type" in component && component.type === "VEVENT";

/** What two libraries read in a file; they must not differ. */
function readTwice(text: string) {
  const parsed = nodeIcal.parseICS(text);
  const [first] = Object.values(parsed).filter(isEvent);
  const root = ICAL.Component.fromString(text);
  const second = new ICAL.Event(root.getFirstSubcomponent("vevent") ?? undefined);
  const one = {
    method: parsed.vcalendar?.method,
    uid: first?.uid,
    sequence: Number(first?.sequence),
    starts: first?.start.toISOString(),
    ends: first?.end?.toISOString(),
  };
  const other = {
    method: String(root.getFirstPropertyValue("method")),
    uid: second.uid,
    sequence: second.sequence,
    starts: second.startDate.toJSDate().toISOString(),
    ends: second.endDate.toJSDate().toISOString(),
  };
  expect(other).toEqual(one);
  return { ...one, status: first?.status };
}

test("the life of an invite, as two libraries read it: one call in four versions, for both sides", async ({
  database,
}) => {
  const staff = await consultant(database);
  const email = "life@visitor.example";
  const uid = await wholeLife(database, { email });
  const expected = [
    {
      method: "REQUEST",
      sequence: 0,
      starts: "2027-03-15T14:00:00.000Z",
      ends: "2027-03-15T14:30:00.000Z",
      status: "CONFIRMED",
    },
    {
      method: "REQUEST",
      sequence: 1,
      starts: "2027-03-15T15:30:00.000Z",
      ends: "2027-03-15T16:00:00.000Z",
      status: "CONFIRMED",
    },
    {
      method: "REQUEST",
      sequence: 2,
      starts: "2027-03-15T17:00:00.000Z",
      ends: "2027-03-15T17:30:00.000Z",
      status: "CONFIRMED",
    },
    {
      method: "CANCEL",
      sequence: 3,
      starts: "2027-03-15T17:00:00.000Z",
      ends: "2027-03-15T17:30:00.000Z",
      status: "CANCELLED",
    },
  ].map((version) => ({ ...version, uid }));
  for (const recipient of [email, staff.email]) {
    const files = await filesFor(database, recipient);
    expect(files.map(({ text }) => readTwice(text))).toEqual(expected);
    expect(files.map(({ contentType }) => contentType)).toEqual(
      expected.map(({ method }) => `text/calendar; charset=utf-8; method=${method}`),
    );
    expect(files.map(({ filename }) => filename)).toEqual(["invite.ics", "invite.ics", "invite.ics", "cancel.ics"]);
  }
});

test("the method reaches the provider in the type of the attachment, byte for byte as it was written", async ({
  database,
}) => {
  await consultant(database);
  const email = "wire@visitor.example";
  await wholeLife(database, { email });
  const resend = await startResend();
  try {
    const send = resendWith({ apiKey: resend.apiKey, baseUrl: resend.url, from: "Waymark <hello@waymark.example>" });
    const rows = await database.select().from(mails).where(eq(mails.recipient, email)).orderBy(asc(mails.createdAt));
    for (const { id } of rows) await deliverMail(database, id, { send, isLastTry: false, now });
    const arrived = (await resend.mailsTo(email)).flatMap(({ attachments }) => attachments);
    expect(arrived.map(({ contentType }) => contentType?.split("method=")[1])).toEqual([
      "REQUEST",
      "REQUEST",
      "REQUEST",
      "CANCEL",
    ]);
    expect(arrived.map(({ content }) => content)).toEqual(
      rows.flatMap(({ attachments }) => attachments.map(({ content }) => content)),
    );
  } finally {
    await resend.stop();
  }
});

const hostileName = [
  "Noor\r\nATTENDEE:mailto:evil@example.com",
  "END:VEVENT",
  "BEGIN:VALARM",
  'x";CN="evil',
  "\u2028METHOD:CANCEL\u0085\\n;,:\u0000^n",
].join("\r\n");

test("what a visitor calls themselves stays a name in every version of the invite", async ({ database }) => {
  const staff = await consultant(database);
  const email = "hostile@visitor.example";
  // The form refuses such a name; a calendar must stand it even so.
  const name = hostileName.replaceAll("\u0000", "");
  await wholeLife(database, { email, name, note: hostileName.replaceAll("\u0000", "") });
  for (const recipient of [email, staff.email]) {
    const files = await filesFor(database, recipient);
    expect(files).toHaveLength(4);
    for (const { text } of files) {
      const root = ICAL.Component.fromString(text);
      expect(root.getAllSubcomponents().map((each) => each.name)).toEqual(["vevent"]);
      const event = root.getFirstSubcomponent("vevent");
      expect(event?.getAllSubcomponents()).toEqual([]);
      const attendees = event?.getAllProperties("attendee").map((each) => String(each.getFirstValue()).toLowerCase());
      expect(new Set(attendees)).toEqual(new Set([`mailto:${staff.email}`, `mailto:${email}`]));
      expect(readTwice(text).method).toBe(root.getFirstPropertyValue("method"));
    }
  }
});

test("the version that is stored is the version that was sent", async ({ database }) => {
  await consultant(database);
  const email = "stored@visitor.example";
  const uid = await wholeLife(database, { email });
  const chain = await database.select().from(bookings).where(eq(bookings.uid, uid)).orderBy(asc(bookings.sequence));
  expect(chain.map(({ status }) => status)).toEqual(["moved", "moved", "cancelled"]);
  expect(chain.at(-1)?.sequence).toBe(3);
});
