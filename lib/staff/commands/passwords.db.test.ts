import { desc, eq } from "drizzle-orm";
import { expect } from "vitest";
import type { Database } from "@/db/client";
import { mails } from "@/db/schema/mail";
import { staffLinks } from "@/db/schema/staff";
import { test } from "@/db/testing/database";
import { askForNewPassword, changePassword, sendPasswordLink, setNewPassword } from "@/lib/staff/commands/passwords";
import { newColleague } from "@/lib/staff/new-colleague";
import { findSignedInStaff, findStaffByPassword } from "@/lib/staff/queries";
import { later } from "@/lib/staff/session-length";
import { startSession } from "@/lib/staff/commands/sessions";

const now = new Date("2027-01-11T15:00:00Z");
const sender = { name: "Waymark", email: "hello@waymark.example", postalAddress: null, url: "https://waymark.example" };
const outside = { sender, now };
const old = "the old long password";
const fresh = "a fresh long password";

/** Asks and lets the job run, twice: it may be tried again. Gives the token that was mailed, if one was. */
async function mailedToken(database: Database, email: string, at = now): Promise<string | null> {
  await askForNewPassword(database, email, at);
  const links = await database.select().from(staffLinks).where(eq(staffLinks.email, email));
  for (const link of links) await sendPasswordLink(database, link.id, { sender, now: at });
  for (const link of links) await sendPasswordLink(database, link.id, { sender, now: at });
  const [mail] = await database.select().from(mails).where(eq(mails.recipient, email)).orderBy(desc(mails.createdAt));
  return /\/staff\/new-password\/([\w-]{43})/.exec(mail?.text ?? "")?.[1] ?? null;
}

test("a mailed link sets a new password once, ends every session and signs nobody in", async ({ database }) => {
  const email = "ada@password.example";
  const ada = await newColleague(database, { email, name: "Ada", role: "consultant", password: old }, now);
  const token = (await mailedToken(database, email)) ?? "";
  expect(await database.select().from(mails).where(eq(mails.recipient, email))).toHaveLength(1);
  const results = await Promise.all(
    Array.from({ length: 5 }, async () => setNewPassword(database, { token, password: fresh }, outside)),
  );
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await findStaffByPassword(database, email, old)).toBeNull();
  expect(await findStaffByPassword(database, email, fresh)).toBe(ada.id);
  expect(await findSignedInStaff(database, ada.sessionId, now)).toBeNull();
  const kinds = (await database.select().from(mails).where(eq(mails.recipient, email))).map(({ kind }) => kind);
  expect(kinds).toContain("staff-password-changed");
});

test("a stranger's address gets no mail", async ({ database }) => {
  expect(await mailedToken(database, "stranger@password.example")).toBeNull();
  expect(await database.select().from(mails).where(eq(mails.recipient, "stranger@password.example"))).toEqual([]);
});

test("only the newest link works, for an hour", async ({ database }) => {
  const email = "ben@password.example";
  await newColleague(database, { email, name: "Ben", role: "consultant", password: old }, now);
  const older = (await mailedToken(database, email)) ?? "";
  const newer = (await mailedToken(database, email, later(now, 1_000))) ?? "";
  expect(newer).not.toBe(older);
  expect((await setNewPassword(database, { token: older, password: fresh }, outside)).ok).toBe(false);
  const tooLate = { sender, now: later(now, 60 * 60_000 + 1_000) };
  expect((await setNewPassword(database, { token: newer, password: fresh }, tooLate)).ok).toBe(false);
  expect((await setNewPassword(database, { token: newer, password: fresh }, outside)).ok).toBe(true);
});

test("changing the password here signs out everywhere else and kills links that were on their way", async ({
  database,
}) => {
  const email = "cleo@password.example";
  const cleo = await newColleague(database, { email, name: "Cleo", role: "consultant", password: old }, now);
  const elsewhere = await startSession(database, cleo.id, now);
  const token = (await mailedToken(database, email)) ?? "";
  const change = { present: "not the old password", password: fresh, sender, now };
  expect(await changePassword(database, cleo, change)).toEqual({ ok: false, reason: "wrong-password" });
  expect((await changePassword(database, cleo, { ...change, present: old })).ok).toBe(true);
  expect(await findSignedInStaff(database, cleo.sessionId, now)).not.toBeNull();
  expect(await findSignedInStaff(database, elsewhere, now)).toBeNull();
  expect((await setNewPassword(database, { token, password: old }, outside)).ok).toBe(false);
});
