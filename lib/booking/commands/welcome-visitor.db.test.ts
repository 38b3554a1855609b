import { createHash, randomUUID } from "node:crypto";
import { and, eq, like } from "drizzle-orm";
import { expect } from "vitest";
import type { Database } from "@/db/client";
import { assessmentModels, assessmentSubmissions } from "@/db/schema/assessment";
import { bookings, consultants, waitingList } from "@/db/schema/booking";
import { leads } from "@/db/schema/leads";
import { mails } from "@/db/schema/mail";
import { test } from "@/db/testing/database";
import { bookSlot, type BookingRequest } from "@/lib/booking/commands/book-slot";
import { cancelCall } from "@/lib/booking/commands/cancel-call";
import { ensureConsultant } from "@/lib/booking/commands/ensure-consultant";
import { keepOverride, keepWeeklyHours } from "@/lib/booking/commands/keep-hours";
import { moveCall } from "@/lib/booking/commands/move-call";
import { offerFreeTimes } from "@/lib/booking/commands/offer-free-times";
import { remindOfCall } from "@/lib/booking/commands/remind-of-call";
import { joinWaitingList } from "@/lib/booking/commands/waiting-list";
import { findBooking, findBookingByLink } from "@/lib/booking/queries/find-booking";
import { findSubmissionOfOffer } from "@/lib/booking/queries/find-offer";
import { listEvents } from "@/lib/leads/queries";
import type { StaffMember } from "@/lib/staff/member";
import { newColleague } from "@/lib/staff/new-colleague";

/** A Monday morning in Toronto; the consultant there works from 9 to 5, which is 14:00 to 22:00 UTC. */
const now = new Date("2027-01-11T13:00:00Z");
const tuesdayAt = (clock: string) => new Date(`2027-01-12T${clock}:00Z`);
const sender = { name: "Waymark", email: "hello@waymark.example", postalAddress: null, url: "https://waymark.example" };
const visitor = { sender, now, by: null };

let colleagues = 0;

async function consultant(database: Database): Promise<StaffMember> {
  await database.update(consultants).set({ isBookable: false });
  colleagues += 1;
  const person = { email: `knows${colleagues}@calls.example`, name: "Ada", role: "consultant" } as const;
  const staff = await newColleague(database, person, now);
  await ensureConsultant(database, { ...staff, meetingUrl: "https://room.example/1" }, now);
  return staff;
}

/** A finished assessment that names nobody yet. */
async function submission(database: Database): Promise<string> {
  const content = '{"of":"a test"}';
  const modelHash = createHash("sha256").update(content).digest("hex");
  await database
    .insert(assessmentModels)
    .values({ hash: modelHash, version: 900, content, publishedAt: now })
    .onConflictDoNothing();
  const points = { outcome: "django", band: "clear", djangoFit: 70, nodeFit: 30, margin: 40 } as const;
  const keys = { tokenHash: randomUUID(), formKey: randomUUID(), contentHash: "content", modelHash };
  const [row] = await database
    .insert(assessmentSubmissions)
    .values({ ...keys, ...points, answers: { timeline: "lt3" }, createdAt: now })
    .returning({ id: assessmentSubmissions.id });
  return row?.id ?? "";
}

function request(email: string, clock: string, changes: Partial<BookingRequest> = {}): BookingRequest {
  const details = { name: "Noor Haddad", company: null, phone: null, note: null, outcome: null, brief: null };
  const form = { visitorZone: "America/Vancouver", formKey: randomUUID(), holdToken: null, consents: [] };
  return { ...details, ...form, email, startsAt: tuesdayAt(clock), ...changes };
}

async function booked(database: Database, wanted: BookingRequest): Promise<string> {
  const made = await bookSlot(database, wanted, visitor);
  if (!made.ok) throw new Error(made.reason);
  return made.value.uid;
}

const assessed = (submissionId: string) =>
  ({ submissionId, outcome: "django", band: "clear", signals: { timeline: "lt3" } }) as const;

test("a call that is booked from a result keeps it for life, and the lead has its answers", async ({ database }) => {
  await consultant(database);
  const submissionId = await submission(database);
  const wanted = request("ada@result.example", "15:00", { outcome: "django", assessment: assessed(submissionId) });
  const uid = await booked(database, wanted);
  const booking = await findBooking(database, uid);
  expect(booking?.submissionId).toBe(submissionId);
  const leadId = booking?.leadId ?? "";
  const [lead] = await database.select().from(leads).where(eq(leads.id, leadId));
  expect(lead).toMatchObject({ outcome: "django", band: "clear", signals: { timeline: "lt3" } });
  const [stored] = await database
    .select()
    .from(assessmentSubmissions)
    .where(eq(assessmentSubmissions.id, submissionId));
  expect(stored?.leadId).toBe(leadId);
  const lines = await listEvents(database, leadId, { limit: 9 });
  expect(lines.map(({ kind }) => kind)).toContain("submitted-assessment");
  await moveCall(database, { uid, startsAt: tuesdayAt("16:00"), reason: null }, visitor);
  expect((await findBooking(database, uid))?.submissionId).toBe(submissionId);
});

