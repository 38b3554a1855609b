import { and, eq, isNull, lte, or } from "drizzle-orm";
import type { Database } from "@/db/client";
import { calendarFeeds } from "@/db/schema/booking";
import { staffMembers } from "@/db/schema/staff";
import type { FeedReading } from "@/lib/booking/busy-times";
import type { CalendarProblem, CalendarSource } from "@/lib/booking/calendar-source";
import { readCalendar } from "@/lib/booking/commands/read-calendar";
import { keepReading } from "@/lib/booking/commands/keep-reading";
import { deadCalendarLetter } from "@/lib/booking/emails/calendar-letters";
import type { FetchOutside } from "@/lib/http/outside/through";
import { within } from "@/lib/http/outside/within";
import { unsealText } from "@/lib/http/sealed-text";
import { enqueueJob, enqueueJobs } from "@/lib/jobs/queue";
import { enqueueMail } from "@/lib/mail/commands";
import type { Sender } from "@/lib/mail/layout";
import { accepted, refused, type Result } from "@/lib/result";
import type { StaffMember } from "@/lib/staff/member";
import { dayMs } from "@/lib/time/local-date";

export type CalendarContext = {
  readonly fetchOutside: FetchOutside;
  /** The server's secret, with which addresses and passwords are sealed. */
  readonly secret: string;
  readonly sender: Sender;
  readonly now: Date;
};

/** What is sealed for calendars opens for nothing else. */
export const calendarSeals = { address: "calendar-address", login: "calendar-login" } as const;

const minuteMs = 60_000;
/** A call is booked at most a year ahead; a little more, so that no busy time is missing at the edge. */
const aheadMs = 380 * dayMs;
/** A server that rests for a quarter of an hour at night is no reason to write to anybody. */
const warnAfterMs = 30 * minuteMs;
/** Two workers, or a person and a worker, need not read the same calendar right after each other. */
const freshMs = 5 * minuteMs;
const jobDeadlineMs = minuteMs;
/** What a form may take of its five seconds. */
const formDeadlineMs = 3_500;

/** The stretch of time, the clock and the calls of our own with which a colleague's calendars are read. */
function feedQuestion(zone: string, { now, sender }: Pick<CalendarContext, "now" | "sender">) {
  return {
    from: new Date(now.getTime() - dayMs),
    until: new Date(now.getTime() + aheadMs),
    zone,
    ownDomain: new URL(sender.url).hostname,
  };
}

/** Plans a reading of every calendar that was not tried within the last minutes, each as a job of its own. */
export async function refreshDueCalendarFeeds(database: Database, now: Date): Promise<void> {
  const before = new Date(now.getTime() - freshMs);
  const due = await database
    .select({ feedId: calendarFeeds.id })
    .from(calendarFeeds)
    .innerJoin(staffMembers, eq(staffMembers.id, calendarFeeds.consultantId))
    .where(and(isNull(staffMembers.disabledAt), or(isNull(calendarFeeds.triedAt), lte(calendarFeeds.triedAt, before))));
  await enqueueJobs(
    database,
    "refresh-calendar-feed",
    due.map((data) => ({ data })),
  );
}

/**
 * Reads a calendar elsewhere and keeps its busy times instead of those of before. When it can't be read, those stay, staff
 * see why, and after half an hour its owner gets a mail, once. Nothing happens when it was removed meanwhile.
 */
export async function refreshCalendarFeed(
  database: Database,
  feedId: string,
  context: CalendarContext,
): Promise<Result<null, CalendarProblem | "unknown-calendar">> {
  const feed = await findFeed(database, feedId);
  if (feed === null) return refused("unknown-calendar");
  const reading = await readFeed(feed, context, jobDeadlineMs);
  if (!reading.ok) await noteFailure(database, { feed, problem: reading.reason }, context);
  else await keepReading(database, { feed, reading: reading.value }, context.now);
  return reading.ok ? accepted(null) : reading;
}

