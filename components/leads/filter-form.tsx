"use client";

import { useLiveForm } from "@/components/leads/use-live-form";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { SelectField, TextField, type SelectOption } from "@/components/ui/field";
import { TextLink } from "@/components/ui/text-link";
import styles from "@/components/leads/lead-filters.module.css";

export type FilterField = {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  /** A choice where it has options; else something to type. */
  readonly options?: readonly SelectOption[];
  readonly type?: "text" | "number" | "date";
};

type FilterFormProps = {
  readonly saved: string | undefined;
  readonly search: { readonly value: string; readonly lengthMax: number };
  readonly often: readonly FilterField[];
  readonly more: readonly FilterField[];
  readonly isMoreOpen: boolean;
  readonly allHref: string;
  readonly words: Readonly<Record<"form" | "search" | "searchHint" | "more" | "show" | "clear", string>>;
};

/** The form that narrows the list: by its button, and with script while somebody types or chooses. */
export function FilterForm({ saved, search, often, more, isMoreOpen, allHref, words }: FilterFormProps) {
  const live = useLiveForm("/staff/leads");
  return (
    <search>
      <form
        method="get"
        action="/staff/leads"
        aria-label={words.form}
        aria-busy={live.isBusy}
        className={styles["filters"]}
        onChange={live.onChange}
        onSubmit={live.onSubmit}
      >
        {saved !== undefined && <input type="hidden" name="saved" value={saved} />}
        <div className={styles["search"]}>
          <TextField
            label={words.search}
            hint={words.searchHint}
            name="search"
            type="search"
            maxLength={search.lengthMax}
            defaultValue={search.value}
            autoComplete="off"
          />
        </div>
        {often.map((field) => (
          <Field key={field.name} field={field} />
        ))}
        <div className={styles["more"]}>
          <Disclosure title={words.more} isOpen={isMoreOpen}>
            <div className={styles["filters"]}>
              {more.map((field) => (
                <Field key={field.name} field={field} />
              ))}
            </div>
          </Disclosure>
        </div>
        <div className={styles["actions"]}>
          <Button variant="secondary">{words.show}</Button>
          <TextLink href={allHref}>{words.clear}</TextLink>
        </div>
      </form>
    </search>
  );
}

function Field({ field: { name, label, value, options, type = "text" } }: { readonly field: FilterField }) {
  if (options !== undefined) return <SelectField label={label} name={name} defaultValue={value} options={options} />;
  const typing = type === "number" ? ({ type: "text", inputMode: "numeric" } as const) : ({ type } as const);
  return <TextField label={label} name={name} defaultValue={value} autoComplete="off" {...typing} />;
}
