import { expect } from "vitest";
import { assessmentStepCounts } from "@/db/schema/assessment";
import { test } from "@/db/testing/database";
import { countSteps } from "@/lib/assessment/commands/count-step";
import { foldStepCounts } from "@/lib/assessment/commands/fold-step-counts";
import { listStepCounts } from "@/lib/assessment/queries/step-counts";
import { readAttribution } from "@/lib/http/attribution";

const sunday = new Date("2027-01-10T15:00:00Z");
const monday = new Date("2027-01-11T15:00:00Z");
const days = { fromOn: "2027-01-10", toOn: "2027-01-11" };

test("folding leaves every count as it was, and one row of each past day, also while visitors are counted", async ({
  database,
}) => {
  const attribution = readAttribution([["utm_source", "newsletter"]]);
  const count = async (at: Date) => countSteps(database, { steps: ["start", "workload"], attribution }, at);
  for (let turn = 0; turn < 40; turn += 1) await count(sunday);
  await Promise.all([...Array.from({ length: 40 }, async () => count(monday)), foldStepCounts(database, monday)]);
  await foldStepCounts(database, monday);
  const counts = await listStepCounts(database, days);
  expect(counts.map(({ countedOn, step, count: number }) => [countedOn, step, number])).toEqual([
    ["2027-01-10", "start", 40],
    ["2027-01-10", "workload", 40],
    ["2027-01-11", "start", 40],
    ["2027-01-11", "workload", 40],
  ]);
  const rows = await database.select().from(assessmentStepCounts);
  expect(rows.filter(({ countedOn }) => countedOn === "2027-01-10")).toHaveLength(2);
  expect(rows.filter(({ countedOn }) => countedOn === "2027-01-11").length).toBeGreaterThan(4);
});
