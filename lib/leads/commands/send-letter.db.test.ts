import { eq } from "drizzle-orm";
import { expect } from "vitest";
import { consents } from "@/db/schema/leads";
import { mails } from "@/db/schema/mail";
import { test as base } from "@/db/testing/database";
import type { Database } from "@/db/client";
import { captureLead, recordLeadEvent } from "@/lib/leads/commands";
import { keepTemplate, removeTemplate, restoreTemplate } from "@/lib/leads/commands/keep-templates";
import { sendLetter, type Letter } from "@/lib/leads/commands/send-letter";
import { stopFollowUpByLink } from "@/lib/leads/commands/stop-follow-up";
import { findLead, listEvents } from "@/lib/leads/queries";
import { findFollowUpChoice, findTemplate, listTemplates } from "@/lib/leads/queries/letters";
import { newColleague } from "@/lib/staff/new-colleague";
import type { StaffMember } from "@/lib/staff/member";
import { listStaffEvents } from "@/lib/staff/queries/list-staff-events";

const monday = new Date("2027-01-11T15:00:00Z");
const now = new Date("2027-01-12T15:00:00Z");
const sender = {
  name: "Waymark",
  email: "hello@waymark.example",
  postalAddress: "1 Example Street, Toronto",
  url: "https://waymark.example",
};

const test = base.extend<{ readonly ada: StaffMember }>({
  ada: [
    async ({ database }, use) =>
      use(await newColleague(database, { email: "ada@letters.example", name: "Ada", role: "consultant" }, monday)),
    { scope: "file" },
  ],
});

async function newLead(database: Database, acceptsFollowUp: boolean) {
  const email = `${crypto.randomUUID()}@letters.example`;
  return { email, leadId: (await captureLead(database, { email, name: "Kim", acceptsFollowUp }, monday)).leadId };
}

const letterTo = (leadId: string, wish: Partial<Letter> = {}): Letter => ({
  leadId,
  about: "services",
  formKey: crypto.randomUUID(),
  subject: "Our offer",
  body: "Hello Kim\n\nMore at https://waymark.example/services.",
  ...wish,
});

const mailsTo = async (database: Database, email: string) =>
  database.select().from(mails).where(eq(mails.recipient, email));

test("follow-up mail goes to those who agreed, with the postal address and a link that ends it, and is no answer before it has left", async ({
  database,
  ada,
}) => {
  const { email, leadId } = await newLead(database, true);
  expect((await sendLetter(database, ada, { letter: letterTo(leadId), sender, now })).ok).toBe(true);
  const [mail] = await mailsTo(database, email);
  expect(mail).toMatchObject({ kind: "lead-letter", leadId, subject: "Our offer", state: "waiting" });
  expect(mail?.text).toContain("1 Example Street");
  expect(mail?.headers).toMatchObject({ "Reply-To": "ada@letters.example" });
  const stopUrl = /<(.*)>/.exec(mail?.headers["List-Unsubscribe"] ?? "")?.[1] ?? "";
  expect(mail?.html).toContain(stopUrl);
  expect(await findLead(database, leadId)).toMatchObject({ stage: "new", firstResponseAt: null });
  const kinds = (await listEvents(database, leadId)).map(({ kind }) => kind);
  expect(kinds).toContain("sent-letter");
  const token = stopUrl.split("/").at(-1) ?? "";
  expect(await findFollowUpChoice(database, token)).toEqual({ isOn: true });
  for (let time = 0; time < 2; time += 1) await stopFollowUpByLink(database, { token, companyName: "Waymark", now });
  expect(await findFollowUpChoice(database, token)).toEqual({ isOn: false });
  expect(await findLead(database, leadId)).toMatchObject({ acceptsFollowUp: false });
  const proof = await database.select().from(consents).where(eq(consents.leadId, leadId));
  expect(proof).toMatchObject([{ purpose: "follow-up", isGiven: false, place: "follow-up-mail" }]);
  expect(await sendLetter(database, ada, { letter: letterTo(leadId), sender, now })).toEqual({
    ok: false,
    reason: "no-consent",
  });
});

