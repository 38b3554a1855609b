import { classNames } from "@/components/ui/class-names";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/field";
import type { ConsultantName } from "@/lib/booking/consultant";
import type { LocalDate } from "@/lib/time/local-date";
import styles from "@/components/booking/desk/call-look.module.css";

type ConsultantChoiceProps = {
  readonly who: string;
  readonly consultants: readonly ConsultantName[];
  /** What stands for all of them; left out where one must be chosen. */
  readonly anybody?: string;
  /** The route that shows the times of whom is chosen, and from when; left out where the form itself goes there. */
  readonly otherTimes?: { readonly action: string; readonly from: LocalDate };
  readonly words: { readonly with: string; readonly show: string; readonly go: string };
};

/** Whose free times are shown, as a part of the form that takes one of them: what was typed there comes along. */
export function ConsultantChoice({ who, consultants, anybody, otherTimes, words }: ConsultantChoiceProps) {
  const names = consultants.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <div className={classNames(styles["choice"], otherTimes && styles["above"])}>
      {otherTimes && <FirstButton label={words.go} />}
      <SelectField
        label={words.with}
        name="who"
        defaultValue={who}
        options={anybody === undefined ? names : [{ value: "", label: anybody }, ...names]}
      />
      <Button
        variant="secondary"
        {...(otherTimes && { formAction: otherTimes.action, name: "from", value: otherTimes.from })}
      >
        {words.show}
      </Button>
    </div>
  );
}

/** The Enter key presses the first button of a form, seen or not: so it goes on, and doesn't ask for other times. */
function FirstButton({ label }: { readonly label: string }) {
  return (
    <button type="submit" hidden>
      {label}
    </button>
  );
}
