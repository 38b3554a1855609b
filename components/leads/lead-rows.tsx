"use client";

import { memo, useRef, type ReactNode } from "react";
import styles from "@/components/leads/lead-table.module.css";
import { stageTones } from "@/components/leads/stage-tones";
import { useListKeys } from "@/components/leads/use-list-keys";
import { useSelection } from "@/components/leads/use-selection";
import { ColumnHeading, Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { useHasScript } from "@/components/ui/use-has-script";
import type { Density } from "@/lib/leads/list-choices";
import type { ListCell, ListRow } from "@/lib/leads/list-rows";

export type ListHead = {
  readonly label: string;
  readonly isNumber: boolean;
  readonly sort: { readonly href: string; readonly direction: "ascending" | "descending" | "none" } | undefined;
};

type RowsWords = Readonly<
  Record<"caption" | "who" | "select" | "sample" | "selectColumn" | "selectAll" | "selected" | "selectedOne", string>
>;

type LeadRowsProps = {
  readonly heads: readonly ListHead[];
  readonly rows: readonly ListRow[];
  readonly density: Density;
  readonly hasKeys: boolean;
  /** `{name}` and `{number}` stand for what is put in. */
  readonly words: RowsWords;
};

/** The table of leads. Without script it is links and boxes; with it, also keys and a box that selects all. */
export function LeadRows({ heads, rows, density, hasKeys, words }: LeadRowsProps) {
  const body = useRef<HTMLTableSectionElement>(null);
  const { selected, onChange, toggleAll } = useSelection(body);
  useListKeys(body, { isOn: hasKeys, toggleAll });
  const count = selected === 1 ? words.selectedOne : words.selected.replace("{number}", String(selected));
  return (
    <>
      <p aria-live="polite" className={styles["selected"]}>
        {selected > 0 && count}
      </p>
      <Table caption={words.caption} isCaptionHidden density={density}>
        <thead>
          <tr>
            <ColumnHeading>
              <SelectAll words={words} isAll={selected === rows.length} isSome={selected > 0} onToggle={toggleAll} />
            </ColumnHeading>
            <ColumnHeading>{words.who}</ColumnHeading>
            {heads.map(({ label, isNumber, sort }) => (
              <ColumnHeading key={label} align={isNumber ? "end" : "start"} {...(sort && { sort })}>
                {label}
              </ColumnHeading>
            ))}
          </tr>
        </thead>
        <tbody ref={body} className={styles["rows"]} onChange={onChange}>
          {rows.map((row) => (
            <Row key={row.id} row={row} heads={heads} words={words} />
          ))}
        </tbody>
      </Table>
    </>
  );
}

type RowProps = { readonly row: ListRow; readonly heads: readonly ListHead[]; readonly words: RowsWords };

const Row = memo(function Row({ row, heads, words }: RowProps) {
  return (
    <tr>
      <td className={styles["select"]}>
        <input type="checkbox" name="lead" value={row.id} aria-label={words.select.replace("{name}", row.name)} />
      </td>
      <th scope="row">
        <a href={`/staff/leads/${row.id}`}>{row.name}</a>
        {row.isSample && <span className={styles["sample"]}>{words.sample}</span>}
        {row.email !== null && <span className={styles["email"]}>{row.email}</span>}
      </th>
      {row.cells.map((cell, place) => (
        <td key={heads[place]?.label} className={heads[place]?.isNumber === true ? styles["number"] : undefined}>
          {contentOf(cell)}
        </td>
      ))}
    </tr>
  );
});

/** No component of its own: there are hundreds of cells, and each would cost. */
function contentOf(cell: ListCell): ReactNode {
  if (cell === null || typeof cell === "string") return cell;
  if ("stage" in cell) return <Tag tone={stageTones[cell.stage]}>{cell.words}</Tag>;
  return (
    <time dateTime={cell.at} title={cell.inFull}>
      {cell.words}
    </time>
  );
}

type SelectAllProps = {
  readonly words: RowsWords;
  readonly isAll: boolean;
  readonly isSome: boolean;
  readonly onToggle: () => void;
};

/** The box is there only with script, as without it it could do nothing. */
function SelectAll({ words, isAll, isSome, onToggle }: SelectAllProps) {
  const hasScript = useHasScript();
  return (
    <span className={styles["narrow"]}>
      <span className="visually-hidden">{words.selectColumn}</span>
      {hasScript && (
        <input
          type="checkbox"
          className={styles["all"]}
          aria-label={words.selectAll}
          aria-checked={isSome && !isAll ? "mixed" : isAll}
          checked={isAll}
          onChange={onToggle}
          ref={(box) => {
            if (box !== null) box.indeterminate = isSome && !isAll;
          }}
        />
      )}
    </span>
  );
}
