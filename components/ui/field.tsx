import type { ComponentPropsWithRef } from "react";
import { described, FieldFrame, type FieldProps } from "@/components/ui/field-frame";
import styles from "@/components/ui/field.module.css";

type Control<Tag extends "input" | "textarea" | "select"> = Omit<ComponentPropsWithRef<Tag>, keyof FieldProps>;

type TextFieldProps = FieldProps &
  Control<"input"> & { readonly type?: "text" | "email" | "tel" | "url" | "search" | "password" | "date" | "time" };

/** One line of text. An email field has spell-checking off by itself. Takes what `register()` of react-hook-form gives. */
export function TextField(props: TextFieldProps) {
  const { label, name, id = name, hint, error, isOptional, isHeading, width, type = "text", ...control } = props;
  const typing = type === "email" ? { spellCheck: false, autoCapitalize: "none" } : {};
  return (
    <FieldFrame {...{ label, id, hint, error, isOptional, isHeading, width }}>
      <input
        {...typing}
        {...control}
        {...described({ id, hint, error })}
        type={type}
        id={id}
        name={name}
        className={styles["control"]}
      />
    </FieldFrame>
  );
}

/** Several lines of text; grows with what is typed where the browser can. Say the limit in the hint and set `maxLength`. */
export function TextAreaField(props: FieldProps & Control<"textarea">) {
  const { label, name, id = name, hint, error, isOptional, isHeading, width, rows = 5, ...control } = props;
  return (
    <FieldFrame {...{ label, id, hint, error, isOptional, isHeading, width }}>
      <textarea
        {...control}
        {...described({ id, hint, error })}
        id={id}
        name={name}
        rows={rows}
        className={styles["control"]}
      />
    </FieldFrame>
  );
}

export type SelectOption = { readonly value: string; readonly label: string };

type SelectFieldProps = FieldProps & Control<"select"> & { readonly options: readonly SelectOption[] };

/** A native list of many short answers, such as time zones. For up to seven answers a RadioGroup is better. */
export function SelectField(props: SelectFieldProps) {
  const { label, name, id = name, hint, error, isOptional, isHeading, width, options, ...control } = props;
  return (
    <FieldFrame {...{ label, id, hint, error, isOptional, isHeading, width }}>
      <select {...control} {...described({ id, hint, error })} id={id} name={name} className={styles["control"]}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
