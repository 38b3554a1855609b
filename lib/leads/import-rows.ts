import { Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";

/** One row of a file: where it begins, counted from 1, and its cells. */
export type ImportRow = { readonly line: number; readonly cells: readonly string[] };

/** The file stops being rows at a line: a quote opens and never closes, or stands where none may. */
export class BrokenFile extends Error {
  override readonly name = "BrokenFile";
  readonly line: number;

  constructor(line: number, options: ErrorOptions) {
    super(`the file is broken at line ${line}`, options);
    this.line = line;
  }
}

const piece = 64_000;

/** The rows of a file one after another, its heading first; empty lines are left out. Throws `BrokenFile`. */
export async function* readRows(text: string, delimiter: string): AsyncGenerator<ImportRow> {
  const options = { delimiter, info: true, bom: true, relax_column_count: true, skip_empty_lines: true };
  const parser = Readable.from(piecesOf(text)).pipe(parse({ ...options, max_record_size: 100_000 }));
  try {
    for await (const found of parser) yield rowOf(found);
  } catch (error) {
    if (error instanceof CsvError) throw new BrokenFile(Number(error["lines"] ?? 0), { cause: error });
    throw error;
  }
}

/** In pieces, so that others get their turn while a long file is read. */
function* piecesOf(text: string): Generator<string> {
  for (let from = 0; from < text.length; from += piece) yield text.slice(from, from + piece);
}

type Parsed = { readonly record: readonly string[]; readonly info: { readonly lines: number } };

function rowOf(found: unknown): ImportRow {
  // With `info`, csv-parse gives every record in this shape; its types know only records.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const { record, info } = found as Parsed;
  const breaks = record.join("").split("\n").length - 1;
  return { line: info.lines - breaks, cells: record };
}
