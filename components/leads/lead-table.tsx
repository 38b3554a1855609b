import { LeadRows, type ListHead } from "@/components/leads/lead-rows";
import { viewQuery, type LeadListView, type LeadSort } from "@/lib/leads/filter";
import type { LeadRow } from "@/lib/leads/lead";
import type { LeadColumn, ListSettings } from "@/lib/leads/list-choices";
import { listRow } from "@/lib/leads/list-rows";
import { leadDeskWords } from "@/lib/leads/words";
import { listChoiceWords, listWords } from "@/lib/leads/words/list";

const { list: words } = leadDeskWords.en;

type LeadTableProps = {
  readonly rows: readonly LeadRow[];
  readonly view: LeadListView;
  readonly settings: ListSettings;
  readonly zone: string;
};

/**
 * One page of leads. Headings that can sort are links; the order stands in the address. The rows go to the browser as
 * words, so that the server renders each of them once.
 */
export function LeadTable({ rows, view, settings, zone }: LeadTableProps) {
  const { columns, density, hasKeys } = settings;
  return (
    <LeadRows
      heads={columns.map((column) => headOf(column, view))}
      rows={rows.map((row) => listRow(row, { columns, zone }))}
      density={density}
      hasKeys={hasKeys}
      words={{
        caption: words.caption,
        who: words.columns.who,
        select: words.select("{name}"),
        sample: words.sample,
        selectColumn: words.selectColumn,
        selectAll: listChoiceWords.en.selectAll,
        selected: listChoiceWords.en.selected(2).replace("2", "{number}"),
        selectedOne: listChoiceWords.en.selected(1),
      }}
    />
  );
}

const sorts: Partial<Record<LeadColumn, readonly [down: LeadSort, up?: LeadSort]>> = {
  score: ["score"],
  created: ["newest", "oldest"],
  changed: ["changed"],
};

function headOf(column: LeadColumn, view: LeadListView): ListHead {
  const sort = sorts[column];
  return {
    label: listWords.en.columns[column],
    isNumber: column === "score",
    sort: sort === undefined ? undefined : sortBy(view, ...sort),
  };
}

/** The link that sorts by `down`, or turns round to `up` when it already does. */
function sortBy(view: LeadListView, down: LeadSort, up?: LeadSort): NonNullable<ListHead["sort"]> {
  const isDown = view.sort === down;
  const sort = isDown && up !== undefined ? up : down;
  const href = `/staff/leads${viewQuery(view, { sort, after: undefined, before: undefined })}`;
  if (isDown) return { href, direction: "descending" };
  return { href, direction: view.sort === up ? "ascending" : "none" };
}
