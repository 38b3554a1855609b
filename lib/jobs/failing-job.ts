import type { JobName } from "@/lib/jobs/queue";

/** A job that somebody should look at: given up, or failing again and again. Nothing of what it carries. */
export type FailingJob = {
  readonly id: string;
  readonly name: JobName;
  readonly tries: number;
  /** What its last try ended with; the queue keeps no personal data of it. */
  readonly problem: string | null;
  readonly createdAt: Date;
  /** When it is tried again by itself; null for one that was given up. */
  readonly nextTryAt: Date | null;
};
