import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { consultants } from "@/db/schema/booking";
import { feedToken } from "@/lib/booking/feed-token";
import { tokenHash } from "@/lib/http/token";
import { recordStaffEvent } from "@/lib/staff/commands/record-staff-event";
import type { StaffMember } from "@/lib/staff/member";

/** Gives a consultant's calls an address for calendar programs. An address given before opens nothing any more. */
export async function giveFeed(
  database: Database,
  staff: StaffMember,
  { secret, now }: { readonly secret: string; readonly now: Date },
): Promise<void> {
  const hash = tokenHash(feedToken({ consultantId: staff.id, madeAt: now }, secret));
  await database.transaction(async (transaction) => {
    await transaction
      .update(consultants)
      .set({ feedTokenHash: hash, feedMadeAt: now, changedAt: now })
      .where(eq(consultants.staffId, staff.id));
    const event = { kind: "gave-calendar-address", subject: "hours", subjectId: staff.id } as const;
    await recordStaffEvent(transaction, staff, { event, now });
  });
}

/** The address of a consultant's calls opens nothing any more. */
export async function revokeFeed(database: Database, staff: StaffMember, now: Date): Promise<void> {
  await database.transaction(async (transaction) => {
    await transaction
      .update(consultants)
      .set({ feedTokenHash: null, feedMadeAt: null, changedAt: now })
      .where(eq(consultants.staffId, staff.id));
    const event = { kind: "took-calendar-address", subject: "hours", subjectId: staff.id } as const;
    await recordStaffEvent(transaction, staff, { event, now });
  });
}
