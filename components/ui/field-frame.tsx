import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import { uiWords } from "@/components/ui/words";
import styles from "@/components/ui/field.module.css";

/** What every field has, whatever control stands in it. */
export type FieldProps = {
  readonly label: ReactNode;
  /** The name that is posted. */
  readonly name: string;
  /** The control's id, which an error summary links to. The name, unless the page has two fields of that name. */
  readonly id?: string | undefined;
  /** Why we ask, or what form the answer has. Read out with the control. */
  readonly hint?: ReactNode;
  /** The refusal, in the same words as in the error summary. */
  readonly error?: string | undefined;
  /** Adds "(optional)" to the label. There are no asterisks. */
  readonly isOptional?: boolean | undefined;
  /** Where the label is the question of the whole page, it is the page's `h1`. */
  readonly isHeading?: boolean | undefined;
  /** How long the expected answer is: `short` 12 characters, `medium` 32, `full` the whole column. */
  readonly width?: "short" | "medium" | "full" | undefined;
};

type FrameProps = Omit<FieldProps, "name"> & { readonly id: string; readonly children: ReactNode };

/** Label, hint and error around one control. TextField, TextAreaField and SelectField use it; so may a control of your own. */
export function FieldFrame({ label, id, hint, error, isOptional, isHeading, width = "full", children }: FrameProps) {
  const labelled = (
    <label htmlFor={id} className={classNames(styles["label"], isHeading && styles["question"])}>
      {label}
      {isOptional && <span className={styles["optional"]}> {uiWords.optional}</span>}
    </label>
  );
  return (
    <div className={classNames(styles["field"], Boolean(error) && styles["wrong"], styles[width])}>
      {isHeading ? <h1>{labelled}</h1> : labelled}
      <FieldHint id={id}>{hint}</FieldHint>
      <FieldError id={id}>{error}</FieldError>
      {children}
    </div>
  );
}

/** The hint of the control `id`; nothing where there is none. */
export function FieldHint({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  if (!children) return null;
  return (
    <div id={`${id}-hint`} className={styles["hint"]}>
      {children}
    </div>
  );
}

/** The refusal of the control `id`; nothing where there is none. */
export function FieldError({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  if (!children) return null;
  return (
    <p id={`${id}-error`} className={styles["error"]}>
      <span className="visually-hidden">{uiWords.errorPrefix} </span>
      {children}
    </p>
  );
}

type Described = { readonly id: string; readonly hint?: ReactNode; readonly error?: string | undefined };

/** The attribute value that ties a control, or a fieldset, to its hint and its refusal. */
export function descriptionOf({ id, hint, error }: Described): string | undefined {
  return [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ") || undefined;
}

/** The attributes of a control that has a hint and perhaps a refusal. */
export function described(control: Described) {
  return { "aria-describedby": descriptionOf(control), "aria-invalid": control.error ? true : undefined };
}
