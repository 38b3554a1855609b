import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { test } from "@/db/testing/database";
import { captureLead, recordLeadEvent } from "@/lib/leads/commands";
import { addSampleLeads } from "@/lib/leads/commands/add-samples";
import { listDuplicates } from "@/lib/leads/queries/list-duplicates";

const now = new Date("2027-01-11T15:00:00Z");

test("one mailbox, one phone number and one company with a similar name are found, whatever the writing", async ({
  database,
}) => {
  const lead = { email: "jon.smith@gmail.com", name: "Jon Smith", company: "Kite Labs", phone: "+1 (416) 555-0123" };
  const { leadId } = await captureLead(database, lead, now);
  const others = {
    "same-mailbox": { email: "jonsmith+news@googlemail.com" },
    "same-phone": { email: "js@phone.example", phone: "416.555.0123" },
    "similar-name": { email: "john@company.example", name: "John Smith", company: "KITE labs" },
    "same-name": { email: "jon@name.example", name: "jon smith" },
  };
  for (const other of Object.values(others)) await captureLead(database, other, now);
  await captureLead(database, { email: "ann@company.example", name: "Ann Wu", company: "Kite Labs" }, now);
  await captureLead(database, { email: "jon@other.example", name: "Jon Smith", company: "Other Ltd" }, now);
  const found = await listDuplicates(database, leadId);
  expect(Object.fromEntries(found.map(({ email, reasons }) => [reasons.join(), email]))).toEqual(
    Object.fromEntries(Object.entries(others).map(([reason, { email }]) => [reason, email])),
  );
});

test("two leads that somebody found to be two people are not suggested again, on neither page", async ({
  database,
}) => {
  const one = await captureLead(database, { email: "twin@two.example", phone: "604 555 0199" }, now);
  const two = await captureLead(database, { email: "other@two.example", phone: "6045550199" }, now);
  expect(await listDuplicates(database, one.leadId)).toHaveLength(1);
  const event = { leadId: one.leadId, kind: "found-different", actor: null, details: { other: two.leadId } } as const;
  await recordLeadEvent(database, event, now);
  expect(await listDuplicates(database, one.leadId)).toEqual([]);
  expect(await listDuplicates(database, two.leadId)).toEqual([]);
});

test("looking for duplicates goes through indexes, however many leads there are", async ({ connection, database }) => {
  await addSampleLeads(connection, { count: 3_000, seed: 7, now, owners: [] });
  await database.execute(sql`ANALYZE leads`);
  for (const condition of [
    sql`address_form(email) = address_form('a.b@c.example')`,
    sql`phone IS NOT NULL AND phone_form(phone) = '4165550123'`,
    sql`company IS NOT NULL AND search_form(company) = 'kite labs'`,
    sql`name IS NOT NULL AND search_form(name) = 'jon smith'`,
  ]) {
    const plan = await database.execute(sql`EXPLAIN SELECT id FROM leads WHERE deleted_at IS NULL AND ${condition}`);
    expect(JSON.stringify([...plan])).toMatch(/leads_by_(address|phone|company|name)_form/);
  }
});
