import type { Metadata } from "next";
import { formState, type FormState, type Query } from "@/app/staff/form-state";
import { BulkForm } from "@/components/leads/bulk-form";
import { StageTag } from "@/components/leads/stage-tag";
import { ButtonLink } from "@/components/ui/button";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Container } from "@/components/ui/container";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { PageHeader } from "@/components/ui/page-header";
import { Stack } from "@/components/ui/stack";
import { database } from "@/lib/database";
import { batchMax, type LeadSelection } from "@/lib/leads/batch";
import { countWords, leadName } from "@/lib/leads/display";
import { viewQuery } from "@/lib/leads/filter";
import { selectionOf } from "@/lib/leads/input";
import { countSelection, listSamplesOf } from "@/lib/leads/queries/selection";
import { leadDeskWords } from "@/lib/leads/words";
import { listColleagues } from "@/lib/staff/queries";
import { requireStaff } from "@/lib/staff/session";

const { bulk: words, lead: leadWords } = leadDeskWords.en;

export async function generateMetadata({ searchParams }: { readonly searchParams: Query }): Promise<Metadata> {
  return { title: (await formState(searchParams)).title(words.pageTitle) };
}

/** Shows how many leads are meant, and some of them, before anything is changed. */
export default async function BulkPage({ searchParams }: { readonly searchParams: Query }) {
  await requireStaff("/staff/leads");
  const selection = selectionOf(await searchParams);
  const [count, samples, form] = await Promise.all([
    countSelection(database(), selection),
    listSamplesOf(database(), selection),
    formState(searchParams),
  ]);
  const number = countWords({ number: count, isMore: false });
  return (
    <Container width="form">
      <Breadcrumb trail={[{ href: "/staff/leads", label: leadWords.backToLeads }]} current={words.title(number)} />
      <ErrorSummary problems={form.problems} />
      {count === 0 && <NoChange words={words.none} backHref="/staff/leads" />}
      {count > batchMax && <NoChange words={words.tooMany(number)} backHref={listHref(selection)} />}
      {count > 0 && count <= batchMax && (
        <>
          <PageHeader title={words.title(number)} lead={words.lead} />
          <Samples leads={samples} />
          <Change selection={selection} count={count} form={form} />
        </>
      )}
    </Container>
  );
}

function Samples({ leads }: { readonly leads: Awaited<ReturnType<typeof listSamplesOf>> }) {
  return (
    <Stack gap="small">
      <h2>{words.samples}</h2>
      <ul>
        {leads.map((lead) => (
          <li key={lead.id}>
            {leadName(lead)} <StageTag stage={lead.stage} />
          </li>
        ))}
      </ul>
    </Stack>
  );
}

/** The list that the selection was made in, to be narrowed there. */
function listHref(selection: LeadSelection): string {
  return `/staff/leads${selection.kind === "filter" ? viewQuery({ filter: selection.filter, sort: "newest" }) : ""}`;
}

type ChangeProps = { readonly selection: LeadSelection; readonly count: number; readonly form: FormState };

async function Change({ selection, count, form }: ChangeProps) {
  const owners = (await listColleagues(database())).filter(({ disabledAt }) => disabledAt === null);
  const isFilter = selection.kind === "filter";
  return (
    <BulkForm
      batchId={crypto.randomUUID()}
      count={count}
      leadIds={isFilter ? "" : selection.leadIds.join(" ")}
      query={isFilter ? viewQuery({ filter: selection.filter, sort: "newest" }).slice(1) : undefined}
      owners={owners.map(({ id, name }) => ({ value: id, label: name }))}
      typed={form.valueOf}
      problemOf={form.problemOf}
    />
  );
}

type NoChangeProps = {
  readonly words: { readonly title: string; readonly cause: string; readonly action: string };
  readonly backHref: string;
};

/** Why nothing can be changed, said before anybody fills in a form, and where to go. */
function NoChange({ words: { title, cause, action }, backHref }: NoChangeProps) {
  return (
    <EmptyState
      title={title}
      level="h1"
      cause={cause}
      action={
        <ButtonLink href={backHref} variant="secondary">
          {action}
        </ButtonLink>
      }
    />
  );
}
