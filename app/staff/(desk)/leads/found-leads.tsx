import { KeysSheet } from "@/components/leads/keys-sheet";
import { LeadTable } from "@/components/leads/lead-table";
import { listIds } from "@/components/leads/list-ids";
import { Button, ButtonLink, ButtonRow } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { Stack } from "@/components/ui/stack";
import { uiWords } from "@/components/ui/words";
import { countWords } from "@/lib/leads/display";
import { keptQuery, viewQuery, type LeadListView } from "@/lib/leads/filter";
import type { ListSettings } from "@/lib/leads/list-choices";
import type { FoundPage } from "@/lib/leads/queries/list-leads";
import { leadDeskWords } from "@/lib/leads/words";
import { listChoiceWords } from "@/lib/leads/words/list";

const { list: words } = leadDeskWords.en;
const { keys } = listChoiceWords.en;

type FoundLeadsProps = {
  readonly view: LeadListView;
  readonly found: FoundPage;
  readonly settings: ListSettings;
  readonly zone: string;
  /** The list without any filter. */
  readonly allHref: string;
};

/** How many leads there are, a page of them, and what can be done with them. */
export function FoundLeads({ view, found: { page, count }, settings, zone, allHref }: FoundLeadsProps) {
  const all = countWords(count);
  const hrefOf = (change: Partial<LeadListView>) => `/staff/leads${viewQuery(view, change)}`;
  return (
    <>
      <p role="status">{words.found(all)}</p>
      {page.rows.length === 0 ? (
        <NoLeads view={view} allHref={allHref} />
      ) : (
        <form method="get" action="/staff/leads/bulk">
          <Stack gap="small">
            <Tools view={view} all={all} settings={settings} />
            <LeadTable rows={page.rows} view={view} settings={settings} zone={zone} />
          </Stack>
        </form>
      )}
      {page.rows.length > 0 && (
        <Pagination
          label={words.pages}
          position={words.counted(page.rows.length, all)}
          previousHref={page.previous ? hrefOf({ before: page.previous, after: undefined }) : undefined}
          nextHref={page.next ? hrefOf({ after: page.next, before: undefined }) : undefined}
        />
      )}
    </>
  );
}

type ToolsProps = { readonly view: LeadListView; readonly all: string; readonly settings: ListSettings };

function Tools({ view, all, settings }: ToolsProps) {
  const query = keptQuery({ filter: view.filter, sort: "newest" });
  return (
    <ButtonRow>
      <Button id={listIds.changeSelected} variant="secondary" size="small">
        {words.changeSelected}
      </Button>
      <ButtonLink href={`/staff/leads/bulk?${query}${query === "" ? "" : "&"}all=yes`} variant="secondary" size="small">
        {words.changeAll(all)}
      </ButtonLink>
      <ButtonLink href={`/staff/leads/export?${query}`} variant="secondary" size="small">
        {words.csv}
      </ButtonLink>
      <ButtonLink
        href={`/staff/leads/export?${query}${query === "" ? "" : "&"}as=json`}
        variant="secondary"
        size="small"
      >
        {words.json}
      </ButtonLink>
      <ButtonLink href="/staff/leads/import" variant="secondary" size="small">
        {words.import}
      </ButtonLink>
      <KeysSheet
        words={{
          opener: keys.opener,
          title: keys.title,
          close: uiWords.close,
          lines: settings.hasKeys ? keys.lines : [],
          notes: [settings.hasKeys ? keys.turnOff : keys.off, keys.palette],
        }}
      />
    </ButtonRow>
  );
}

function NoLeads({ view, allHref }: { readonly view: LeadListView; readonly allHref: string }) {
  const isNarrowed = keptQuery({ filter: view.filter, sort: "newest" }) !== "";
  const isPast = view.after !== undefined || view.before !== undefined;
  const { title, cause, action } = isNarrowed || isPast ? words.noMatch : words.noLeads;
  return (
    <EmptyState
      title={title}
      cause={cause}
      action={
        <ButtonRow>
          <ButtonLink href={isNarrowed || isPast ? allHref : "/"} variant="secondary">
            {action}
          </ButtonLink>
          {!isNarrowed && !isPast && (
            <ButtonLink href="/staff/leads/import" variant="secondary">
              {words.import}
            </ButtonLink>
          )}
        </ButtonRow>
      }
    />
  );
}
