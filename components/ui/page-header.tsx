import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import styles from "@/components/ui/page-header.module.css";

type PageHeaderProps = {
  readonly title: ReactNode;
  /** Where we are, above the title: a section's name, "Question 3 of 12". */
  readonly eyebrow?: ReactNode;
  /** One or two sentences that say what the page gives. */
  readonly lead?: ReactNode;
  /** Below the lead: dates of review, actions. */
  readonly children?: ReactNode;
  /** To the right where there is room: what the page holds, in a few facts. */
  readonly aside?: ReactNode;
};

/** The page's one `h1`. It can take focus, so that a soft navigation can move there. */
export function PageHeader({ title, eyebrow, lead, children, aside }: PageHeaderProps) {
  return (
    <div className={classNames(styles["header"], Boolean(aside) && styles["hasAside"])}>
      <div className={styles["main"]}>
        {eyebrow && <p className={styles["eyebrow"]}>{eyebrow}</p>}
        <h1 tabIndex={-1}>{title}</h1>
        {lead && <p className={styles["lead"]}>{lead}</p>}
        {children && <div className={styles["more"]}>{children}</div>}
      </div>
      {aside && <div className={styles["aside"]}>{aside}</div>}
    </div>
  );
}
