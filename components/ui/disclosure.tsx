import type { ReactNode } from "react";
import styles from "@/components/ui/disclosure.module.css";

type DisclosureProps = {
  /** Its address: `/faq#id`; a browser that goes there opens it where the page says so. */
  readonly id?: string;
  readonly title: ReactNode;
  /** The level of the title in the page's outline; left out where it is none, as under a chart. */
  readonly level?: "h2" | "h3" | "h4";
  readonly isOpen?: boolean;
  readonly children: ReactNode;
};

/** A native details: its text is in the page, open or not, and is printed. */
export function Disclosure({ id, title, level: Level, isOpen = false, children }: DisclosureProps) {
  return (
    <details id={id} open={isOpen} className={styles["disclosure"]}>
      <summary className={styles["summary"]}>{Level ? <Level>{title}</Level> : title}</summary>
      <div className={styles["body"]}>{children}</div>
    </details>
  );
}
