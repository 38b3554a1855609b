import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  uniqueIndex,
  uuid,
  type AnyPgColumn,
} from "drizzle-orm/pg-core";
import { moment } from "@/db/schema/columns";
import { staffMembers } from "@/db/schema/staff";

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
    /** Answers of the newest assessment that say how a project stands, by question; what the score is made from. */
    signals: jsonb("signals").$type<Readonly<Record<string, string>>>().notNull().default({}),
    tags: text("tags").array().notNull().default([]),
    source: text("source"),
    medium: text("medium"),
    campaign: text("campaign"),
    referrer: text("referrer"),
    landingPage: text("landing_page"),
    preset: text("preset"),
    /** How the row came about: somebody left an address on the site, or a file, a program or a colleague brought it; the migration checks it. */
    cameBy: text("came_by", { enum: ["site", "file", "program", "desk"] })
      .notNull()
      .default("site"),
    acceptsFollowUp: boolean("accepts_follow_up").notNull().default(false),
    isSample: boolean("is_sample").notNull().default(false),
    version: integer("version").notNull().default(1),
    createdAt: moment("created_at").notNull(),
    changedAt: moment("changed_at").notNull(),
    firstResponseAt: moment("first_response_at"),
    /** From the address to the first response, in minutes of working time. */
    responseMinutes: integer("response_minutes"),
    stageSince: moment("stage_since")
      .notNull()
      .default(sql`now()`),
    /** The furthest stage a lead ever reached: what a funnel counts, also when the lead is lost in the end. */
    furthest: text("furthest", { enum: ["new", "contacted", "booked", "held", "won"] })
      .notNull()
      .default("new"),
    deletedAt: moment("deleted_at"),
    /** The lead that this one became part of; then it is deleted too, but its address still leads there. */
    mergedInto: uuid("merged_into").references((): AnyPgColumn => leads.id, { onDelete: "cascade" }),
    searchText: text("search_text").generatedAlwaysAs(
      sql`search_form(coalesce(name, '') || ' ' || email || ' ' || coalesce(company, ''))`,
    ),
  },
  (table) => [
    uniqueIndex("leads_have_their_own_email")
      .on(sql`lower(${table.email})`)
      .where(sql`${table.deletedAt} IS NULL OR ${table.mergedInto} IS NOT NULL`),
    index("leads_merged_into")
      .on(table.mergedInto)
      .where(sql`${table.mergedInto} IS NOT NULL`),
    index("leads_by_address_form")
      .on(sql`address_form(${table.email})`)
      .where(sql`${table.deletedAt} IS NULL`),
    index("leads_by_phone_form")
      .on(sql`phone_form(${table.phone})`)
      .where(sql`${table.deletedAt} IS NULL AND ${table.phone} IS NOT NULL`),
    index("leads_by_company_form")
      .on(sql`search_form(${table.company})`)
      .where(sql`${table.deletedAt} IS NULL AND ${table.company} IS NOT NULL`),
    index("leads_by_name_form")
      .on(sql`search_form(${table.name})`)
      .where(sql`${table.deletedAt} IS NULL AND ${table.name} IS NOT NULL`),
    // A short waiting list makes a change of a thousand leads four times as fast, and is read through in a millisecond.
    index("leads_by_search_text")
      .using("gin", table.searchText.op("gin_trgm_ops"))
      .with({ fastupdate: true, gin_pending_list_limit: 1024 }),
    index("leads_newest_first").on(table.createdAt.desc(), table.id.desc()),
    index("leads_by_stage").on(table.stage, table.createdAt.desc(), table.id.desc()),
    index("leads_by_stage_and_owner").on(table.stage, table.ownerId, table.score.desc(), table.id.desc()),
    index("leads_by_owner").on(table.ownerId, table.createdAt.desc(), table.id.desc()),
    index("leads_by_score").on(table.score.desc(), table.id.desc()),
    index("leads_by_change").on(table.changedAt.desc(), table.id.desc()),
    index("leads_by_time_in_stage").on(table.stage, table.stageSince.desc(), table.id.desc()),
    index("leads_of_an_owner_by_time_in_stage").on(
      table.stage,
      table.ownerId,
      table.stageSince.desc(),
      table.id.desc(),
    ),
    index("leads_by_tag").using("gin", table.tags),
    index("leads_by_source").on(table.source, table.createdAt.desc(), table.id.desc()),
    index("leads_by_region").on(table.region, table.createdAt.desc(), table.id.desc()),
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
    batchId: uuid("batch_id").references(() => leadBatches.id, { onDelete: "set null" }),
    /** The lead it happened to, where that became part of another since. */
    originalLeadId: uuid("original_lead_id"),
  },
  (table) => [
    index("lead_events_of_a_lead").on(table.leadId, table.happenedAt.desc(), table.id.desc()),
    index("lead_events_of_a_batch")
      .on(table.batchId)
      .where(sql`${table.batchId} IS NOT NULL`),
  ],
);

