import { and, eq, gt, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { bookings, consultants, dateOverrides, timesAway, weeklyHours } from "@/db/schema/booking";
import type { Specialism } from "@/lib/booking/assignment";
import type { DateOverride } from "@/lib/booking/availability";
import { freeTimesIn } from "@/lib/booking/commands/look-for-free-times";
import { waitForTurn } from "@/lib/booking/commands/occupy-time";
import type { WeeklyRow } from "@/lib/booking/input/hours";
import { usualRules, type ConsultantRules } from "@/lib/booking/rules";
import type { LocalDate } from "@/lib/time/local-date";
import { recordStaffEvent } from "@/lib/staff/commands/record-staff-event";
import type { StaffMember } from "@/lib/staff/member";
import type { StaffEventKind, StaffFacts } from "@/lib/staff/staff-event";

/** Replaces a consultant's own weekly hours. Calls that are booked stay as they are. */
export async function keepWeeklyHours(
  database: Database,
  staff: StaffMember,
  { hours, now }: { readonly hours: readonly WeeklyRow[]; readonly now: Date },
): Promise<void> {
  await freeTimesIn(database, now, async (transaction) => {
    await touch(transaction, staff, now);
    const { weekday, opens, closes } = weeklyHours;
    const before = await transaction
      .delete(weeklyHours)
      .where(eq(weeklyHours.consultantId, staff.id))
      .returning({ weekday, opens, closes });
    if (hours.length > 0)
      await transaction.insert(weeklyHours).values(hours.map((row) => ({ ...row, consultantId: staff.id })));
    await note(transaction, staff, { kind: "changed-weekly-hours", before: { hours: before }, after: { hours }, now });
  });
}

export type Settings = {
  readonly rules: ConsultantRules;
  readonly specialisms: readonly Specialism[];
  readonly meetingUrl: string | null;
  readonly isBookable: boolean;
};

/**
 * Changes the rules of a consultant's own calendar. Calls that are booked keep their length, and shorter pauses free the
 * time around them at once; longer ones only count for new calls.
 */
export async function keepRules(
  database: Database,
  staff: StaffMember,
  { settings, now }: { readonly settings: Settings; readonly now: Date },
): Promise<void> {
  const { rules, specialisms, meetingUrl, isBookable } = settings;
  const { bufferBeforeMinutes, bufferAfterMinutes } = rules;
  await freeTimesIn(database, now, async (transaction) => {
    await waitForTurn(transaction, [staff.id]);
    const before = await settingsOf(transaction, staff);
    await transaction
      .update(consultants)
      .set({ ...rules, specialisms: [...specialisms], meetingUrl, isBookable, changedAt: now })
      .where(eq(consultants.staffId, staff.id));
    await note(transaction, staff, { kind: "changed-rules", before, after: await settingsOf(transaction, staff), now });
    await transaction
      .update(bookings)
      .set({
        blocked: sql`${bookings.blocked} * tstzrange(${bookings.startsAt} - make_interval(mins => ${bufferBeforeMinutes}), ${bookings.endsAt} + make_interval(mins => ${bufferAfterMinutes}), '[)')`,
      })
      .where(and(eq(bookings.consultantId, staff.id), eq(bookings.status, "confirmed"), gt(bookings.endsAt, now)));
  });
}

/** Gives one day hours of its own; without any it is closed. What was said about that day before is replaced. */
export async function keepOverride(
  database: Database,
  staff: StaffMember,
  { override, now }: { readonly override: DateOverride & { readonly reason: string | null }; readonly now: Date },
): Promise<void> {
  const { on, hours, reason } = override;
  await freeTimesIn(database, now, async (transaction) => {
    await touch(transaction, staff, now);
    const [before] = await transaction
      .delete(dateOverrides)
      .where(and(eq(dateOverrides.consultantId, staff.id), eq(dateOverrides.on, on)))
      .returning({ hours: dateOverrides.hours });
    await transaction
      .insert(dateOverrides)
      .values({ consultantId: staff.id, on, hours, reason })
      .onConflictDoUpdate({ target: [dateOverrides.consultantId, dateOverrides.on], set: { hours, reason } });
    await note(transaction, staff, { kind: "changed-day", before: { on, ...before }, after: { on, hours }, now });
  });
}

/** Gives a day its weekly hours back. */
export async function dropOverride(
  database: Database,
  staff: StaffMember,
  { on, now }: { readonly on: LocalDate; readonly now: Date },
): Promise<void> {
  await freeTimesIn(database, now, async (transaction) => {
    const [before] = await transaction
      .delete(dateOverrides)
      .where(and(eq(dateOverrides.consultantId, staff.id), eq(dateOverrides.on, on)))
      .returning({ on: dateOverrides.on, hours: dateOverrides.hours });
    if (before !== undefined) await note(transaction, staff, { kind: "dropped-day", before, now });
  });
}

export type TimeAway = { readonly fromOn: LocalDate; readonly untilOn: LocalDate; readonly reason: string | null };

/** No calls on these whole days, both included. Calls that are booked already stay: they are for the consultant to move. */
export async function goAway(
  database: Database,
  staff: StaffMember,
  { away, now }: { readonly away: TimeAway; readonly now: Date },
): Promise<void> {
  const { fromOn, untilOn, reason } = away;
  await freeTimesIn(database, now, async (transaction) => {
    await touch(transaction, staff, now);
    await transaction.insert(timesAway).values({ consultantId: staff.id, fromOn, untilOn, reason });
    await note(transaction, staff, { kind: "went-away", after: { fromOn, untilOn }, now });
  });
}

/** Calls on these days again. */
export async function comeBack(
  database: Database,
  staff: StaffMember,
  { awayId, now }: { readonly awayId: string; readonly now: Date },
): Promise<void> {
  await freeTimesIn(database, now, async (transaction) => {
    const [before] = await transaction
      .delete(timesAway)
      .where(and(eq(timesAway.consultantId, staff.id), eq(timesAway.id, awayId)))
      .returning({ fromOn: timesAway.fromOn, untilOn: timesAway.untilOn });
    if (before !== undefined) await note(transaction, staff, { kind: "came-back", before, now });
  });
}

/** Whose public holidays are suggested to a consultant. */
export async function keepHolidayRegion(
  database: Database,
  staff: StaffMember,
  { region, now }: { readonly region: string | null; readonly now: Date },
): Promise<void> {
  await database.transaction(async (transaction) => {
    await transaction
      .update(consultants)
      .set({ holidayRegion: region, changedAt: now })
      .where(eq(consultants.staffId, staff.id));
    await note(transaction, staff, { kind: "changed-holiday-region", after: { region }, now });
  });
}

/** The rules as they stand, for the record; of the meeting's address only whether there is one: it opens a room. */
async function settingsOf(transaction: Database, staff: StaffMember): Promise<StaffFacts> {
  const [row] = await transaction.select().from(consultants).where(eq(consultants.staffId, staff.id));
  if (row === undefined) return {};
  const kept = Object.keys(usualRules);
  const rules = Object.fromEntries(Object.entries(row).filter(([name]) => kept.includes(name)));
  const { specialisms, isBookable, meetingUrl } = row;
  return { ...rules, specialisms, isBookable, hasMeetingUrl: meetingUrl !== null };
}

type Noted = {
  readonly kind: StaffEventKind;
  readonly before?: StaffFacts;
  readonly after?: StaffFacts;
  readonly now: Date;
};

/** What a consultant changed about their own calendar. Why somebody is away is theirs alone and stays out of it. */
async function note(transaction: Database, staff: StaffMember, { now, ...event }: Noted): Promise<void> {
  const noted = { ...event, subject: "hours", subjectId: staff.id } as const;
  await recordStaffEvent(transaction, staff, { event: noted, now });
}

async function touch(transaction: Database, staff: StaffMember, now: Date): Promise<void> {
  await transaction.update(consultants).set({ changedAt: now }).where(eq(consultants.staffId, staff.id));
}
