import { sql, type SQL } from "drizzle-orm";
import type { Database } from "@/db/client";
import type { FailingJob } from "@/lib/jobs/failing-job";
import { queues, type JobName } from "@/lib/jobs/queue";

/** What became of these is told by the rows that they are for: mails, deliveries. */
const toldElsewhere: readonly JobName[] = ["deliver-mail", "deliver-webhook"];
const told = Object.keys(queues).filter((name) => !toldElsewhere.some((elsewhere) => elsewhere === name));
/** A try or two may fail by chance; after this many somebody should know, though it is tried again for hours. */
const triesUnheard = 3;
const jobsShown = 100;

/**
 * Jobs that were given up, and those that fail again and again, except where the same work has succeeded since: what the
 * clock asks for again every ten minutes needs nobody.
 */
const failing: SQL = sql`FROM pgboss.job AS bad
  WHERE bad.name IN ${told} AND (bad.state = 'failed' OR (bad.state = 'retry' AND bad.retry_count >= ${triesUnheard}))
    AND NOT EXISTS (SELECT FROM pgboss.job AS good WHERE good.name = bad.name AND good.state = 'completed'
      AND good.data IS NOT DISTINCT FROM bad.data AND good.completed_on > coalesce(bad.completed_on, bad.started_on))`;

/** What fails, the newest first. */
export async function listFailingJobs(database: Database): Promise<readonly FailingJob[]> {
  const rows = await database.execute<{
    id: string;
    name: JobName;
    tries: number;
    problem: string | null;
    created: string;
    next: string | null;
  }>(sql`
    SELECT bad.id, bad.name, bad.retry_count + (bad.state = 'failed')::int AS tries, bad.output ->> 'message' AS problem,
      to_json(bad.created_on) #>> '{}' AS created,
      CASE WHEN bad.state = 'retry' THEN to_json(bad.start_after) #>> '{}' END AS next
    ${failing} ORDER BY bad.created_on DESC LIMIT ${jobsShown}`);
  return rows.map(({ id, name, tries, problem, created, next }) => {
    const nextTryAt = next === null ? null : new Date(next);
    return { id, name, tries, problem, createdAt: new Date(created), nextTryAt };
  });
}

/** How many jobs fail. */
export async function countFailingJobs(database: Database): Promise<number> {
  const [row] = await database.execute<{ number: number }>(sql`SELECT count(*)::int AS number ${failing}`);
  return row?.number ?? 0;
}