/** One change of many leads at once, which can be undone at once. */
export const leadBatches = pgTable("lead_batches", {
  id: uuid("id").primaryKey().defaultRandom(),
  kind: text("kind", { enum: ["change", "merge", "import", "deletion"] }).notNull(),
  actorId: uuid("actor_id").references(() => staffMembers.id, { onDelete: "set null" }),
  actorName: text("actor_name").notNull(),
  /** What was changed to what; for a merge, which lead became part of which. */
  changes: jsonb("changes").notNull().default({}),
  leadsCount: integer("leads_count").notNull(),
  doneAt: moment("done_at").notNull(),
  undoneAt: moment("undone_at"),
});

/** Something to do for a lead, by somebody, perhaps by a day. */
export const leadTasks = pgTable(
  "lead_tasks",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    leadId: uuid("lead_id")
      .notNull()
      .references(() => leads.id, { onDelete: "cascade" }),
    title: text("title").notNull(),
    dueOn: date("due_on", { mode: "string" }),
    ownerId: uuid("owner_id").references(() => staffMembers.id, { onDelete: "set null" }),
    formKey: uuid("form_key").notNull(),
    createdBy: text("created_by").notNull(),
    createdAt: moment("created_at").notNull(),
    doneAt: moment("done_at"),
    doneBy: text("done_by"),
  },
  (table) => [
    uniqueIndex("lead_tasks_are_stored_once").on(table.formKey),
    index("lead_tasks_of_a_lead").on(table.leadId, table.createdAt.desc()),
    index("lead_tasks_to_do")
      .on(table.ownerId, table.dueOn)
      .where(sql`${table.doneAt} IS NULL`),
  ],
);

/** A filter and order of the list that somebody named, for themselves or for all. */
export const leadViews = pgTable(
  "lead_views",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    ownerId: uuid("owner_id")
      .notNull()
      .references(() => staffMembers.id, { onDelete: "cascade" }),
    name: text("name").notNull(),
    query: text("query").notNull(),
    isShared: boolean("is_shared").notNull().default(false),
    createdAt: moment("created_at").notNull(),
  },
  (table) => [uniqueIndex("lead_views_have_their_own_name").on(table.ownerId, sql`lower(${table.name})`)],
);

/** How somebody wants to see the list: what is left out is as usual. */
export const leadListSettings = pgTable("lead_list_settings", {
  staffId: uuid("staff_id")
    .primaryKey()
    .references(() => staffMembers.id, { onDelete: "cascade" }),
  /** The columns beside the name; null is the usual ones. */
  columns: text("columns").array(),
  density: text("density", { enum: ["compact", "regular"] })
    .notNull()
    .default("compact"),
  /** Whether single keys do something: WCAG 2.1.4 wants a way to turn them off. */
  hasKeys: boolean("has_keys").notNull().default(true),
  /** The view that the bare address of the list shows. */
  defaultViewId: uuid("default_view_id").references(() => leadViews.id, { onDelete: "set null" }),
});

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
    version: integer("version").notNull().default(1),
    /** What it said before the last edit, so that this can be undone. */
    previousBody: text("previous_body"),
    editedAt: moment("edited_at"),
    deletedAt: moment("deleted_at"),
    deletedBy: text("deleted_by"),
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
