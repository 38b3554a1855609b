import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  customType,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { assessmentSubmissions } from "@/db/schema/assessment";
import { moment } from "@/db/schema/columns";
import { leads } from "@/db/schema/leads";
import { staffMembers } from "@/db/schema/staff";
const timeRange = customType<{ data: string }>({ dataType: () => "tstzrange" });

/** A colleague who takes calls, with the rules of their calendar. Their zone is the one of their account. */
export const consultants = pgTable(
  "consultants",
  {
    staffId: uuid("staff_id")
      .primaryKey()
      .references(() => staffMembers.id),
    isBookable: boolean("is_bookable").notNull().default(true),
    specialisms: text("specialisms", { enum: ["django", "node"] })
      .array()
      .notNull()
      .default([]),
    /** The video room in which calls take place; without one nobody is offered. */
    meetingUrl: text("meeting_url"),
    /** Whose public holidays are suggested: "CA-ON". */
    holidayRegion: text("holiday_region"),
    durationMinutes: smallint("duration_minutes").notNull().default(30),
    stepMinutes: smallint("step_minutes").notNull().default(30),
    bufferBeforeMinutes: smallint("buffer_before_minutes").notNull().default(0),
    bufferAfterMinutes: smallint("buffer_after_minutes").notNull().default(0),
    minimumNoticeMinutes: integer("minimum_notice_minutes").notNull().default(240),
    horizonDays: smallint("horizon_days").notNull().default(60),
    dailyCap: smallint("daily_cap"),
    weeklyCap: smallint("weekly_cap"),
    /** Until how long before a call the visitor may still move or cancel it. */
    changeNoticeMinutes: integer("change_notice_minutes").notNull().default(120),
    feedTokenHash: text("feed_token_hash"),
    feedMadeAt: moment("feed_made_at"),
    createdAt: moment("created_at").notNull(),
    changedAt: moment("changed_at").notNull(),
  },
  (table) => [
    uniqueIndex("consultants_have_their_own_feed").on(table.feedTokenHash),
    check(
      "consultants_have_sane_rules",
      sql`${table.durationMinutes} BETWEEN 10 AND 240 AND ${table.stepMinutes} BETWEEN 5 AND 240
        AND ${table.bufferBeforeMinutes} BETWEEN 0 AND 240 AND ${table.bufferAfterMinutes} BETWEEN 0 AND 240
        AND ${table.minimumNoticeMinutes} BETWEEN 0 AND 43200 AND ${table.horizonDays} BETWEEN 1 AND 365
        AND ${table.dailyCap} BETWEEN 1 AND 50 AND ${table.weeklyCap} BETWEEN 1 AND 200
        AND ${table.changeNoticeMinutes} BETWEEN 0 AND 10080`,
    ),
  ],
);

/** A stretch of working time every week on the consultant's wall clock; one that ends before it starts runs over midnight. */
export const weeklyHours = pgTable(
  "weekly_hours",
  {
    consultantId: uuid("consultant_id")
      .notNull()
      .references(() => consultants.staffId, { onDelete: "cascade" }),
    weekday: smallint("weekday").$type<1 | 2 | 3 | 4 | 5 | 6 | 7>().notNull(),
    opens: text("opens").notNull(),
    closes: text("closes").notNull(),
  },
  (table) => [
    primaryKey({ name: "weekly_hours_stand_once", columns: [table.consultantId, table.weekday, table.opens] }),
    check(
      "weekly_hours_are_on_a_clock",
      sql`${table.weekday} BETWEEN 1 AND 7 AND ${table.opens} ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'
        AND ${table.closes} ~ '^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$'`,
    ),
  ],
);

/** What holds on one date instead of the weekly hours; no hours means closed. */
export const dateOverrides = pgTable(
  "date_overrides",
  {
    consultantId: uuid("consultant_id")
      .notNull()
      .references(() => consultants.staffId, { onDelete: "cascade" }),
    on: date("on_date", { mode: "string" }).notNull(),
    hours: jsonb("hours").$type<ReadonlyArray<{ readonly start: string; readonly end: string }>>().notNull(),
    reason: text("reason"),
  },
  (table) => [primaryKey({ name: "date_overrides_stand_once", columns: [table.consultantId, table.on] })],
);

/** Whole days without calls, both included: holidays, travel, illness. */
export const timesAway = pgTable(
  "times_away",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    consultantId: uuid("consultant_id")
      .notNull()
      .references(() => consultants.staffId, { onDelete: "cascade" }),
    fromOn: date("from_on", { mode: "string" }).notNull(),
    untilOn: date("until_on", { mode: "string" }).notNull(),
    reason: text("reason"),
  },
  (table) => [
    index("times_away_of_a_consultant").on(table.consultantId, table.untilOn),
    check("times_away_end_after_they_start", sql`${table.untilOn} BETWEEN ${table.fromOn} AND ${table.fromOn} + 366`),
  ],
);

