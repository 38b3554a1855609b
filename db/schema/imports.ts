import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { moment } from "@/db/schema/columns";
import { staffMembers } from "@/db/schema/staff";

/** A file of leads on its way in: looked at, matched to our fields, tried dry, taken over, perhaps undone. */
export const leadImports = pgTable(
  "lead_imports",
  {
    /** Also the id of its batch. */
    id: uuid("id").primaryKey().defaultRandom(),
    fileName: text("file_name").notNull(),
    encoding: text("encoding").notNull(),
    delimiter: text("delimiter").notNull(),
    columns: text("columns").array().notNull(),
    rows: integer("rows").notNull(),
    /** The file as text; gone when it was taken over, thrown away or forgotten. */
    content: text("content"),
    /** Which field of a lead each column holds. */
    mapping: jsonb("mapping").$type<Readonly<Record<string, string>>>().notNull().default({}),
    whenKnown: text("when_known", { enum: ["fill", "replace"] })
      .notNull()
      .default("fill"),
    state: text("state", { enum: ["matching", "checking", "checked", "importing", "done", "undone"] }).notNull(),
    rowsDone: integer("rows_done").notNull().default(0),
    created: integer("created").notNull().default(0),
    filled: integer("filled").notNull().default(0),
    unchanged: integer("unchanged").notNull().default(0),
    refused: integer("refused").notNull().default(0),
    kept: integer("kept").notNull().default(0),
    actorId: uuid("actor_id").references(() => staffMembers.id, { onDelete: "set null" }),
    actorName: text("actor_name").notNull(),
    createdAt: moment("created_at").notNull(),
    changedAt: moment("changed_at").notNull(),
  },
  (table) => [
    index("lead_imports_newest_first").on(table.createdAt.desc(), table.id.desc()),
    check(
      "lead_imports_have_a_known_state",
      sql`${table.state} IN ('matching', 'checking', 'checked', 'importing', 'done', 'undone')`,
    ),
  ],
);

/** A row that can't be taken over, and why. */
export const leadImportProblems = pgTable(
  "lead_import_problems",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    importId: uuid("import_id")
      .notNull()
      .references(() => leadImports.id, { onDelete: "cascade" }),
    /** Where the row begins in the file, counted from 1. */
    line: integer("line").notNull(),
    problems: text("problems").array().notNull(),
    cells: text("cells").array().notNull(),
  },
  (table) => [uniqueIndex("lead_import_problems_stand_once").on(table.importId, table.line)],
);
