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
      <tbody>
        {report.ledger.map((row) => (
          <tr key={row.questionId}>
            <th scope="row" className={styles["answer"]}>
              <Reason row={row} sourceMark={sourceMark} locale={locale} />
            </th>
            <NumberCell>{row.django}</NumberCell>
            <NumberCell>{row.node}</NumberCell>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{words.total}</th>
          <NumberCell>{report.fits.django}</NumberCell>
          <NumberCell>{report.fits.node}</NumberCell>
        </tr>
      </tfoot>
    </Table>
  );
}

type ReasonProps = Pick<LedgerTableProps, "sourceMark"> & { readonly row: ReportRow; readonly locale: Locale };

function Reason({ row, sourceMark, locale }: ReasonProps) {
  const words = pageWords[locale].ledger;
  return (
    <>
      <span className={styles["question"]}>{row.label}</span>
      <span className={styles["chosen"]}>{row.answer}</span>
      <span className={styles["because"]}>
        {row.because}
        {row.evidence.map((factId) => (
          <span key={factId}> {sourceMark(factId)}</span>
        ))}
        {row.evidence.length === 0 && row.contribution !== 0 && ` (${words.judgement})`}
      </span>
      <span className={styles["notes"]}>
        {row.weight === 0 ? words.unweighted : words.weight(row.weight)}
        {row.strongNeed !== null && (
          <Tag tone="info">{words.strongNeed(resultWords[locale].sides[row.strongNeed])}</Tag>
        )}
      </span>
    </>
  );
}
