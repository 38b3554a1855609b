import { Day } from "@/components/staff/moment";
import { ColumnHeading, Table } from "@/components/ui/table";
import type { MailTemplate } from "@/lib/leads/letter";
import { letterPageWords, letterWords, templatePageWords } from "@/lib/leads/words/letters";

const words = templatePageWords.en;

type TemplateTableProps = { readonly templates: readonly MailTemplate[]; readonly zone: string };

/** Every template with what it is about, and who changed it last. */
export function TemplateTable({ templates, zone }: TemplateTableProps) {
  return (
    <Table caption={words.caption} isCaptionHidden density="compact">
      <thead>
        <tr>
          <ColumnHeading>{words.name}</ColumnHeading>
          <ColumnHeading>{words.about}</ColumnHeading>
          <ColumnHeading>{letterPageWords.en.subject}</ColumnHeading>
          <ColumnHeading>{words.changed}</ColumnHeading>
        </tr>
      </thead>
      <tbody>
        {templates.map(({ id, name, about, subject, changedAt, changedBy }) => (
          <tr key={id}>
            <th scope="row">
              <a href={`/staff/templates/${id}`}>{name}</a>
            </th>
            <td>{letterWords.en.abouts[about]}</td>
            <td>{subject}</td>
            <td>
              <Day at={changedAt} zone={zone} /> {words.changedBy(changedBy)}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
