import { and, asc, eq, isNotNull, isNull } from "drizzle-orm";
import type { Database } from "@/db/client";
import { consultants } from "@/db/schema/booking";
import { staffMembers } from "@/db/schema/staff";

/** The zones of those who take calls, in the fixed order of the team. */
export async function listTeamZones(database: Database): Promise<readonly string[]> {
  const rows = await database
    .select({ zone: staffMembers.timeZone })
    .from(consultants)
    .innerJoin(staffMembers, eq(staffMembers.id, consultants.staffId))
    .where(and(isNull(staffMembers.disabledAt), eq(consultants.isBookable, true), isNotNull(consultants.meetingUrl)))
    .orderBy(asc(consultants.createdAt), asc(consultants.staffId));
  return rows.map(({ zone }) => zone);
}
