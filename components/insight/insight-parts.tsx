import type { ReactNode } from "react";
import styles from "@/components/insight/insight.module.css";

/** The parts of the page, two beside one another where there is room. */
export function InsightParts({ children }: { readonly children: ReactNode }) {
  return <div className={styles["parts"]}>{children}</div>;
}
