import { InlineText } from "@/components/content/inline-text";
import { Wide } from "@/components/ui/section";
import { ColumnHeading, Table } from "@/components/ui/table";
import type { Parts } from "@/lib/content/compose";

type ProseTableProps = {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Parts[])[];
};

/** A table inside a text; the first cell of each row is its heading. */
export function ProseTable({ caption, columns, rows }: ProseTableProps) {
  return (
    <Wide>
      <Table caption={caption}>
        <thead>
          <tr>
            {columns.map((column) => (
              <ColumnHeading key={column}>{column}</ColumnHeading>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([head = [], ...cells], place) => (
            // The rows of a written table never move.
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={place}>
              <th scope="row">
                <InlineText parts={head} />
              </th>
              {cells.map((parts, nth) => (
                <td key={columns[nth + 1]}>
                  <InlineText parts={parts} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </Wide>
  );
}
