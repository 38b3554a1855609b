import type { ReactNode } from "react";
import styles from "@/components/ui/loading.module.css";

/** "Loading leads": unseen for the first second, as a shorter wait needs no word. Its place should be of a fixed height. */
export function Loading({ children }: { readonly children: ReactNode }) {
  return (
    <output className={styles["loading"]}>
      <span className={styles["bar"]} aria-hidden="true" />
      {children}
    </output>
  );
}
