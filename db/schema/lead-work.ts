import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { moment } from "@/db/schema/columns";
import { leadNotes, leads } from "@/db/schema/leads";
import { staffMembers } from "@/db/schema/staff";

/** One lead became part of another, with all that is needed to part them again. Goes when one of them is erased. */
export const leadMerges = pgTable(
  "lead_merges",
  {
    /** Made with the form: sent twice, it is one merge. */
    id: uuid("id").primaryKey(),
    winnerId: uuid("winner_id")
      .notNull()
      .references(() => leads.id, { onDelete: "cascade" }),
    loserId: uuid("loser_id")
      .notNull()
      .references(() => leads.id, { onDelete: "cascade" }),
    actorId: uuid("actor_id").references(() => staffMembers.id, { onDelete: "set null" }),
    actorName: text("actor_name").notNull(),
    /** Which rows went over, by table: the values of their primary keys. */
    moved: jsonb("moved").$type<Readonly<Record<string, readonly string[]>>>().notNull(),
    /** The winner's own columns before and after. */
    before: jsonb("before").$type<Readonly<Record<string, unknown>>>().notNull(),
    after: jsonb("after").$type<Readonly<Record<string, unknown>>>().notNull(),
    mergedAt: moment("merged_at").notNull(),
    undoneAt: moment("undone_at"),
    undoneBy: text("undone_by"),
  },
  (table) => [
    index("lead_merges_of_a_winner").on(table.winnerId, table.mergedAt.desc()),
    index("lead_merges_of_a_loser").on(table.loserId),
    check("lead_merges_join_two_leads", sql`${table.winnerId} <> ${table.loserId}`),
  ],
);

/** A note names a colleague, who has read it or not. */
export const leadMentions = pgTable(
  "lead_mentions",
  {
    noteId: uuid("note_id")
      .notNull()
      .references(() => leadNotes.id, { onDelete: "cascade" }),
    staffId: uuid("staff_id")
      .notNull()
      .references(() => staffMembers.id, { onDelete: "cascade" }),
    mentionedAt: moment("mentioned_at").notNull(),
    readAt: moment("read_at"),
  },
  (table) => [
    primaryKey({ name: "lead_mentions_stand_once", columns: [table.noteId, table.staffId] }),
    index("lead_mentions_to_read")
      .on(table.staffId, table.mentionedAt.desc())
      .where(sql`${table.readAt} IS NULL`),
  ],
);

/** A letter that staff send again and again, with {{variables}} in it. What it is about decides who may get it. */
export const mailTemplates = pgTable(
  "mail_templates",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    name: text("name").notNull(),
    about: text("about", { enum: ["call", "report", "services"] }).notNull(),
    subject: text("subject").notNull(),
    body: text("body").notNull(),
    version: integer("version").notNull().default(1),
    changedBy: text("changed_by").notNull(),
    changedAt: moment("changed_at").notNull(),
    deletedAt: moment("deleted_at"),
  },
  (table) => [
    uniqueIndex("mail_templates_have_their_own_name")
      .on(sql`lower(${table.name})`)
      .where(sql`${table.deletedAt} IS NULL`),
    check("mail_templates_are_about_something_known", sql`${table.about} IN ('call', 'report', 'services')`),
  ],
);

/** The link in a follow-up mail by which its reader ends such mails; only the SHA-256 of its token is kept. */
export const followUpLinks = pgTable(
  "follow_up_links",
  {
    tokenHash: text("token_hash").primaryKey(),
    leadId: uuid("lead_id")
      .notNull()
      .references(() => leads.id, { onDelete: "cascade" }),
    madeAt: moment("made_at").notNull(),
  },
  (table) => [index("follow_up_links_of_a_lead").on(table.leadId)],
);
