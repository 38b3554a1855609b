import type { ReactNode } from "react";
import styles from "@/components/ui/disclosure.module.css";

type DisclosureProps = {
  /** Its address: `/faq#id`; a browser that goes there opens it where the page says so. */
  readonly id?: string;
  readonly title: ReactNode;
  /** The level of the title in the page's outline; left out where it is none, as under a chart. */
  readonly level?: "h2" | "h3" | "h4";
  readonly isOpen?: boolean;
  /** For what only a screen can do, as a form: left out on paper. */
  readonly isOnScreenOnly?: boolean;
  readonly children: ReactNode;
};

/** A native details: its text is in the page, open or not, and is printed. */
export function Disclosure(props: DisclosureProps) {
  const { id, title, level: Level, isOpen = false, isOnScreenOnly = false, children } = props;
  return (
    <details id={id} open={isOpen} className={styles["disclosure"]} data-print={isOnScreenOnly ? "hidden" : undefined}>
      <summary className={styles["summary"]}>{Level ? <Level>{title}</Level> : title}</summary>
      <div className={styles["body"]}>{children}</div>
    </details>
  );
}
