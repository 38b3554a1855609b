import type { Metadata } from "next";
import { formState, type Query } from "@/app/staff/form-state";
import { NarrowLinks } from "@/components/staff/narrow-links";
import { ReportTable } from "@/components/staff/report-table";
import { VoteTable } from "@/components/staff/vote-table";
import { ButtonLink } from "@/components/ui/button";
import { Container } from "@/components/ui/container";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Stack } from "@/components/ui/stack";
import { database } from "@/lib/database";
import { reportsView } from "@/lib/feedback/input";
import { listReports, listVotes, type ReportsView } from "@/lib/feedback/queries";
import { reportsOnPage } from "@/lib/feedback/report";
import { deskAnswer, feedbackWords } from "@/lib/feedback/words";
import { requireStaff } from "@/lib/staff/session";

const { desk: words } = feedbackWords.en;

export const metadata: Metadata = { title: words.pageTitle };

const hrefOf = ({ state, offset }: ReportsView) => `/staff/reports?state=${state}&offset=${offset}`;

export default async function ReportsPage({ searchParams }: { readonly searchParams: Query }) {
  const query = await searchParams;
  const view = reportsView.parse(query);
  const staff = await requireStaff(hrefOf(view));
  const { problems } = await formState(searchParams);
  const [found, votes] = await Promise.all([listReports(database(), view), listVotes(database())]);
  const reports = found.slice(0, reportsOnPage);
  const answer = deskAnswer(query["done"]);
  const links = (["open", "resolved"] as const).map((state) => ({
    href: `/staff/reports?state=${state}`,
    label: words[state],
    isCurrent: state === view.state,
  }));
  return (
    <Container width="wide">
      <ErrorSummary problems={problems} />
      {answer && (
        <Notice tone="success" isAnswer>
          <p>{answer}</p>
        </Notice>
      )}
      <PageHeader title={words.title} lead={words.lead} />
      <NarrowLinks label={words.statesLabel} links={links} />
      {reports.length === 0 ? (
        <NoReports state={view.state} />
      ) : (
        <>
          <ReportTable reports={reports} zone={staff.timeZone} />
          <Pagination
            label={words.pages}
            position={words.position(view.offset + 1, view.offset + reports.length)}
            previousHref={view.offset > 0 ? hrefOf(step(view, -reportsOnPage)) : undefined}
            nextHref={found.length > reportsOnPage ? hrefOf(step(view, reportsOnPage)) : undefined}
          />
        </>
      )}
      <Stack>
        <h2>{words.votesTitle}</h2>
        {votes.length === 0 ? <p>{words.noVotes}</p> : <VoteTable votes={votes} />}
      </Stack>
    </Container>
  );
}

function step({ state, offset }: ReportsView, by: number): ReportsView {
  return { state, offset: Math.max(0, offset + by) };
}

function NoReports({ state }: Pick<ReportsView, "state">) {
  const { title, cause, action, href } = words.none[state];
  return (
    <EmptyState
      title={title}
      cause={cause}
      action={
        <ButtonLink href={href} variant="secondary">
          {action}
        </ButtonLink>
      }
    />
  );
}
