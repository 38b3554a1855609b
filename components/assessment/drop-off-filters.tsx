import styles from "@/components/assessment/drop-off.module.css";
import { Button } from "@/components/ui/button";
import { SelectField, TextField } from "@/components/ui/field";
import { assessmentDeskWords } from "@/lib/assessment/words/desk";

const { dropOff: words } = assessmentDeskWords.en;

type DropOffFiltersProps = {
  readonly action: string;
  /** Local dates, both included. */
  readonly fromOn: string;
  readonly toOn: string;
  readonly source: string | undefined;
  readonly sources: readonly string[];
};

/** The period and the source as a plain GET form: what it shows can be bookmarked. */
export function DropOffFilters({ action, fromOn, toOn, source, sources }: DropOffFiltersProps) {
  const named = source === undefined || sources.includes(source) ? sources : [source, ...sources];
  return (
    <form method="get" action={action} className={styles["filters"]}>
      <TextField label={words.from} name="from" type="date" defaultValue={fromOn} />
      <TextField label={words.to} name="to" type="date" defaultValue={toOn} />
      <SelectField
        label={words.source}
        name="source"
        defaultValue={source ?? ""}
        options={[{ value: "", label: words.anySource }, ...named.map((value) => ({ value, label: value }))]}
      />
      <Button variant="secondary">{words.show}</Button>
    </form>
  );
}
