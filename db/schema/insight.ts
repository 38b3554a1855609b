import { bigint, date, index, integer, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";

/**
 * What changed about how many leads came when, from where, to whom and how far: triggers on `leads` add rows, so that
 * nobody who works a lead waits for a counter. A job adds them to the tallies below; until then readers add them up.
 */
export const insightChanges = pgTable("insight_changes", {
  id: bigint("id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
  /** The day on the consultancy's clock. */
  cameOn: date("came_on", { mode: "string" }).notNull(),
  source: text("source").notNull(),
  outcome: text("outcome"),
  ownerId: uuid("owner_id"),
  stage: text("stage").notNull(),
  furthest: text("furthest").notNull(),
  /** How they came, as `lead_way` in the migration says; null for what was noted before that was told apart. */
  way: text("way"),
  /** Working time until the first response, rounded up as `answer_step` in the migration says. */
  minutes: integer("minutes"),
  change: integer("change").notNull(),
});

/** Leads by the day and by the month in which they came, once for each way to part them, and how far they got. */
export const insightLeads = pgTable(
  "insight_leads",
  {
    grain: text("grain", { enum: ["day", "month"] }).notNull(),
    fromOn: date("from_on", { mode: "string" }).notNull(),
    dimension: text("dimension", { enum: ["all", "source", "outcome", "owner", "way"] }).notNull(),
    value: text("value").notNull(),
    came: integer("came").notNull(),
    answered: integer("answered").notNull(),
    booked: integer("booked").notNull(),
    held: integer("held").notNull(),
    won: integer("won").notNull(),
    lost: integer("lost").notNull(),
  },
  (table) => [
    primaryKey({
      name: "insight_leads_stand_once",
      columns: [table.grain, table.fromOn, table.dimension, table.value],
    }),
  ],
);

/** How many leads of a day or month, by owner, got their first response after how many minutes of working time. */
export const insightAnswers = pgTable(
  "insight_answers",
  {
    grain: text("grain", { enum: ["day", "month"] }).notNull(),
    fromOn: date("from_on", { mode: "string" }).notNull(),
    /** A colleague's id, or "none". */
    owner: text("owner").notNull(),
    minutes: integer("minutes").notNull(),
    leads: integer("leads").notNull(),
  },
  (table) => [
    primaryKey({
      name: "insight_answers_stand_once",
      columns: [table.grain, table.fromOn, table.owner, table.minutes],
    }),
  ],
);

/** Pages opened, a day: by page, and by where the visitor came from. Nothing tells one visitor from another. */
export const insightVisits = pgTable(
  "insight_visits",
  {
    countedOn: date("counted_on", { mode: "string" }).notNull(),
    dimension: text("dimension", { enum: ["page", "source"] }).notNull(),
    value: text("value").notNull(),
    views: integer("views").notNull(),
    /** Views that were opened from outside: another site, a bookmark, a typed address. */
    visits: integer("visits").notNull(),
  },
  (table) => [
    primaryKey({ name: "insight_visits_stand_once", columns: [table.countedOn, table.dimension, table.value] }),
    index("insight_visits_by_dimension").on(table.dimension, table.countedOn),
  ],
);

/**
 * The sums of months that are over, so that a year is read from few rows: visitors at each step of the assessment, and
 * opened pages. What happens later in such a month never counts; days are kept beside it.
 */
export const insightMonths = pgTable(
  "insight_months",
  {
    kind: text("kind", { enum: ["step", "sample-step", "page", "source"] }).notNull(),
    fromOn: date("from_on", { mode: "string" }).notNull(),
    value: text("value").notNull(),
    /** Of a step; empty for pages and sources. */
    source: text("source").notNull(),
    views: bigint("views", { mode: "number" }).notNull(),
    visits: bigint("visits", { mode: "number" }).notNull(),
  },
  (table) => [
    primaryKey({ name: "insight_months_stand_once", columns: [table.kind, table.fromOn, table.value, table.source] }),
  ],
);
