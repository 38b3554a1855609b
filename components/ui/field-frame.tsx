import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import { uiWords } from "@/components/ui/words";
import styles from "@/components/ui/field.module.css";

/** Why a field is refused; or why it was, where it is right by now: those words go, and their room stays. */
export type FieldRefusal = string | { readonly mended: string };

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
  readonly error?: FieldRefusal | undefined;
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
    <div
      className={classNames(
        styles["field"],
        refusalClass(error, { wrong: styles["wrong"], mended: styles["mended"] }),
        styles[width],
      )}
    >
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
export function FieldError({ id, children }: { readonly id: string; readonly children: FieldRefusal | undefined }) {
  if (!children) return null;
  const isMended = typeof children !== "string";
  return (
    <p id={`${id}-error`} className={classNames(styles["error"], isMended && styles["gone"])}>
      <span className="visually-hidden">{uiWords.errorPrefix} </span>
      {isMended ? children.mended : children}
    </p>
  );
}

/** The look of what holds a refused field: while it is refused, and once it is right. */
export function refusalClass(
  error: FieldRefusal | undefined,
  { wrong, mended }: { readonly wrong: string | undefined; readonly mended: string | undefined },
): string | undefined {
  if (!error) return undefined;
  return isWrong(error) ? wrong : mended;
}

/** Whether the refusal still holds. */
export function isWrong(error: FieldRefusal | undefined): boolean {
  return typeof error === "string" && error !== "";
}

type Described = { readonly id: string; readonly hint?: ReactNode; readonly error?: FieldRefusal | undefined };

/** The attribute value that ties a control, or a fieldset, to its hint and its refusal. */
export function descriptionOf({ id, hint, error }: Described): string | undefined {
  return [hint ? `${id}-hint` : "", isWrong(error) ? `${id}-error` : ""].filter(Boolean).join(" ") || undefined;
}

/** The attributes of a control that has a hint and perhaps a refusal. */
export function described(control: Described) {
  return { "aria-describedby": descriptionOf(control), "aria-invalid": isWrong(control.error) ? true : undefined };
}
