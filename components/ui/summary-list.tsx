import type { ReactNode } from "react";
import { TextLink } from "@/components/ui/text-link";
import { uiWords } from "@/components/ui/words";
import styles from "@/components/ui/summary-list.module.css";

export type SummaryRow = {
  /** Where a link to this answer leads, as from a summary of what is wrong. */
  readonly id?: string;
  readonly term: ReactNode;
  /** What was answered; left out where nothing was, which is then said. */
  readonly detail?: ReactNode;
  /** Back to the question; `what` makes "Change" unique when read out: "Change" + "your budget". */
  readonly change?: { readonly href: string; readonly what: string };
};

/** Answers or facts, a row each, with a link to change them where they can be. */
export function SummaryList({ rows }: { readonly rows: readonly SummaryRow[] }) {
  return (
    <dl className={styles["list"]}>
      {rows.map(({ id, term, detail, change }, index) => (
        // Rows never move among one another, so their place is their key.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={index} id={id} className={styles["row"]}>
          <dt>{term}</dt>
          <dd>{detail ?? <span className={styles["missing"]}>{uiWords.notProvided}</span>}</dd>
          {change && (
            <dd className={styles["change"]}>
              <TextLink href={change.href} hiddenSuffix={change.what}>
                {uiWords.change}
              </TextLink>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
