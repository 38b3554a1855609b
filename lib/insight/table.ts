/** The parts of the page about numbers, in its order: each is a chart with its table, and a file. */
export const tableIds = [
  "funnel",
  "apart",
  "over-time",
  "sources",
  "questions",
  "outcomes",
  "responses",
  "calls",
  "consultants",
  "pages",
] as const;
export type TableId = (typeof tableIds)[number];

/** What a column holds: words, a number of something, a share from 0 to 1, or minutes of working time. */
export type ColumnKind = "text" | "count" | "share" | "minutes";
export type Column = { readonly label: string; readonly kind: ColumnKind };

/** A value as it is stored in a file; null where there is none. */
export type Cell = string | number | null;

/** One part of the page: what its table and its file hold, and which column is drawn. */
export type InsightTable = {
  readonly id: TableId;
  readonly columns: readonly Column[];
  /** The first cell names the row. */
  readonly rows: readonly (readonly Cell[])[];
  /** The place of the column whose values are bars. */
  readonly drawn: number;
};

/** Whether there is anything to draw. */
export function isEmptyTable({ rows, drawn }: InsightTable): boolean {
  return rows.every((row) => row[drawn] === 0 || row[drawn] === null);
}

/** A part of a whole, or null where there is no whole. */
export function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
