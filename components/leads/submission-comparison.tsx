import { Day } from "@/components/staff/moment";
import { ColumnHeading, Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { answerRows } from "@/lib/assessment/answer-comparison";
import type { CallBrief } from "@/lib/assessment/brief";
import { comparisonWords } from "@/lib/leads/words/comparison";

const words = comparisonWords.en;

type Submission = { readonly id: string; readonly createdAt: Date; readonly brief: CallBrief };
type SubmissionComparisonProps = { readonly submissions: readonly Submission[]; readonly zone: string };

/** Several assessments of one person side by side: the verdicts, then the answers, those that differ first. */
export function SubmissionComparison({ submissions, zone }: SubmissionComparisonProps) {
  const rows = answerRows(submissions);
  return (
    <Table caption={words.caption} isCaptionHidden density="compact">
      <thead>
        <tr>
          <ColumnHeading>{words.question}</ColumnHeading>
          {submissions.map(({ id, createdAt }) => (
            <ColumnHeading key={id}>
              <Day at={createdAt} zone={zone} />
            </ColumnHeading>
          ))}
        </tr>
      </thead>
      <tbody>
        <Line label={words.verdict} cells={submissions.map(({ id, brief }) => [id, brief.verdict])} />
        <Line
          label={words.scores}
          cells={submissions.map(({ id, brief }) => [id, words.fits(brief.fits.django, brief.fits.node)])}
        />
        {rows.map(({ label, answers, differs }) => (
          <Line
            key={label}
            label={label}
            differs={differs}
            cells={submissions.map(({ id }, place) => [id, answers[place] ?? words.notAsked])}
          />
        ))}
      </tbody>
    </Table>
  );
}

type LineProps = {
  readonly label: string;
  readonly differs?: boolean;
  readonly cells: ReadonlyArray<readonly [id: string, text: string]>;
};

function Line({ label, differs = false, cells }: LineProps) {
  return (
    <tr>
      <th scope="row">
        {label} {differs && <Tag tone="warning">{words.differs}</Tag>}
      </th>
      {cells.map(([id, text]) => (
        <td key={id}>{text}</td>
      ))}
    </tr>
  );
}
