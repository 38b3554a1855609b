import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";

/** A column of some table that says which lead its row belongs to. */
type Part = { readonly table: string; readonly column: string; readonly key: string };

/** Which rows went over, by "table.column": the values of their primary keys. */
export type MovedRows = Readonly<Record<string, readonly string[]>>;

/**
 * Every foreign key to `leads`, asked of Postgres itself, so that a room that is built tomorrow is moved too. A row of
 * `lead_merges` stays with the two leads that it tells of.
 */
export async function listPartsOfLeads(database: Database): Promise<readonly Part[]> {
  const found = await database.execute<Part>(sql`
    SELECT tables.relname AS "table", columns.attname AS "column", keys.attname AS "key"
    FROM pg_constraint
    JOIN pg_class tables ON tables.oid = conrelid
    JOIN pg_attribute columns ON columns.attrelid = conrelid AND columns.attnum = conkey[1]
    JOIN pg_index ON indrelid = conrelid AND indisprimary AND indnkeyatts = 1
    JOIN pg_attribute keys ON keys.attrelid = conrelid AND keys.attnum = indkey[0]
    WHERE contype = 'f' AND confrelid = 'leads'::regclass AND conrelid <> 'lead_merges'::regclass
    ORDER BY 1, 2`);
  return [...found];
}

/** Makes everything that belongs to one lead belong to another, and tells which rows these were. */
export async function moveParts(
  database: Database,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<MovedRows> {
  const moved: Record<string, readonly string[]> = {};
  for (const { table, column, key } of await listPartsOfLeads(database)) {
    const origin =
      table === "lead_events" ? sql`, original_lead_id = coalesce(original_lead_id, ${from}::uuid)` : sql``;
    const rows = await database.execute<{ readonly key: string }>(sql`
      UPDATE ${sql.identifier(table)} SET ${sql.identifier(column)} = ${to}::uuid${origin}
      WHERE ${sql.identifier(column)} = ${from}::uuid RETURNING ${sql.identifier(key)}::text AS key`);
    moved[`${table}.${column}`] = rows.map((row) => row.key);
  }
  return moved;
}

/** Gives the rows that `moveParts` moved back to the lead they came from; those that went since stay gone. */
export async function movePartsBack(
  database: Database,
  { from, to, moved }: { readonly from: string; readonly to: string; readonly moved: MovedRows },
): Promise<void> {
  for (const { table, column, key } of await listPartsOfLeads(database)) {
    const ids = moved[`${table}.${column}`] ?? [];
    if (ids.length === 0) continue;
    const origin = table === "lead_events" ? sql`, original_lead_id = nullif(original_lead_id, ${to}::uuid)` : sql``;
    await database.execute(sql`
      UPDATE ${sql.identifier(table)} SET ${sql.identifier(column)} = ${to}::uuid${origin}
      WHERE ${sql.identifier(column)} = ${from}::uuid
        AND ${sql.identifier(key)}::text IN (SELECT jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))`);
  }
}
