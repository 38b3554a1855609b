import { described, FieldFrame, type FieldProps } from "@/components/ui/field-frame";
import styles from "@/components/ui/field.module.css";

type FileFieldProps = FieldProps & {
  /** What a browser offers to choose from: ".csv,text/csv". */
  readonly accept?: string;
};

/** One file. The form around it needs `encType="multipart/form-data"`. */
export function FileField({ label, name, id = name, hint, error, isOptional, width, accept }: FileFieldProps) {
  return (
    <FieldFrame {...{ label, id, hint, error, isOptional, width }}>
      <input
        {...described({ id, hint, error })}
        type="file"
        id={id}
        name={name}
        accept={accept}
        className={styles["control"]}
      />
    </FieldFrame>
  );
}
