import { and, asc, count, eq, gt, isNotNull, isNull } from "drizzle-orm";
import type { Database } from "@/db/client";
import { calendarFeeds, externalBusy } from "@/db/schema/booking";
import { staffMembers } from "@/db/schema/staff";
import type { CalendarFeed } from "@/lib/booking/calendar-feed";

const columns = {
  id: calendarFeeds.id,
  kind: calendarFeeds.kind,
  name: calendarFeeds.name,
  host: calendarFeeds.shownHost,
  readAt: calendarFeeds.readAt,
  problem: calendarFeeds.problem,
  failingSince: calendarFeeds.failingSince,
  unreadableEvents: calendarFeeds.unreadableEvents,
  unknownZones: calendarFeeds.unknownZones,
};

/** A colleague's calendars elsewhere in the order in which they were added, each with how it does. */
export async function listCalendarFeeds(
  database: Database,
  consultantId: string,
  now: Date,
): Promise<readonly CalendarFeed[]> {
  const rows = await database
    .select({ ...columns, busyTimes: count(externalBusy.startsAt) })
    .from(calendarFeeds)
    .leftJoin(externalBusy, and(eq(externalBusy.feedId, calendarFeeds.id), gt(externalBusy.endsAt, now)))
    .where(eq(calendarFeeds.consultantId, consultantId))
    .groupBy(calendarFeeds.id)
    .orderBy(asc(calendarFeeds.addedAt), asc(calendarFeeds.id));
  return rows;
}

/** Calendars that can't be read now: a colleague's own, or all colleagues' where none is named. The longest failing first. */
export async function listFailingCalendarFeeds(
  database: Database,
  consultantId?: string,
): Promise<
  ReadonlyArray<{
    readonly id: string;
    readonly name: string;
    readonly colleague: string;
    readonly failingSince: Date | null;
  }>
> {
  return database
    .select({
      id: calendarFeeds.id,
      name: calendarFeeds.name,
      colleague: staffMembers.name,
      failingSince: calendarFeeds.failingSince,
    })
    .from(calendarFeeds)
    .innerJoin(staffMembers, and(eq(staffMembers.id, calendarFeeds.consultantId), isNull(staffMembers.disabledAt)))
    .where(
      and(
        isNotNull(calendarFeeds.failingSince),
        consultantId === undefined ? undefined : eq(calendarFeeds.consultantId, consultantId),
      ),
    )
    .orderBy(asc(calendarFeeds.failingSince));
}
