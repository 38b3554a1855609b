import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { moment } from "@/db/schema/columns";
import { leads } from "@/db/schema/leads";

/** The outbox: every mail is a row, written with the event that caused it and sent afterwards by a job. */
export const mails = pgTable(
  "mails",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    kind: text("kind").notNull(),
    leadId: uuid("lead_id").references(() => leads.id, { onDelete: "set null" }),
    recipient: text("recipient").notNull(),
    subject: text("subject").notNull(),
    html: text("html").notNull(),
    text: text("text").notNull(),
    headers: jsonb("headers").$type<Record<string, string>>().notNull().default({}),
    attachments: jsonb("attachments")
      .$type<Array<{ filename: string; contentType: string; content: string }>>()
      .notNull()
      .default([]),
    state: text("state", { enum: ["waiting", "no-provider", "sent", "failed"] }).notNull(),
    attempts: integer("attempts").notNull().default(0),
    problem: text("problem"),
    providerId: text("provider_id"),
    createdAt: moment("created_at").notNull(),
    sendAt: moment("send_at").notNull(),
    sentAt: moment("sent_at"),
  },
  (table) => [
    index("mails_newest_first").on(table.createdAt.desc(), table.id.desc()),
    index("mails_by_state").on(table.state, table.createdAt.desc()),
    index("mails_of_a_lead").on(table.leadId, table.createdAt.desc()),
    check("mails_have_a_known_state", sql`${table.state} IN ('waiting', 'no-provider', 'sent', 'failed')`),
  ],
);
