import { ColumnHeading, NumberCell, Table } from "@/components/ui/table";
import { pages } from "@/lib/content/site-map";
import type { PageVotes } from "@/lib/feedback/report";
import { feedbackWords } from "@/lib/feedback/words";

const { desk: words } = feedbackWords.en;

/** How readers answered "Was this page useful?". */
export function VoteTable({ votes }: { readonly votes: readonly PageVotes[] }) {
  return (
    <Table caption={words.votesCaption} isCaptionHidden density="compact">
      <thead>
        <tr>
          <ColumnHeading>{words.votes.page}</ColumnHeading>
          <ColumnHeading align="end">{words.votes.useful}</ColumnHeading>
          <ColumnHeading align="end">{words.votes.notUseful}</ColumnHeading>
        </tr>
      </thead>
      <tbody>
        {votes.map(({ page, useful, notUseful }) => (
          <tr key={page}>
            <th scope="row">{pages.find(({ id }) => id === page)?.name ?? page}</th>
            <NumberCell>{useful}</NumberCell>
            <NumberCell>{notUseful}</NumberCell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
