import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { staffMembers } from "@/db/schema/staff";
import { recordStaffEvent } from "@/lib/staff/commands/record-staff-event";
import type { StaffMember } from "@/lib/staff/member";

type Account = { readonly name: string; readonly timeZone: string };

/**
 * Changes one's own name and time zone. Hours follow the zone at once; whoever waits for a time is offered what that frees
 * when the clock next looks, within five minutes.
 */
export async function changeAccount(
  database: Database,
  staff: StaffMember,
  { account: { name, timeZone }, now }: { readonly account: Account; readonly now: Date },
): Promise<void> {
  await database.transaction(async (transaction) => {
    await transaction.update(staffMembers).set({ name, timeZone }).where(eq(staffMembers.id, staff.id));
    const before = { name: staff.name, timeZone: staff.timeZone };
    const event = { kind: "changed-account", subject: "colleague", subjectId: staff.id } as const;
    await recordStaffEvent(transaction, staff, { event: { ...event, before, after: { name, timeZone } }, now });
  });
}
