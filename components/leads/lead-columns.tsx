import type { ReactNode } from "react";
import { Stack } from "@/components/ui/stack";
import styles from "@/components/leads/lead-columns.module.css";

type LeadColumnsProps = { readonly main: ReactNode; readonly aside: ReactNode };

/** A lead's page: what to say on the left, what to do and what happened on the right; below one another on a phone. */
export function LeadColumns({ main, aside }: LeadColumnsProps) {
  return (
    <div className={styles["columns"]}>
      <div className={styles["column"]}>{main}</div>
      <div className={styles["column"]}>{aside}</div>
    </div>
  );
}

type PartProps = { readonly id: string; readonly title: string; readonly children: ReactNode };

/** One part of a lead's page, with its heading. */
export function LeadPart({ id, title, children }: PartProps) {
  return (
    <section aria-labelledby={id}>
      <Stack>
        <h2 id={id}>{title}</h2>
        {children}
      </Stack>
    </section>
  );
}
