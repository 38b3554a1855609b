import { ColumnHeading, NumberCell, Table } from "@/components/ui/table";
import { importWords } from "@/lib/leads/words/imports";

const { one: words } = importWords.en;

type Row = { readonly line: number; readonly cells: readonly string[] };

type ImportPreviewProps = { readonly columns: readonly string[]; readonly rows: readonly Row[] };

/** The first rows as they were read, so that people see whether columns and accents are right. */
export function ImportPreview({ columns, rows }: ImportPreviewProps) {
  const places = columns.map((heading, place) => ({ heading, place }));
  return (
    <Table caption={words.previewCaption} isCaptionHidden density="compact">
      <thead>
        <tr>
          <ColumnHeading align="end">{words.line}</ColumnHeading>
          {places.map(({ heading, place }) => (
            <ColumnHeading key={place}>
              {heading.trim() === "" ? words.columnWithout(place + 1) : heading}
            </ColumnHeading>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ line, cells }) => (
          <tr key={line}>
            <NumberCell>{line}</NumberCell>
            {places.map(({ place }) => (
              <td key={place}>{cells[place] ?? ""}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
