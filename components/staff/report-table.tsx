import { Moment } from "@/components/staff/moment";
import styles from "@/components/staff/report-table.module.css";
import { Button } from "@/components/ui/button";
import { ColumnHeading, Table } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { pages } from "@/lib/content/site-map";
import type { OpenReport } from "@/lib/feedback/report";
import { feedbackWords } from "@/lib/feedback/words";

const { desk: words } = feedbackWords.en;

type ReportTableProps = { readonly reports: readonly OpenReport[]; readonly zone: string };

/** What readers reported, each with the one thing to do about it. */
export function ReportTable({ reports, zone }: ReportTableProps) {
  return (
    <Table caption={words.caption} isCaptionHidden density="compact">
      <thead>
        <tr>
          <ColumnHeading>{words.columns.page}</ColumnHeading>
          <ColumnHeading>{words.columns.words}</ColumnHeading>
          <ColumnHeading>{words.columns.sent}</ColumnHeading>
          <ColumnHeading>{words.columns.resolved}</ColumnHeading>
          <ColumnHeading>{words.columns.actions}</ColumnHeading>
        </tr>
      </thead>
      <tbody>
        {reports.map((report) => (
          <tr key={report.id}>
            <th scope="row">
              <ReportedPage id={report.page} />
            </th>
            <td className={styles["words"]}>{report.words}</td>
            <td>
              <Moment at={report.sentAt} zone={zone} />
            </td>
            <td>
              {report.resolvedAt && <Moment at={report.resolvedAt} zone={zone} />}{" "}
              {report.resolvedByName && words.resolvedBy(report.resolvedByName)}
            </td>
            <td>
              <ReportAction report={report} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** A page may have gone since somebody reported on it; its id then says enough. */
function ReportedPage({ id }: { readonly id: string }) {
  const page = pages.find((each) => each.id === id);
  if (page === undefined) return id;
  return (
    <TextLink href={page.path} variant="quiet">
      {page.name}
    </TextLink>
  );
}

function ReportAction({ report: { id, page, resolvedAt } }: { readonly report: OpenReport }) {
  return (
    <form method="post" action={resolvedAt === null ? "/staff/reports/resolve" : "/staff/reports/reopen"}>
      <Button variant="secondary" size="small" name="report" value={id}>
        {resolvedAt === null ? words.resolve : words.reopen}
        <span className="visually-hidden"> {words.reportOf(page)}</span>
      </Button>
    </form>
  );
}
