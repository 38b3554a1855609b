import { sql } from "drizzle-orm";
import { PgBoss } from "pg-boss";
import { expect, inject, vi } from "vitest";
import { connect, type Database } from "@/db/client";
import { createTestDatabase } from "@/db/testing/cluster";
import { test as base } from "@/db/testing/database";
import { listFailingJobs } from "@/lib/jobs/queries";
import { enqueueJob, enqueueJobs, prepareQueues, queues, restartJob, type JobName } from "@/lib/jobs/queue";
import { readiness } from "@/lib/jobs/readiness";
import { startWorker, type FailedTry, type JobHandlers } from "@/lib/jobs/worker";

type Queue = { readonly url: string; readonly database: Database };

const test = base.extend<{ readonly queue: Queue }>({
  queue: [
    // oxlint-disable-next-line no-empty-pattern -- Vitest reads the fixtures that this one needs from the pattern
    async ({}, use) => {
      const url = await createTestDatabase(inject("templateUrl"), `test_${crypto.randomUUID().slice(0, 8)}`);
      const connection = connect(url);
      await use({ url, database: connection.database });
      await connection.close();
    },
    { scope: "test" },
  ],
});

const patiently = { timeout: 20_000, interval: 100 };

/** A worker that does nothing but what is asked of it here. */
function handlersWith(some: Partial<JobHandlers>): JobHandlers {
  const idle = Object.fromEntries(Object.keys(queues).map((name) => [name, async () => undefined]));
  return { ...(idle as unknown as JobHandlers), ...some };
}

const retryLimit = (database: Database, name: JobName, limit: number) =>
  database.execute(sql`UPDATE pgboss.job SET retry_limit = ${limit} WHERE name = ${name}`);

test("a job that fails is heard of by kind and id, keeps no personal data, and begins anew when staff say so", async ({
  queue: { url, database },
}) => {
  await enqueueJob(database, { name: "send-password-link", data: { linkId: crypto.randomUUID() } });
  await retryLimit(database, "send-password-link", 0);
  const failures: FailedTry[] = [];
  let isBroken = true;
  let tries = 0;
  const failing = async () => {
    tries += 1;
    if (isBroken) throw new Error("Failed query: select ada@north.example params: ada@north.example");
  };
  const worker = await startWorker(handlersWith({ "send-password-link": failing }), {
    url,
    onError: (error) => expect(error).toBeUndefined(),
    onFailure: (failed) => failures.push(failed),
  });
  try {
    await expect.poll(() => listFailingJobs(database), patiently).toHaveLength(1);
    const [job] = await listFailingJobs(database);
    expect(job).toMatchObject({ name: "send-password-link", tries: 1, nextTryAt: null });
    expect(job?.problem).toBe("a database statement failed");
    expect(failures).toMatchObject([{ name: "send-password-link", jobId: job?.id, tries: 1, isLastTry: true }]);
    expect(JSON.stringify([...(await database.execute(sql`SELECT * FROM pgboss.job`))])).not.toContain("ada@");
    expect(await readiness(database)).toMatchObject({ status: "degraded", isReady: true, failedJobs: 1 });

    isBroken = false;
    expect(await restartJob(database, "send-password-link", job?.id ?? "")).toBe(true);
    expect(await restartJob(database, "send-password-link", job?.id ?? "")).toBe(false);
    await expect.poll(() => tries, patiently).toBe(2);
    await expect.poll(() => readiness(database), patiently).toMatchObject({ status: "ready", failedJobs: 0 });
  } finally {
    await worker.stop();
  }
});

