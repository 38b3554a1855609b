import { eq } from "drizzle-orm";
import { expect } from "vitest";
import type { Database } from "@/db/client";
import { bookings, consultants } from "@/db/schema/booking";
import { consents, leadEvents, leads } from "@/db/schema/leads";
import { mails } from "@/db/schema/mail";
import { voices } from "@/db/schema/voices";
import { test } from "@/db/testing/database";
import { captureLead } from "@/lib/leads/commands";
import { newColleague } from "@/lib/staff/new-colleague";
import { askForVoice, declineVoice, publishVoice, withdrawVoice, writeVoice } from "@/lib/voices/commands";
import {
  findStateOfVoice,
  findVoiceByToken,
  listCallsToAsk,
  listPublishedVoices,
  listVoices,
} from "@/lib/voices/queries";

const monday = new Date("2027-01-11T15:00:00Z");
const tuesday = new Date("2027-01-12T15:00:00Z");
const sender = { name: "Waymark", email: "hello@waymark.example", postalAddress: null, url: "https://waymark.example" };
const said = { name: "Ada L.", company: "Analytical Ltd", words: "They told me when not to build.", publication: true };
const companyName = "Waymark";

let hour = 0;

/** A call of a fresh visitor, which they came to or missed. */
async function callOf(database: Database, person: string, attendance: "came" | "missed" | null = "came") {
  const staff = await newColleague(
    database,
    { email: `${person}@staff.example`, name: "Cleo", role: "consultant" },
    monday,
  );
  await database
    .insert(consultants)
    .values({ staffId: staff.id, createdAt: monday, changedAt: monday })
    .onConflictDoNothing();
  const { leadId } = await captureLead(database, { email: `${person}@voices.example`, name: "Ada" }, monday);
  hour += 1;
  const startsAt = new Date(Date.UTC(2027, 0, 4, hour));
  const endsAt = new Date(Date.UTC(2027, 0, 4, hour, 30));
  const [booking] = await database
    .insert(bookings)
    .values({
      uid: crypto.randomUUID(),
      consultantId: staff.id,
      leadId,
      status: "confirmed",
      startsAt,
      endsAt,
      blocked: `[${startsAt.toISOString()},${endsAt.toISOString()})`,
      visitorZone: "America/Toronto",
      attendance,
      meetingUrl: "https://room.example/1",
      createdAt: monday,
      changedAt: monday,
    })
    .returning({ id: bookings.id });
  if (booking === undefined) throw new Error("no booking was made");
  return { staff, leadId, bookingId: booking.id, email: `${person}@voices.example` };
}

/** The token in the mail that a person got. */
async function tokenOf(database: Database, email: string): Promise<string> {
  const [mail] = await database.select().from(mails).where(eq(mails.recipient, email));
  return /\/voices\/([\w-]{43})/.exec(mail?.text ?? "")?.[1] ?? "";
}

async function askedVoice(database: Database, person: string) {
  const call = await callOf(database, person);
  await askForVoice(database, call.staff, { bookingId: call.bookingId, sender, now: monday });
  const token = await tokenOf(database, call.email);
  const [row] = await database.select().from(voices).where(eq(voices.bookingId, call.bookingId));
  return { ...call, token, voiceId: row?.id ?? "" };
}

test("somebody whose call took place is asked once, by one mail, however many colleagues press the button", async ({
  database,
}) => {
  const { staff, bookingId, email } = await callOf(database, "once");
  const ask = () => askForVoice(database, staff, { bookingId, sender, now: monday });
  const asked = await Promise.all(Array.from({ length: 10 }, ask));
  expect(asked.filter(({ ok }) => ok)).toHaveLength(1);
  expect(asked.filter((one) => !one.ok && one.reason === "already-asked")).toHaveLength(9);
  expect(await database.select().from(mails).where(eq(mails.recipient, email))).toHaveLength(1);
});

test("who lets the link expire is not asked again, and the page behind it says so", async ({ database }) => {
  const { staff, bookingId, email, token } = await askedVoice(database, "in-vain");
  const later = new Date("2027-06-01T15:00:00Z");
  expect((await listCallsToAsk(database)).map((call) => call.bookingId)).not.toContain(bookingId);
  const again = await askForVoice(database, staff, { bookingId, sender, now: later });
  expect(again).toMatchObject({ ok: false, reason: "already-asked" });
  expect(await database.select().from(mails).where(eq(mails.recipient, email))).toHaveLength(1);
  expect(await findVoiceByToken(database, token, later)).toMatchObject({ state: "asked", isOpen: false });
  expect(await findStateOfVoice(database, bookingId)).toBe("asked");
});

