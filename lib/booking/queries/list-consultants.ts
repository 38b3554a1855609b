import { asc, eq, isNull, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { consultants } from "@/db/schema/booking";
import { staffMembers } from "@/db/schema/staff";
import type { ConsultantName } from "@/lib/booking/consultant";

/** Everybody who takes calls or has paused, by name. */
export async function listConsultants(database: Database): Promise<readonly ConsultantName[]> {
  return database
    .select({
      id: consultants.staffId,
      name: staffMembers.name,
      isBookable: consultants.isBookable,
      hasRoom: sql<boolean>`${consultants.meetingUrl} IS NOT NULL`,
    })
    .from(consultants)
    .innerJoin(staffMembers, eq(staffMembers.id, consultants.staffId))
    .where(isNull(staffMembers.disabledAt))
    .orderBy(asc(staffMembers.name), asc(consultants.staffId));
}
