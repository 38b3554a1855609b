import { Moment } from "@/components/staff/moment";
import { ColumnHeading, NumberCell, Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { LeadImport } from "@/lib/leads/import";
import { countWords } from "@/lib/leads/display";
import { importStateWords, importWords } from "@/lib/leads/words/imports";

const { columns: words, earlierCaption } = importWords.en;

type ImportTableProps = { readonly imports: readonly LeadImport[]; readonly zone: string };

/** Files that were sent, each with a way to what became of it. */
export function ImportTable({ imports, zone }: ImportTableProps) {
  return (
    <Table caption={earlierCaption} isCaptionHidden density="compact">
      <thead>
        <tr>
          <ColumnHeading>{words.file}</ColumnHeading>
          <ColumnHeading>{words.by}</ColumnHeading>
          <ColumnHeading>{words.at}</ColumnHeading>
          <ColumnHeading align="end">{words.rows}</ColumnHeading>
          <ColumnHeading>{words.state}</ColumnHeading>
        </tr>
      </thead>
      <tbody>
        {imports.map(({ id, fileName, actorName, createdAt, rows, state }) => (
          <tr key={id}>
            <th scope="row">
              <TextLink href={`/staff/leads/import/${id}`}>{fileName}</TextLink>
            </th>
            <td>{actorName}</td>
            <td>
              <Moment at={createdAt} zone={zone} />
            </td>
            <NumberCell>{countWords({ number: rows, isMore: false })}</NumberCell>
            <td>{importStateWords.en[state]}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
