import { ColumnHeading, NumberCell, Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { ImportProblem } from "@/lib/leads/import";
import { importWords } from "@/lib/leads/words/imports";

const { one: words } = importWords.en;

type ImportProblemsProps = {
  readonly importId: string;
  readonly problems: readonly ImportProblem[];
  /** How many there are, of which these are the first. */
  readonly all: number;
};

/** Rows that can't be taken over, by their line, with what is wrong; and all of them as a file. */
export function ImportProblems({ importId, problems, all }: ImportProblemsProps) {
  return (
    <>
      <h2>{words.problems}</h2>
      <TextLink href={`/staff/leads/import/${importId}/problems`}>{words.problemsFile}</TextLink>
      {problems.length < all && <p>{words.problemsSome(problems.length, all)}</p>}
      <Table caption={words.problemsCaption} isCaptionHidden density="compact">
        <thead>
          <tr>
            <ColumnHeading align="end">{words.line}</ColumnHeading>
            <ColumnHeading>{words.problem}</ColumnHeading>
            <ColumnHeading>{words.row}</ColumnHeading>
          </tr>
        </thead>
        <tbody>
          {problems.map(({ line, problems: sentences, cells }) => (
            <tr key={line}>
              <NumberCell>{line}</NumberCell>
              <td>{sentences.join(". ")}</td>
              <td>{cells.filter((cell) => cell !== "").join(" · ")}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </>
  );
}
