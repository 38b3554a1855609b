import { NarrowLinks } from "@/components/staff/narrow-links";
import { Button, ButtonRow } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/choice";
import { Disclosure } from "@/components/ui/disclosure";
import { TextField } from "@/components/ui/field";
import { Stack } from "@/components/ui/stack";
import styles from "@/components/leads/saved-views.module.css";
import { keptQuery, type LeadListView } from "@/lib/leads/filter";
import { viewNameLengthMax, type ListSettings, type SavedView } from "@/lib/leads/list-choices";
import { listChoiceWords } from "@/lib/leads/words/list";

const words = listChoiceWords.en;

type ViewLinksProps = { readonly views: readonly SavedView[]; readonly view: LeadListView };

/** The saved views as links, all leads first. Nothing where nobody has saved one. */
export function ViewLinks({ views, view }: ViewLinksProps) {
  if (views.length === 0) return null;
  const links = views.map(({ id, name, query, isOwn, ownerName }) => ({
    href: `/staff/leads?${query}${query === "" ? "" : "&"}saved=${id}`,
    label: isOwn ? name : words.shared(name, ownerName),
    isCurrent: view.saved === id,
  }));
  const isAll = views.every(({ id }) => id !== view.saved);
  return (
    <NarrowLinks
      label={words.views}
      links={[{ href: "/staff/leads?saved=all", label: words.allLeads, isCurrent: isAll }, ...links]}
    />
  );
}

type ViewFormsProps = ViewLinksProps & {
  readonly settings: ListSettings;
  readonly typed: (field: string) => string | undefined;
  readonly problemOf: (field: string) => string | undefined;
};

/** Saves what the list shows under a name, and changes or deletes the view that is open. */
export function ViewForms({ views, view, settings, typed, problemOf }: ViewFormsProps) {
  const open = views.find(({ id }) => id === view.saved);
  const query = keptQuery(view);
  const own = open?.isOwn === true ? open : undefined;
  const problem = problemOf("name");
  return (
    <Disclosure title={words.manage} isOpen={problem !== undefined}>
      <Stack gap="large">
        {open !== undefined && open.query !== query && <p>{words.changed}</p>}
        {own !== undefined && <ChangeForm view={own} query={query} />}
        <FirstViewForm view={open} query={query} isFirst={open !== undefined && settings.defaultViewId === open.id} />
        <form method="post" action="/staff/leads/views/save" noValidate>
          <Stack>
            <h2 className={styles["title"]}>{words.save}</h2>
            <input type="hidden" name="query" value={query} />
            <TextField
              label={words.name}
              name="name"
              maxLength={viewNameLengthMax}
              width="medium"
              autoComplete="off"
              defaultValue={typed("name")}
              error={problem}
            />
            <Checkbox name="isShared" label={words.isShared} defaultChecked={typed("isShared") === "yes"} />
            <ButtonRow>
              <Button variant="secondary">{words.saveButton}</Button>
            </ButtonRow>
          </Stack>
        </form>
      </Stack>
    </Disclosure>
  );
}

type OwnViewProps = { readonly view: SavedView; readonly query: string };

function ChangeForm({ view, query }: OwnViewProps) {
  return (
    <Stack>
      <h2 className={styles["title"]}>{words.change(view.name)}</h2>
      <form method="post" action="/staff/leads/views/change" noValidate>
        <Stack>
          <input type="hidden" name="view" value={view.id} />
          <input type="hidden" name="query" value={query} />
          <TextField
            id="changed-name"
            label={words.name}
            name="name"
            maxLength={viewNameLengthMax}
            width="medium"
            autoComplete="off"
            defaultValue={view.name}
          />
          <Checkbox id="changed-shared" name="isShared" label={words.isShared} defaultChecked={view.isShared} />
          <Checkbox name="takesFilter" label={words.takesFilter} />
          <ButtonRow>
            <Button variant="secondary">{words.changeButton}</Button>
          </ButtonRow>
        </Stack>
      </form>
      <Disclosure title={words.forget(view.name)}>
        <form method="post" action="/staff/leads/views/forget">
          <input type="hidden" name="query" value={query} />
          <p>{words.forgetHint}</p>
          <Button name="view" value={view.id} variant="danger" size="small">
            {words.forget(view.name)}
          </Button>
        </form>
      </Disclosure>
    </Stack>
  );
}

type FirstViewProps = { readonly view: SavedView | undefined; readonly query: string; readonly isFirst: boolean };

function FirstViewForm({ view, query, isFirst }: FirstViewProps) {
  if (view === undefined) return null;
  return (
    <form method="post" action="/staff/leads/views/first">
      <input type="hidden" name="query" value={query} />
      <Button name="view" value={isFirst ? "" : view.id} variant="secondary" size="small">
        {isFirst ? words.openWithout : words.openWith}
      </Button>
    </form>
  );
}
