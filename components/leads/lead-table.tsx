import { StageTag } from "@/components/leads/stage-tag";
import { Day } from "@/components/staff/moment";
import { ColumnHeading, NumberCell, Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { TextLink } from "@/components/ui/text-link";
import styles from "@/components/leads/lead-table.module.css";
import { leadName, verdictWords } from "@/lib/leads/display";
import { viewQuery, type LeadListView, type LeadSort } from "@/lib/leads/filter";
import type { LeadRow } from "@/lib/leads/lead";
import { leadDeskWords } from "@/lib/leads/words";

const { list: words } = leadDeskWords.en;

type LeadTableProps = {
  readonly rows: readonly LeadRow[];
  readonly view: LeadListView;
  readonly zone: string;
};

/** One page of leads. Headings that can sort are links; the order stands in the address. */
export function LeadTable({ rows, view, zone }: LeadTableProps) {
  return (
    <Table caption={words.caption} isCaptionHidden density="compact">
      <thead>
        <tr>
          <ColumnHeading>
            <span className="visually-hidden">{words.selectColumn}</span>
          </ColumnHeading>
          <ColumnHeading>{words.columns.who}</ColumnHeading>
          <ColumnHeading>{words.columns.company}</ColumnHeading>
          <ColumnHeading>{words.columns.stage}</ColumnHeading>
          <ColumnHeading>{words.columns.owner}</ColumnHeading>
          <ColumnHeading>{words.columns.outcome}</ColumnHeading>
          <ColumnHeading align="end" sort={sortBy(view, "score")}>
            {words.columns.score}
          </ColumnHeading>
          <ColumnHeading sort={sortBy(view, "newest", "oldest")}>{words.columns.created}</ColumnHeading>
          <ColumnHeading sort={sortBy(view, "changed")}>{words.columns.changed}</ColumnHeading>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <LeadTableRow key={row.id} row={row} zone={zone} />
        ))}
      </tbody>
    </Table>
  );
}

function LeadTableRow({ row, zone }: { readonly row: LeadRow; readonly zone: string }) {
  return (
    <tr>
      <td className={styles["select"]}>
        <input type="checkbox" name="lead" value={row.id} aria-label={words.select(leadName(row))} />
      </td>
      <th scope="row">
        <TextLink href={`/staff/leads/${row.id}`} variant="quiet">
          {leadName(row)}
        </TextLink>
        {row.isSample && (
          <>
            {" "}
            <Tag>{words.sample}</Tag>
          </>
        )}
        {row.name !== null && <span className={styles["email"]}>{row.email}</span>}
      </th>
      <td>{row.company}</td>
      <td>
        <StageTag stage={row.stage} />
      </td>
      <td>{row.ownerName ?? <span className={styles["missing"]}>{words.nobodyOwns}</span>}</td>
      <td>{verdictWords(row)}</td>
      <NumberCell>{row.score}</NumberCell>
      <td>
        <Day at={row.createdAt} zone={zone} />
      </td>
      <td>
        <Day at={row.changedAt} zone={zone} />
      </td>
    </tr>
  );
}

/** The link that sorts by `down`, or turns round to `up` when it already does. */
function sortBy(view: LeadListView, down: LeadSort, up?: LeadSort) {
  const isDown = view.sort === down;
  const sort = isDown && up !== undefined ? up : down;
  const href = `/staff/leads${viewQuery(view, { sort, after: undefined, before: undefined })}`;
  if (isDown) return { href, direction: "descending" } as const;
  return { href, direction: view.sort === up ? "ascending" : "none" } as const;
}
