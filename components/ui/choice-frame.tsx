import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import { descriptionOf, FieldError, FieldHint, refusalClass, type FieldRefusal } from "@/components/ui/field-frame";
import { uiWords } from "@/components/ui/words";
import styles from "@/components/ui/choice.module.css";

export type ChoiceOption = {
  readonly value: string;
  readonly label: ReactNode;
  /** One line below the label. */
  readonly hint?: ReactNode;
};

export type ChoiceGroupProps = {
  /** The question. */
  readonly legend: ReactNode;
  readonly name: string;
  /** The id of the first choice, which an error summary links to; the name unless said. */
  readonly id?: string | undefined;
  readonly options: readonly ChoiceOption[];
  readonly hint?: ReactNode;
  readonly error?: FieldRefusal | undefined;
  readonly isOptional?: boolean;
  /** `h1` where the question is the page; `h2` under a heading of the page, such as a day's slots; else plain text. */
  readonly legendLevel?: "h1" | "h2" | "text";
  /** `list`: a row each, parted by rules. `tiles`: short answers side by side, such as times of day. */
  readonly layout?: "list" | "tiles";
};

/** The fieldset around radios or checkboxes, with the hint and the refusal of the group. */
export function ChoiceFrame(props: Omit<ChoiceGroupProps, "options"> & { readonly children: ReactNode }) {
  const { legend, name, id = name, hint, error, isOptional, legendLevel = "text", layout = "list", children } = props;
  const Level = legendLevel === "text" ? "span" : legendLevel;
  return (
    <div className={classNames(refusalClass(error, { wrong: styles["wrong"], mended: styles["mended"] }))}>
      <fieldset className={styles["group"]} aria-describedby={descriptionOf({ id: `${id}-group`, hint, error })}>
        <legend className={classNames(styles["legend"], styles[legendLevel])}>
          <Level {...(legendLevel === "h1" ? { tabIndex: -1 } : {})}>{legend}</Level>
          {isOptional && <span className={styles["optional"]}> {uiWords.optional}</span>}
        </legend>
        <FieldHint id={`${id}-group`}>{hint}</FieldHint>
        <FieldError id={`${id}-group`}>{error}</FieldError>
        <div className={styles[layout]}>{children}</div>
      </fieldset>
    </div>
  );
}
