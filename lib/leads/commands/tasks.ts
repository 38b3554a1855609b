import { and, eq, isNull, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { leads, leadTasks } from "@/db/schema/leads";
import { violatedConstraint } from "@/db/violation";
import { accepted, refused, type Result } from "@/lib/result";
import type { StaffMember } from "@/lib/staff/member";

export type NewTask = {
  readonly leadId: string;
  readonly title: string;
  readonly dueOn: string | null;
  readonly ownerId: string | null;
  readonly formKey: string;
};

/** Plans something for a lead. The same form sent twice is one task. */
export async function planTask(
  database: Database,
  staff: StaffMember,
  { task, now }: { readonly task: NewTask; readonly now: Date },
): Promise<Result<null, "unknown-lead" | "unknown-owner">> {
  try {
    const lead = database
      .select({ id: leads.id })
      .from(leads)
      .where(and(eq(leads.id, task.leadId), isNull(leads.deletedAt)));
    const [found] = await lead;
    if (found === undefined) return refused("unknown-lead");
    await database
      .insert(leadTasks)
      .values({ ...task, createdBy: staff.name, createdAt: now })
      .onConflictDoNothing({ target: leadTasks.formKey });
    return accepted(null);
  } catch (error) {
    if (violatedConstraint(error) === "lead_tasks_owner_id_staff_members_id_fk") return refused("unknown-owner");
    throw error;
  }
}

/** Ticks a task off, or takes the tick away; doing it twice changes nothing. */
export async function tickTask(
  database: Database,
  staff: StaffMember,
  { taskId, isDone, now }: { readonly taskId: string; readonly isDone: boolean; readonly now: Date },
): Promise<Result<{ readonly leadId: string }, "unknown-task">> {
  const [task] = await database
    .update(leadTasks)
    .set(
      isDone
        ? {
            doneAt: sql`coalesce(${leadTasks.doneAt}, ${now.toISOString()}::timestamptz)`,
            doneBy: sql`coalesce(${leadTasks.doneBy}, ${staff.name})`,
          }
        : { doneAt: null, doneBy: null },
    )
    .where(eq(leadTasks.id, taskId))
    .returning({ leadId: leadTasks.leadId });
  return task === undefined ? refused("unknown-task") : accepted(task);
}
