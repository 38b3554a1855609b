import { sql } from "drizzle-orm";
import { check, index, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { moment } from "@/db/schema/columns";
import { staffMembers } from "@/db/schema/staff";

/** What readers say of a page: whether it was useful, and errors that they found. Nobody's name is asked. */
export const contentReports = pgTable(
  "content_reports",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    /** The id of the page in the content. */
    page: text("page").notNull(),
    kind: text("kind", { enum: ["useful", "not-useful", "error"] }).notNull(),
    words: text("words"),
    /** One and the same report of one visitor on one day has one fingerprint; it tells nobody who that was. */
    fingerprint: text("fingerprint").notNull(),
    sentAt: moment("sent_at").notNull(),
    resolvedAt: moment("resolved_at"),
    resolvedBy: uuid("resolved_by").references(() => staffMembers.id, { onDelete: "set null" }),
  },
  (table) => [
    uniqueIndex("content_reports_are_stored_once").on(table.fingerprint),
    index("content_reports_to_read")
      .on(table.sentAt.desc(), table.id.desc())
      .where(sql`${table.kind} = 'error'`),
    index("content_reports_of_a_page").on(table.page, table.kind),
    check("content_reports_have_a_known_kind", sql`${table.kind} IN ('useful', 'not-useful', 'error')`),
    check("content_reports_of_errors_have_words", sql`(${table.kind} = 'error') = (${table.words} IS NOT NULL)`),
  ],
);
