import { expect } from "vitest";
import { leadCounts } from "@/db/schema/leads";
import { test } from "@/db/testing/database";
import { captureLead } from "@/lib/leads/commands";
import { advanceLead } from "@/lib/leads/commands/change-lead";
import { foldLeadCounts } from "@/lib/leads/commands/fold-lead-counts";
import { countLeadsByStage } from "@/lib/leads/queries";

const monday = new Date("2027-01-11T15:00:00Z");

test("folding leaves every count as it was, in as few rows as there are counts, also while leads come in", async ({
  database,
}) => {
  const come = async (turn: number) => {
    const { leadId } = await captureLead(database, { email: `fold${turn}@fold.example` }, monday);
    if (turn % 3 === 0) await advanceLead(database, { leadId, to: "booked", actor: null }, monday);
  };
  for (let turn = 0; turn < 12; turn += 1) await come(turn);
  const before = await countLeadsByStage(database);
  await foldLeadCounts(database);
  expect(await countLeadsByStage(database)).toEqual(before);
  expect(await database.select().from(leadCounts)).toHaveLength(2);
  const visits = Array.from({ length: 30 }, async (_, turn) => come(100 + turn));
  await Promise.all([...visits, foldLeadCounts(database), foldLeadCounts(database), foldLeadCounts(database)]);
  expect(await countLeadsByStage(database)).toMatchObject({ new: 28, booked: 14 });
});
