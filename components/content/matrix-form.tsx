import { Button } from "@/components/ui/button";
import { Checkbox, CheckboxGroup } from "@/components/ui/choice";
import { groupIds, groups, needs } from "@/lib/content/matrix";
import { differencesWord, filterWords, type MatrixFilter } from "@/lib/content/matrix-filter";
import { contentWords } from "@/lib/content/words";
import styles from "@/components/content/matrix-form.module.css";

const { narrowing: words } = contentWords;
const needOptions = Object.entries(needs).map(([value, label]) => ({ value, label }));
const groupOptions = groupIds.map((value) => ({ value, label: groups[value] }));

/** Chooses rows of the matrix. It is sent as an address, so that what is shown can be kept and shared. */
export function MatrixForm({ filter }: { readonly filter: MatrixFilter }) {
  const chosen = filterWords(filter);
  return (
    <form method="get" action={words.path} className={styles["form"]} data-print="hidden">
      <CheckboxGroup
        name="show"
        id="need"
        layout="tiles"
        legend={words.needs}
        options={needOptions}
        defaultValues={chosen}
      />
      <CheckboxGroup
        name="show"
        id="part"
        layout="tiles"
        legend={words.groups}
        options={groupOptions}
        defaultValues={chosen}
      />
      <div className={styles["foot"]}>
        <Checkbox
          name="show"
          id="differences"
          value={differencesWord}
          label={words.differences}
          defaultChecked={filter.isOnlyDifferences}
        />
        <Button variant="secondary">{words.button}</Button>
        {chosen.length > 0 && <a href={words.wholePath}>{words.whole}</a>}
      </div>
    </form>
  );
}
