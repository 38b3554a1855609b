import { ColumnHeading, Table } from "@/components/ui/table";
import { Stack } from "@/components/ui/stack";
import { apiWords } from "@/lib/api/words";

const { page: words } = apiWords.en;

type Row = { readonly name: string; readonly meaning: string };

/** One operation of the API as people read it. */
export type ShownOperation = {
  readonly id: string;
  /** "GET /api/v1/leads". */
  readonly address: string;
  readonly summary: string;
  readonly description: string;
  readonly scope: string;
  readonly parameters: readonly Row[];
  readonly body: readonly Row[];
  readonly answers: readonly Row[];
};

export function ApiOperation({ operation }: { readonly operation: ShownOperation }) {
  const { address, summary, description, scope, parameters, body, answers } = operation;
  return (
    <Stack>
      <h2>{summary}</h2>
      <p>
        <code>{address}</code>
      </p>
      {description !== "" && <p>{description}</p>}
      <p>
        {words.needs}: <code>{scope}</code>
      </p>
      <Rows caption={words.parameters} about={summary} first={words.name} rows={parameters} />
      <Rows caption={words.body} about={summary} first={words.name} rows={body} />
      <Rows caption={words.answers} about={summary} first={words.status} rows={answers} />
    </Stack>
  );
}

type RowsProps = {
  readonly caption: string;
  readonly about: string;
  readonly first: string;
  readonly rows: readonly Row[];
};

function Rows({ caption, about, first, rows }: RowsProps) {
  if (rows.length === 0) return null;
  return (
    <Table
      caption={
        <>
          {caption}
          <span className="visually-hidden">: {about}</span>
        </>
      }
      density="compact"
    >
      <thead>
        <tr>
          <ColumnHeading>{first}</ColumnHeading>
          <ColumnHeading>{words.meaning}</ColumnHeading>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, meaning }) => (
          <tr key={name}>
            <th scope="row">
              <code>{name}</code>
            </th>
            <td>{meaning}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
