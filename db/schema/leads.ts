import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { staffMembers } from "@/db/schema/staff";

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

/** One person who left an address. The same address is the same lead, however often it comes back. */
export const leads = pgTable(
  "leads",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    email: text("email").notNull(),
    name: text("name"),
    company: text("company"),
    phone: text("phone"),
    region: text("region"),
    stage: text("stage", { enum: ["new", "contacted", "booked", "held", "won", "lost"] })
      .notNull()
      .default("new"),
    ownerId: uuid("owner_id").references(() => staffMembers.id),
    outcome: text("outcome", { enum: ["django", "node", "hybrid", "either"] }),
    band: text("band", { enum: ["level", "slight", "clear", "strong"] }),
    score: integer("score").notNull().default(0),
    nextStep: text("next_step"),
    source: text("source"),
    medium: text("medium"),
    campaign: text("campaign"),
    referrer: text("referrer"),
    landingPage: text("landing_page"),
    preset: text("preset"),
    acceptsFollowUp: boolean("accepts_follow_up").notNull().default(false),
    isSample: boolean("is_sample").notNull().default(false),
    version: integer("version").notNull().default(1),
    createdAt: moment("created_at").notNull(),
    changedAt: moment("changed_at").notNull(),
    firstResponseAt: moment("first_response_at"),
    deletedAt: moment("deleted_at"),
    searchText: text("search_text").generatedAlwaysAs(
      sql`search_form(coalesce(name, '') || ' ' || email || ' ' || coalesce(company, ''))`,
    ),
  },
  (table) => [
    uniqueIndex("leads_have_their_own_email")
      .on(sql`lower(${table.email})`)
      .where(sql`${table.deletedAt} IS NULL`),
    index("leads_by_search_text").using("gin", table.searchText.op("gin_trgm_ops")).with({ fastupdate: false }),
    index("leads_newest_first").on(table.createdAt.desc(), table.id.desc()),
    index("leads_by_stage").on(table.stage, table.createdAt.desc(), table.id.desc()),
    index("leads_by_stage_and_owner").on(table.stage, table.ownerId, table.score.desc(), table.id.desc()),
    index("leads_by_owner").on(table.ownerId, table.createdAt.desc(), table.id.desc()),
    index("leads_by_score").on(table.score.desc(), table.id.desc()),
    index("leads_by_change").on(table.changedAt.desc(), table.id.desc()),
    check("leads_have_a_known_stage", sql`${table.stage} IN ('new', 'contacted', 'booked', 'held', 'won', 'lost')`),
  ],
);

/**
 * How many leads stand in each stage with each owner, as a sum of changes: triggers on `leads` add a row for every
 * change, so that nobody waits for a counter that somebody else holds; a job folds the rows together now and then.
 */
export const leadCounts = pgTable("lead_counts", {
  id: bigint("id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
  stage: text("stage").notNull(),
  ownerId: uuid("owner_id"),
  change: integer("change").notNull(),
});

/** What happened with a lead, only ever added to: the time line. The author's name stays when the account is gone. */
export const leadEvents = pgTable(
  "lead_events",
  {
    id: bigint("id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    leadId: uuid("lead_id")
      .notNull()
      .references(() => leads.id, { onDelete: "cascade" }),
    kind: text("kind").notNull(),
    happenedAt: moment("happened_at").notNull(),
    actorId: uuid("actor_id").references(() => staffMembers.id, { onDelete: "set null" }),
    actorName: text("actor_name"),
    details: jsonb("details").notNull().default({}),
  },
  (table) => [index("lead_events_of_a_lead").on(table.leadId, table.happenedAt.desc(), table.id.desc())],
);

export const leadNotes = pgTable(
  "lead_notes",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    leadId: uuid("lead_id")
      .notNull()
      .references(() => leads.id, { onDelete: "cascade" }),
    body: text("body").notNull(),
    authorId: uuid("author_id").references(() => staffMembers.id, { onDelete: "set null" }),
    authorName: text("author_name").notNull(),
    formKey: uuid("form_key").notNull(),
    writtenAt: moment("written_at").notNull(),
  },
  (table) => [
    index("lead_notes_of_a_lead").on(table.leadId, table.writtenAt.desc()),
    uniqueIndex("lead_notes_are_stored_once").on(table.formKey),
  ],
);

/** Proof of every box ticked or left alone: its wording, version, place and time. Only ever added to. */
export const consents = pgTable(
  "consents",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    leadId: uuid("lead_id")
      .notNull()
      .references(() => leads.id, { onDelete: "cascade" }),
    purpose: text("purpose", { enum: ["report", "follow-up", "publication"] }).notNull(),
    isGiven: boolean("is_given").notNull(),
    wording: text("wording").notNull(),
    wordingVersion: text("wording_version").notNull(),
    locale: text("locale").notNull(),
    place: text("place").notNull(),
    formKey: uuid("form_key"),
    recordedAt: moment("recorded_at").notNull(),
  },
  (table) => [index("consents_of_a_lead").on(table.leadId, table.recordedAt.desc())],
);
