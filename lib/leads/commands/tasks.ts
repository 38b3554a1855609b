import { and, eq, isNotNull, isNull } from "drizzle-orm";
import type { Database } from "@/db/client";
import { leadTasks } from "@/db/schema/leads";
import { changesBetween } from "@/lib/leads/change";
import { recordLeadEvent } from "@/lib/leads/commands";
import { lockLead, lockLeadOf } from "@/lib/leads/commands/lock-lead";
import { accepted, refused, type Result } from "@/lib/result";
import type { StaffMember } from "@/lib/staff/member";
import { lockActiveColleague } from "@/lib/staff/commands/lock-colleague";

export type NewTask = {
  readonly leadId: string;
  readonly title: string;
  readonly dueOn: string | null;
  readonly ownerId: string | null;
  readonly formKey: string;
};

type Replanning = {
  readonly taskId: string;
  readonly dueOn: string | null;
  readonly ownerId: string | null;
  readonly now: Date;
};

/** Plans something for a lead. The same form sent twice is one task. */
export async function planTask(
  database: Database,
  staff: StaffMember,
  { task, now }: { readonly task: NewTask; readonly now: Date },
): Promise<Result<null, "unknown-lead" | "unknown-owner">> {
  return database.transaction(async (transaction) => {
    const lead = await lockLead(transaction, task.leadId);
    if (lead === null) return refused("unknown-lead");
    if (!(await canBeGiven(transaction, task.ownerId))) return refused("unknown-owner");
    const [planned] = await transaction
      .insert(leadTasks)
      .values({ ...task, leadId: lead.id, createdBy: staff.name, createdAt: now })
      .onConflictDoNothing({ target: leadTasks.formKey })
      .returning({ id: leadTasks.id });
    if (planned === undefined) return accepted(null);
    const details = { task: planned.id, title: task.title };
    await recordLeadEvent(transaction, { leadId: lead.id, kind: "planned-task", actor: staff, details }, now);
    return accepted(null);
  });
}

/** Ticks a task off, or takes the tick away; doing it twice changes nothing. */
export async function tickTask(
  database: Database,
  staff: StaffMember,
  { taskId, isDone, now }: { readonly taskId: string; readonly isDone: boolean; readonly now: Date },
): Promise<Result<{ readonly leadId: string }, "unknown-task">> {
  return database.transaction(async (transaction) => {
    const lead = await lockLeadOf(transaction, leadTasks, taskId);
    if (lead === null) return refused("unknown-task");
    const { id: leadId } = lead;
    const [ticked] = await transaction
      .update(leadTasks)
      .set(isDone ? { doneAt: now, doneBy: staff.name } : { doneAt: null, doneBy: null })
      .where(and(eq(leadTasks.id, taskId), isDone ? isNull(leadTasks.doneAt) : isNotNull(leadTasks.doneAt)))
      .returning({ title: leadTasks.title });
    // It may be as it should be already.
    if (ticked === undefined) return accepted({ leadId });
    const { title } = ticked;
    const kind = isDone ? "did-task" : "reopened-task";
    await recordLeadEvent(transaction, { leadId, kind, actor: staff, details: { task: taskId, title } }, now);
    return accepted({ leadId });
  });
}

/** Gives a task another day or another colleague; one that is done already stays as it was. */
export async function replanTask(
  database: Database,
  staff: StaffMember,
  { taskId, dueOn, ownerId, now }: Replanning,
): Promise<Result<{ readonly leadId: string }, "unknown-task" | "unknown-owner">> {
  return database.transaction(async (transaction) => {
    const lead = await lockLeadOf(transaction, leadTasks, taskId);
    const [before] = await transaction
      .select()
      .from(leadTasks)
      .where(and(eq(leadTasks.id, taskId), isNull(leadTasks.doneAt)))
      .for("update");
    if (lead === null || before === undefined) return refused("unknown-task");
    const [{ id: leadId }, { title }] = [lead, before];
    const changes = changesBetween({ dueOn: before.dueOn, ownerId: before.ownerId }, { dueOn, ownerId });
    if (Object.keys(changes).length === 0) return accepted({ leadId });
    if (ownerId !== before.ownerId && !(await canBeGiven(transaction, ownerId))) return refused("unknown-owner");
    await transaction.update(leadTasks).set({ dueOn, ownerId }).where(eq(leadTasks.id, taskId));
    const details = { task: taskId, title, changes };
    await recordLeadEvent(transaction, { leadId, kind: "replanned-task", actor: staff, details }, now);
    return accepted({ leadId });
  });
}

/** To nobody, or to a colleague who may sign in. */
async function canBeGiven(transaction: Database, ownerId: string | null): Promise<boolean> {
  return ownerId === null || lockActiveColleague(transaction, ownerId);
}
