import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { test } from "@/db/testing/database";
import { publishModel } from "@/lib/assessment/commands/publish-model";
import { listOpenTimes } from "@/lib/booking/queries/list-open-times";
import { addSampleJourneys } from "@/lib/server/sample-journeys";
import { removeSamples } from "@/lib/server/samples";

const now = new Date("2027-01-11T15:00:00Z");
const days = { now, zone: "America/Toronto", fromOn: "2027-01-12", toOn: "2027-01-22" } as const;

test("everybody in the demo is a sample, its colleagues can be booked, and taking samples out leaves nobody", async ({
  connection,
  database,
}) => {
  const people = async () =>
    database.execute(sql`SELECT (SELECT count(*)::int FROM leads) AS leads, (SELECT count(*)::int FROM bookings) AS calls,
      (SELECT count(*)::int FROM staff_members) AS staff, (SELECT count(*)::int FROM leads WHERE NOT is_sample) AS real`);
  await publishModel(database, now);
  await addSampleJourneys(connection, { secret: "a secret of the demo, long enough for it", now });
  const [{ leads, calls, staff, real } = {}] = await people();
  expect([Number(leads) > 240, Number(calls) > 0, staff, real]).toEqual([true, true, 3, 0]);
  expect((await listOpenTimes(database, days)).slots.length).toBeGreaterThan(10);
  expect(await removeSamples(connection, now)).toMatchObject({ colleagues: 3, staying: [] });
  expect([...(await people())]).toEqual([{ leads: 0, calls: 0, staff: 0, real: 0 }]);
});
