import { and, asc, eq, gte, isNotNull, isNull } from "drizzle-orm";
import type { Database } from "@/db/client";
import { consultants, dateOverrides, timesAway, weeklyHours } from "@/db/schema/booking";
import { staffMembers } from "@/db/schema/staff";
import type { ConsultantPage } from "@/lib/booking/consultant";
import type { ConsultantRules } from "@/lib/booking/rules";
import { tokenHash } from "@/lib/http/token";
import { addDays, type LocalDate } from "@/lib/time/local-date";

/** A consultant's own settings, with overrides and absences that are not over on that day; null for who takes no calls. */
export async function findConsultant(
  database: Database,
  staffId: string,
  todayOn: LocalDate,
): Promise<ConsultantPage | null> {
  const sinceOn = addDays(todayOn, -1);
  const [[row], weekly, overrides, away] = await Promise.all([
    database.select().from(consultants).where(eq(consultants.staffId, staffId)),
    database
      .select({ weekday: weeklyHours.weekday, opens: weeklyHours.opens, closes: weeklyHours.closes })
      .from(weeklyHours)
      .where(eq(weeklyHours.consultantId, staffId))
      .orderBy(asc(weeklyHours.weekday), asc(weeklyHours.opens)),
    database
      .select({ on: dateOverrides.on, hours: dateOverrides.hours, reason: dateOverrides.reason })
      .from(dateOverrides)
      .where(and(eq(dateOverrides.consultantId, staffId), gte(dateOverrides.on, sinceOn)))
      .orderBy(asc(dateOverrides.on)),
    database
      .select({ id: timesAway.id, fromOn: timesAway.fromOn, untilOn: timesAway.untilOn, reason: timesAway.reason })
      .from(timesAway)
      .where(and(eq(timesAway.consultantId, staffId), gte(timesAway.untilOn, sinceOn)))
      .orderBy(asc(timesAway.fromOn)),
  ]);
  if (row === undefined) return null;
  const { isBookable, specialisms, meetingUrl, holidayRegion, feedMadeAt, feedTokenHash } = row;
  return {
    isBookable,
    specialisms,
    meetingUrl,
    holidayRegion,
    feedMadeAt,
    feedTokenHash,
    rules: rulesOf(row),
    weekly,
    overrides,
    away,
  };
}

function rulesOf(row: typeof consultants.$inferSelect): ConsultantRules {
  return {
    durationMinutes: row.durationMinutes,
    stepMinutes: row.stepMinutes,
    bufferBeforeMinutes: row.bufferBeforeMinutes,
    bufferAfterMinutes: row.bufferAfterMinutes,
    minimumNoticeMinutes: row.minimumNoticeMinutes,
    horizonDays: row.horizonDays,
    dailyCap: row.dailyCap,
    weeklyCap: row.weeklyCap,
    changeNoticeMinutes: row.changeNoticeMinutes,
  };
}

/** Whose calls a calendar address shows, or null when it opens nothing (any more). */
export async function findConsultantOfFeed(
  database: Database,
  token: string,
): Promise<{ readonly id: string; readonly name: string; readonly zone: string } | null> {
  const [row] = await database
    .select({ id: consultants.staffId, name: staffMembers.name, zone: staffMembers.timeZone })
    .from(consultants)
    .innerJoin(staffMembers, eq(staffMembers.id, consultants.staffId))
    .where(
      and(
        eq(consultants.feedTokenHash, tokenHash(token)),
        isNotNull(consultants.feedMadeAt),
        isNull(staffMembers.disabledAt),
      ),
    );
  return row ?? null;
}