test("who books from a result that somebody else asked for first keeps it with the call alone", async ({
  database,
}) => {
  await consultant(database);
  const submissionId = await submission(database);
  const shared = { assessment: assessed(submissionId) };
  const first = await findBooking(database, await booked(database, request("one@shared.example", "15:00", shared)));
  const second = await findBooking(database, await booked(database, request("two@shared.example", "17:00", shared)));
  const [stored] = await database
    .select()
    .from(assessmentSubmissions)
    .where(eq(assessmentSubmissions.id, submissionId));
  expect(stored?.leadId).toBe(first?.leadId);
  expect(second).toMatchObject({ submissionId });
  expect(second?.leadId).not.toBe(first?.leadId);
});

test("who came to the waiting list from a result has it with the offer", async ({ database }) => {
  const staff = await consultant(database);
  await keepWeeklyHours(database, staff, { hours: [], now });
  const submissionId = await submission(database);
  const wish = {
    email: "waits@result.example",
    name: null,
    visitorZone: "America/Toronto",
    weekdays: [],
    dayParts: [],
  };
  await joinWaitingList(database, { ...wish, formKey: randomUUID(), submissionId, outcome: "django" }, { sender, now });
  const override = { on: "2027-01-12", hours: [{ start: "10:00", end: "10:30" }], reason: null };
  await keepOverride(database, staff, { override, now });
  await offerFreeTimes(database, { sender, now: new Date(now.getTime() + 1_000) });
  const [mail] = await database
    .select({ text: mails.text })
    .from(mails)
    .where(and(eq(mails.recipient, wish.email), eq(mails.kind, "waiting-offer")));
  const token = /\/book\/offer\/([\w-]{43})/.exec(mail?.text ?? "")?.[1] ?? "";
  expect(await findSubmissionOfOffer(database, token)).toBe(submissionId);
  await database.delete(bookings).where(eq(bookings.status, "held"));
  await database.update(waitingList).set({ state: "left" });
});

test("the mail of a call that was cancelled leads to its page, which leads on to another", async ({ database }) => {
  await consultant(database);
  const email = "again@known.example";
  const uid = await booked(database, request(email, "14:00"));
  await cancelCall(database, { uid, reason: null }, visitor);
  const [mail] = await database
    .select({ text: mails.text })
    .from(mails)
    .where(and(eq(mails.recipient, email), eq(mails.kind, "call-cancelled")));
  const [token = ""] = /(?<=waymark\.example\/booking\/)[\w-]{43}\b/.exec(mail?.text ?? "") ?? [];
  expect(await findBookingByLink(database, token)).toMatchObject({ uid, status: "cancelled" });
});

test("company and phone, as typed for this call, stand in every mail to the consultant and in none to the visitor", async ({
  database,
}) => {
  const staff = await consultant(database);
  const email = "phone@known.example";
  await booked(database, request(email, "14:00", { company: "Before Ltd", phone: "+1 416 555 0100" }));
  const typed = { company: "Northern Forms", phone: "+1 604 555 0199" };
  const uid = await booked(database, request(email, "20:00", typed));
  await moveCall(database, { uid, startsAt: tuesdayAt("21:00"), reason: null }, visitor);
  await remindOfCall(database, { uid, sequence: 1, kind: "hour" }, { sender, now: tuesdayAt("20:01") });
  await cancelCall(database, { uid, reason: null }, visitor);
  const toConsultant = await database
    .select({ kind: mails.kind, text: mails.text })
    .from(mails)
    .where(and(eq(mails.recipient, staff.email), like(mails.text, "%Northern Forms%")));
  expect(toConsultant.map(({ kind }) => kind).toSorted()).toEqual([
    "call-booked-staff",
    "call-cancelled-staff",
    "call-moved-staff",
    "call-reminder-staff",
  ]);
  expect(toConsultant.every(({ text }) => text.includes(typed.phone))).toBe(true);
  const toVisitor = await database.select({ text: mails.text }).from(mails).where(eq(mails.recipient, email));
  expect(toVisitor.filter(({ text }) => text.includes("555 0199"))).toEqual([]);
});
