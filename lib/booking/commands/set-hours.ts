import { and, eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { consultants, timesAway, weeklyHours } from "@/db/schema/booking";
import { ensureConsultant } from "@/lib/booking/commands/ensure-consultant";
import type { HoursInput } from "@/lib/booking/input/hours";
import { weekdays } from "@/lib/booking/words/hours";
import type { StaffMember } from "@/lib/staff/member";
import type { LocalDate } from "@/lib/time/local-date";

/** Stores when a colleague can be booked, all at once. Calls that are booked already stay as they are. */
export async function setHours(
  database: Database,
  staff: StaffMember,
  { hours, now }: { readonly hours: HoursInput; readonly now: Date },
): Promise<void> {
  await database.transaction(async (transaction) => {
    await ensureConsultant(transaction, staff, now);
    await transaction
      .update(consultants)
      .set({
        isBookable: hours.isBookable,
        specialisms: hours.specialisms,
        meetingUrl: hours.meetingUrl,
        minimumNoticeMinutes: hours.noticeHours * 60,
        horizonDays: hours.horizonDays,
        bufferBeforeMinutes: hours.bufferBeforeMinutes,
        bufferAfterMinutes: hours.bufferAfterMinutes,
        dailyCap: hours.dailyCap,
        changedAt: now,
      })
      .where(eq(consultants.staffId, staff.id));
    await transaction.delete(weeklyHours).where(eq(weeklyHours.consultantId, staff.id));
    const rows = weekdays.flatMap((weekday) =>
      hours[`day${weekday}`].map((stretch) => ({ ...stretch, weekday, consultantId: staff.id })),
    );
    if (rows.length > 0) await transaction.insert(weeklyHours).values(rows);
  });
}

/** Plans whole days, both included, on which nobody can book a colleague. */
export async function goAway(
  database: Database,
  staff: StaffMember,
  days: { readonly fromOn: LocalDate; readonly untilOn: LocalDate; readonly reason: string | null; readonly now: Date },
): Promise<void> {
  const { fromOn, untilOn, reason, now } = days;
  await database.transaction(async (transaction) => {
    await ensureConsultant(transaction, staff, now);
    await transaction.insert(timesAway).values({ consultantId: staff.id, fromOn, untilOn, reason });
  });
}

/** Takes planned days away back; only one's own. */
export async function comeBack(database: Database, staff: StaffMember, id: string): Promise<void> {
  await database.delete(timesAway).where(and(eq(timesAway.id, id), eq(timesAway.consultantId, staff.id)));
}
