import { eq } from "drizzle-orm";
import { expect } from "vitest";
import type { Database } from "@/db/client";
import { staffLinks, staffMembers, staffSessions } from "@/db/schema/staff";
import { test } from "@/db/testing/database";
import { becomeStaff, firstAdministratorLink, giveLink } from "@/lib/staff/commands";
import { endSession, endSessionsOf, noteSeen, startSession } from "@/lib/staff/commands/sessions";
import { findOpenLink, findSignedInStaff, findStaffByPassword } from "@/lib/staff/queries";
import { later } from "@/lib/staff/session-length";

const monday = new Date("2027-01-11T15:00:00Z");
const minutes = (number: number) => later(monday, number * 60_000);
const hours = (number: number) => minutes(number * 60);
const first = async (database: Database, at = monday, isAnew = false) =>
  firstAdministratorLink(database, { isAnew, now: at });
const anew = async (database: Database, at = monday) => {
  const link = await first(database, at, true);
  if (link?.kind !== "new") throw new Error("There is an administrator.");
  return link;
};
const person = { name: "Ada", password: "a long enough password", timeZone: "America/Toronto" };

test("the first link makes exactly one first administrator, however often it is used at once", async ({ database }) => {
  const { token, expiresAt } = await anew(database);
  expect(expiresAt).toEqual(hours(24));
  const results = await Promise.all(
    Array.from({ length: 20 }, (_, turn) =>
      becomeStaff(database, { ...person, token, email: `first${turn}@desk.example` }, monday),
    ),
  );
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await database.select().from(staffMembers)).toHaveLength(1);
  expect(await first(database)).toBeNull();
  expect(await first(database, monday, true)).toBeNull();
});

test("while a first link works no other is made, of ten that start at once either; then there is another", async ({
  database,
}) => {
  await database.delete(staffMembers);
  await database.delete(staffLinks);
  const starts = await Promise.all(Array.from({ length: 10 }, async () => first(database)));
  expect(starts.filter((link) => link?.kind === "new")).toHaveLength(1);
  expect(await first(database, hours(23))).toEqual({ kind: "given", givenAt: monday, expiresAt: hours(24) });
  expect(await first(database, hours(24))).toMatchObject({ kind: "new", expiresAt: hours(48) });
});

test("a link that is asked for anew ends the one before", async ({ database }) => {
  await database.delete(staffMembers);
  const [before, after] = [await anew(database), await anew(database, minutes(1))];
  expect(await findOpenLink(database, before.token, minutes(2))).toBeNull();
  const used = async (token: string) =>
    (await becomeStaff(database, { ...person, token, email: "two@desk.example" }, minutes(2))).ok;
  expect([await used(before.token), await used(after.token)]).toEqual([false, true]);
});

test("only the hash of a link is stored, and it opens nothing after its time", async ({ database }) => {
  const link = await giveLink(
    database,
    { purpose: "invitation", email: "late@desk.example", role: "consultant", by: null },
    monday,
  );
  const stored = await database.select().from(staffLinks).where(eq(staffLinks.email, "late@desk.example"));
  expect(JSON.stringify(stored)).not.toContain(link.token);
  expect(await findOpenLink(database, link.token, later(link.expiresAt, -1))).not.toBeNull();
  expect(await findOpenLink(database, link.token, link.expiresAt)).toBeNull();
  const result = await becomeStaff(
    database,
    { ...person, token: link.token, email: "late@desk.example" },
    link.expiresAt,
  );
  expect(result).toEqual({ ok: false, reason: "link-spent" });
});

test("an invitation is bound to its address and role, whatever the form says", async ({ database }) => {
  const { token } = await giveLink(
    database,
    { purpose: "invitation", email: "invited@desk.example", role: "consultant", by: null },
    monday,
  );
  await becomeStaff(database, { ...person, token, email: "else@desk.example" }, monday);
  const [member] = await database.select().from(staffMembers).where(eq(staffMembers.email, "invited@desk.example"));
  expect(member?.role).toBe("consultant");
});

test("an invitation to somebody who is staff already is refused, and stays usable for nobody", async ({ database }) => {
  const link = { purpose: "invitation", email: "invited@desk.example", role: "administrator", by: null } as const;
  const { token } = await giveLink(database, link, monday);
  const result = await becomeStaff(database, { ...person, token, email: link.email }, monday);
  expect(result).toEqual({ ok: false, reason: "already-staff" });
  const [member] = await database.select().from(staffMembers).where(eq(staffMembers.email, link.email));
  expect(member?.role).toBe("consultant");
});

test("a password opens its own account only, and none that is disabled", async ({ database }) => {
  const email = "invited@desk.example";
  const id = await findStaffByPassword(database, email, person.password);
  expect(id).not.toBeNull();
  expect(await findStaffByPassword(database, email, "another long password")).toBeNull();
  expect(await findStaffByPassword(database, "nobody@desk.example", person.password)).toBeNull();
  await database.update(staffMembers).set({ disabledAt: monday }).where(eq(staffMembers.email, email));
  expect(await findStaffByPassword(database, email, person.password)).toBeNull();
  await database.update(staffMembers).set({ disabledAt: null }).where(eq(staffMembers.email, email));
});

test("a session lives while it is used, for twelve hours at most", async ({ database }) => {
  const staffId = (await findStaffByPassword(database, "invited@desk.example", person.password)) ?? "";
  const session = await startSession(database, staffId, monday);
  expect((await findSignedInStaff(database, session, minutes(119)))?.staff.email).toBe("invited@desk.example");
  expect(await findSignedInStaff(database, session, minutes(121))).toBeNull();
  for (let used = 1; used < 12; used += 1) await noteSeen(database, session, hours(used));
  expect(await findSignedInStaff(database, session, hours(11.9))).not.toBeNull();
  expect(await findSignedInStaff(database, session, hours(12))).toBeNull();
});

test("a session's use is written down once a minute at most", async ({ database }) => {
  const staffId = (await findStaffByPassword(database, "invited@desk.example", person.password)) ?? "";
  const session = await startSession(database, staffId, monday);
  await noteSeen(database, session, later(monday, 59_000));
  await noteSeen(database, session, later(monday, 61_000));
  await noteSeen(database, session, later(monday, 90_000));
  const [row] = await database.select().from(staffSessions).where(eq(staffSessions.id, session));
  expect(row?.seenAt).toEqual(later(monday, 61_000));
});

test("an ended session and a disabled account let nobody in, whatever cookie was copied", async ({ database }) => {
  const staffId = (await findStaffByPassword(database, "invited@desk.example", person.password)) ?? "";
  const [here, there] = [
    await startSession(database, staffId, monday),
    await startSession(database, staffId, monday),
  ] as const;
  await endSessionsOf(database, staffId, { except: here, now: monday });
  expect(await findSignedInStaff(database, there, monday)).toBeNull();
  expect(await findSignedInStaff(database, here, monday)).not.toBeNull();
  await database.update(staffMembers).set({ disabledAt: monday }).where(eq(staffMembers.id, staffId));
  expect(await findSignedInStaff(database, here, monday)).toBeNull();
  await database.update(staffMembers).set({ disabledAt: null }).where(eq(staffMembers.id, staffId));
  await endSession(database, here, monday);
  expect(await findSignedInStaff(database, here, monday)).toBeNull();
});
