import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { freeTimes } from "@/db/schema/booking";
import { mails } from "@/db/schema/mail";
import { newAddress, sender, type Ground, type Trial } from "@/e2e/faults/jobs/ground";
import { bookSlot } from "@/lib/booking/commands/book-slot";
import { joinWaitingList } from "@/lib/booking/commands/waiting-list";
import { enqueueJob } from "@/lib/jobs/queue";
import { enqueueMail } from "@/lib/mail/commands";
import { askForNewPassword } from "@/lib/staff/commands/passwords";
import { newColleague } from "@/lib/staff/new-colleague";

const minuteMs = 60_000;
const zone = "America/Toronto";

/** Whether a mail that says this has reached the address. */
async function hasMail({ resend }: Ground, address: string, says: RegExp): Promise<boolean> {
  const found = await resend.mailsTo(address);
  return found.some(({ subject, text }) => says.test(`${subject}\n${text}`));
}

/** A row of the outbox reaches the provider and is marked as sent. */
export const deliverMail: Trial = async (ground) => {
  const { database } = ground;
  const recipient = newAddress();
  const letter = { subject: "A word", html: "<p>Just this.</p>", text: "Just this." };
  const id = await enqueueMail(database, { ...letter, kind: "staff-notification", recipient }, new Date());
  return async () => {
    const [row] = await database.select({ state: mails.state }).from(mails).where(eq(mails.id, id));
    return row?.state === "sent" && (await hasMail(ground, recipient, /^A word$/m));
  };
};

/** A colleague who forgot their password gets a link. */
export const sendPasswordLink: Trial = async (ground) => {
  const { database } = ground;
  const email = newAddress();
  await newColleague(database, { email, name: "Noor Haddad", role: "consultant" }, new Date());
  await askForNewPassword(database, email, new Date());
  return () => hasMail(ground, email, /\/staff\/new-password\/[\w-]{43}/);
};

/** Both sides of a call are reminded of it. */
export const remindOfCall: Trial = async (ground) => {
  const { database, starts, consultantId } = ground;
  const email = newAddress();
  const request = {
    startsAt: starts[0],
    visitorZone: zone,
    email,
    name: "Ada Tester",
    company: null,
    phone: null,
    note: null,
    formKey: randomUUID(),
    holdToken: null,
    outcome: null,
    brief: null,
    consents: [],
    consultantId,
  };
  const booked = await bookSlot(database, request, { sender, now: new Date(), by: null });
  if (!booked.ok) throw new Error(booked.reason);
  const data = { uid: booked.value.uid, sequence: 0, kind: "day" } as const;
  await enqueueJob(database, { name: "remind-of-call", data });
  return () => hasMail(ground, email, /^Your call is (?:today|tomorrow|coming up)\./m);
};

/** Who waits for a time hears of one that became free: those known as free are forgotten, so that all are new. */
export const offerFreeTimes: Trial = async (ground) => {
  const { database } = ground;
  const email = newAddress();
  const wish = { email, name: null, visitorZone: zone, weekdays: [], dayParts: [], formKey: randomUUID() };
  await joinWaitingList(database, wish, { sender, now: new Date(Date.now() - minuteMs) });
  await database.delete(freeTimes);
  await enqueueJob(database, { name: "offer-free-times", data: {} });
  return () => hasMail(ground, email, /\/book\/offer\/[\w-]{43}/);
};

/** A mail whose job was lost is sent all the same. */
export const reconcile: Trial = async (ground) => {
  const { database } = ground;
  const recipient = newAddress();
  const letter = { kind: "report", recipient, subject: "A lost word", html: "<p>Here.</p>", text: "Here." };
  const since = new Date(Date.now() - 2 * minuteMs);
  await database.insert(mails).values({ ...letter, state: "waiting", createdAt: since, sendAt: since });
  await enqueueJob(database, { name: "reconcile-jobs", data: {} });
  return () => hasMail(ground, recipient, /^A lost word$/m);
};
