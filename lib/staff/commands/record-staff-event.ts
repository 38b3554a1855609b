import type { Database } from "@/db/client";
import { staffEvents } from "@/db/schema/staff";
import type { StaffEvent } from "@/lib/staff/staff-event";

/** Who did it, or null for what happens by itself. */
type Author = { readonly id: string; readonly name: string } | null;

/**
 * Writes down what a colleague did, in the transaction of what was done: both exist, or neither does. Nothing changes or
 * removes it, also when the account is long gone.
 */
export async function recordStaffEvent(
  database: Database,
  actor: Author,
  { event, now }: { readonly event: StaffEvent; readonly now: Date },
): Promise<void> {
  const { kind, subject, subjectId, before = {}, after = {} } = event;
  const author = { actorId: actor?.id ?? null, actorName: actor?.name ?? null };
  await database
    .insert(staffEvents)
    .values({ kind, subject, subjectId, before: { ...before }, after: { ...after }, ...author, happenedAt: now });
}
