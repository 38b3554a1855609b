import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { formState, type FormState, type Query } from "@/app/staff/form-state";
import { BatchNotice } from "@/app/staff/(desk)/leads/batch-notice";
import { FoundLeads } from "@/app/staff/(desk)/leads/found-leads";
import { ListNotice } from "@/app/staff/(desk)/leads/list-notice";
import { LeadFilters } from "@/components/leads/lead-filters";
import { ListSettingsForm } from "@/components/leads/list-settings-form";
import { ViewForms, ViewLinks } from "@/components/leads/saved-views";
import { StageCounts } from "@/components/leads/stage-counts";
import { ButtonLink } from "@/components/ui/button";
import { Container } from "@/components/ui/container";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorSummary } from "@/components/ui/error-summary";
import { PageHeader } from "@/components/ui/page-header";
import { database } from "@/lib/database";
import { isUnavailable, withDeadline } from "@/lib/http/deadline";
import { keptQuery, viewQuery, type LeadListView } from "@/lib/leads/filter";
import { leadListView } from "@/lib/leads/input";
import { countLeadsByStage } from "@/lib/leads/queries";
import { listFoundLeads } from "@/lib/leads/queries/list-leads";
import { findListSettings, listOrigins, listSavedViews } from "@/lib/leads/queries/list-saved-views";
import { leadDeskWords } from "@/lib/leads/words";
import type { StaffMember } from "@/lib/staff/member";
import { listColleagues } from "@/lib/staff/queries";
import { requireStaff } from "@/lib/staff/session";

const { list: words } = leadDeskWords.en;

export async function generateMetadata({ searchParams }: { readonly searchParams: Query }): Promise<Metadata> {
  return { title: (await formState(searchParams)).title(words.pageTitle) };
}

export default async function LeadsPage({ searchParams }: { readonly searchParams: Query }) {
  const query = await searchParams;
  const view = leadListView(query);
  const staff = await requireStaff(`/staff/leads${viewQuery(view)}`);
  const loaded = await load(view, staff);
  if (loaded !== null && Object.keys(query).length === 0) goToFirstView(loaded);
  const form = await formState(searchParams);
  return (
    <Container width="wide">
      <BatchNotice query={query} />
      <ListNotice done={query["done"]} />
      <ErrorSummary problems={form.problems} />
      <PageHeader title={words.title} />
      {loaded === null ? <NotLoaded view={view} /> : <Leads {...{ view, staff, loaded, form }} />}
    </Container>
  );
}

type Loaded = Awaited<ReturnType<typeof ask>>;

async function ask(view: LeadListView, { id }: StaffMember) {
  const counting = countLeadsByStage(database(), view.filter.owner);
  const [found, counts, colleagues, origins, settings, views] = await Promise.all([
    listFoundLeads(database(), view, counting),
    counting,
    listColleagues(database()),
    listOrigins(database()),
    findListSettings(database(), id),
    listSavedViews(database(), id),
  ]);
  return { found, counts, colleagues, origins, settings, views };
}

/** Null when the database is in trouble, which is said in the place of the list. */
async function load(view: LeadListView, staff: StaffMember): Promise<Loaded | null> {
  try {
    return await withDeadline(ask(view, staff), 4_000);
  } catch (error) {
    if (isUnavailable(error)) return null;
    throw error;
  }
}

/** The bare address shows what a colleague wants to begin with. */
function goToFirstView({ settings, views }: Loaded): void {
  const first = views.find(({ id }) => id === settings.defaultViewId);
  if (first === undefined) return;
  redirect(`/staff/leads?${first.query}${first.query === "" ? "" : "&"}saved=${first.id}`);
}

type LeadsProps = {
  readonly view: LeadListView;
  readonly staff: StaffMember;
  readonly loaded: Loaded;
  readonly form: FormState;
};

function Leads({ view, staff, loaded, form }: LeadsProps) {
  const { counts, colleagues, settings, views, found, origins } = loaded;
  const owners = colleagues
    .filter(({ disabledAt, id }) => disabledAt === null && id !== staff.id)
    .map(({ id, name }) => ({ value: id, label: name }));
  const allHref = settings.defaultViewId === null ? "/staff/leads" : "/staff/leads?saved=all";
  return (
    <>
      <ViewLinks views={views} view={view} />
      <StageCounts view={view} counts={counts} />
      <LeadFilters
        view={view}
        owners={[{ value: staff.id, label: words.me(staff.name) }, ...owners]}
        origins={origins}
        allHref={allHref}
      />
      <ViewForms {...{ views, view, settings }} typed={form.valueOf} problemOf={form.problemOf} />
      <ListSettingsForm settings={settings} query={keptQuery(view)} />
      <FoundLeads {...{ view, found, settings, allHref }} zone={staff.timeZone} />
    </>
  );
}

function NotLoaded({ view }: { readonly view: LeadListView }) {
  const { title, cause, action } = words.notLoaded;
  return (
    <EmptyState
      title={title}
      cause={cause}
      action={<ButtonLink href={`/staff/leads${viewQuery(view)}`}>{action}</ButtonLink>}
    />
  );
}
