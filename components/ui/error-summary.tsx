import { uiWords } from "@/components/ui/words";
import styles from "@/components/ui/error-summary.module.css";

export type FieldProblem = {
  /** The id of the control: the name of the field, unless it was given another. */
  readonly fieldId: string;
  /** The same words that stand beside the field. */
  readonly message: string;
};

type ErrorSummaryProps = {
  /** In the order of the fields on the page. Without any, nothing is shown. */
  readonly problems: readonly FieldProblem[];
  readonly title?: string;
  /** `false` only where it is shown as an example. */
  readonly takesFocus?: boolean;
};

/**
 * All refusals of a form, first in `main`, above the `h1`. It takes the focus as the page loads, by attribute and so
 * without script; the page's title begins with "Error: ".
 */
export function ErrorSummary({ problems, title = uiWords.problemTitle, takesFocus = true }: ErrorSummaryProps) {
  if (problems.length === 0) return null;
  return (
    // The focus belongs here: the visitor has just sent this form, and it was refused.
    // oxlint-disable-next-line jsx-a11y/no-autofocus
    <div className={styles["summary"]} tabIndex={-1} autoFocus={takesFocus} data-error-summary="">
      <div role="alert">
        <h2 className={styles["title"]}>{title}</h2>
        <ul className={styles["list"]}>
          {problems.map(({ fieldId, message }) => (
            <li key={fieldId}>
              <a href={`#${fieldId}`}>{message}</a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
