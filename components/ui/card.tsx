import type { ReactNode } from "react";
import styles from "@/components/ui/card.module.css";

type CardProps = {
  readonly title: ReactNode;
  readonly level?: "h2" | "h3" | "h4";
  /** Above the title: a number, a kind, a date. */
  readonly eyebrow?: ReactNode;
  readonly children: ReactNode;
  /** At the foot: one link or button. */
  readonly action?: ReactNode;
};

/** A short text with a rule above it; several stand side by side in Columns. */
export function Card({ title, level: Level = "h3", eyebrow, children, action }: CardProps) {
  return (
    <article className={styles["card"]}>
      {eyebrow && <p className={styles["eyebrow"]}>{eyebrow}</p>}
      <Level className={styles["title"]}>{title}</Level>
      <div className={styles["body"]}>{children}</div>
      {action && <div className={styles["action"]}>{action}</div>}
    </article>
  );
}

/** A sheet that lies on the paper: a form beside a text, a lead's facts in the desk. */
export function Panel({ children }: { readonly children: ReactNode }) {
  return <div className={styles["panel"]}>{children}</div>;
}
