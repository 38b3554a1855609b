import type { Metadata } from "next";
import { formState, type Query } from "@/app/staff/form-state";
import { FailedJobTable } from "@/components/staff/failed-job-table";
import { ButtonLink } from "@/components/ui/button";
import { Container } from "@/components/ui/container";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { database } from "@/lib/database";
import { listFailingJobs } from "@/lib/jobs/queries";
import { failedJobsWords } from "@/lib/jobs/words";
import { requireStaff } from "@/lib/staff/session";

const words = failedJobsWords.en;

export async function generateMetadata({ searchParams }: { readonly searchParams: Query }): Promise<Metadata> {
  return { title: (await formState(searchParams)).title(words.pageTitle) };
}

/** What the site could not do by itself, each with a button that tries it again. */
export default async function FailedJobsPage({ searchParams }: { readonly searchParams: Query }) {
  const staff = await requireStaff("/staff/jobs");
  const { done } = await searchParams;
  const jobs = await listFailingJobs(database());
  return (
    <Container width="wide">
      <ErrorSummary problems={(await formState(searchParams)).problems} />
      {(done === "retried" || done === "gone") && (
        <Notice tone={done === "retried" ? "success" : "info"} isAnswer>
          <p>{words.answers[done]}</p>
        </Notice>
      )}
      <PageHeader title={words.title} lead={words.lead} />
      {jobs.length === 0 ? (
        <EmptyState
          title={words.none.title}
          cause={words.none.cause}
          action={
            <ButtonLink href="/staff" variant="secondary">
              {words.none.action}
            </ButtonLink>
          }
        />
      ) : (
        <FailedJobTable jobs={jobs} zone={staff.timeZone} />
      )}
    </Container>
  );
}
