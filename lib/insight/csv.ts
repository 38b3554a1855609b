import { stringify } from "csv-stringify/sync";
import type { Cell, InsightTable } from "@/lib/insight/table";

/**
 * A table as a CSV file (RFC 4180) with a byte order mark, for spreadsheets. Shares are numbers from 0 to 1, minutes whole
 * numbers; a text that a spreadsheet would run as a formula is disarmed.
 */
export function csvOf({ columns, rows }: InsightTable): string {
  const lines = [columns.map(({ label }) => label), ...rows.map((row) => row.map(textOf))];
  return `\uFEFF${stringify(lines, { quoted: true, escape_formulas: true, record_delimiter: "windows" })}`;
}

function textOf(cell: Cell): string {
  if (cell === null) return "";
  return typeof cell === "number" ? String(Math.round(cell * 10_000) / 10_000) : cell;
}
