import type { Database } from "@/db/client";
import { restartJob, type JobName } from "@/lib/jobs/queue";
import { recordStaffEvent } from "@/lib/staff/commands/record-staff-event";
import type { StaffMember } from "@/lib/staff/member";

export type JobToRetry = { readonly name: JobName; readonly id: string };

/** Lets a failed job begin anew. False when it is under way, done or forgotten. */
export async function retryJob(
  database: Database,
  staff: StaffMember,
  { job, now }: { readonly job: JobToRetry; readonly now: Date },
): Promise<boolean> {
  return database.transaction(async (transaction) => {
    if (!(await restartJob(transaction, job.name, job.id))) return false;
    const event = { kind: "retried-job", subject: "job", subjectId: job.id, after: { job: job.name } } as const;
    await recordStaffEvent(transaction, staff, { event, now });
    return true;
  });
}
