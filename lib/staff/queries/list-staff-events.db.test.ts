import { eq, sql } from "drizzle-orm";
import { expect } from "vitest";
import { mails } from "@/db/schema/mail";
import { staffMembers } from "@/db/schema/staff";
import { test } from "@/db/testing/database";
import { enqueueMail } from "@/lib/mail/commands";
import { changeAccount } from "@/lib/staff/commands/account";
import { changeRole, disableColleague, inviteColleague, withdrawInvitation } from "@/lib/staff/commands/colleagues";
import { changePassword, sendColleagueLink } from "@/lib/staff/commands/passwords";
import { resendMail } from "@/lib/staff/commands/resend-mail";
import { isAdministrator } from "@/lib/staff/member";
import { newColleague } from "@/lib/staff/new-colleague";
import { listOpenInvitations } from "@/lib/staff/queries";
import { listStaffEvents } from "@/lib/staff/queries/list-staff-events";

const now = new Date("2027-01-11T15:00:00Z");
const sender = { name: "Waymark", email: "hello@waymark.example", postalAddress: null, url: "https://waymark.example" };
const password = "a long enough password";

test("everything done to accounts is written down: who, what, when, before and after, and no secret", async ({
  database,
}) => {
  const ada = await newColleague(
    database,
    { email: "ada@audit.example", name: "Ada", role: "administrator", password },
    now,
  );
  if (!isAdministrator(ada)) throw new Error("not an administrator");
  const cleo = await newColleague(database, { email: "cleo@audit.example", name: "Cleo", role: "consultant" }, now);
  const invitation = { email: "dora@audit.example", role: "consultant" } as const;
  await inviteColleague(database, ada, { invitation, sender, now });
  const linkId = (await listOpenInvitations(database, now))[0]?.id ?? "";
  await withdrawInvitation(database, ada, { linkId, now });
  await withdrawInvitation(database, ada, { linkId, now });
  await changeRole(database, ada, { colleagueId: cleo.id, role: "administrator", now });
  await disableColleague(database, ada, { colleagueId: cleo.id, now });
  await sendColleagueLink(database, ada, { colleague: cleo, now });
  await changeAccount(database, ada, { account: { name: "Ada L.", timeZone: "America/Vancouver" }, now });
  await changePassword(database, ada, { present: "wrong", password: "another long password", sender, now });
  await changePassword(database, ada, { present: password, password: "another long password", sender, now });
  const events = await listStaffEvents(database, { actorId: ada.id, limit: 50 });
  expect(events.map(({ kind }) => kind)).toEqual([
    "changed-password",
    "changed-account",
    "sent-password-link",
    "disabled-colleague",
    "changed-role",
    "withdrew-invitation",
    "invited-colleague",
    "joined",
  ]);
  const ofCleo = await listStaffEvents(database, { subject: "colleague", subjectId: cleo.id, limit: 50 });
  expect(ofCleo.find(({ kind }) => kind === "changed-role")).toMatchObject({
    actorName: "Ada",
    before: { role: "consultant", disabledAt: null },
    after: { role: "administrator", disabledAt: null },
  });
  expect(JSON.stringify(events)).not.toMatch(/password:|argon|[\w-]{43}/);
});

test("what was refused or changed nothing leaves no event", async ({ database }) => {
  const ben = await newColleague(database, { email: "ben@audit.example", name: "Ben", role: "administrator" }, now);
  if (!isAdministrator(ben)) throw new Error("not an administrator");
  await changeRole(database, ben, { colleagueId: ben.id, role: "consultant", now });
  await disableColleague(database, ben, { colleagueId: crypto.randomUUID(), now });
  expect((await listStaffEvents(database, { actorId: ben.id, limit: 9 })).map(({ kind }) => kind)).toEqual(["joined"]);
});

test("a mail that is sent again names who asked for it, once", async ({ database }) => {
  const eva = await newColleague(database, { email: "eva@audit.example", name: "Eva", role: "consultant" }, now);
  const letter = { kind: "report", recipient: "lead@audit.example", subject: "x", html: "x", text: "x" };
  const mailId = await enqueueMail(database, letter, now);
  expect(await resendMail(database, eva, { mailId, now })).toBe(false);
  await database.update(mails).set({ state: "failed" }).where(eq(mails.id, mailId));
  const tries = await Promise.all(Array.from({ length: 5 }, async () => resendMail(database, eva, { mailId, now })));
  expect(tries.filter(Boolean)).toHaveLength(1);
  const events = await listStaffEvents(database, { subject: "mail", subjectId: mailId, limit: 9 });
  expect(events).toMatchObject([{ kind: "resent-mail", actorName: "Eva" }]);
});

test("events stay when their author's account is gone, and older ones are found page by page", async ({ database }) => {
  const before = await listStaffEvents(database, { limit: 100 });
  const gone = before.find(({ actorName }) => actorName === "Eva")?.actorId ?? "";
  await database.execute(sql`DELETE FROM staff_sessions WHERE staff_id = ${gone}`);
  await database.delete(staffMembers).where(eq(staffMembers.id, gone));
  expect(await listStaffEvents(database, { limit: 100 })).toEqual(before);
  const pages = [await listStaffEvents(database, { limit: 4 })];
  for (let last = pages.at(-1)?.at(-1); last !== undefined; last = pages.at(-1)?.at(-1)) {
    pages.push(await listStaffEvents(database, { before: last, limit: 4 }));
  }
  expect(pages.flat()).toEqual(before);
});
