import { eq } from "drizzle-orm";
import { expect } from "vitest";
import type { Database } from "@/db/client";
import { leads } from "@/db/schema/leads";
import { mails } from "@/db/schema/mail";
import { staffMembers } from "@/db/schema/staff";
import { test } from "@/db/testing/database";
import { captureLead } from "@/lib/leads/commands";
import { deliverMail } from "@/lib/leads/commands/deliver-mail";
import { letterKind } from "@/lib/leads/letter";
import { listUnsentLetters, listUnsentLettersTo } from "@/lib/leads/queries/list-unsent-letters";
import { enqueueMail, resendMails } from "@/lib/mail/commands";
import { newColleague } from "@/lib/staff/new-colleague";

const now = new Date("2027-01-11T15:00:00Z");
const later = new Date("2027-01-11T16:00:00Z");

async function failedLetter(database: Database, leadId: string, at = now): Promise<string> {
  const words = { subject: "Our offer", html: "<p>Hello</p>", text: "Hello" };
  const mail = { ...words, kind: letterKind, recipient: "kim@unsent.example", leadId };
  const id = await enqueueMail(database, mail, at);
  const send = async () => ({ kind: "refused", problem: "422 validation_error" }) as const;
  await deliverMail(database, id, { send, isLastTry: false, now: at });
  return id;
}

test("whose answer never left stands on Today of the owner, or of everybody, until it leaves or they need none", async ({
  database,
}) => {
  const colleague = async (name: string) =>
    newColleague(database, { email: `${name}@unsent.example`, name, role: "consultant" }, now);
  const [ada, bo] = [await colleague("ada"), await colleague("bo")];
  const { leadId } = await captureLead(database, { email: "kim@unsent.example" }, now);
  const mailId = await failedLetter(database, leadId);
  const seen = async () =>
    Promise.all(
      [ada, bo].map(async ({ id }) => (await listUnsentLetters(database, id)).map((letter) => letter.mailId)),
    );
  const set = (columns: Partial<typeof leads.$inferInsert>) =>
    database.update(leads).set(columns).where(eq(leads.id, leadId));
  expect(await seen()).toEqual([[mailId], [mailId]]);
  expect(await listUnsentLettersTo(database, leadId)).toMatchObject([
    { mailId, subject: "Our offer", state: "failed", problem: "422 validation_error", leadEmail: "kim@unsent.example" },
  ]);
  await set({ ownerId: bo.id });
  expect(await seen()).toEqual([[], [mailId]]);
  await database.update(staffMembers).set({ disabledAt: now }).where(eq(staffMembers.id, bo.id));
  expect((await seen())[0]).toEqual([mailId]);
  await set({ ownerId: null, stage: "lost" });
  expect(await seen()).toEqual([[], []]);
  await set({ stage: "held", stageSince: later });
  expect(await seen()).toEqual([[], []]);
  await set({ stageSince: now });
  const another = await failedLetter(database, leadId, later);
  expect((await seen())[0]).toEqual([another, mailId]);
  await resendMails(database, [another], later);
  expect(await seen()).toEqual([[], []]);
  await database.update(mails).set({ state: "no-provider" }).where(eq(mails.id, another));
  expect((await seen())[0]).toEqual([another, mailId]);
});
