import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { SelectField, TextField, type SelectOption } from "@/components/ui/field";
import { TextLink } from "@/components/ui/text-link";
import styles from "@/components/leads/lead-filters.module.css";
import { leadSorts, searchLengthMax, type LeadListView } from "@/lib/leads/filter";
import { outcomes, stages } from "@/lib/leads/lead";
import { leadDeskWords, leadWords } from "@/lib/leads/words";

const { list: words } = leadDeskWords.en;

type LeadFiltersProps = {
  readonly view: LeadListView;
  /** Colleagues who may own a lead, the signed-in one first. */
  readonly owners: readonly SelectOption[];
};

/** Search and filters as a plain GET form: what it shows can be bookmarked, shared and gone back to. */
export function LeadFilters({ view, owners }: LeadFiltersProps) {
  const { filter, sort } = view;
  return (
    <search>
      <form method="get" action="/staff/leads" aria-label={words.filters} className={styles["filters"]}>
        <div className={styles["search"]}>
          <TextField
            label={words.search}
            hint={words.searchHint}
            name="search"
            type="search"
            maxLength={searchLengthMax}
            defaultValue={filter.search}
          />
        </div>
        <SelectField
          label={words.stage}
          name="stage"
          defaultValue={filter.stage ?? ""}
          options={[{ value: "", label: words.anyStage }, ...namedOptions(stages, leadWords.en.stages)]}
        />
        <SelectField
          label={words.owner}
          name="owner"
          defaultValue={filter.owner ?? ""}
          options={[{ value: "", label: words.anyOwner }, { value: "none", label: words.noOwner }, ...owners]}
        />
        <SelectField
          label={words.outcome}
          name="outcome"
          defaultValue={filter.outcome ?? ""}
          options={[{ value: "", label: words.anyOutcome }, ...namedOptions(outcomes, leadWords.en.outcomes)]}
        />
        <SelectField
          label={words.consent}
          name="consent"
          defaultValue={filter.consent ?? ""}
          options={[
            { value: "", label: words.anyConsent },
            { value: "given", label: words.consentGiven },
            { value: "missing", label: words.consentMissing },
          ]}
        />
        <SelectField
          label={words.sort}
          name="sort"
          defaultValue={sort}
          options={namedOptions(leadSorts, leadWords.en.sorts)}
        />
        <MoreFilters filter={filter} />
        <div className={styles["actions"]}>
          <Button variant="secondary">{words.show}</Button>
          <TextLink href="/staff/leads">{words.clear}</TextLink>
        </div>
      </form>
    </search>
  );
}

/** What is narrowed by less often; open when it narrows now. */
function MoreFilters({ filter }: { readonly filter: LeadListView["filter"] }) {
  const { tag, region, source, score, from, until } = filter;
  return (
    <div className={styles["more"]}>
      <Disclosure title={words.moreFilters} isOpen={[tag, region, source, score, from, until].some(Boolean)}>
        <div className={styles["filters"]}>
          <TextField label={words.tag} name="tag" defaultValue={tag} autoComplete="off" />
          <TextField label={words.region} name="region" defaultValue={region} autoComplete="off" />
          <TextField label={words.source} name="source" defaultValue={source} autoComplete="off" />
          <TextField label={words.score} name="score" inputMode="numeric" defaultValue={score} autoComplete="off" />
          <TextField label={words.from} name="from" type="date" defaultValue={from} />
          <TextField label={words.until} name="until" type="date" defaultValue={until} />
        </div>
      </Disclosure>
    </div>
  );
}

function namedOptions<Name extends string>(names: readonly Name[], labels: Readonly<Record<Name, string>>) {
  return names.map((value) => ({ value, label: labels[value] }));
}
