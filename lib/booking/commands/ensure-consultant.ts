import type { Database } from "@/db/client";
import { consultants, weeklyHours } from "@/db/schema/booking";
import type { Specialism } from "@/lib/booking/assignment";
import { enqueueOffers } from "@/lib/booking/commands/look-for-free-times";
import { recordStaffEvent } from "@/lib/staff/commands/record-staff-event";
import type { StaffMember } from "@/lib/staff/member";
import { usualHours, usualRules } from "@/lib/booking/rules";

/**
 * Makes a colleague somebody who takes calls, Monday to Friday from 9 to 5 on their own clock. Who is one already stays
 * as they are. Visitors can book them unless `isBookable` says no. True when it was new.
 */
export async function ensureConsultant(
  database: Database,
  staff: { readonly id: string; readonly specialisms?: readonly Specialism[]; readonly isBookable?: boolean },
  now: Date,
): Promise<boolean> {
  return database.transaction(async (transaction) => {
    const [made] = await transaction
      .insert(consultants)
      .values({
        staffId: staff.id,
        specialisms: [...(staff.specialisms ?? [])],
        isBookable: staff.isBookable ?? true,
        ...usualRules,
        createdAt: now,
        changedAt: now,
      })
      .onConflictDoNothing()
      .returning({ id: consultants.staffId });
    if (made === undefined) return false;
    const hours = usualHours.flatMap(({ days, start, end }) =>
      days.map((weekday) => ({ consultantId: made.id, weekday, opens: start, closes: end })),
    );
    await transaction.insert(weeklyHours).values(hours);
    await enqueueOffers(transaction);
    return true;
  });
}

/** A colleague makes themselves somebody who takes calls. */
export async function startTakingCalls(database: Database, staff: StaffMember, now: Date): Promise<void> {
  await database.transaction(async (transaction) => {
    if (!(await ensureConsultant(transaction, { id: staff.id }, now))) return;
    const event = { kind: "started-taking-calls", subject: "hours", subjectId: staff.id } as const;
    await recordStaffEvent(transaction, staff, { event, now });
  });
}
