import { InlineText } from "@/components/content/inline-text";
import { ColumnHeading, Table } from "@/components/ui/table";
import { SeriesMark } from "@/components/ui/tag";
import type { ComposedRow } from "@/lib/content/compose-page";
import { readableDate } from "@/lib/content/freshness";
import { groupIds, groups } from "@/lib/content/matrix";
import { contentWords as words } from "@/lib/content/words";
import styles from "@/components/content/matrix-table.module.css";

function MatrixRowShown({ composed: { row, django, node, isAged } }: { readonly composed: ComposedRow }) {
  return (
    <tr id={row.id}>
      <th scope="row">
        {row.criterion}
        <span className={styles["why"]}>{row.why}</span>
      </th>
      <td>
        <InlineText parts={django} />
      </td>
      <td>
        <InlineText parts={node} />
      </td>
      <td>
        {words.favours[row.favours]}
        <span className={styles["reviewed"]}>
          {words.reviewed} <time dateTime={row.reviewedOn}>{readableDate(row.reviewedOn)}</time>
          {isAged && <strong> {words.aged}</strong>}
        </span>
      </td>
    </tr>
  );
}

/** The comparison row by row, in groups; pass the rows that are to be shown. A group without rows is left out. */
export function MatrixTable({ caption, rows }: { readonly caption: string; readonly rows: readonly ComposedRow[] }) {
  return (
    <Table caption={caption}>
      <thead>
        <tr>
          <ColumnHeading>{words.criterion}</ColumnHeading>
          <ColumnHeading>
            <span className={styles["side"]}>
              <SeriesMark series="a" /> {words.django}
            </span>
          </ColumnHeading>
          <ColumnHeading>
            <span className={styles["side"]}>
              <SeriesMark series="b" /> {words.node}
            </span>
          </ColumnHeading>
          <ColumnHeading>{words.verdict}</ColumnHeading>
        </tr>
      </thead>
      {groupIds
        .map((group) => ({ group, members: rows.filter(({ row }) => row.group === group) }))
        .filter(({ members }) => members.length > 0)
        .map(({ group, members }) => (
          <tbody key={group}>
            <tr>
              <th scope="rowgroup" colSpan={4} className={styles["group"]}>
                {groups[group]}
              </th>
            </tr>
            {members.map((composed) => (
              <MatrixRowShown key={composed.row.id} composed={composed} />
            ))}
          </tbody>
        ))}
    </Table>
  );
}
