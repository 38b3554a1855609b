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
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { moment } from "@/db/schema/columns";
import { leads } from "@/db/schema/leads";
import { mails } from "@/db/schema/mail";

/**
 * Every version of the questions and weights that was ever published, as canonical JSON. Triggers refuse to change or
 * remove one, and Postgres itself checks the hash, so a submission's version is for ever what it was.
 */
export const assessmentModels = pgTable(
  "assessment_models",
  {
    /** SHA-256 of `content`, lower-case hex. */
    hash: text("hash").primaryKey(),
    version: integer("version").notNull(),
    content: text("content").notNull(),
    publishedAt: moment("published_at").notNull(),
  },
  (table) => [
    uniqueIndex("assessment_models_have_their_own_version").on(table.version),
    check(
      "assessment_models_are_what_their_hash_says",
      sql`${table.hash} = encode(sha256(convert_to(${table.content}, 'UTF8')), 'hex')`,
    ),
  ],
);

/** One finished assessment. It names nobody until somebody asks for its report. */
export const assessmentSubmissions = pgTable(
  "assessment_submissions",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    /** SHA-256 of the token in the result's address. */
    tokenHash: text("token_hash").notNull(),
    /** The random key of the form that was sent: the same form is stored once. */
    formKey: uuid("form_key").notNull(),
    /** SHA-256 over version and answers: the same form with other content is refused. */
    contentHash: text("content_hash").notNull(),
    modelHash: text("model_hash")
      .notNull()
      .references(() => assessmentModels.hash),
    answers: jsonb("answers").$type<Readonly<Record<string, string>>>().notNull(),
    outcome: text("outcome", { enum: ["django", "node", "hybrid", "either"] }).notNull(),
    band: text("band", { enum: ["level", "slight", "clear", "strong"] }).notNull(),
    djangoFit: smallint("django_fit").notNull(),
    nodeFit: smallint("node_fit").notNull(),
    margin: smallint("margin").notNull(),
    source: text("source"),
    medium: text("medium"),
    campaign: text("campaign"),
    referrer: text("referrer"),
    landingPage: text("landing_page"),
    preset: text("preset"),
    /** The first person who asked for this report; goes when the lead goes. */
    leadId: uuid("lead_id").references(() => leads.id, { onDelete: "cascade" }),
    createdAt: moment("created_at").notNull(),
  },
  (table) => [
    uniqueIndex("assessment_submissions_have_their_own_token").on(table.tokenHash),
    uniqueIndex("assessment_submissions_are_stored_once").on(table.formKey),
    index("assessment_submissions_of_a_lead").on(table.leadId, table.createdAt.desc()),
    index("assessment_submissions_of_nobody")
      .on(table.createdAt)
      .where(sql`${table.leadId} IS NULL`),
    check(
      "assessment_submissions_have_sound_points",
      sql`${table.djangoFit} BETWEEN 0 AND 100 AND ${table.nodeFit} BETWEEN 0 AND 100 AND ${table.margin} = ${table.djangoFit} - ${table.nodeFit}`,
    ),
    check(
      "assessment_submissions_have_a_known_outcome",
      sql`${table.outcome} IN ('django', 'node', 'hybrid', 'either') AND ${table.band} IN ('level', 'slight', 'clear', 'strong')`,
    ),
  ],
);

/**
 * "Email me this report", once for every form that was sent. What looks like a robot is held: the address stands only
 * here, no lead and no mail exists, until a colleague lets it through or it is forgotten.
 */
export const assessmentReportRequests = pgTable(
  "assessment_report_requests",
  {
    formKey: uuid("form_key").primaryKey(),
    contentHash: text("content_hash").notNull(),
    submissionId: uuid("submission_id")
      .notNull()
      .references(() => assessmentSubmissions.id, { onDelete: "cascade" }),
    leadId: uuid("lead_id").references(() => leads.id, { onDelete: "cascade" }),
    /** The mail of the outbox; null where one had gone to this address within a day, or while held. */
    mailId: uuid("mail_id").references(() => mails.id, { onDelete: "set null" }),
    heldBecause: text("held_because", { enum: ["trap", "too-many"] }),
    heldEmail: text("held_email"),
    heldName: text("held_name"),
    heldFollowUp: boolean("held_follow_up"),
    requestedAt: moment("requested_at").notNull(),
  },
  (table) => [
    index("assessment_report_requests_of_a_lead").on(table.leadId, table.requestedAt.desc()),
    index("assessment_report_requests_that_are_held")
      .on(table.requestedAt.desc())
      .where(sql`${table.heldBecause} IS NOT NULL`),
    check(
      "assessment_report_requests_are_held_or_answered",
      sql`(${table.heldBecause} IS NULL) = (${table.leadId} IS NOT NULL) AND (${table.heldBecause} IS NULL) = (${table.heldEmail} IS NULL)`,
    ),
  ],
);

/**
 * How many visitors came how far, a day and a source: no visitor is told from another. Each count is spread over a few
 * rows (`shard`), so that visitors at the same moment don't wait for one another.
 */
export const assessmentStepCounts = pgTable(
  "assessment_step_counts",
  {
    countedOn: date("counted_on").notNull(),
    step: text("step").notNull(),
    source: text("source").notNull(),
    shard: smallint("shard").notNull(),
    count: bigint("count", { mode: "number" }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.countedOn, table.step, table.source, table.shard] })],
);
