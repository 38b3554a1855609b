import type { ComponentPropsWithRef, ReactNode } from "react";
import { described, FieldError, FieldHint, refusalClass, type FieldRefusal } from "@/components/ui/field-frame";
import { classNames } from "@/components/ui/class-names";
import { ChoiceFrame, type ChoiceGroupProps } from "@/components/ui/choice-frame";
import styles from "@/components/ui/choice.module.css";

type InputProps = Omit<
  ComponentPropsWithRef<"input">,
  "type" | "id" | "name" | "value" | "className" | "defaultChecked"
>;

type RadioGroupProps = ChoiceGroupProps & {
  /** The chosen value; left out on a first visit, as nothing is chosen for the visitor. */
  readonly defaultValue?: string | undefined;
  /** Further attributes of each radio, such as those of react-hook-form's `register()`. */
  readonly inputProps?: InputProps;
};

/** One of several answers, as native radios in a fieldset. */
export function RadioGroup({ options, defaultValue, inputProps, ...frame }: RadioGroupProps) {
  return (
    <ChoiceFrame {...frame}>
      {options.map((option, index) => (
        <Choice
          key={option.value}
          {...inputProps}
          type="radio"
          name={frame.name}
          id={choiceId(frame, option.value, index)}
          label={option.label}
          hint={option.hint}
          value={option.value}
          defaultChecked={option.value === defaultValue}
        />
      ))}
    </ChoiceFrame>
  );
}

type CheckboxGroupProps = ChoiceGroupProps & {
  readonly defaultValues?: readonly string[];
  readonly inputProps?: InputProps;
};

/** Any number of answers, as native checkboxes of one name in a fieldset. */
export function CheckboxGroup({ options, defaultValues = [], inputProps, ...frame }: CheckboxGroupProps) {
  return (
    <ChoiceFrame {...frame}>
      {options.map((option, index) => (
        <Choice
          key={option.value}
          {...inputProps}
          type="checkbox"
          name={frame.name}
          id={choiceId(frame, option.value, index)}
          label={option.label}
          hint={option.hint}
          value={option.value}
          defaultChecked={defaultValues.includes(option.value)}
        />
      ))}
    </ChoiceFrame>
  );
}

type CheckboxProps = Omit<ChoiceProps, "type" | "id"> & {
  readonly id?: string;
  readonly error?: FieldRefusal | undefined;
};

/** One box for one statement, unticked unless the visitor ticked it before. Posts `value` ("yes") or nothing. */
export function Checkbox({ name, id = name, hint, error, value = "yes", ...rest }: CheckboxProps) {
  return (
    <div
      className={classNames(
        styles["single"],
        refusalClass(error, { wrong: styles["wrong"], mended: styles["mended"] }),
      )}
    >
      <FieldError id={id}>{error}</FieldError>
      <Choice {...rest} {...described({ id, hint, error })} type="checkbox" {...{ name, id, hint, value }} />
    </div>
  );
}

type ChoiceProps = Omit<ComponentPropsWithRef<"input">, "className"> & {
  readonly type: "radio" | "checkbox";
  readonly id: string;
  readonly name: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
};

/** A radio or a box with its words: the whole row answers to the pointer. */
function Choice({ type, id, label, hint, ...input }: ChoiceProps) {
  return (
    <div className={styles["choice"]}>
      <input
        aria-describedby={hint ? `${id}-hint` : undefined}
        {...input}
        type={type}
        id={id}
        className={styles[type]}
      />
      <label htmlFor={id} className={styles["label"]}>
        {label}
      </label>
      <FieldHint id={id}>{hint}</FieldHint>
    </div>
  );
}

/** The first choice has the group's own id, so that an error summary's link lands on it. */
function choiceId({ name, id = name }: Pick<ChoiceGroupProps, "name" | "id">, value: string, index: number): string {
  return index === 0 ? id : `${id}-${value}`;
}
