import { PgBoss, type JobResult, type JobWithMetadata } from "pg-boss";
import { errorForLog } from "@/lib/http/log";
import { queues, workerName, type JobName, type Jobs } from "@/lib/jobs/queue";

/** Which try of a job this is. */
export type Attempt = { readonly isLastTry: boolean };

/** What to do with each kind of job. A handler that throws is tried again later; one that returns is done. */
export type JobHandlers = { readonly [Name in JobName]: (data: Jobs[Name], attempt: Attempt) => Promise<void> };

/** Work that repeats by the clock: a cron expression in UTC. */
export type Schedule = { readonly name: JobName; readonly cron: string };

/** One try of a job that came to nothing. */
export type FailedTry = Attempt & {
  readonly name: JobName;
  readonly jobId: string;
  readonly tries: number;
  readonly error: unknown;
};

export type Worker = { stop(): Promise<void> };

export type WorkerOptions = {
  readonly url: string;
  /** Trouble of the queue itself. */
  readonly onError: (error: unknown) => void;
  readonly onFailure: (failed: FailedTry) => void;
  readonly schedules?: readonly Schedule[];
};

/**
 * For the driver below pg-boss, which hands these on: after a failover no connection may stay for long with a server that
 * takes no writes, or wait for one that is gone without a word.
 */
const passing = { maxLifetimeSeconds: 60, query_timeout: 60_000, keepAlive: true };

/** Takes jobs from every queue until stopped; any number of workers may run over one database. */
export async function startWorker(handlers: JobHandlers, options: WorkerOptions): Promise<Worker> {
  const boss = new PgBoss({
    connectionString: options.url,
    application_name: workerName,
    instanceName: workerName,
    instanceHeartbeatSeconds: 10,
    max: 6,
    useListenNotify: true,
    superviseIntervalSeconds: 5,
    ...passing,
  });
  boss.on("error", options.onError);
  await boss.start();
  for (const schedule of options.schedules ?? []) await boss.schedule(schedule.name, schedule.cron, {}, { tz: "UTC" });
  for (const name of namesOf(queues)) await take(boss, name, { handle: handlers[name], onFailure: options.onFailure });
  return { stop: () => boss.stop({ graceful: true, timeout: 7_000 }) };
}

/**
 * Four at a time, two by two: a worker asks again at once while it finds two, so that a burst, or what piled up while no
 * worker ran, waits for no poll. New jobs are told to the worker; what becomes due by the clock is found within ten seconds.
 */
const takeQuickly = {
  localConcurrency: 2,
  batchSize: 2,
  burstWhenBatchFull: true,
  pollingIntervalSeconds: 0.5,
  notifyPollingIntervalSeconds: 10,
  includeMetadata: true,
  perJobResults: true,
} as const;

type Taking<Name extends JobName> = {
  readonly handle: JobHandlers[Name];
  readonly onFailure: WorkerOptions["onFailure"];
};

async function take<Name extends JobName>(boss: PgBoss, name: Name, taking: Taking<Name>): Promise<void> {
  await boss.work<Jobs[Name], object, typeof takeQuickly>(name, takeQuickly, (jobs) =>
    Promise.all(jobs.map((job) => tryJob(name, job, taking))),
  );
}

async function tryJob<Name extends JobName>(
  name: Name,
  { id, data, retryCount, retryLimit }: JobWithMetadata<Jobs[Name]>,
  { handle, onFailure }: Taking<Name>,
): Promise<JobResult> {
  const isLastTry = retryCount >= retryLimit;
  try {
    await handle(data, { isLastTry });
    return { id, status: "completed" };
  } catch (error) {
    onFailure({ name, jobId: id, tries: retryCount + 1, isLastTry, error });
    return { id, status: "failed", output: keepable(error) };
  }
}

/** What the queue may keep of an error: as much as a log, as messages of the database carry personal data. */
function keepable(error: unknown): Error {
  const { kind, message, code } = errorForLog(error);
  const words = typeof message === "string" ? message : String(kind);
  const kept = new Error(typeof code === "string" ? `${words} (${code})` : words);
  delete kept.stack;
  return kept;
}

function namesOf<Name extends string>(record: Readonly<Record<Name, unknown>>): readonly Name[] {
  // Object.keys widens to string[]; the record is closed, so its keys are exactly these names.
  // oxlint-disable-next-line no-unsafe-type-assertion
  return Object.keys(record) as Name[];
}
