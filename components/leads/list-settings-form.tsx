import { Button, ButtonRow } from "@/components/ui/button";
import { Checkbox, RadioGroup } from "@/components/ui/choice";
import { Disclosure } from "@/components/ui/disclosure";
import { Stack } from "@/components/ui/stack";
import styles from "@/components/leads/list-settings-form.module.css";
import { densities, leadColumns, type ListSettings } from "@/lib/leads/list-choices";
import { listChoiceWords, listWords } from "@/lib/leads/words/list";

const words = listChoiceWords.en;

type ListSettingsFormProps = { readonly settings: ListSettings; readonly query: string };

/** What the list shows of each lead, how close the rows stand, and whether single keys do something: kept with the person. */
export function ListSettingsForm({ settings, query }: ListSettingsFormProps) {
  return (
    <Disclosure title={words.arrange}>
      <form method="post" action="/staff/leads/settings">
        <Stack>
          <input type="hidden" name="query" value={query} />
          <fieldset>
            <legend className={styles["legend"]}>{words.columns}</legend>
            <div className={styles["columns"]}>
              {leadColumns.map((column) => (
                <Checkbox
                  key={column}
                  name={`column-${column}`}
                  label={listWords.en.columns[column]}
                  defaultChecked={settings.columns.includes(column)}
                />
              ))}
            </div>
          </fieldset>
          <RadioGroup
            legend={words.density}
            name="density"
            defaultValue={settings.density}
            options={densities.map((value) => ({ value, label: words.densities[value] }))}
          />
          <Checkbox name="hasKeys" label={words.hasKeys} hint={words.hasKeysHint} defaultChecked={settings.hasKeys} />
          <ButtonRow>
            <Button variant="secondary">{words.arrangeButton}</Button>
          </ButtonRow>
        </Stack>
      </form>
    </Disclosure>
  );
}
