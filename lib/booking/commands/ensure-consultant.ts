import type { Database } from "@/db/client";
import { consultants, weeklyHours } from "@/db/schema/booking";
import type { Specialism } from "@/lib/booking/assignment";
import { freeTimesIn } from "@/lib/booking/commands/look-for-free-times";
import { recordStaffEvent } from "@/lib/staff/commands/record-staff-event";
import type { StaffMember } from "@/lib/staff/member";
import { usualHours, usualRules } from "@/lib/booking/rules";

/** The video room of an invented consultant: a name that no address on the internet has (RFC 2606). */
export function sampleRoom(staffId: string): string {
  return `https://rooms.sample.example/${staffId}`;
}

type Beginner = {
  readonly id: string;
  readonly specialisms?: readonly Specialism[];
  /** The video room of their calls. Without one visitors are not offered their times until they name it. */
  readonly meetingUrl?: string;
  readonly isBookable?: boolean;
};

/**
 * Makes a colleague somebody who takes calls, Monday to Friday from 9 to 5 on their own clock. Who is one already stays
 * as they are. Visitors can book them unless `isBookable` says no. True when it was new.
 */
export async function ensureConsultant(
  database: Database,
  { id, specialisms = [], meetingUrl, isBookable = true }: Beginner,
  now: Date,
): Promise<boolean> {
  return freeTimesIn(database, now, async (transaction) => {
    const [made] = await transaction
      .insert(consultants)
      .values({
        staffId: id,
        specialisms: [...specialisms],
        isBookable,
        meetingUrl,
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
    return true;
  });
}

/** A colleague makes themselves somebody who takes calls, in this video room. */
export async function startTakingCalls(
  database: Database,
  staff: StaffMember,
  { meetingUrl, now }: { readonly meetingUrl: string; readonly now: Date },
): Promise<void> {
  await database.transaction(async (transaction) => {
    if (!(await ensureConsultant(transaction, { id: staff.id, meetingUrl }, now))) return;
    const event = { kind: "started-taking-calls", subject: "hours", subjectId: staff.id } as const;
    await recordStaffEvent(transaction, staff, { event, now });
  });
}
