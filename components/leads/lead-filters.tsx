import { FilterForm, type FilterField } from "@/components/leads/filter-form";
import type { SelectOption } from "@/components/ui/field";
import { leadSorts, searchLengthMax, waitings, type LeadFilter, type LeadListView } from "@/lib/leads/filter";
import { bands, outcomes, stages } from "@/lib/leads/lead";
import { leadDeskWords, leadWords } from "@/lib/leads/words";
import { listWords } from "@/lib/leads/words/list";

const { list: words } = leadDeskWords.en;

type LeadFiltersProps = {
  readonly view: LeadListView;
  /** Colleagues who may own a lead, the signed-in one first. */
  readonly owners: readonly SelectOption[];
  readonly origins: { readonly sources: readonly string[]; readonly regions: readonly string[] };
  /** The list without any filter. */
  readonly allHref: string;
};

/** Search and filters as a plain GET form: what it shows can be bookmarked, shared and gone back to. */
export function LeadFilters({ view, owners, origins, allHref }: LeadFiltersProps) {
  const { filter } = view;
  const more = moreFields(filter, origins);
  return (
    <FilterForm
      saved={view.saved}
      search={{ value: filter.search ?? "", lengthMax: searchLengthMax }}
      often={oftenFields(view, owners)}
      more={more}
      isMoreOpen={more.some(({ value }) => value !== "")}
      allHref={allHref}
      words={{
        form: words.filters,
        search: words.search,
        searchHint: words.searchHint,
        more: words.moreFilters,
        show: words.show,
        clear: words.clear,
      }}
    />
  );
}

function oftenFields({ filter, sort }: LeadListView, owners: readonly SelectOption[]): readonly FilterField[] {
  const owner = [{ value: "none", label: words.noOwner }, ...owners];
  return [
    choice("stage", words.stage, { value: filter.stage, any: words.anyStage, options: named(stages, "stages") }),
    choice("owner", words.owner, { value: filter.owner, any: words.anyOwner, options: owner }),
    choice("outcome", words.outcome, {
      value: filter.outcome,
      any: words.anyOutcome,
      options: named(outcomes, "outcomes"),
    }),
    choice("waiting", words.waiting, { value: filter.waiting, any: words.anyOutcome, options: waitingOptions }),
    { name: "sort", label: words.sort, value: sort, options: named(leadSorts, "sorts") },
  ];
}

const waitingOptions = waitings.map((value) => ({ value, label: listWords.en.waitings[value] }));

/** What is narrowed by less often. */
function moreFields(filter: LeadFilter, { sources, regions }: LeadFiltersProps["origins"]): readonly FilterField[] {
  const given = [
    { value: "given", label: words.consentGiven },
    { value: "missing", label: words.consentMissing },
  ];
  const booked = [
    { value: "yes", label: words.bookedYes },
    { value: "no", label: words.bookedNo },
  ];
  const any = words.anyOutcome;
  return [
    choice("band", words.band, { value: filter.band, any, options: named(bands, "bands") }),
    choice("booked", words.booked, { value: filter.booked, any, options: booked }),
    choice("consent", words.consent, { value: filter.consent, any, options: given }),
    choice("source", words.source, { value: filter.source, any, options: listed(sources, filter.source) }),
    choice("region", words.region, { value: filter.region, any, options: listed(regions, filter.region) }),
    { name: "tag", label: words.tag, value: filter.tag ?? "", type: "text" },
    { name: "score", label: words.score, value: String(filter.score ?? ""), type: "number" },
    { name: "from", label: words.from, value: filter.from ?? "", type: "date" },
    { name: "until", label: words.until, value: filter.until ?? "", type: "date" },
  ];
}

type Choice = { readonly value: string | undefined; readonly any: string; readonly options: readonly SelectOption[] };

function choice(name: string, label: string, { value = "", any, options }: Choice): FilterField {
  return { name, label, value, options: [{ value: "", label: any }, ...options] };
}

function named<Kind extends "stages" | "outcomes" | "bands" | "sorts">(
  names: readonly (keyof (typeof leadWords)["en"][Kind] & string)[],
  kind: Kind,
): readonly SelectOption[] {
  const labels: Readonly<Record<string, string>> = leadWords.en[kind];
  return names.map((value) => ({ value, label: labels[value] ?? value }));
}

/** A value of an old address that nothing has any more still shows what narrows the list. */
function listed(names: readonly string[], present: string | undefined): readonly SelectOption[] {
  const all = present === undefined || names.includes(present) ? names : [present, ...names];
  return all.map((value) => ({ value, label: value }));
}
