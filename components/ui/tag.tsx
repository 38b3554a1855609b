import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import styles from "@/components/ui/tag.module.css";

type TagProps = {
  readonly tone?: "neutral" | "info" | "success" | "warning" | "danger";
  readonly children: ReactNode;
};

/** A state in one or two words: a lead's stage, "Sample data". The words say it, the colour only helps. */
export function Tag({ tone = "neutral", children }: TagProps) {
  return <span className={classNames(styles["tag"], styles[tone])}>{children}</span>;
}

/** The mark of a series: `a` a circle, `b` a square. Decoration beside its name, as in legends and headings of columns. */
export function SeriesMark({ series }: { readonly series: "a" | "b" }) {
  return (
    <svg className={styles[series]} viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" focusable="false">
      {series === "a" ? <circle cx="6" cy="6" r="5.5" /> : <path d="M1 1h10v10H1z" />}
    </svg>
  );
}
