import { and, eq, isNull } from "drizzle-orm";
import type { Database } from "@/db/client";
import { staffMembers } from "@/db/schema/staff";

/**
 * Whether something can be given to a colleague: there is one of that id who may sign in. Nobody can disable them before
 * the transaction ends.
 */
export async function lockActiveColleague(transaction: Database, staffId: string): Promise<boolean> {
  const found = await transaction
    .select({ id: staffMembers.id })
    .from(staffMembers)
    .where(and(eq(staffMembers.id, staffId), isNull(staffMembers.disabledAt)))
    .for("share");
  return found.length > 0;
}
