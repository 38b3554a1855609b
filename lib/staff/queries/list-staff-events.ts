import { and, eq, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { staffEvents } from "@/db/schema/staff";
import type { StoredStaffEvent } from "@/lib/staff/staff-event";

export type StaffEventView = {
  readonly actorId?: string | undefined;
  readonly subject?: string | undefined;
  readonly subjectId?: string | undefined;
  /** Only events older than the one with this place. */
  readonly before?: { readonly happenedAt: Date; readonly id: number } | undefined;
  readonly limit: number;
};

/** What staff did, the newest first: of everybody or of one, to everything or to one thing. */
export async function listStaffEvents(
  database: Database,
  { actorId, subject, subjectId, before, limit }: StaffEventView,
): Promise<readonly StoredStaffEvent[]> {
  const { happenedAt, id } = staffEvents;
  return database
    .select()
    .from(staffEvents)
    .where(
      and(
        actorId === undefined ? undefined : eq(staffEvents.actorId, actorId),
        subject === undefined ? undefined : eq(staffEvents.subject, subject),
        subjectId === undefined ? undefined : eq(staffEvents.subjectId, subjectId),
        before && sql`(${happenedAt}, ${id}) < (${before.happenedAt.toISOString()}::timestamptz, ${before.id}::bigint)`,
      ),
    )
    .orderBy(sql`${happenedAt} DESC NULLS LAST`, sql`${id} DESC NULLS LAST`)
    .limit(limit);
}
