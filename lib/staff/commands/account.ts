import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { staffMembers } from "@/db/schema/staff";
import type { StaffMember } from "@/lib/staff/member";

/** Changes one's own name and time zone. */
export async function changeAccount(
  database: Database,
  staff: StaffMember,
  { name, timeZone }: { readonly name: string; readonly timeZone: string },
): Promise<void> {
  await database.update(staffMembers).set({ name, timeZone }).where(eq(staffMembers.id, staff.id));
}
