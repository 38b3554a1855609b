"use client";

import { useEffect, useRef } from "react";
import { classNames } from "@/components/ui/class-names";
import { uiWords } from "@/components/ui/words";
import styles from "@/components/ui/error-summary.module.css";

export type FieldProblem = {
  /** The id of the control: the name of the field, unless it was given another. */
  readonly fieldId: string;
  /** The same words that stand beside the field. */
  readonly message: string;
  /** The field is right by now: the words go, and their room stays until the form is sent again. */
  readonly isMended?: boolean;
};

type ErrorSummaryProps = {
  /** In the order of the fields on the page. Without any, nothing is shown. */
  readonly problems: readonly FieldProblem[];
  readonly title?: string;
  /** `false` only where it is shown as an example. */
  readonly takesFocus?: boolean;
};

/**
 * All refusals of a form, first in `main`, above the `h1`; the page's title begins with "Error: ". It takes the focus and
 * comes into view: in a page as it was sent by an attribute, and so without script; where script refuses, by itself. Give
 * it a new `key` for each time that a form is refused in the browser.
 */
export function ErrorSummary({ problems, ...rest }: ErrorSummaryProps) {
  return problems.length === 0 ? null : <Summary problems={problems} {...rest} />;
}

function Summary({ problems, title = uiWords.problemTitle, takesFocus = true }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus && box.current !== null) takeFocus(box.current);
  }, [takesFocus]);
  const isMended = problems.every((problem) => problem.isMended);
  return (
    <div
      ref={box}
      className={classNames(styles["summary"], isMended && styles["mended"])}
      tabIndex={-1}
      // The focus belongs here: the visitor has just sent this form, and it was refused.
      // oxlint-disable-next-line jsx-a11y/no-autofocus
      autoFocus={takesFocus}
      data-error-summary=""
    >
      <div role="alert">
        <h2 className={styles["title"]}>{title}</h2>
        <ul className={styles["list"]}>
          {problems.map((problem) => (
            <li key={problem.fieldId} className={classNames(problem.isMended && styles["mended"])}>
              <a href={`#${problem.fieldId}`}>{problem.message}</a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

/** React writes `autofocus` into what the server sends, and into nothing else: there the visitor may be elsewhere by now. */
function takeFocus(box: HTMLElement): void {
  const { activeElement } = document;
  const isElsewhere = activeElement !== null && activeElement !== document.body && activeElement !== box;
  if (box.hasAttribute("autofocus") && isElsewhere) return;
  box.focus({ preventScroll: true });
  box.scrollIntoView({ block: "nearest", behavior: "instant" });
}