test("the same form sent ten times is one mail", async ({ database, ada }) => {
  const { email, leadId } = await newLead(database, true);
  const letter = letterTo(leadId);
  const sent = await Promise.all(
    Array.from({ length: 10 }, async () => sendLetter(database, ada, { letter, sender, now })),
  );
  expect(sent.every(({ ok }) => ok)).toBe(true);
  expect(await mailsTo(database, email)).toHaveLength(1);
});

test("without consent only an answer about a call or a report goes, and it carries no link that ends anything", async ({
  database,
  ada,
}) => {
  const { email, leadId } = await newLead(database, false);
  const send = async (wish: Partial<Letter>) =>
    sendLetter(database, ada, { letter: letterTo(leadId, wish), sender, now });
  expect(await send({})).toEqual({ ok: false, reason: "no-consent" });
  expect(await send({ about: "call" })).toEqual({ ok: false, reason: "no-call" });
  await recordLeadEvent(database, { leadId, kind: "requested-report", actor: null, details: {} }, monday);
  expect((await send({ about: "report" })).ok).toBe(true);
  const [mail] = await mailsTo(database, email);
  expect(mail?.headers).toEqual({ "Reply-To": "ada@letters.example" });
});

test("nothing goes with a variable left in it, to a sample, or as follow-up mail without a postal address", async ({
  database,
  ada,
}) => {
  const { leadId } = await newLead(database, true);
  const letter = letterTo(leadId, { body: "Dear {{nmae}}" });
  expect(await sendLetter(database, ada, { letter, sender, now })).toEqual({ ok: false, reason: "unfilled-variables" });
  const nowhere = { ...sender, postalAddress: null };
  expect(await sendLetter(database, ada, { letter: letterTo(leadId), sender: nowhere, now })).toEqual({
    ok: false,
    reason: "no-postal-address",
  });
  const sample = { email: "sample@letters.example", isSample: true, acceptsFollowUp: true };
  const { leadId: sampleId } = await captureLead(database, sample, monday);
  expect(await sendLetter(database, ada, { letter: letterTo(sampleId), sender, now })).toEqual({
    ok: false,
    reason: "sample-lead",
  });
});

test("a template has a name of its own, is never saved over a colleague's change, and comes back once deleted", async ({
  database,
  ada,
}) => {
  const before = (await listTemplates(database)).length;
  const words = { about: "call", subject: "Your call", body: "Dear {{name}}" } as const;
  const wish = { ...words, templateId: null, version: 0, name: "A letter of ours" };
  const kept = await keepTemplate(database, ada, { wish, now });
  const templateId = kept.ok ? kept.value.templateId : "";
  expect(await keepTemplate(database, ada, { wish: { ...wish, name: "A LETTER of ours" }, now })).toEqual({
    ok: false,
    reason: "name-taken",
  });
  const change = { ...wish, templateId, version: 1, subject: "Our call" };
  expect((await keepTemplate(database, ada, { wish: change, now })).ok).toBe(true);
  expect(await keepTemplate(database, ada, { wish: change, now })).toEqual({ ok: false, reason: "template-changed" });
  await removeTemplate(database, ada, { templateId, now });
  expect(await findTemplate(database, templateId)).toBeNull();
  expect(await keepTemplate(database, ada, { wish: change, now })).toEqual({ ok: false, reason: "unknown-template" });
  await removeTemplate(database, ada, { templateId, now });
  expect((await restoreTemplate(database, ada, { templateId, now })).ok).toBe(true);
  expect(await listTemplates(database)).toHaveLength(before + 1);
  const events = await listStaffEvents(database, { subject: "template", subjectId: templateId, limit: 9 });
  expect(events).toMatchObject([
    { kind: "restored-template", actorName: ada.name, after: { name: wish.name } },
    { kind: "removed-template", actorName: ada.name, before: { name: wish.name } },
    { kind: "changed-template", before: { subject: "Your call" }, after: { subject: "Our call" } },
    { kind: "added-template", after: { name: wish.name, subject: "Your call", body: words.body } },
  ]);
});