/** The same at once, for whoever asks on the page; a slow server is left to a job. */
export async function refreshOwnCalendarFeed(
  database: Database,
  staff: StaffMember,
  { feedId, ...context }: CalendarContext & { readonly feedId: string },
): Promise<Result<null, CalendarProblem | "unknown-calendar">> {
  const feed = await findFeed(database, feedId);
  if (feed === null || feed.consultantId !== staff.id) return refused("unknown-calendar");
  const reading = await readFeed(feed, context, formDeadlineMs);
  if (reading.ok) await keepReading(database, { feed, reading: reading.value }, context.now);
  else if (reading.reason === "too-slow")
    await enqueueJob(database, { name: "refresh-calendar-feed", data: { feedId } });
  else await noteFailure(database, { feed, problem: reading.reason }, context);
  return reading.ok ? accepted(null) : reading;
}

/** A first look at a calendar that is to be added, within the time that a form has. */
export async function tryCalendar(
  source: CalendarSource,
  zone: string,
  context: CalendarContext,
): Promise<Result<FeedReading, CalendarProblem>> {
  return readCalendar(source, feedQuestion(zone, context), within(formDeadlineMs, context.fetchOutside));
}

type Feed = typeof calendarFeeds.$inferSelect & { readonly zone: string; readonly email: string };

async function findFeed(database: Database, feedId: string): Promise<Feed | null> {
  const [row] = await database
    .select({ feed: calendarFeeds, zone: staffMembers.timeZone, email: staffMembers.email })
    .from(calendarFeeds)
    .innerJoin(staffMembers, and(eq(staffMembers.id, calendarFeeds.consultantId), isNull(staffMembers.disabledAt)))
    .where(eq(calendarFeeds.id, feedId));
  return row === undefined ? null : { ...row.feed, zone: row.zone, email: row.email };
}

async function readFeed(
  feed: Feed,
  context: CalendarContext,
  deadlineMs: number,
): Promise<Result<FeedReading, CalendarProblem>> {
  const source = await sourceOf(feed, context.secret);
  if (source === null) return refused("secret-changed");
  return readCalendar(source, feedQuestion(feed.zone, context), within(deadlineMs, context.fetchOutside));
}

/** Null when the secret is another one now. */
async function sourceOf({ kind, sealedAddress, sealedLogin }: Feed, secret: string): Promise<CalendarSource | null> {
  const address = await unsealText(sealedAddress, { purpose: calendarSeals.address, secret });
  if (address === null || sealedLogin === null) return address === null ? null : { kind, address, login: null };
  const login = await unsealText(sealedLogin, { purpose: calendarSeals.login, secret });
  if (login === null) return null;
  const [userName = "", ...rest] = login.split(":");
  return { kind, address, login: { userName, password: rest.join(":") } };
}

type Failure = { readonly feed: Feed; readonly problem: CalendarProblem };

async function noteFailure(
  database: Database,
  { feed, problem }: Failure,
  { sender, now }: CalendarContext,
): Promise<void> {
  const failingSince = feed.failingSince ?? now;
  const failed = { triedAt: now, problem, failingSince };
  const isOld = now.getTime() - failingSince.getTime() >= warnAfterMs;
  const { id, name, shownHost, zone, email } = feed;
  if (!isOld || feed.warnedAt !== null) {
    await database.update(calendarFeeds).set(failed).where(eq(calendarFeeds.id, id));
    return;
  }
  const letter = await deadCalendarLetter({ sender, name, host: shownHost, problem, failingSince, zone });
  await database.transaction(async (transaction) => {
    const warned = await transaction
      .update(calendarFeeds)
      .set({ ...failed, warnedAt: now })
      .where(and(eq(calendarFeeds.id, id), isNull(calendarFeeds.warnedAt)))
      .returning({ id: calendarFeeds.id });
    if (warned.length > 0)
      await enqueueMail(transaction, { ...letter, kind: "calendar-not-readable", recipient: email }, now);
  });
}
