import { eq } from "drizzle-orm";
import { expect } from "vitest";
import { mails } from "@/db/schema/mail";
import { staffMembers } from "@/db/schema/staff";
import { test } from "@/db/testing/database";
import { becomeStaff } from "@/lib/staff/commands";
import {
  changeRole,
  disableColleague,
  enableColleague,
  inviteColleague,
  withdrawInvitation,
} from "@/lib/staff/commands/colleagues";
import { isAdministrator, type Administrator, type StaffMember } from "@/lib/staff/member";
import { newColleague } from "@/lib/staff/new-colleague";
import { findSignedInStaff, listOpenInvitations } from "@/lib/staff/queries";
import { later, linkLengthMs } from "@/lib/staff/session-length";

const now = new Date("2027-01-11T15:00:00Z");
const sender = { name: "Waymark", email: "hello@waymark.example", postalAddress: null, url: "https://waymark.example" };
const person = { name: "Cleo", password: "a long enough password", timeZone: "America/Toronto" };

function administrator(staff: StaffMember): Administrator {
  if (!isAdministrator(staff)) throw new Error("not an administrator");
  return staff;
}

function tokenIn(text: string | undefined): string {
  return /\/staff\/welcome\/([\w-]{43})/.exec(text ?? "")?.[1] ?? "";
}

test("an invited person gets a mail whose link makes them a colleague, once", async ({ database }) => {
  const ada = administrator(
    await newColleague(database, { email: "ada@invite.example", name: "Ada", role: "administrator" }, now),
  );
  const invitation = { email: "cleo@invite.example", role: "consultant" } as const;
  expect((await inviteColleague(database, ada, { invitation, sender, now })).ok).toBe(true);
  const [mail] = await database.select().from(mails).where(eq(mails.recipient, invitation.email));
  expect(mail?.kind).toBe("staff-invitation");
  const token = tokenIn(mail?.text);
  const joined = await Promise.all(
    Array.from({ length: 20 }, async () =>
      becomeStaff(database, { ...person, token, email: "else@invite.example" }, now),
    ),
  );
  expect(joined.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await inviteColleague(database, ada, { invitation, sender, now })).toMatchObject({ reason: "already-staff" });
});

test("an address is invited once at a time: by one of ten at once, and again after it was withdrawn or expired", async ({
  database,
}) => {
  const ben = administrator(
    await newColleague(database, { email: "ben@invite.example", name: "Ben", role: "administrator" }, now),
  );
  const invitation = { email: "dora@invite.example", role: "consultant" } as const;
  const invite = async (at: Date) => inviteColleague(database, ben, { invitation, sender, now: at });
  const outcomes = await Promise.all(Array.from({ length: 10 }, async () => invite(now)));
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await database.select().from(mails).where(eq(mails.recipient, invitation.email))).toHaveLength(1);
  const [open] = await listOpenInvitations(database, now);
  await withdrawInvitation(database, ben, { linkId: open?.id ?? "", now });
  expect(await listOpenInvitations(database, now)).toEqual([]);
  expect((await invite(now)).ok).toBe(true);
  expect((await invite(later(now, linkLengthMs.invitation))).ok).toBe(true);
});

test("a withdrawn invitation opens nothing", async ({ database }) => {
  const eve = administrator(
    await newColleague(database, { email: "eve@invite.example", name: "Eve", role: "administrator" }, now),
  );
  const invitation = { email: "fred@invite.example", role: "consultant" } as const;
  await inviteColleague(database, eve, { invitation, sender, now });
  const open = (await listOpenInvitations(database, now)).find(({ email }) => email === invitation.email);
  await withdrawInvitation(database, eve, { linkId: open?.id ?? "", now });
  const [mail] = await database.select().from(mails).where(eq(mails.recipient, invitation.email));
  const result = await becomeStaff(database, { ...person, token: tokenIn(mail?.text), email: invitation.email }, now);
  expect(result).toEqual({ ok: false, reason: "link-spent" });
});

test("a disabled colleague is out at once, and in again only after being enabled and signing in", async ({
  database,
}) => {
  const gus = administrator(
    await newColleague(database, { email: "gus@invite.example", name: "Gus", role: "administrator" }, now),
  );
  const hal = await newColleague(database, { email: "hal@invite.example", name: "Hal", role: "consultant" }, now);
  expect((await disableColleague(database, gus, { colleagueId: hal.id, now })).ok).toBe(true);
  expect(await findSignedInStaff(database, hal.sessionId, now)).toBeNull();
  await enableColleague(database, gus, { colleagueId: hal.id, now });
  expect(await findSignedInStaff(database, hal.sessionId, now)).toBeNull();
});

test("another role ends the sessions of the old one", async ({ database }) => {
  const ida = administrator(
    await newColleague(database, { email: "ida@invite.example", name: "Ida", role: "administrator" }, now),
  );
  const jon = await newColleague(database, { email: "jon@invite.example", name: "Jon", role: "consultant" }, now);
  await changeRole(database, ida, { colleagueId: jon.id, role: "administrator", now });
  expect(await findSignedInStaff(database, jon.sessionId, now)).toBeNull();
  expect(await changeRole(database, ida, { colleagueId: ida.id, role: "consultant", now })).toMatchObject({
    reason: "yourself",
  });
});

test("two administrators who disable each other at the same moment leave one", async ({ database }) => {
  await database.update(staffMembers).set({ disabledAt: now });
  for (let round = 0; round < 5; round += 1) {
    const [one, two] = [
      administrator(
        await newColleague(database, { email: `one${round}@duel.example`, name: "One", role: "administrator" }, now),
      ),
      administrator(
        await newColleague(database, { email: `two${round}@duel.example`, name: "Two", role: "administrator" }, now),
      ),
    ];
    const results = await Promise.all([
      disableColleague(database, one, { colleagueId: two.id, now }),
      disableColleague(database, two, { colleagueId: one.id, now }),
    ]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    await database.update(staffMembers).set({ disabledAt: now });
  }
});