/**
 * One version of a call, or a time held while somebody fills in the form. A moved call leaves its row as "moved" and
 * goes on in another row with the same uid. The migration adds what Drizzle can't say: no two rows that are held or
 * confirmed may overlap for one consultant, buffers included (`bookings_do_not_overlap`).
 */
export const bookings = pgTable(
  "bookings",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    /** The call's name for calendars, links and people, the same for its whole life. */
    uid: uuid("uid").notNull(),
    /** The UID by which calendars know the call, the same for its whole life, whatever address the site has. */
    calendarUid: text("calendar_uid")
      .notNull()
      .default(sql`gen_random_uuid()::text`),
    consultantId: uuid("consultant_id")
      .notNull()
      .references(() => consultants.staffId),
    leadId: uuid("lead_id").references(() => leads.id, { onDelete: "set null" }),
    status: text("status", { enum: ["held", "confirmed", "moved", "cancelled"] }).notNull(),
    startsAt: moment("starts_at").notNull(),
    endsAt: moment("ends_at").notNull(),
    /** From the start with its buffer before to the end with its buffer after. */
    blocked: timeRange("blocked").notNull(),
    holdTokenHash: text("hold_token_hash"),
    /** By the clock of Postgres, which all servers share. */
    holdExpiresAt: moment("hold_expires_at"),
    isHoldExtended: boolean("is_hold_extended").notNull().default(false),
    waitingId: uuid("waiting_id"),
    visitorName: text("visitor_name"),
    visitorZone: text("visitor_zone"),
    /** As typed for this call: the lead keeps what it knew before. */
    visitorCompany: text("visitor_company"),
    visitorPhone: text("visitor_phone"),
    note: text("note"),
    /** What the assessment ended with and what it found, as handed over when the call was booked. */
    outcome: text("outcome", { enum: ["django", "node", "hybrid", "either"] }),
    brief: text("brief"),
    /** The assessment from whose result the call was booked. */
    submissionId: uuid("submission_id").references(() => assessmentSubmissions.id, { onDelete: "set null" }),
    meetingUrl: text("meeting_url"),
    sequence: integer("sequence").notNull().default(0),
    assignment: jsonb("assignment").$type<unknown>(),
    formKey: uuid("form_key"),
    bookedBy: uuid("booked_by").references(() => staffMembers.id),
    endedBy: uuid("ended_by").references(() => staffMembers.id),
    /** Why it was cancelled or moved. */
    reason: text("reason"),
    attendance: text("attendance", { enum: ["came", "missed"] }),
    dayReminderAt: moment("day_reminder_at"),
    hourReminderAt: moment("hour_reminder_at"),
    createdAt: moment("created_at").notNull(),
    bookedAt: moment("booked_at"),
    changedAt: moment("changed_at").notNull(),
  },
  (table) => [
    uniqueIndex("bookings_have_one_present_row")
      .on(table.uid)
      .where(sql`${table.status} <> 'moved'`),
    uniqueIndex("bookings_have_their_own_hold").on(table.holdTokenHash),
    uniqueIndex("bookings_are_stored_once").on(table.formKey),
    index("bookings_of_a_consultant").on(table.consultantId, table.startsAt),
    index("bookings_of_a_lead").on(table.leadId, table.startsAt.desc()),
    index("bookings_of_a_submission").on(table.submissionId),
    index("bookings_by_start").on(table.startsAt, table.id),
    index("bookings_by_attendance")
      .on(table.startsAt, table.consultantId, table.attendance)
      .where(sql`${table.status} = 'confirmed'`),
    check("bookings_have_a_known_status", sql`${table.status} IN ('held', 'confirmed', 'moved', 'cancelled')`),
    check("bookings_have_a_place", sql`${table.status} = 'held' OR ${table.meetingUrl} IS NOT NULL`),
    check("bookings_end_after_they_start", sql`${table.endsAt} > ${table.startsAt}`),
    check(
      "bookings_block_their_own_time",
      sql`${table.blocked} @> tstzrange(${table.startsAt}, ${table.endsAt}, '[)')`,
    ),
    check(
      "bookings_are_held_for_a_while",
      sql`(${table.status} = 'held') = (${table.holdExpiresAt} IS NOT NULL AND ${table.holdTokenHash} IS NOT NULL)`,
    ),
  ],
);

/**
 * Links by which a visitor reaches a call, or their place on the waiting list, without signing in: one for every mail, of
 * which only the SHA-256 is kept.
 */
export const bookingLinks = pgTable(
  "booking_links",
  {
    tokenHash: text("token_hash").primaryKey(),
    uid: uuid("uid").notNull(),
    madeAt: moment("made_at").notNull(),
  },
  (table) => [index("booking_links_of_a_call").on(table.uid)],
);

