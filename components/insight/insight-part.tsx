import { MeasureBars, MeasureColumns, type Measure } from "@/components/charts/measure-bars";
import styles from "@/components/insight/insight.module.css";
import { classNames } from "@/components/ui/class-names";
import { Disclosure } from "@/components/ui/disclosure";
import { ColumnHeading, NumberCell, Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { cellWords } from "@/lib/insight/display";
import { isEmptyTable, type InsightTable } from "@/lib/insight/table";
import { insightWords } from "@/lib/insight/words";

const words = insightWords.en;

type InsightPartProps = {
  readonly table: InsightTable;
  /** The address of its file. */
  readonly csvHref: string;
  /** Where a page of its own says more. */
  readonly more?: { readonly href: string; readonly label: string } | undefined;
  /** Above the drawing: what matters most. */
  readonly facts?: readonly { readonly term: string; readonly detail: string }[];
};

/** One question that the numbers answer: its drawing, what they can't say, its table and its file. */
export function InsightPart({ table, csvHref, more, facts = [] }: InsightPartProps) {
  const { title, note, empty } = words.parts[table.id];
  return (
    <section aria-labelledby={table.id} className={classNames(styles["part"], isWide(table) && styles["wide"])}>
      <h2 id={table.id}>{title}</h2>
      {facts.length > 0 && (
        <dl className={styles["facts"]}>
          {facts.map(({ term, detail }) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{detail}</dd>
            </div>
          ))}
        </dl>
      )}
      {isEmptyTable(table) ? <p>{empty}</p> : <Drawing table={table} />}
      <p className={styles["note"]}>{note}</p>
      {table.rows.length > 0 && (
        <>
          <Disclosure title={words.numbers(title)}>
            <Numbers table={table} />
          </Disclosure>
          <p>
            <TextLink href={csvHref} hiddenSuffix={words.csvOf(title)}>
              {words.csv}
            </TextLink>
          </p>
        </>
      )}
      {more && (
        <TextLink href={more.href} variant="onward">
          {more.label}
        </TextLink>
      )}
    </section>
  );
}

/** A table of many columns takes the whole width. */
function isWide({ columns }: InsightTable): boolean {
  return columns.length > 5;
}

function Drawing({ table: { id, columns, rows, drawn } }: { readonly table: InsightTable }) {
  const { title } = words.parts[id];
  const kind = columns[drawn]?.kind ?? "count";
  const measures = rows.map(([label, ...cells]): Measure => {
    const cell = cells[drawn - 1] ?? null;
    return { label: String(label), value: typeof cell === "number" ? cell : 0, shown: cellWords(cell, kind) };
  });
  const Plot = id === "over-time" ? MeasureColumns : MeasureBars;
  return <Plot title={title} description={words.drawing(title)} measures={measures} />;
}

function Numbers({ table: { id, columns, rows } }: { readonly table: InsightTable }) {
  return (
    <Table caption={words.numbers(words.parts[id].title)} isCaptionHidden density="compact">
      <thead>
        <tr>
          {columns.map(({ label, kind }) => (
            <ColumnHeading key={label} align={kind === "text" ? "start" : "end"}>
              {label}
            </ColumnHeading>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([head, ...cells]) => (
          <tr key={String(head)}>
            <th scope="row">{head}</th>
            {cells.map((cell, place) => (
              <NumberCell key={columns[place + 1]?.label}>
                {cellWords(cell, columns[place + 1]?.kind ?? "count")}
              </NumberCell>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
