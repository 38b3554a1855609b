import { eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { staffNotifications } from "@/db/schema/connections";
import type { PersonalEventType } from "@/lib/connections/webhook";
import type { StaffMember } from "@/lib/staff/member";

/** From here on a colleague gets mails about exactly these. */
export async function chooseMails(
  database: Database,
  staff: StaffMember,
  events: readonly PersonalEventType[],
): Promise<void> {
  await database.transaction(async (transaction) => {
    await transaction.delete(staffNotifications).where(eq(staffNotifications.staffId, staff.id));
    const rows = [...new Set(events)].map((event) => ({ staffId: staff.id, event }));
    if (rows.length > 0) await transaction.insert(staffNotifications).values(rows).onConflictDoNothing();
  });
}