test("nobody is asked about a call that did not take place, and no sample is written to", async ({ database }) => {
  const missed = await callOf(database, "missed", "missed");
  const ask = (bookingId: string) => askForVoice(database, missed.staff, { bookingId, sender, now: monday });
  expect(await ask(missed.bookingId)).toMatchObject({ reason: "call-not-held" });
  expect(await ask((await callOf(database, "still-to-come", null)).bookingId)).toMatchObject({
    reason: "call-not-held",
  });
  expect(await ask(crypto.randomUUID())).toMatchObject({ reason: "call-not-held" });
  const sample = await callOf(database, "sample");
  await database.update(leads).set({ isSample: true }).where(eq(leads.id, sample.leadId));
  expect(await ask(sample.bookingId)).toMatchObject({ reason: "call-not-held" });
});

test("calls to ask about are those that took place and nobody asked about yet", async ({ database }) => {
  const { staff, bookingId } = await callOf(database, "to-ask");
  await callOf(database, "missed-too", "missed");
  const ids = async () => (await listCallsToAsk(database)).map((call) => call.bookingId);
  expect(await ids()).toContain(bookingId);
  await askForVoice(database, staff, { bookingId, sender, now: monday });
  expect(await ids()).not.toContain(bookingId);
});

test("the link takes one answer, with the proof of consent beside it; nothing is printed before staff decide", async ({
  database,
}) => {
  const { token, leadId } = await askedVoice(database, "writes");
  expect(await findVoiceByToken(database, token, tuesday)).toMatchObject({ state: "asked", isOpen: true });
  const write = () => writeVoice(database, { token, ...said }, { companyName, now: tuesday });
  const written = await Promise.all([write(), write(), write()]);
  expect(written.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await findVoiceByToken(database, token, tuesday)).toMatchObject({ state: "written", isOpen: false });
  expect(await listPublishedVoices(database)).toEqual([]);
  const proof = await database.select().from(consents).where(eq(consents.leadId, leadId));
  expect(proof).toMatchObject([{ purpose: "publication", isGiven: true, place: "voice", recordedAt: tuesday }]);
});

test("a link that is unknown, or past its sixty days, takes nothing", async ({ database }) => {
  const { token } = await askedVoice(database, "late");
  const late = new Date("2027-04-01T15:00:00Z");
  expect(await findVoiceByToken(database, token, late)).toMatchObject({ state: "asked", isOpen: false });
  expect((await writeVoice(database, { token, ...said }, { companyName, now: late })).ok).toBe(false);
  const other = { ...said, token: "x".repeat(43) };
  expect((await writeVoice(database, other, { companyName, now: tuesday })).ok).toBe(false);
  expect(await findVoiceByToken(database, other.token, tuesday)).toBeNull();
});

test("words are published unchanged, can be taken down, and come back", async ({ database }) => {
  const { staff, token, voiceId } = await askedVoice(database, "printed");
  await publishVoice(database, staff, { voiceId, now: tuesday });
  const mine = async () => (await listPublishedVoices(database)).filter(({ id }) => id === voiceId);
  expect(await mine()).toEqual([]);
  await writeVoice(database, { token, ...said }, { companyName, now: tuesday });
  await publishVoice(database, staff, { voiceId, now: tuesday });
  expect(await mine()).toEqual([{ id: voiceId, name: said.name, company: said.company, words: said.words }]);
  await declineVoice(database, staff, { voiceId, now: tuesday });
  expect(await mine()).toEqual([]);
  await publishVoice(database, staff, { voiceId, now: tuesday });
  expect(await mine()).toHaveLength(1);
});

test("whoever wrote can take the words back, for good, and that is noted with the lead", async ({ database }) => {
  const { staff, token, voiceId, leadId } = await askedVoice(database, "withdraws");
  await writeVoice(database, { token, ...said }, { companyName, now: tuesday });
  await publishVoice(database, staff, { voiceId, now: tuesday });
  expect((await withdrawVoice(database, { token, companyName, now: tuesday })).ok).toBe(true);
  expect((await withdrawVoice(database, { token, companyName, now: tuesday })).ok).toBe(false);
  await publishVoice(database, staff, { voiceId, now: tuesday });
  expect(await findVoiceByToken(database, token, tuesday)).toMatchObject({
    state: "withdrawn",
    name: null,
    words: null,
  });
  expect((await listPublishedVoices(database)).some(({ id }) => id === voiceId)).toBe(false);
  const events = await database.select().from(leadEvents).where(eq(leadEvents.leadId, leadId));
  expect(events.map(({ kind }) => kind)).toEqual(expect.arrayContaining(["gave-consent", "withdrew-consent"]));
});

test("when a lead is erased, their words go with them", async ({ database }) => {
  const { token, leadId, voiceId } = await askedVoice(database, "erased");
  await writeVoice(database, { token, ...said }, { companyName, now: tuesday });
  await database.delete(leads).where(eq(leads.id, leadId));
  expect((await listVoices(database, undefined)).some(({ id }) => id === voiceId)).toBe(false);
});
