import { AsyncLocalStorage } from "node:async_hooks";
import { sql, type SQL, type SQLWrapper } from "drizzle-orm";
import { fromDrizzle, PgBoss, type QueueOptions } from "pg-boss";
import type { Database } from "@/db/client";

/** Every kind of work that happens without a visitor waiting, with the data that its job carries. */
export type Jobs = {
  /** Send one row of the outbox. */
  readonly "deliver-mail": { readonly mailId: string };
  /** Mail a link to choose a new password, if the address it was asked for is a colleague's. */
  readonly "send-password-link": { readonly linkId: string };
  /** Remind both sides of a call, if it still is as it was when the job was made. */
  readonly "remind-of-call": { readonly uid: string; readonly sequence: number; readonly kind: "day" | "hour" };
  /** Let go of the words of notes that were taken away for good. */
  readonly "forget-removed-notes": Readonly<Record<string, never>>;
  /** Fold the changes of the counts of leads together. */
  readonly "fold-lead-counts": Readonly<Record<string, never>>;
  /** Delete the results that nobody asked for in time, and what was held back as long. */
  readonly "forget-anonymous-results": Readonly<Record<string, never>>;
  /** Add what changed about leads to the tallies of insight. */
  readonly "fold-insight": Readonly<Record<string, never>>;
  /** Look for times that have become free, and offer them to those who wait. */
  readonly "offer-free-times": Readonly<Record<string, never>>;
  /** Read every calendar elsewhere that is due. */
  readonly "refresh-calendar-feeds": Readonly<Record<string, never>>;
  /** Read one calendar elsewhere. */
  readonly "refresh-calendar-feed": { readonly feedId: string };
  /** Hand an event to everybody who asked to be told of its kind. */
  readonly "spread-event": { readonly eventId: string };
  /** Send one event to one address elsewhere. */
  readonly "deliver-webhook": { readonly deliveryId: string };
  /** Try a file of leads dry. */
  readonly "check-lead-import": { readonly importId: string };
  /** Take a file of leads over. */
  readonly "take-lead-import": { readonly importId: string };
  /** Forget files that nobody decided about, and what was told elsewhere long ago. */
  readonly "forget-files-and-events": Readonly<Record<string, never>>;
  /** Take back what came in with a file. */
  readonly "undo-lead-import": { readonly importId: string };
  /** Give what waits without a job a new one, and give up what has no try left. */
  readonly "reconcile-jobs": Readonly<Record<string, never>>;
};

export type JobName = keyof Jobs;

/** Ten seconds after a worker's last sign of life another one takes its job; failures back off up to four hours. */
const patient: QueueOptions = {
  heartbeatSeconds: 10,
  retryLimit: 12,
  retryDelay: 5,
  retryBackoff: true,
  retryDelayMax: 14_400,
};

/** Work that the clock asks for again soon: trying it twice is enough. */
const repeating: QueueOptions = { heartbeatSeconds: 10, retryLimit: 1, retryDelay: 30 };
/** Longer than the day for which a webhook is tried: the command itself says when it is enough. */
const dayLong: QueueOptions = { ...patient, retryLimit: 40 };

/** How each queue retries; a new kind of job doesn't compile until it says so. */
export const queues: Readonly<Record<JobName, QueueOptions>> = {
  "deliver-mail": patient,
  "send-password-link": patient,
  "remind-of-call": patient,
  "forget-removed-notes": patient,
  "fold-lead-counts": patient,
  "fold-insight": patient,
  "forget-anonymous-results": patient,
  "offer-free-times": patient,
  "refresh-calendar-feeds": repeating,
  "refresh-calendar-feed": repeating,
  "spread-event": patient,
  "deliver-webhook": dayLong,
  "check-lead-import": patient,
  "take-lead-import": patient,
  "undo-lead-import": patient,
  "forget-files-and-events": patient,
  "reconcile-jobs": { ...repeating, deleteAfterSeconds: 3_600 },
};

/** What a worker is called in the database. */
export const workerName = "waymark-worker";

export type EnqueueOptions = {
  /** Not before this instant; absent means at once. */
  readonly runAt?: Date;
};

export type NewJob<Name extends JobName> = EnqueueOptions & { readonly data: Jobs[Name] };

/** Whose transaction the call under way belongs to. */
const caller = new AsyncLocalStorage<Database>();
/** One for all callers, because it remembers what it once read about a queue. */
let sharedBoss: PgBoss | undefined;

