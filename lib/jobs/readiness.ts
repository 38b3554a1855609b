import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { withDeadline } from "@/lib/http/deadline";
import { isDraining } from "@/lib/http/front/drain";
import { countFailingJobs } from "@/lib/jobs/queries";
import { workerName } from "@/lib/jobs/queue";

/** A process that takes jobs, as the database knows it. */
export type WorkerSign = {
  readonly startedAt: string;
  readonly lastSignSeconds: number;
  /** False once it missed three signs of life. */
  readonly isAlive: boolean;
};

/** How the work stands that happens without a visitor. */
export type WorkFacts = {
  /** Jobs given up, or failing again and again, that no later run has made good. */
  readonly failedJobs: number;
  /** Mails of the last seven days that failed and that nobody has sent again. */
  readonly failedMails: number;
  /** Mails that are due for two minutes and have no job: the worker that looks for them does not. */
  readonly mailsWithoutJob: number;
  /** Jobs that could run now. */
  readonly queueDepth: number;
  /** For how long the oldest of them could have run, null when there is none. */
  readonly oldestDueJobSeconds: number | null;
  /** Workers that ran within the last hour and were not stopped in order. */
  readonly workers: readonly WorkerSign[];
  /** Age in seconds of the oldest mail that is due and was not sent, null when none waits. */
  readonly oldestWaitingMailSeconds: number | null;
};

/** What a balancer or an operator needs to know; no personal data. */
export type Readiness = Partial<WorkFacts> & {
  /**
   * "unavailable" can't serve pages. "degraded" can, so a balancer leaves it in; but something was not done, or nobody is
   * there to do it, and a person should look.
   */
  readonly status: "ready" | "degraded" | "unavailable";
  readonly isReady: boolean;
  readonly database: "answers" | "does not answer";
  readonly isDraining: boolean;
  /** Migrations applied, so that a rollout can see which schema a server runs on. */
  readonly migrations: number | null;
};

const ANSWER_WITHIN_MS = 1_000;

/**
 * Ready means: the database answers within a second and no stop was asked for. How the work stands decides no more than
 * between ready and degraded: a server that counts slowly, on a busy machine, can serve pages all the same, and says
 * "degraded" without the counts.
 */
export async function readiness(database: Database): Promise<Readiness> {
  const inTime = async <Value>(work: Promise<Value>) => withDeadline(work, ANSWER_WITHIN_MS).catch(() => null);
  const [migrations, facts] = await Promise.all([inTime(countMigrations(database)), inTime(countWork(database))]);
  const status = statusOf(migrations, facts);
  return {
    status,
    isReady: status !== "unavailable",
    database: migrations === null ? "does not answer" : "answers",
    isDraining: isDraining(),
    migrations,
    ...facts,
  };
}

function statusOf(migrations: number | null, facts: WorkFacts | null): Readiness["status"] {
  if (migrations === null || isDraining()) return "unavailable";
  return facts === null || needsSomebody(facts) ? "degraded" : "ready";
}

function needsSomebody({ failedJobs, failedMails, mailsWithoutJob, queueDepth, workers }: WorkFacts): boolean {
  const isLeftAlone = queueDepth > 0 && !workers.some(({ isAlive }) => isAlive);
  return failedJobs + failedMails + mailsWithoutJob > 0 || isLeftAlone;
}

async function countMigrations(database: Database): Promise<number> {
  const [row] = await database.execute<{ migrations: number }>(serving);
  if (row === undefined) throw new Error("the database counted nothing");
  return row.migrations;
}

async function countWork(database: Database): Promise<WorkFacts> {
  const [failedJobs, [row], workers] = await Promise.all([
    countFailingJobs(database),
    database.execute<Omit<WorkFacts, "failedJobs" | "workers">>(counts),
    database.execute<WorkerSign>(signs),
  ]);
  if (row === undefined) throw new Error("the database counted nothing");
  return { ...row, failedJobs, workers: [...workers] };
}

/** Locks no row, but Postgres refuses it where nothing may be written (25006): on a standby, or a demoted primary. */
const serving = sql`
  WITH writable AS (SELECT FROM mails WHERE false FOR UPDATE)
  SELECT count(*)::int AS migrations FROM drizzle.__drizzle_migrations WHERE NOT EXISTS (SELECT FROM writable)`;

const counts = sql`
  SELECT mail.*, work.*
  FROM (SELECT
      (count(*) FILTER (WHERE state = 'failed' AND send_at > now() - interval '7 days'))::int AS "failedMails",
      (count(*) FILTER (WHERE state = 'waiting' AND send_at <= now() - interval '2 minutes' AND NOT EXISTS (
        SELECT FROM pgboss.job WHERE job.name = 'deliver-mail' AND job.state < 'completed'
          AND job.data ->> 'mailId' = mails.id::text)))::int AS "mailsWithoutJob",
      extract(epoch FROM now() - min(send_at) FILTER (WHERE state = 'waiting' AND send_at <= now()))::int
        AS "oldestWaitingMailSeconds"
    FROM mails WHERE state IN ('failed', 'waiting')) AS mail,
    (SELECT count(*)::int AS "queueDepth", extract(epoch FROM now() - min(start_after))::int AS "oldestDueJobSeconds"
    FROM pgboss.job WHERE state < 'active' AND start_after <= now()) AS work`;

const signs = sql`
  SELECT to_json(started_on) #>> '{}' AS "startedAt",
    extract(epoch FROM now() - heartbeat_on)::int AS "lastSignSeconds",
    heartbeat_on > now() - 3 * heartbeat_seconds * interval '1 second' AS "isAlive"
  FROM pgboss.instance WHERE name = ${workerName} AND stopped_on IS NULL AND heartbeat_on > now() - interval '1 hour'
  ORDER BY started_on DESC LIMIT 50`;
