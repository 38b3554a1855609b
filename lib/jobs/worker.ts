import { PgBoss } from "pg-boss";
import { queues, type JobName, type Jobs } from "@/lib/jobs/queue";

/** What to do with each kind of job. A handler that throws is tried again later; one that returns is done. */
export type JobHandlers = { readonly [Name in JobName]: (data: Jobs[Name]) => Promise<void> };

/** Work that repeats by the clock: a cron expression in UTC. */
export type Schedule = { readonly name: JobName; readonly cron: string };

export type Worker = { stop(): Promise<void> };

export type WorkerOptions = {
  readonly url: string;
  readonly onError: (error: unknown) => void;
  readonly schedules?: readonly Schedule[];
};

/** Takes jobs from every queue until stopped; any number of workers may run over one database. */
export async function startWorker(handlers: JobHandlers, options: WorkerOptions): Promise<Worker> {
  const boss = new PgBoss({
    connectionString: options.url,
    application_name: "waymark-worker",
    max: 6,
    useListenNotify: true,
    superviseIntervalSeconds: 5,
  });
  boss.on("error", options.onError);
  await boss.start();
  for (const schedule of options.schedules ?? []) await boss.schedule(schedule.name, schedule.cron, {}, { tz: "UTC" });
  for (const name of namesOf(queues)) await take(boss, name, handlers[name]);
  return { stop: () => boss.stop({ graceful: true, timeout: 10_000 }) };
}

/** A burst of mails must not wait for one poll each: four at a time, asking again twice a second while there is more. */
const takeQuickly = { pollingIntervalSeconds: 0.5, localConcurrency: 4 };

async function take<Name extends JobName>(boss: PgBoss, name: Name, handle: JobHandlers[Name]): Promise<void> {
  await boss.work<Jobs[Name]>(name, takeQuickly, async (jobs) => {
    for (const job of jobs) await handle(job.data);
  });
}

function namesOf<Name extends string>(record: Readonly<Record<Name, unknown>>): readonly Name[] {
  // Object.keys widens to string[]; the record is closed, so its keys are exactly these names.
  // oxlint-disable-next-line no-unsafe-type-assertion
  return Object.keys(record) as Name[];
}