/** A calendar elsewhere whose busy times block calls. The address is a secret of its owner: sealed by the application. */
export const calendarFeeds = pgTable(
  "calendar_feeds",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    consultantId: uuid("consultant_id")
      .notNull()
      .references(() => consultants.staffId, { onDelete: "cascade" }),
    kind: text("kind", { enum: ["ics", "caldav"] }).notNull(),
    name: text("name").notNull(),
    /** What staff see of the address: its host. */
    shownHost: text("shown_host").notNull(),
    sealedAddress: text("sealed_address").notNull(),
    /** Name and password of a CalDAV account; null for an address that opens by itself. */
    sealedLogin: text("sealed_login"),
    /** Tells one address from another without showing it. */
    addressKey: text("address_key").notNull(),
    addedAt: moment("added_at").notNull(),
    triedAt: moment("tried_at"),
    readAt: moment("read_at"),
    /** Why the last try failed; null when it did not. */
    problem: text("problem"),
    /** Since when every try has failed; null while it works. */
    failingSince: moment("failing_since"),
    /** When its owner was written to about that, which happens once. */
    warnedAt: moment("warned_at"),
    /** Of the last file that could be read: events that could not, and names of zones that nobody knows. */
    unreadableEvents: integer("unreadable_events").notNull().default(0),
    unknownZones: text("unknown_zones").array().notNull().default([]),
  },
  (table) => [
    index("calendar_feeds_of_a_consultant").on(table.consultantId),
    uniqueIndex("calendar_feeds_are_added_once").on(table.consultantId, table.addressKey),
    check("calendar_feeds_have_a_known_kind", sql`${table.kind} IN ('ics', 'caldav')`),
  ],
);

/** Busy times as last read from a calendar elsewhere; what is busy there is not told. */
export const externalBusy = pgTable(
  "external_busy",
  {
    feedId: uuid("feed_id")
      .notNull()
      .references(() => calendarFeeds.id, { onDelete: "cascade" }),
    consultantId: uuid("consultant_id")
      .notNull()
      .references(() => consultants.staffId, { onDelete: "cascade" }),
    startsAt: moment("starts_at").notNull(),
    endsAt: moment("ends_at").notNull(),
  },
  (table) => [
    primaryKey({ name: "external_busy_stands_once", columns: [table.feedId, table.startsAt] }),
    index("external_busy_of_a_consultant").on(table.consultantId, table.endsAt),
    check("external_busy_ends_after_it_starts", sql`${table.endsAt} > ${table.startsAt}`),
  ],
);

/** Somebody for whom no free time was right, and who wants to hear of others. */
export const waitingList = pgTable(
  "waiting_list",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    leadId: uuid("lead_id")
      .notNull()
      .references(() => leads.id, { onDelete: "cascade" }),
    visitorZone: text("visitor_zone").notNull(),
    /** Days of the week and parts of the day that suit, on the visitor's clock; none means any. */
    weekdays: smallint("weekdays").array().notNull().default([]),
    dayParts: text("day_parts", { enum: ["morning", "afternoon", "evening"] })
      .array()
      .notNull()
      .default([]),
    untilOn: date("until_on", { mode: "string" }).notNull(),
    outcome: text("outcome", { enum: ["django", "node", "hybrid", "either"] }),
    /** The assessment from whose result somebody came to the list. */
    submissionId: uuid("submission_id").references(() => assessmentSubmissions.id, { onDelete: "set null" }),
    note: text("note"),
    state: text("state", { enum: ["waiting", "offered", "booked", "left"] }).notNull(),
    offersMade: smallint("offers_made").notNull().default(0),
    formKey: uuid("form_key").notNull(),
    createdAt: moment("created_at").notNull(),
    changedAt: moment("changed_at").notNull(),
  },
  (table) => [
    uniqueIndex("waiting_list_is_stored_once").on(table.formKey),
    index("waiting_list_in_order").on(table.state, table.createdAt),
    index("waiting_list_of_a_submission").on(table.submissionId),
    index("waiting_list_of_a_lead").on(table.leadId),
    check("waiting_list_has_a_known_state", sql`${table.state} IN ('waiting', 'offered', 'booked', 'left')`),
  ],
);

/**
 * The times that visitors could book when somebody last looked, each with since when: what was not among them before has
 * become free. Looked at only while somebody waits.
 */
export const freeTimes = pgTable("free_times", {
  startsAt: moment("starts_at").primaryKey(),
  freeSince: moment("free_since").notNull(),
});

/** What somebody of the waiting list was offered: no time twice. */
export const waitingOffers = pgTable(
  "waiting_offers",
  {
    waitingId: uuid("waiting_id")
      .notNull()
      .references(() => waitingList.id, { onDelete: "cascade" }),
    startsAt: moment("starts_at").notNull(),
    offeredAt: moment("offered_at").notNull(),
  },
  (table) => [primaryKey({ name: "waiting_offers_are_made_once", columns: [table.waitingId, table.startsAt] })],
);
