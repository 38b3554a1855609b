import type { ReactNode } from "react";
import styles from "@/components/ui/empty-state.module.css";

type EmptyStateProps = {
  /** What isn't there: "No leads yet". */
  readonly title: ReactNode;
  readonly level?: "h1" | "h2" | "h3";
  /** Why: nothing has come yet, nothing matches, or it could not be loaded. */
  readonly cause: ReactNode;
  /** The one thing to do about it: a ButtonLink, a TextLink. */
  readonly action?: ReactNode;
};

/** In the place of a list that has nothing to show. */
export function EmptyState({ title, level: Level = "h2", cause, action }: EmptyStateProps) {
  return (
    <div className={styles["empty"]}>
      <Level className={styles["title"]}>{title}</Level>
      <p>{cause}</p>
      {action}
    </div>
  );
}
