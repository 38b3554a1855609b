import { fieldsOf, type ImportMapping } from "@/lib/leads/import-fields";
import { readRows, type ImportRow } from "@/lib/leads/import-rows";
import { personOf, type ImportedPerson } from "@/lib/leads/input/imports";
import { importWords } from "@/lib/leads/words/imports";

/** A row as it will be taken over, or why it will not be. */
export type JudgedRow = ImportRow &
  (
    | { readonly person: ImportedPerson; readonly problems: readonly [] }
    | { readonly person: null; readonly problems: readonly string[] }
  );

export type ImportText = { readonly text: string; readonly delimiter: string; readonly mapping: ImportMapping };

/**
 * The rows below the heading, each judged: the dry run and the import read through this, so that they can't differ. An
 * address that stands in the file twice is taken over once.
 */
export async function* readPeople({ text, delimiter, mapping }: ImportText): AsyncGenerator<JudgedRow> {
  const lines = new Map<string, number>();
  let isHeading = true;
  for await (const row of readRows(text, delimiter)) {
    if (!isHeading) yield judge(row, mapping, lines);
    isHeading = false;
  }
}

function judge(row: ImportRow, mapping: ImportMapping, lines: Map<string, number>): JudgedRow {
  const read = personOf(fieldsOf(row.cells, mapping));
  if (!read.ok) return { ...row, person: null, problems: read.problems };
  const earlier = lines.get(read.person.email);
  if (earlier !== undefined) return { ...row, person: null, problems: [importWords.en.repeats(earlier)] };
  lines.set(read.person.email, row.line);
  return { ...row, person: read.person, problems: [] };
}
