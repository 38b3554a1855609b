import { createHmac } from "node:crypto";
import { and, eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { calendarFeeds, consultants } from "@/db/schema/booking";
import type { CalendarProblem, CalendarSource } from "@/lib/booking/calendar-source";
import { freeTimesIn } from "@/lib/booking/commands/look-for-free-times";
import { keepReading } from "@/lib/booking/commands/keep-reading";
import { calendarSeals, tryCalendar, type CalendarContext } from "@/lib/booking/commands/refresh-calendar-feed";
import type { NewCalendar } from "@/lib/booking/input/calendars";
import { sealText } from "@/lib/http/sealed-text";
import { enqueueJob } from "@/lib/jobs/queue";
import { accepted, refused, type Result } from "@/lib/result";
import { recordStaffEvent } from "@/lib/staff/commands/record-staff-event";
import type { StaffMember } from "@/lib/staff/member";
import type { StaffEvent } from "@/lib/staff/staff-event";

const calendarsMax = 10;

export type AddRefusal = CalendarProblem | "added-already" | "too-many" | "takes-no-calls";

/**
 * Adds a calendar whose busy times block the colleague's calls, after reading it once: what can't be read is refused with
 * its reason, and nothing is stored. "slow" when its server took too long: it is added, and a job reads it.
 */
export async function addCalendarFeed(
  database: Database,
  staff: StaffMember,
  { calendar, ...context }: CalendarContext & { readonly calendar: NewCalendar },
): Promise<Result<"read" | "slow", AddRefusal>> {
  const { source, name } = calendar;
  const { secret, now } = context;
  const refusal = await whyNotAdded(database, staff, addressKey(source, secret));
  if (refusal !== null) return refused(refusal);
  const reading = await tryCalendar(source, staff.timeZone, context);
  if (!reading.ok && reading.reason !== "too-slow") return reading;
  const row = { consultantId: staff.id, name, addedAt: now, ...(await sealed(source, secret)) };
  return database.transaction(async (transaction) => {
    const [feed] = await transaction
      .insert(calendarFeeds)
      .values(row)
      .onConflictDoNothing({ target: [calendarFeeds.consultantId, calendarFeeds.addressKey] })
      .returning({ id: calendarFeeds.id, consultantId: calendarFeeds.consultantId });
    if (feed === undefined) return refused("added-already");
    const after = { name, kind: source.kind, host: row.shownHost };
    await note(transaction, staff, { kind: "added-calendar", after, now });
    if (reading.ok) await keepReading(transaction, { feed, reading: reading.value }, now);
    else await enqueueJob(transaction, { name: "refresh-calendar-feed", data: { feedId: feed.id } });
    return accepted(reading.ok ? "read" : "slow");
  });
}

/** Removes one of the colleague's own calendars with its busy times. False when there was none. */
export async function removeCalendarFeed(
  database: Database,
  staff: StaffMember,
  { feedId, now }: { readonly feedId: string; readonly now: Date },
): Promise<boolean> {
  const { name, kind, shownHost } = calendarFeeds;
  return freeTimesIn(database, now, async (transaction) => {
    const [removed] = await transaction
      .delete(calendarFeeds)
      .where(and(eq(calendarFeeds.id, feedId), eq(calendarFeeds.consultantId, staff.id)))
      .returning({ name, kind, host: shownHost });
    if (removed === undefined) return false;
    await note(transaction, staff, { kind: "removed-calendar", before: removed, now });
    return true;
  });
}

type Noted = Pick<StaffEvent, "kind" | "before" | "after"> & { readonly now: Date };

/** Of a calendar elsewhere only its name and host: the rest is a secret of its owner. */
async function note(transaction: Database, staff: StaffMember, { now, ...event }: Noted): Promise<void> {
  await recordStaffEvent(transaction, staff, { event: { ...event, subject: "hours", subjectId: staff.id }, now });
}

async function whyNotAdded(database: Database, staff: StaffMember, key: string): Promise<AddRefusal | null> {
  const [[consultant], feeds] = await Promise.all([
    database.select({ id: consultants.staffId }).from(consultants).where(eq(consultants.staffId, staff.id)),
    database
      .select({ addressKey: calendarFeeds.addressKey })
      .from(calendarFeeds)
      .where(eq(calendarFeeds.consultantId, staff.id)),
  ]);
  if (consultant === undefined) return "takes-no-calls";
  if (feeds.some(({ addressKey: known }) => known === key)) return "added-already";
  return feeds.length >= calendarsMax ? "too-many" : null;
}

/** The same account of the same server is the same calendar; nobody who reads the key learns the address. */
function addressKey({ kind, address, login }: CalendarSource, secret: string): string {
  const what = JSON.stringify(["calendar", kind, new URL(address).href, login?.userName ?? null]);
  return createHmac("sha256", secret).update(what).digest("base64url");
}

async function sealed(source: CalendarSource, secret: string) {
  const { kind, address, login } = source;
  const sealedLogin =
    login === null
      ? null
      : await sealText(`${login.userName}:${login.password}`, { purpose: calendarSeals.login, secret });
  return {
    kind,
    shownHost: new URL(address).hostname.slice(0, 255),
    addressKey: addressKey(source, secret),
    sealedAddress: await sealText(address, { purpose: calendarSeals.address, secret }),
    sealedLogin,
  };
}
