import { once } from "node:events";
import type postgres from "postgres";
import type { Connection } from "@/db/client";

/** A transaction that fills tables. */
export type Loading = postgres.TransactionSql;

type Cell = string | number | boolean | Date | null;

/**
 * Runs `work` in one transaction in which the tables keep no index and check no reference but their unique ones; those
 * are built anew at its end, which for many rows is far faster than keeping them row by row. Nobody else can use the
 * tables meanwhile, and if the work fails, everything is as it was.
 */
export async function loadInBulk(
  { sql }: Connection,
  tables: readonly string[],
  work: (loading: Loading) => Promise<void>,
): Promise<void> {
  await sql.begin(async (loading) => {
    await loading`SET LOCAL statement_timeout = 0`;
    await loading`SET LOCAL lock_timeout = 0`;
    await loading`SET LOCAL idle_in_transaction_session_timeout = 0`;
    await loading`SET LOCAL maintenance_work_mem = '256MB'`;
    const upkeep = await upkeepOf(loading, tables);
    for (const { dropped } of upkeep) await loading.unsafe(dropped);
    await work(loading);
    for (const { made } of upkeep) await loading.unsafe(made);
  });
}

type Upkeep = { readonly dropped: string; readonly made: string };

async function upkeepOf(loading: Loading, tables: readonly string[]): Promise<readonly Upkeep[]> {
  return loading<Upkeep[]>`
    SELECT format('DROP INDEX %s', indexrelid::regclass) AS dropped, pg_get_indexdef(indexrelid) AS made
    FROM pg_index WHERE indrelid::regclass::text = ANY(${[...tables]}) AND NOT indisunique AND NOT indisexclusion
    UNION ALL
    SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname),
      format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
    FROM pg_constraint WHERE conrelid::regclass::text = ANY(${[...tables]}) AND contype = 'f'`;
}

/**
 * Sends rows through COPY, the fastest way in. `target` names the table and its columns; one without constraints, as
 * postgres.js can't tell of a row that is refused.
 */
export async function copyRows(loading: Loading, target: string, rows: Iterable<readonly Cell[]>): Promise<void> {
  const stream = await loading.unsafe(`COPY ${target} FROM STDIN`).writable();
  const ended = once(stream, "finish");
  let text = "";
  for (const row of rows) {
    text += `${row.map(copyCell).join("\t")}\n`;
    if (text.length < 65_536) continue;
    if (!stream.write(text)) await once(stream, "drain");
    text = "";
  }
  stream.end(text);
  await ended;
}

/** One cell of COPY's text format. */
function copyCell(cell: Cell): string {
  if (cell === null) return "\\N";
  if (cell instanceof Date) return cell.toISOString();
  return String(cell).replaceAll(/[\\\t\n\r]/g, (sign) => escapes[sign] ?? sign);
}

const escapes: Readonly<Record<string, string>> = { "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r" };
