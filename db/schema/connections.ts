import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { moment } from "@/db/schema/columns";
import { staffMembers } from "@/db/schema/staff";

/** A key by which a program reads or writes through /api/v1. Shown once; only its SHA-256 is kept. */
export const apiTokens = pgTable(
  "api_tokens",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    name: text("name").notNull(),
    tokenHash: text("token_hash").notNull(),
    /** The last signs of the token, so that people can tell which is which. */
    ending: text("ending").notNull(),
    scopes: text("scopes").array().notNull(),
    createdBy: uuid("created_by")
      .notNull()
      .references(() => staffMembers.id),
    createdAt: moment("created_at").notNull(),
    expiresAt: moment("expires_at"),
    lastUsedAt: moment("last_used_at"),
    revokedAt: moment("revoked_at"),
    formKey: uuid("form_key").notNull(),
  },
  (table) => [
    uniqueIndex("api_tokens_have_their_own_hash").on(table.tokenHash),
    uniqueIndex("api_tokens_are_made_once").on(table.formKey),
  ],
);

/** An address elsewhere that is told what happens. Address and secret are sealed by the application. */
export const webhookEndpoints = pgTable(
  "webhook_endpoints",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    name: text("name").notNull(),
    /** Host and first part of the path: what staff see of the address, which may itself be a secret. */
    shownAddress: text("shown_address").notNull(),
    sealedAddress: text("sealed_address").notNull(),
    sealedSecret: text("sealed_secret").notNull(),
    shape: text("shape", { enum: ["standard", "slack"] }).notNull(),
    events: text("events").array().notNull(),
    /** Whose own notification this is; null for one of the consultancy, which administrators keep. */
    ownerId: uuid("owner_id").references(() => staffMembers.id, { onDelete: "cascade" }),
    createdAt: moment("created_at").notNull(),
    /** Since when every try has failed; null while it works. */
    failingSince: moment("failing_since"),
    pausedAt: moment("paused_at"),
    pausedBecause: text("paused_because", { enum: ["failures", "person"] }),
    formKey: uuid("form_key").notNull(),
  },
  (table) => [
    uniqueIndex("webhook_endpoints_are_made_once").on(table.formKey),
    index("webhook_endpoints_of_a_colleague").on(table.ownerId),
    check("webhook_endpoints_have_a_known_shape", sql`${table.shape} IN ('standard', 'slack')`),
    check(
      "webhook_endpoints_are_paused_for_a_reason",
      sql`(${table.pausedAt} IS NULL) = (${table.pausedBecause} IS NULL)`,
    ),
  ],
);

/** Something that happened and that somebody asked to be told of: ids only, nobody's name or address. */
export const webhookEvents = pgTable(
  "webhook_events",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    type: text("type").notNull(),
    subject: jsonb("subject").$type<Readonly<Record<string, string | number>>>().notNull(),
    happenedAt: moment("happened_at").notNull(),
    /** When it was handed to everybody who wants to know. */
    spreadAt: moment("spread_at"),
  },
  (table) => [index("webhook_events_newest_first").on(table.happenedAt.desc(), table.id.desc())],
);

/** One event for one address, with how far it got. */
export const webhookDeliveries = pgTable(
  "webhook_deliveries",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    endpointId: uuid("endpoint_id")
      .notNull()
      .references(() => webhookEndpoints.id, { onDelete: "cascade" }),
    eventId: uuid("event_id")
      .notNull()
      .references(() => webhookEvents.id, { onDelete: "cascade" }),
    state: text("state", { enum: ["waiting", "delivered", "failed"] }).notNull(),
    attempts: integer("attempts").notNull().default(0),
    lastStatus: integer("last_status"),
    problem: text("problem"),
    createdAt: moment("created_at").notNull(),
    triedAt: moment("tried_at"),
    deliveredAt: moment("delivered_at"),
  },
  (table) => [
    uniqueIndex("webhook_deliveries_stand_once").on(table.endpointId, table.eventId),
    index("webhook_deliveries_newest_first").on(table.endpointId, table.createdAt.desc(), table.id.desc()),
    check("webhook_deliveries_have_a_known_state", sql`${table.state} IN ('waiting', 'delivered', 'failed')`),
  ],
);

/** What a colleague wants a mail about. */
export const staffNotifications = pgTable(
  "staff_notifications",
  {
    staffId: uuid("staff_id")
      .notNull()
      .references(() => staffMembers.id, { onDelete: "cascade" }),
    event: text("event").notNull(),
  },
  (table) => [primaryKey({ name: "staff_notifications_stand_once", columns: [table.staffId, table.event] })],
);
