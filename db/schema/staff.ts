import { sql } from "drizzle-orm";
import { bigint, boolean, check, index, jsonb, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { moment } from "@/db/schema/columns";

/** A colleague who may sign in. Never deleted, only disabled, so that what they did keeps its author. */
export const staffMembers = pgTable(
  "staff_members",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    email: text("email").notNull(),
    name: text("name").notNull(),
    passwordHash: text("password_hash").notNull(),
    role: text("role", { enum: ["administrator", "consultant"] }).notNull(),
    timeZone: text("time_zone").notNull(),
    createdAt: moment("created_at").notNull(),
    passwordChangedAt: moment("password_changed_at").notNull(),
    disabledAt: moment("disabled_at"),
    /** Whether a note that names them reaches them by mail too. */
    /** Made up by npm run seed:leads or npm run demo: `npm run samples:remove` takes them out again. */
    isSample: boolean("is_sample").notNull().default(false),
    wantsMentionMails: boolean("wants_mention_mails").notNull().default(true),
  },
  (table) => [
    uniqueIndex("staff_members_have_their_own_email").on(sql`lower(${table.email})`),
    check("staff_members_have_a_known_role", sql`${table.role} IN ('administrator', 'consultant')`),
  ],
);

/** One row a sign-in; a cookie without a living row is worth nothing. */
export const staffSessions = pgTable(
  "staff_sessions",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    staffId: uuid("staff_id")
      .notNull()
      .references(() => staffMembers.id),
    startedAt: moment("started_at").notNull(),
    seenAt: moment("seen_at").notNull(),
    endsAt: moment("ends_at").notNull(),
    endedAt: moment("ended_at"),
  },
  (table) => [index("staff_sessions_by_member").on(table.staffId)],
);

/** A one-time link by which somebody becomes staff or sets a new password; only the token's SHA-256 is kept. */
export const staffLinks = pgTable(
  "staff_links",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    tokenHash: text("token_hash").notNull(),
    purpose: text("purpose", { enum: ["first-administrator", "invitation", "new-password"] }).notNull(),
    email: text("email"),
    role: text("role", { enum: ["administrator", "consultant"] }).notNull(),
    createdBy: uuid("created_by").references(() => staffMembers.id),
    createdAt: moment("created_at").notNull(),
    expiresAt: moment("expires_at").notNull(),
    usedAt: moment("used_at"),
    revokedAt: moment("revoked_at"),
  },
  (table) => [
    uniqueIndex("staff_links_have_their_own_token").on(table.tokenHash),
    uniqueIndex("staff_links_invite_an_address_once")
      .on(sql`lower(${table.email})`)
      .where(sql`${table.purpose} = 'invitation' AND ${table.usedAt} IS NULL AND ${table.revokedAt} IS NULL`),
    check(
      "staff_links_have_a_known_purpose",
      sql`${table.purpose} IN ('first-administrator', 'invitation', 'new-password')`,
    ),
  ],
);

/**
 * Who did what, and when, where no lead's time line tells it: accounts, roles, hours, resent mails, published voices.
 * Only ever added to. It refers to nothing, so that its rows outlive whatever they speak of; it holds no secrets.
 */
export const staffEvents = pgTable(
  "staff_events",
  {
    id: bigint("id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    kind: text("kind").notNull(),
    happenedAt: moment("happened_at").notNull(),
    /** Null for what happened by itself. */
    actorId: uuid("actor_id"),
    actorName: text("actor_name"),
    /** What it was done to: "colleague", "hours", "mail" …, and its id. */
    subject: text("subject").notNull(),
    subjectId: text("subject_id"),
    before: jsonb("before").$type<Readonly<Record<string, unknown>>>().notNull().default({}),
    after: jsonb("after").$type<Readonly<Record<string, unknown>>>().notNull().default({}),
  },
  (table) => [
    index("staff_events_newest_first").on(table.happenedAt.desc(), table.id.desc()),
    index("staff_events_of_an_actor").on(table.actorId, table.happenedAt.desc()),
    index("staff_events_of_a_subject").on(table.subject, table.subjectId, table.happenedAt.desc()),
  ],
);