test("a queue of a kind of work that exists no more goes at the start with its jobs, once no other worker lives", async ({
  queue: { url, database },
}) => {
  const boss = new PgBoss({
    connectionString: url,
    supervise: false,
    schedule: false,
    registerInstance: false,
    max: 1,
  });
  await boss.start();
  await boss.createQueue("offer-freed-time");
  await boss.send("offer-freed-time", { startsAt: "2027-01-12T15:00:00Z" });
  await boss.schedule("offer-freed-time", "*/5 * * * *");
  await boss.stop({ graceful: false });
  const count = async () => {
    const [row] = await database.execute(sql`SELECT
      (SELECT count(*)::int FROM pgboss.queue WHERE name = 'offer-freed-time') AS queues,
      (SELECT count(*)::int FROM pgboss.job WHERE name = 'offer-freed-time') AS jobs,
      (SELECT count(*)::int FROM pgboss.schedule) AS schedules`);
    return row;
  };
  const worker = await startWorker(handlersWith({}), { url, onError: () => undefined, onFailure: () => undefined });
  await expect.poll(() => readiness(database), patiently).toMatchObject({ workers: [{ isAlive: true }] });
  await prepareQueues(url);
  expect(await count()).toMatchObject({ queues: 1, jobs: 1 });
  await worker.stop();
  await enqueueJob(database, { name: "fold-insight", data: {} });
  for (let start = 1; start <= 2; start += 1) await prepareQueues(url);
  expect(await count()).toMatchObject({ queues: 0, jobs: 0, schedules: 0 });
  expect(
    await database.execute(sql`SELECT FROM pgboss.job WHERE name = 'fold-insight' AND state = 'created'`),
  ).toHaveLength(1);
  expect(await readiness(database)).toMatchObject({ queueDepth: 1 });
});

test("a failure of what the clock asks for again is forgotten once a later run has done it", async ({
  queue: { database },
}) => {
  await enqueueJob(database, { name: "fold-insight", data: {} });
  const end = (state: string, minutesAgo: number) =>
    database.execute(sql`UPDATE pgboss.job SET state = ${state}::pgboss.job_state, started_on = now(),
      completed_on = now() - ${minutesAgo} * interval '1 minute' WHERE state = 'created'`);
  await end("failed", 20);
  expect(await listFailingJobs(database)).toHaveLength(1);
  await enqueueJob(database, { name: "fold-insight", data: {} });
  await end("completed", 10);
  expect(await listFailingJobs(database)).toEqual([]);
});

test("work that waits for a worker who is gone is said at the place that balancers ask, which stays in", async ({
  queue: { url, database },
}) => {
  expect(await readiness(database)).toMatchObject({ status: "ready", queueDepth: 0, workers: [] });
  await enqueueJob(database, { name: "fold-insight", data: {} });
  expect(await readiness(database)).toMatchObject({ status: "degraded", isReady: true, queueDepth: 1 });
  const trouble = vi.fn<(error: unknown) => void>();
  const worker = await startWorker(handlersWith({}), { url, onError: trouble, onFailure: trouble });
  await expect
    .poll(() => readiness(database), patiently)
    .toMatchObject({
      status: "ready",
      queueDepth: 0,
      workers: [{ isAlive: true }],
    });
  await worker.stop();
  expect(trouble).not.toHaveBeenCalled();
  await database.execute(sql`UPDATE pgboss.instance SET stopped_on = NULL, heartbeat_on = now() - interval '1 minute'`);
  await enqueueJob(database, { name: "fold-insight", data: {} });
  expect(await readiness(database)).toMatchObject({ status: "degraded", workers: [{ isAlive: false }] });
});

test("what piled up while no worker ran is done at once, one job's failure beside the others' success", async ({
  queue: { url, database },
}) => {
  const done = new Set<string>();
  const ids = Array.from({ length: 20 }, () => crypto.randomUUID());
  const jobs = ids.map((eventId) => ({ data: { eventId } }));
  await enqueueJobs(database, "spread-event", jobs);
  const spread = async ({ eventId }: { readonly eventId: string }) => {
    if (eventId === ids[3]) throw new Error("only this one");
    done.add(eventId);
  };
  const failures: string[] = [];
  const worker = await startWorker(handlersWith({ "spread-event": spread }), {
    url,
    onError: (error) => expect(error).toBeUndefined(),
    onFailure: ({ name }) => failures.push(name),
  });
  try {
    await expect.poll(() => done.size, { timeout: 15_000, interval: 100 }).toBe(19);
    expect(failures).toEqual(["spread-event"]);
    const states = () =>
      database.execute(
        sql`SELECT state, count(*)::int FROM pgboss.job WHERE name = 'spread-event' GROUP BY 1 ORDER BY 1`,
      );
    await expect
      .poll(async () => [...(await states())], patiently)
      .toEqual([
        { state: "retry", count: 1 },
        { state: "completed", count: 19 },
      ]);
  } finally {
    await worker.stop();
  }
});
