import type { ReactNode } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { ColumnHeading, Table } from "@/components/ui/table";
import type { ChartTable } from "@/lib/content/chart-tables";
import { readableDate } from "@/lib/content/freshness";
import type { Source } from "@/lib/content/sources";
import { contentWords } from "@/lib/content/words";
import styles from "@/components/charts/charts.module.css";

type ChartFigureProps = {
  readonly title: string;
  /** The drawing itself. */
  readonly children: ReactNode;
  /** What to know when reading it, with its source marks. */
  readonly caption: ReactNode;
  readonly sources: readonly Source[];
  /** What the closed table is called: "The numbers". */
  readonly tableTitle: string;
  readonly table: ChartTable;
};

/** A drawing with its title, its caption, its sources in a line, and its numbers in a table that opens. */
export function ChartFigure({ title, children, caption, sources, tableTitle, table }: ChartFigureProps) {
  return (
    <figure className={styles["figure"]}>
      <figcaption className={styles["title"]}>{title}</figcaption>
      {children}
      <div className={styles["caption"]}>
        <p>{caption}</p>
        <p>
          {sources.length === 1 ? contentWords.source : contentWords.sources}:{" "}
          {sources.map(({ title: name, publisher, url, datedOn }, place) => (
            <span key={url}>
              {place > 0 && "; "}
              <a href={url}>{name}</a>, {publisher}, <time dateTime={datedOn}>{readableDate(datedOn)}</time>
            </span>
          ))}
        </p>
      </div>
      <Disclosure title={`${tableTitle}: ${title}`}>
        <DataTable title={title} table={table} />
      </Disclosure>
    </figure>
  );
}

function DataTable({ title, table }: { readonly title: string; readonly table: ChartTable }) {
  return (
    <Table caption={title} isCaptionHidden density="compact">
      <thead>
        <tr>
          {table.columns.map((column) => (
            <ColumnHeading key={column}>{column}</ColumnHeading>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map(([head, ...cells]) => (
          <tr key={[head, ...cells].join(" ")}>
            <th scope="row">{head}</th>
            {cells.map((cell, place) => (
              <td key={table.columns[place + 1]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
