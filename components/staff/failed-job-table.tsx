import { Moment } from "@/components/staff/moment";
import { Button } from "@/components/ui/button";
import { ColumnHeading, Table } from "@/components/ui/table";
import type { FailingJob } from "@/lib/jobs/failing-job";
import { failedJobsWords, jobWords } from "@/lib/jobs/words";

const words = failedJobsWords.en;

type FailedJobTableProps = { readonly jobs: readonly FailingJob[]; readonly zone: string };

/** Jobs that failed, each with the one thing to do about it. */
export function FailedJobTable({ jobs, zone }: FailedJobTableProps) {
  return (
    <Table caption={words.caption} isCaptionHidden density="compact">
      <thead>
        <tr>
          <ColumnHeading>{words.columns.job}</ColumnHeading>
          <ColumnHeading>{words.columns.problem}</ColumnHeading>
          <ColumnHeading>{words.columns.created}</ColumnHeading>
          <ColumnHeading>{words.columns.next}</ColumnHeading>
          <ColumnHeading>{words.columns.actions}</ColumnHeading>
        </tr>
      </thead>
      <tbody>
        {jobs.map((job, place) => (
          <tr key={job.id}>
            <th scope="row">{jobWords.en[job.name]}</th>
            <td>
              {job.problem} ({words.tries(job.tries)})
            </td>
            <td>
              <Moment at={job.createdAt} zone={zone} />
            </td>
            <td>{job.nextTryAt === null ? words.givenUp : <Moment at={job.nextTryAt} zone={zone} />}</td>
            <td>
              <Retry job={job} number={place + 1} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Retry({ job: { id, name }, number }: { readonly job: FailingJob; readonly number: number }) {
  return (
    <form method="post" action="/staff/jobs/retry">
      <Button variant="secondary" size="small" name="job" value={`${name}:${id}`}>
        {words.retry}
        <span className="visually-hidden">{words.retryHidden(jobWords.en[name], number)}</span>
      </Button>
    </form>
  );
}
