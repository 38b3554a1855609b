import type { Metadata } from "next";
import type { Query } from "@/app/staff/form-state";
import { DropOffChart } from "@/components/assessment/drop-off-chart";
import { DropOffFilters } from "@/components/assessment/drop-off-filters";
import { SourceTable, StepTable } from "@/components/assessment/drop-off-tables";
import { LeadPart } from "@/components/leads/lead-columns";
import { ButtonLink } from "@/components/ui/button";
import { Container } from "@/components/ui/container";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Stack } from "@/components/ui/stack";
import { SummaryList } from "@/components/ui/summary-list";
import { currentModel } from "@/lib/assessment/current-model";
import { type DropOff, dropOffOf } from "@/lib/assessment/drop-off";
import { dropOffView, type DropOffView } from "@/lib/assessment/input/desk";
import { listStepCounts } from "@/lib/assessment/queries/step-counts";
import { assessmentDeskWords } from "@/lib/assessment/words/desk";
import { database } from "@/lib/database";
import { requireStaff } from "@/lib/staff/session";
import { localDateWords } from "@/lib/time/display";

const { dropOff: words } = assessmentDeskWords.en;
const path = "/staff/insight/questions";

export const metadata: Metadata = { title: words.pageTitle };

/** Where visitors stop on their way through the questions, in a period, from all sources or from one. */
export default async function QuestionsPage({ searchParams }: { readonly searchParams: Query }) {
  // Steps are counted by days of UTC.
  const view = dropOffView(await searchParams, new Date().toISOString().slice(0, 10));
  await requireStaff(hrefOf(view));
  const dropOff = dropOffOf(await listStepCounts(database(), view), currentModel, view);
  return (
    <Container width="wide">
      <PageHeader title={words.title} lead={words.lead(localDateWords(view.fromOn), localDateWords(view.toOn))} />
      <Stack gap="large">
        <DropOffFilters action={path} {...view} sources={dropOff.sources.map(({ source }) => source)} />
        {dropOff.sources.length === 0 ? <Nobody /> : <Found dropOff={dropOff} view={view} />}
        <p>{words.note}</p>
      </Stack>
    </Container>
  );
}

function hrefOf({ fromOn, toOn, source }: DropOffView): string {
  const query = new URLSearchParams({ from: fromOn, to: toOn, ...(source !== undefined && { source }) });
  return `${path}?${query.toString()}`;
}

function Found({ dropOff, view }: { readonly dropOff: DropOff; readonly view: DropOffView }) {
  const { steps, presets, finished, asked, sources } = dropOff;
  return (
    <>
      <LeadPart id="chart" title={words.chart}>
        <DropOffChart steps={steps} />
        <StepTable steps={steps} />
      </LeadPart>
      <LeadPart id="afterwards" title={words.afterwards}>
        <SummaryList
          rows={[
            { term: words.presets, detail: presets },
            { term: words.finished, detail: finished },
            { term: words.asked, detail: asked },
          ]}
        />
      </LeadPart>
      <LeadPart id="sources" title={words.sourcesTitle}>
        <SourceTable sources={sources} hrefOf={(source) => hrefOf({ ...view, source })} />
      </LeadPart>
    </>
  );
}

function Nobody() {
  return (
    <EmptyState
      title={words.none.title}
      cause={words.none.cause}
      action={
        <ButtonLink href={path} variant="secondary">
          {words.none.action}
        </ButtonLink>
      }
    />
  );
}
