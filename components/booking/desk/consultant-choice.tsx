import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/field";
import { HiddenFields } from "@/components/booking/free-times";
import type { ConsultantName } from "@/lib/booking/consultant";
import styles from "@/components/booking/desk/call-look.module.css";

type ConsultantChoiceProps = {
  /** The page itself, which shows the times of whom it is asked for. */
  readonly action: string;
  readonly handedOn: Readonly<Record<string, string | null>>;
  readonly who: string;
  readonly consultants: readonly ConsultantName[];
  /** What stands for all of them; left out where one must be chosen. */
  readonly anybody?: string;
  readonly words: { readonly with: string; readonly show: string };
};

/** Whose free times are shown: a form that only asks for the same page again. */
export function ConsultantChoice({ action, handedOn, who, consultants, anybody, words }: ConsultantChoiceProps) {
  const names = consultants.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <form method="get" action={action} className={styles["form"]}>
      <HiddenFields values={handedOn} />
      <SelectField
        label={words.with}
        name="who"
        defaultValue={who}
        options={anybody === undefined ? names : [{ value: "", label: anybody }, ...names]}
      />
      <Button variant="secondary">{words.show}</Button>
    </form>
  );
}