function bossOfCallers(): PgBoss {
  return (sharedBoss ??= new PgBoss({
    db: { executeSql: (text, values) => callersDatabase().executeSql(text, values) },
  }));
}

function callersDatabase() {
  const database = caller.getStore();
  if (database === undefined) throw new Error("a job is enqueued for no caller");
  return fromDrizzle(database, sql);
}

/** Adds a job inside the caller's transaction: it exists exactly when the rest of that transaction does. */
export async function enqueueJob<Name extends JobName>(
  database: Database,
  { name, data }: { readonly name: Name; readonly data: Jobs[Name] },
  options: EnqueueOptions = {},
): Promise<void> {
  await enqueueJobs(database, name, [{ data, ...options }]);
}

/** Adds jobs of one kind inside the caller's transaction, in one statement. */
export async function enqueueJobs<Name extends JobName>(
  database: Database,
  name: Name,
  jobs: ReadonlyArray<NewJob<Name>>,
): Promise<void> {
  if (jobs.length === 0) return;
  const rows = jobs.map(({ data, runAt }) => (runAt === undefined ? { data } : { data, startAfter: runAt }));
  await caller.run(database, () => bossOfCallers().insert(name, rows));
}

/**
 * Lets a job that failed for good, or that waits for its next try, begin anew at once: the same work with as many tries as
 * a new one. False when there is no such job any more. Call it inside a transaction.
 */
export async function restartJob(transaction: Database, name: JobName, jobId: string): Promise<boolean> {
  const stopped = await transaction.execute<{ data: Jobs[JobName] }>(sql`
    DELETE FROM pgboss.job WHERE name = ${name} AND id = ${jobId}::uuid AND state IN ('failed', 'retry')
    RETURNING coalesce(data, '{}') AS data`);
  await enqueueJobs(transaction, name, [...stopped]);
  return stopped.length > 0;
}

/** Which values of a job's data name the row that it is for: columns or constants. */
type JobKey = Readonly<Record<string, SQLWrapper>>;

/** Whether a job for a row is still to be done, or under way: a part of a statement. */
export function hasLivingJob(name: JobName, key: JobKey): SQL<boolean> {
  return sql`EXISTS (SELECT FROM pgboss.job WHERE name = ${name} AND state < 'completed' AND ${hasKey(key)})`;
}

/** Whether a job for a row has failed for good: a part of a statement. */
export function hasFailedJob(name: JobName, key: JobKey): SQL<boolean> {
  return sql`EXISTS (SELECT FROM pgboss.job WHERE name = ${name} AND state > 'completed' AND ${hasKey(key)})`;
}

function hasKey(key: JobKey): SQL {
  const parts = Object.entries(key).map(([field, value]) => sql`job.data ->> ${field}::text = (${value})::text`);
  return sql.join(parts, sql` AND `);
}

/**
 * Creates pg-boss's own tables and our queues where they are missing, and removes those of kinds of work that exist no more
 * with their jobs and schedules, which nobody would ever take. Several processes may call it at once.
 */
export async function prepareQueues(url: string): Promise<void> {
  const boss = new PgBoss({
    connectionString: url,
    supervise: false,
    schedule: false,
    registerInstance: false,
    max: 2,
  });
  // Trouble of its pool is told as an event, besides by the call that met it; one that nobody hears ends the process.
  boss.on("error", () => undefined);
  await boss.start();
  for (const [name, options] of Object.entries(queues)) await boss.createQueue(name, { ...options, notify: true });
  await removeRetired(boss);
  await boss.stop({ graceful: false });
}

/** While another worker lives nothing is removed: it, or a server beside it, may be of the version that still has that kind. */
async function removeRetired(boss: PgBoss): Promise<void> {
  const retired = (await boss.getQueues()).filter(({ name }) => !Object.hasOwn(queues, name));
  if (retired.length === 0) return;
  const { rows } = await boss.getDb().executeSql(
    `SELECT FROM pgboss.instance WHERE name = $1 AND stopped_on IS NULL
      AND heartbeat_on > now() - 3 * heartbeat_seconds * interval '1 second' LIMIT 1`,
    [workerName],
  );
  if (rows.length > 0) return;
  for (const { name } of retired) await boss.deleteQueue(name);
}
