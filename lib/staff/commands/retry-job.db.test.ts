import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { test } from "@/db/testing/database";
import { enqueueJob } from "@/lib/jobs/queue";
import { retryJob } from "@/lib/staff/commands/retry-job";
import { newColleague } from "@/lib/staff/new-colleague";
import { listStaffEvents } from "@/lib/staff/queries/list-staff-events";

const now = new Date("2026-11-23T15:00:00Z");

test("a failed job is tried again once, as many times as a new one, and it is known who said so", async ({
  database,
}) => {
  const staff = await newColleague(database, { email: "ada@jobs.example", name: "Ada", role: "consultant" }, now);
  const data = { linkId: crypto.randomUUID() };
  await enqueueJob(database, { name: "send-password-link", data });
  const [job] = await database.execute<{ id: string }>(
    sql`UPDATE pgboss.job SET state = 'failed', retry_count = 12, completed_on = now() RETURNING id`,
  );
  const wish = { job: { name: "send-password-link", id: job?.id ?? "" }, now } as const;
  const tried = await Promise.all([1, 2, 3].map(() => retryJob(database, staff, wish)));
  expect(tried.filter(Boolean)).toEqual([true]);
  const jobs = await database.execute(sql`SELECT state, retry_count, retry_limit, data FROM pgboss.job`);
  expect([...jobs]).toEqual([{ state: "created", retry_count: 0, retry_limit: 12, data }]);
  const events = await listStaffEvents(database, { subject: "job", subjectId: job?.id ?? "", limit: 9 });
  expect(events).toMatchObject([{ kind: "retried-job", actorName: "Ada", after: { job: "send-password-link" } }]);
});
