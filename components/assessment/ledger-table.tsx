import type { ReactNode } from "react";
import styles from "@/components/assessment/ledger-table.module.css";
import { ColumnHeading, NumberCell, Table } from "@/components/ui/table";
import { SeriesMark, Tag } from "@/components/ui/tag";
import type { Report, ReportRow } from "@/lib/assessment/report";
import { pageWords } from "@/lib/assessment/words/page";
import { resultWords } from "@/lib/assessment/words/result";
import type { Locale } from "@/lib/time/words";

type LedgerTableProps = {
  readonly report: Pick<Report, "ledger" | "fits">;
  /** The mark of a fact beside the reason that rests on it. */
  readonly sourceMark: (factId: string) => ReactNode;
  readonly locale?: Locale;
};

/** Every answer with its points for both sides and the reason; the columns add up to the two scores. */
export function LedgerTable({ report, sourceMark, locale = "en" }: LedgerTableProps) {
  const words = pageWords[locale].ledger;
  const { sides } = resultWords[locale];
  return (
    <div className={styles["ledger"]}>
      <Table caption={words.caption}>
        <thead>
          <tr>
            <ColumnHeading>{words.answer}</ColumnHeading>
            <ColumnHeading align="end">
              <SeriesMark series="a" />
              {sides.django}
            </ColumnHeading>
            <ColumnHeading align="end">
              <SeriesMark series="b" />
              {sides.node}
            </ColumnHeading>
          </tr>
        </thead>
        {report.ledger.map((row) => (
          <LedgerRows key={row.questionId} {...{ row, sourceMark, locale }} />
        ))}
        <tfoot>
          <tr>
            <th scope="row">{words.total}</th>
            <NumberCell>{report.fits.django}</NumberCell>
            <NumberCell>{report.fits.node}</NumberCell>
          </tr>
        </tfoot>
      </Table>
    </div>
  );
}

type LedgerRowsProps = Pick<LedgerTableProps, "sourceMark"> & { readonly row: ReportRow; readonly locale: Locale };

/** The answer with its points, and below it, over the whole width, what follows from it. */
function LedgerRows({ row, sourceMark, locale }: LedgerRowsProps) {
  const words = pageWords[locale].ledger;
  return (
    <tbody>
      <tr>
        <th scope="row">
          <span className={styles["question"]}>{row.label}</span>
          {row.answer}
        </th>
        <NumberCell>{row.django}</NumberCell>
        <NumberCell>{row.node}</NumberCell>
      </tr>
      <tr>
        <td colSpan={3}>
          <p>
            {row.because}
            {row.evidence.map((factId) => (
              <span key={factId}> {sourceMark(factId)}</span>
            ))}
            {row.evidence.length === 0 && row.contribution !== 0 && ` (${words.judgement})`}
          </p>
          <p className={styles["notes"]}>
            {row.weight === 0 ? words.unweighted : words.weight(row.weight)}
            {row.strongNeed !== null && (
              <Tag tone="info">{words.strongNeed(resultWords[locale].sides[row.strongNeed])}</Tag>
            )}
          </p>
        </td>
      </tr>
    </tbody>
  );
}
