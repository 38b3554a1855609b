import { expect } from "vitest";
import { test } from "@/db/testing/database";
import { addSampleLeads } from "@/lib/leads/commands/add-samples";
import { countLeadsByStage, findLead, listEvents } from "@/lib/leads/queries";
import { sampleLead } from "@/lib/leads/sample";

const now = new Date("2027-01-11T15:00:00Z");
const wish = { count: 300, seed: 7, owners: [], now };

test("sample leads are stored as they were made up, and adding them again changes nothing", async ({
  connection,
  database,
}) => {
  await addSampleLeads(connection, wish);
  await addSampleLeads(connection, wish);
  const counts = Object.values(await countLeadsByStage(database));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(300);
  for (const number of [1, 77, 300]) {
    const { id, answeredAt, responseMinutes: _minutes, task: _task, ...lead } = sampleLead(number, wish);
    expect(await findLead(database, id)).toMatchObject({ ...lead, ownerId: null, firstResponseAt: answeredAt });
    expect(await listEvents(database, id)).toHaveLength(answeredAt === null ? 1 : 2);
  }
});
