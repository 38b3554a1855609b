import { sql } from "drizzle-orm";
import { check, index, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { moment } from "@/db/schema/columns";
import { bookings } from "@/db/schema/booking";
import { leads } from "@/db/schema/leads";
import { staffMembers } from "@/db/schema/staff";

/**
 * What somebody says about a call that took place, from the question to the publication. It is theirs: whoever holds
 * the link can take it back at any time, and then the words are gone. Only the SHA-256 of the link's token is kept.
 */
export const voices = pgTable(
  "voices",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    bookingId: uuid("booking_id").references(() => bookings.id, { onDelete: "set null" }),
    leadId: uuid("lead_id")
      .notNull()
      .references(() => leads.id, { onDelete: "cascade" }),
    tokenHash: text("token_hash").notNull(),
    state: text("state", { enum: ["asked", "written", "published", "declined", "withdrawn"] }).notNull(),
    askedBy: uuid("asked_by").references(() => staffMembers.id, { onDelete: "set null" }),
    askedAt: moment("asked_at").notNull(),
    expiresAt: moment("expires_at").notNull(),
    /** The name and the company exactly as the person wants them printed. */
    name: text("name"),
    company: text("company"),
    words: text("words"),
    writtenAt: moment("written_at"),
    decidedBy: uuid("decided_by").references(() => staffMembers.id, { onDelete: "set null" }),
    decidedAt: moment("decided_at"),
  },
  (table) => [
    uniqueIndex("voices_are_asked_for_once_a_call").on(table.bookingId),
    uniqueIndex("voices_have_their_own_link").on(table.tokenHash),
    index("voices_by_state").on(table.state, table.askedAt.desc()),
    index("voices_of_a_lead").on(table.leadId),
    check(
      "voices_have_a_known_state",
      sql`${table.state} IN ('asked', 'written', 'published', 'declined', 'withdrawn')`,
    ),
    check(
      "voices_that_speak_have_a_name_and_words",
      sql`${table.state} NOT IN ('written', 'published', 'declined') OR (${table.name} IS NOT NULL AND ${table.words} IS NOT NULL)`,
    ),
    check(
      "voices_that_were_withdrawn_say_nothing",
      sql`${table.state} <> 'withdrawn' OR (${table.name} IS NULL AND ${table.company} IS NULL AND ${table.words} IS NULL)`,
    ),
  ],
);
