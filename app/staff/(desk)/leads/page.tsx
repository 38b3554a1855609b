import type { Metadata } from "next";
import type { Query } from "@/app/staff/form-state";
import { BatchNotice } from "@/app/staff/(desk)/leads/batch-notice";
import { LeadFilters } from "@/components/leads/lead-filters";
import { LeadTable } from "@/components/leads/lead-table";
import { StageCounts } from "@/components/leads/stage-counts";
import { Button, ButtonLink, ButtonRow } from "@/components/ui/button";
import { Container } from "@/components/ui/container";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Stack } from "@/components/ui/stack";
import { database } from "@/lib/database";
import { isUnavailable, withDeadline } from "@/lib/http/deadline";
import { countWords } from "@/lib/leads/display";
import { viewQuery, type LeadListView } from "@/lib/leads/filter";
import { leadListView } from "@/lib/leads/input";
import { countLeadsByStage } from "@/lib/leads/queries";
import { countLeads } from "@/lib/leads/queries/list-conditions";
import { listLeads } from "@/lib/leads/queries/list-leads";
import { leadDeskWords } from "@/lib/leads/words";
import type { StaffMember } from "@/lib/staff/member";
import { listColleagues } from "@/lib/staff/queries";
import { requireStaff } from "@/lib/staff/session";

const { list: words } = leadDeskWords.en;

export const metadata: Metadata = { title: words.pageTitle };

export default async function LeadsPage({ searchParams }: { readonly searchParams: Query }) {
  const view = leadListView(await searchParams);
  const staff = await requireStaff(`/staff/leads${viewQuery(view)}`);
  const loaded = await load(view);
  return (
    <Container width="wide">
      <BatchNotice query={await searchParams} />
      <PageHeader title={words.title} />
      {loaded === null ? <NotLoaded view={view} /> : <Leads view={view} staff={staff} loaded={loaded} />}
    </Container>
  );
}

type Loaded = Awaited<ReturnType<typeof ask>>;

async function ask(view: LeadListView) {
  const [page, count, counts, colleagues] = await Promise.all([
    listLeads(database(), view),
    countLeads(database(), view.filter),
    countLeadsByStage(database(), view.filter.owner),
    listColleagues(database()),
  ]);
  return { page, count, counts, colleagues };
}

/** Null when the database is in trouble, which is said in the place of the list. */
async function load(view: LeadListView): Promise<Loaded | null> {
  try {
    return await withDeadline(ask(view));
  } catch (error) {
    if (isUnavailable(error)) return null;
    throw error;
  }
}

type LeadsProps = { readonly view: LeadListView; readonly staff: StaffMember; readonly loaded: Loaded };

function Leads({ view, staff, loaded: { page, count, counts, colleagues } }: LeadsProps) {
  const owners = colleagues
    .filter(({ disabledAt, id }) => disabledAt === null && id !== staff.id)
    .map(({ id, name }) => ({ value: id, label: name }));
  const all = countWords(count);
  const hrefOf = (change: Partial<LeadListView>) => `/staff/leads${viewQuery(view, change)}`;
  return (
    <>
      <StageCounts view={view} counts={counts} />
      <LeadFilters view={view} owners={[{ value: staff.id, label: words.me(staff.name) }, ...owners]} />
      <p role="status">{words.found(all)}</p>
      {page.rows.length === 0 ? (
        <NoLeads view={view} />
      ) : (
        <>
          <form method="get" action="/staff/leads/bulk">
            <Stack>
              <ButtonRow>
                <Button variant="secondary" size="small">
                  {words.changeSelected}
                </Button>
                <ButtonLink
                  href={`/staff/leads/export${viewQuery({ filter: view.filter, sort: "newest" })}`}
                  variant="secondary"
                  size="small"
                >
                  {words.csv}
                </ButtonLink>
                <ButtonLink href={jsonHref(view)} variant="secondary" size="small">
                  {words.json}
                </ButtonLink>
                <ButtonLink href="/staff/leads/import" variant="secondary" size="small">
                  {words.import}
                </ButtonLink>
                <ButtonLink href={bulkHref(view)} variant="secondary" size="small">
                  {words.changeAll(all)}
                </ButtonLink>
              </ButtonRow>
              <LeadTable rows={page.rows} view={view} zone={staff.timeZone} />
            </Stack>
          </form>
          <Pagination
            label={words.pages}
            position={words.counted(page.rows.length, all)}
            previousHref={page.previous ? hrefOf({ before: page.previous, after: undefined }) : undefined}
            nextHref={page.next ? hrefOf({ after: page.next, before: undefined }) : undefined}
          />
        </>
      )}
    </>
  );
}

function jsonHref({ filter }: LeadListView): string {
  const query = viewQuery({ filter, sort: "newest" });
  return `/staff/leads/export${query}${query === "" ? "?" : "&"}as=json`;
}

function bulkHref({ filter }: LeadListView): string {
  const query = viewQuery({ filter, sort: "newest" });
  return `/staff/leads/bulk${query}${query === "" ? "?" : "&"}all=yes`;
}

function NoLeads({ view }: { readonly view: LeadListView }) {
  const isNarrowed = viewQuery({ filter: view.filter, sort: "newest" }) !== "";
  const { title, cause, action } = isNarrowed ? words.noMatch : words.noLeads;
  const href = isNarrowed ? "/staff/leads" : "/";
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
